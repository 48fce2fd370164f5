-- Identity: people and organisations, the vault of their personal data, sign-in and sessions.
-- Personal data stands only in identity.sealed, under a key that can be destroyed (design idea 5, UU 27/2022 ps 43-45).

create schema identity;
grant usage on schema identity to satupintu_app, satupintu_definer;

-- The one master key of this installation, known by its fingerprint only, so that a wrong key file is refused at start.
create table identity.master (
  one boolean primary key default true check (one),
  fingerprint text not null,
  at timestamptz not null
);
comment on table identity.master is 'reference: fingerprint of the master key that wraps every key of the vault';
alter table identity.master enable row level security;
alter table identity.master force row level security;
grant select, insert on identity.master to satupintu_app;
create policy master_app on identity.master to satupintu_app
  using ((select store.kind()) = 'system') with check ((select store.kind()) = 'system');

-- A row says that this database is a demonstration; without it no demonstration account and no one-click sign-in exists.
create table identity.demonstration (
  one boolean primary key default true check (one),
  at timestamptz not null
);
comment on table identity.demonstration is 'reference: the mark of a demonstration';
alter table identity.demonstration enable row level security;
alter table identity.demonstration force row level security;
grant select, insert on identity.demonstration to satupintu_app;
create policy demonstration_read on identity.demonstration for select to satupintu_app using (true);
create policy demonstration_mark on identity.demonstration for insert to satupintu_app with check ((select store.kind()) = 'system');

-- A key of the vault. `body` is the body whose officer opened it at the counter; `bodies` may open it because a case was put
-- before them.
create table identity.keys (
  home text not null,
  id text not null,
  owner_kind text not null check (owner_kind in ('person', 'draft')),
  person_home text,
  person text,
  capability text check (capability ~ '^[0-9a-f]{64}$'),
  body text,
  bodies text[] not null default '{}',
  wrapped bytea,
  destroyed_at timestamptz,
  destroyed_under text,
  primary key (home, id),
  check ((person_home is null) = (person is null)),
  check ((wrapped is null) = (destroyed_at is not null)),
  check ((destroyed_at is null) = (destroyed_under is null))
);
create index keys_person on identity.keys (person_home, person) where person is not null;

-- One sealed value: AES-256-GCM, the tag at the end of the ciphertext; home, key and name are authenticated with it. A key's row
-- is never taken away, only emptied, and who writes beside it has just shown by the policies below that they may open it: no
-- foreign key asks a second time.
create table identity.sealed (
  home text not null,
  key_id text not null,
  name text not null,
  nonce bytea not null check (octet_length(nonce) = 12),
  ciphertext bytea not null,
  primary key (home, key_id, name)
);

-- What is sealed is never looked for, so PostgreSQL keeps no samples of it either.
alter table identity.keys alter column wrapped set statistics 0;
alter table identity.sealed alter column nonce set statistics 0, alter column ciphertext set statistics 0;

alter table identity.keys enable row level security;
alter table identity.keys force row level security;
alter table identity.sealed enable row level security;
alter table identity.sealed force row level security;
grant select, insert on identity.keys to satupintu_app;
grant update (person_home, person, capability) on identity.keys to satupintu_app;
grant select, insert, delete on identity.sealed to satupintu_app;
grant update (nonce, ciphertext) on identity.sealed to satupintu_app;

create policy keys_read on identity.keys for select to satupintu_app using (
  store.kind() = 'system'
  or (person_home = store.person_home() and person = store.person() and store.body() is null)
  or capability = store.capability()
  or body = store.body()
  or store.body() = any (bodies)
);
create policy keys_make on identity.keys for insert to satupintu_app with check (
  store.kind() = 'system'
  or (person_home = store.person_home() and person = store.person() and store.body() is null)
  or (person is null and capability = store.capability())
  or body = store.body()
);
create policy keys_adopt on identity.keys for update to satupintu_app using (
  store.kind() = 'system'
  or (person_home = store.person_home() and person = store.person() and store.body() is null)
  or (person is null and capability = store.capability())
  or (person is null and body = store.body())
) with check (
  store.kind() = 'system'
  or (person_home = store.person_home() and person = store.person() and store.body() is null)
  or (person is null and capability = store.capability())
  or body = store.body()
);

-- Gives a living key to a person and lets bodies open it; the code that opened it opens it no more. For who could take it over by
-- the policies above; for others it fails, and their transaction with it. As the definer, so that nobody else may add a body.
create function identity.hand_over(p_home text, p_key text, p_person_home text, p_person text, p_bodies text[]) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update identity.keys k set person_home = p_person_home, person = p_person, capability = null,
      bodies = case when k.bodies = '{}' then p_bodies
        else array(select distinct b from unnest(k.bodies || p_bodies) as b order by b) end
    where k.home = p_home and k.id = p_key and k.wrapped is not null
      and (k.person is null or (k.person_home = p_person_home and k.person = p_person))
      and (
        store.kind() = 'system'
        or (store.body() is null and store.person_home() = p_person_home and store.person() = p_person
          and (k.person is not null or k.capability = store.capability()))
        or (k.person is null and k.body = store.body())
      );
  if not found then
    raise exception 'this key is not theirs to hand over';
  end if;
end $$;

-- Lets bodies open a key, for who may open it: the policy keys_read, written out.
create function identity.grant_key(p_home text, p_key text, p_bodies text[]) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update identity.keys k set bodies = array(select distinct b from unnest(k.bodies || p_bodies) as b order by b)
    where k.home = p_home and k.id = p_key
      and (
        store.kind() = 'system'
        or (k.person_home = store.person_home() and k.person = store.person() and store.body() is null)
        or k.capability = store.capability()
        or k.body = store.body()
        or store.body() = any (k.bodies)
      );
  if not found then
    raise exception 'this key is not theirs to share';
  end if;
end $$;
revoke all on function identity.hand_over(text, text, text, text, text[]) from public;
revoke all on function identity.grant_key(text, text, text[]) from public;
grant execute on function identity.hand_over(text, text, text, text, text[]) to satupintu_app;
grant execute on function identity.grant_key(text, text, text[]) to satupintu_app;

create policy sealed_app on identity.sealed to satupintu_app
  using (exists (select 1 from identity.keys k where k.home = sealed.home and k.id = sealed.key_id))
  with check (exists (select 1 from identity.keys k where k.home = sealed.home and k.id = sealed.key_id and k.wrapped is not null));

-- A person or an organisation: that it exists, and nothing about it. Its own key is the key of the same id.
create table identity.persons (
  home text not null,
  id text not null,
  kind text not null check (kind in ('person', 'organisation')),
  created_at timestamptz not null,
  erased_at timestamptz,
  erased_under text,
  primary key (home, id),
  check ((erased_at is null) = (erased_under is null))
);
alter table identity.persons enable row level security;
alter table identity.persons force row level security;
grant select, insert on identity.persons to satupintu_app;
create policy persons_read on identity.persons for select to satupintu_app using (
  store.kind() in ('system', 'officer')
  or (home = store.person_home() and id = store.person())
);
create policy persons_register on identity.persons for insert to satupintu_app with check (
  store.kind() in ('system', 'officer') and home = store.home()
);

-- Keyed hashes by which a person or an account is found again; the key is derived from the master key.
create table identity.lookups (
  scheme text not null check (scheme in ('nik', 'passport', 'kitas', 'kitap', 'login', 'account')),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  home text not null,
  id text not null,
  primary key (scheme, hash)
);
comment on table identity.lookups is 'reference: keyed hashes of identity numbers, logins and account names';
create index lookups_of on identity.lookups (id, home);
alter table identity.lookups enable row level security;
alter table identity.lookups force row level security;
grant select, insert, delete on identity.lookups to satupintu_app;
create policy lookups_read on identity.lookups for select to satupintu_app using (
  (select store.kind()) = 'system'
  or ((select store.kind()) = 'officer' and scheme in ('nik', 'passport', 'kitas', 'kitap'))
  or (home = (select store.person_home()) and id = (select store.person()))
);
create policy lookups_add on identity.lookups for insert to satupintu_app with check (
  (select store.kind()) = 'system'
  or ((select store.kind()) = 'officer' and scheme in ('nik', 'passport', 'kitas', 'kitap'))
  or (home = (select store.person_home()) and id = (select store.person()) and scheme in ('nik', 'passport', 'kitas', 'kitap'))
);
create policy lookups_drop on identity.lookups for delete to satupintu_app using (
  (select store.kind()) = 'system'
  or (home = (select store.person_home()) and id = (select store.person()) and scheme in ('nik', 'passport', 'kitas', 'kitap'))
);

-- Posts that keep personal data for their government: they decide on erasure (UU 27/2022 ps 53(1)a).
create table identity.custodians (
  home text not null,
  post text not null,
  at timestamptz not null,
  primary key (home, post)
);
alter table identity.custodians enable row level security;
alter table identity.custodians force row level security;
grant select, insert on identity.custodians to satupintu_app;
grant select on identity.custodians to satupintu_definer;
create policy custodians_read on identity.custodians for select to satupintu_app
  using ((select store.kind()) in ('system', 'officer'));
create policy custodians_name on identity.custodians for insert to satupintu_app with check (
  (select store.kind()) = 'system' and home = (select store.home())
);
create policy custodians_definer on identity.custodians for select to satupintu_definer using (true);

-- True when the actor of this transaction may keep personal data of a government.
create function identity.keeps(p_home text) returns boolean
  language sql stable security definer set search_path = pg_catalog
  return coalesce(
    store.kind() = 'system' and store.home() = p_home
    or store.kind() = 'officer' and exists (
      select 1 from identity.custodians c where c.home = p_home and c.post = any (store.posts())
    ), false);
revoke all on function identity.keeps(text) from public;
grant execute on function identity.keeps(text) to satupintu_app, satupintu_definer;
grant create on schema identity to satupintu_definer;
alter function identity.hand_over(text, text, text, text, text[]) owner to satupintu_definer;
alter function identity.grant_key(text, text, text[]) owner to satupintu_definer;
alter function identity.keeps(text) owner to satupintu_definer;
revoke create on schema identity from satupintu_definer;

-- What people asked to have erased, and the answer (UU 27/2022 ps 8; within 3 x 24 hours of being asked, as ps 40 has it).
create table identity.erasure_requests (
  home text not null,
  id text not null,
  person text not null,
  at timestamptz not null,
  state text not null check (state in ('asked', 'erased', 'refused')),
  decided_at timestamptz,
  ground text,
  primary key (home, id),
  foreign key (home, person) references identity.persons (home, id),
  check ((state = 'asked') = (decided_at is null))
);
create unique index erasure_requests_open on identity.erasure_requests (person, home) where state = 'asked';
alter table identity.erasure_requests enable row level security;
alter table identity.erasure_requests force row level security;
grant select, insert on identity.erasure_requests to satupintu_app;
grant update (state, decided_at, ground) on identity.erasure_requests to satupintu_app;
create policy erasure_requests_read on identity.erasure_requests for select to satupintu_app using (
  (home = (select store.person_home()) and person = (select store.person())) or (select identity.keeps(store.home())) and home = (select store.home())
);
create policy erasure_requests_ask on identity.erasure_requests for insert to satupintu_app with check (
  home = (select store.person_home()) and person = (select store.person())
);
create policy erasure_requests_decide on identity.erasure_requests for update to satupintu_app
  using ((select identity.keeps(store.home())) and home = (select store.home()))
  with check ((select identity.keeps(store.home())) and home = (select store.home()));
