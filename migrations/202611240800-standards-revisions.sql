-- Service standards: each revision with its source, hash, compiler and compiled JSON, pinned for good (design idea 6).
create schema standards;
grant usage on schema standards to satupintu_app, satupintu_definer;

create table standards.facts (
  home text not null,
  standard text not null,
  seq integer not null,
  kind text not null,
  at timestamptz not null,
  actor_kind text not null,
  person_home text,
  person text,
  body text,
  post text,
  bytes text not null,
  data jsonb generated always as (bytes::jsonb) stored,
  primary key (home, standard, seq)
);

-- One revision: never changed, so a case can stand on it for ever. `bytes` is the compiled standard, canonical.
create table standards.revisions (
  home text not null,
  standard text not null,
  number integer not null,
  source text not null,
  source_en text,
  hash text not null,
  compiler text not null,
  bytes text not null,
  warnings text not null,
  effective_on date not null,
  ends_on date,
  primary key (home, standard, number)
);
create index revisions_effective on standards.revisions (effective_on);

alter table standards.facts enable row level security;
alter table standards.facts force row level security;
alter table standards.revisions enable row level security;
alter table standards.revisions force row level security;

-- A standard is public by law (UU 25/2009 ps 22); it is written by the system loading it, or by an officer of its provider.
create policy public_read on standards.revisions for select to satupintu_app using (true);
create policy public_read on standards.facts for select to satupintu_app using (true);
create policy provider_write on standards.revisions for insert to satupintu_app
  with check ((select store.kind()) = 'system' or ((select store.kind()) = 'officer' and standard like (select store.body()) || '/%'));
create policy provider_end on standards.revisions for update to satupintu_app
  using ((select store.kind()) = 'system' or ((select store.kind()) = 'officer' and standard like (select store.body()) || '/%'))
  with check ((select store.kind()) = 'system' or ((select store.kind()) = 'officer' and standard like (select store.body()) || '/%'));
create policy provider_write on standards.facts for insert to satupintu_app
  with check ((select store.kind()) = 'system' or ((select store.kind()) = 'officer' and standard like (select store.body()) || '/%'));
grant select, insert on standards.facts, standards.revisions to satupintu_app;
grant update (ends_on) on standards.revisions to satupintu_app;

-- A new value at every change of the revisions, so that a reader knows whether the list they keep in memory is still so.
create table standards.stamp (
  one boolean primary key default true check (one),
  stamp uuid not null
);
comment on table standards.stamp is 'reference: changes with every change of the list of revisions';
insert into standards.stamp (stamp) values (gen_random_uuid());
alter table standards.stamp enable row level security;
alter table standards.stamp force row level security;
grant select on standards.stamp to satupintu_app;
grant select, update on standards.stamp to satupintu_definer;
create policy stamp_read on standards.stamp for select to satupintu_app using (true);
create policy stamp_definer on standards.stamp to satupintu_definer using (true);
create function standards.restamp() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update standards.stamp set stamp = gen_random_uuid();
  return null;
end $$;
grant create on schema standards to satupintu_definer;
alter function standards.restamp() owner to satupintu_definer;
revoke create on schema standards from satupintu_definer;
revoke all on function standards.restamp() from public;
create trigger restamp after insert or update or delete on standards.revisions for each statement execute function standards.restamp();
