-- Identity: sessions, accounts of the embedded sign-in, what its protocol keeps, and attempts.

-- A session at one door. Only the SHA-256 of its token is kept. `body` is the body the person acts for, none for themselves.
-- `shown` holds the name to greet with and the issuer's token for signing out, sealed under a key derived from the master
-- key, and is emptied when the session ends.
create table identity.sessions (
  home text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  person_home text not null,
  person text not null,
  body text,
  csrf text not null,
  shown bytea,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  idle_until timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (home, hash)
);
create index sessions_person on identity.sessions (person_home, person) where ended_at is null;
create index sessions_expiry on identity.sessions (expires_at);
alter table identity.sessions enable row level security;
alter table identity.sessions force row level security;
grant select, insert, delete on identity.sessions to satupintu_app;
grant update (body, shown, seen_at, idle_until, ended_at) on identity.sessions to satupintu_app;
create policy sessions_app on identity.sessions to satupintu_app using (
  (select store.kind()) = 'system'
  or (person_home = (select store.person_home()) and person = (select store.person()))
) with check (
  (select store.kind()) = 'system'
  or (person_home = (select store.person_home()) and person = (select store.person()))
);

-- The live session of a token's hash; touches its idle end at most once a minute. The hash alone is the key: 256 random bits.
create function identity.read_session(p_home text, p_hash text, p_now timestamptz, p_idle interval)
  returns table (person_home text, person text, body text, csrf text, shown bytea)
  language plpgsql volatile security definer set search_path = pg_catalog
  as $$
declare
  found_row identity.sessions;
begin
  select s.* into found_row from identity.sessions s
    where s.home = p_home and s.hash = p_hash and s.ended_at is null and s.idle_until > p_now and s.expires_at > p_now;
  if not found then
    return;
  end if;
  if found_row.seen_at < p_now - interval '1 minute' then
    update identity.sessions s set seen_at = p_now, idle_until = least(p_now + p_idle, s.expires_at)
      where s.home = p_home and s.hash = p_hash and s.ended_at is null;
  end if;
  person_home := found_row.person_home;
  person := found_row.person;
  body := found_row.body;
  csrf := found_row.csrf;
  shown := found_row.shown;
  return next;
end
$$;
revoke all on function identity.read_session(text, text, timestamptz, interval) from public;
grant execute on function identity.read_session(text, text, timestamptz, interval) to satupintu_app;
grant select, update on identity.sessions to satupintu_definer;
create policy sessions_definer on identity.sessions to satupintu_definer using (true) with check (true);

-- An account of the embedded sign-in: a password and whose it is. Its name is a keyed hash in identity.lookups; what was
-- told when it was opened waits sealed under the key of the same id until the person's record takes it over.
create table identity.accounts (
  home text not null,
  id text not null,
  password text,
  person_home text,
  person text,
  created_at timestamptz not null,
  primary key (home, id)
);
create index accounts_person on identity.accounts (person_home, person) where person is not null;
alter table identity.accounts enable row level security;
alter table identity.accounts force row level security;
grant select, insert, delete on identity.accounts to satupintu_app;
grant update (password, person_home, person) on identity.accounts to satupintu_app;
create policy accounts_app on identity.accounts to satupintu_app
  using ((select store.kind()) = 'system') with check ((select store.kind()) = 'system');

-- The accounts that a demonstration offers with one click. All of these people are fictional.
create table identity.demonstration_accounts (
  home text not null,
  person_home text not null,
  person text not null,
  body text,
  place integer not null,
  label_id text not null,
  label_en text not null,
  primary key (home, place)
);
alter table identity.demonstration_accounts enable row level security;
alter table identity.demonstration_accounts force row level security;
grant select, insert on identity.demonstration_accounts to satupintu_app;
create policy demonstration_accounts_read on identity.demonstration_accounts for select to satupintu_app
  using (exists (select 1 from identity.demonstration));
create policy demonstration_accounts_add on identity.demonstration_accounts for insert to satupintu_app
  with check ((select store.kind()) = 'system' and exists (select 1 from identity.demonstration));

-- What OpenID Connect keeps between requests: interactions, grants, codes, tokens. Ids are kept as SHA-256.
create table identity.oidc (
  home text not null,
  kind text not null,
  id text not null,
  grant_id text,
  uid text,
  user_code text,
  sealed bytea not null,
  consumed_at timestamptz,
  expires_at timestamptz,
  primary key (home, kind, id)
);
create index oidc_grant on identity.oidc (grant_id, home) where grant_id is not null;
create index oidc_uid on identity.oidc (uid, kind, home) where uid is not null;
create index oidc_expiry on identity.oidc (expires_at);
alter table identity.oidc enable row level security;
alter table identity.oidc force row level security;
grant select, insert, update, delete on identity.oidc to satupintu_app;
create policy oidc_app on identity.oidc to satupintu_app
  using ((select store.kind()) = 'system') with check ((select store.kind()) = 'system');

-- Failed attempts of an account name or a network address (both as keyed hashes).
create table identity.attempts (
  home text not null,
  subject text not null,
  failures integer not null,
  since timestamptz not null,
  closed_until timestamptz,
  primary key (home, subject)
);
alter table identity.attempts enable row level security;
alter table identity.attempts force row level security;
grant select, insert, update, delete on identity.attempts to satupintu_app;
create policy attempts_app on identity.attempts to satupintu_app
  using ((select store.kind()) = 'system') with check ((select store.kind()) = 'system');

-- Erases a person: every key of theirs is destroyed, what was sealed is deleted, they are signed out everywhere, and nothing
-- finds them any more. Gives the keys destroyed; null when the actor does not keep personal data here or nobody is there.
create function identity.erase_person(p_home text, p_person text, p_under text, p_at timestamptz) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog
  as $$
declare
  gone integer;
begin
  if not identity.keeps(p_home) then
    return null;
  end if;
  update identity.persons p set erased_at = p_at, erased_under = p_under
    where p.home = p_home and p.id = p_person and p.erased_at is null;
  if not found then
    return null;
  end if;
  delete from identity.sealed s using identity.keys k
    where k.person_home = p_home and k.person = p_person and s.home = k.home and s.key_id = k.id;
  update identity.keys k set wrapped = null, capability = null, destroyed_at = p_at, destroyed_under = p_under
    where k.person_home = p_home and k.person = p_person and k.wrapped is not null;
  get diagnostics gone = row_count;
  delete from identity.lookups l using identity.accounts a
    where a.person_home = p_home and a.person = p_person and l.home = a.home and l.id = a.id;
  delete from identity.accounts a where a.person_home = p_home and a.person = p_person;
  delete from identity.lookups l where l.home = p_home and l.id = p_person;
  delete from identity.demonstration_accounts d where d.person_home = p_home and d.person = p_person;
  update identity.sessions s set ended_at = p_at, shown = null where s.person_home = p_home and s.person = p_person and s.ended_at is null;
  return gone;
end
$$;
revoke all on function identity.erase_person(text, text, text, timestamptz) from public;
grant execute on function identity.erase_person(text, text, text, timestamptz) to satupintu_app;
grant select, update on identity.persons, identity.keys to satupintu_definer;
grant select, delete on identity.sealed, identity.lookups, identity.accounts, identity.demonstration_accounts to satupintu_definer;
create policy persons_definer on identity.persons to satupintu_definer using (true) with check (true);
create policy keys_definer on identity.keys to satupintu_definer using (true) with check (true);
create policy sealed_definer on identity.sealed to satupintu_definer using (true);
create policy lookups_definer on identity.lookups to satupintu_definer using (true);
create policy accounts_definer on identity.accounts to satupintu_definer using (true);
create policy demonstration_accounts_definer on identity.demonstration_accounts to satupintu_definer using (true);

-- Taking a function over asks for CREATE on its schema, for these statements only.
grant create on schema identity to satupintu_definer;
alter function identity.read_session(text, text, timestamptz, interval) owner to satupintu_definer;
alter function identity.erase_person(text, text, text, timestamptz) owner to satupintu_definer;
revoke create on schema identity from satupintu_definer;
