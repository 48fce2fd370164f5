-- The ground every room's migration stands on: what the present transaction acts as, and no privilege by default.

-- A function is for nobody until a migration grants it.
alter default privileges revoke execute on functions from public;

create schema store;
grant usage on schema store to satupintu_app, satupintu_definer, satupintu_worker;

-- Which files of migrations/ this database has had; the applied set decides what runs next, not the highest number.
create table store.migrations (
  name text collate "C" primary key,
  checksum text not null
);
comment on table store.migrations is 'reference: the applied migrations of this database, written only by the owner while migrating';
alter table store.migrations enable row level security;
alter table store.migrations force row level security;
create policy migrations_owner on store.migrations to current_user using (true);
create policy migrations_read on store.migrations for select to satupintu_app using (true);
grant select on store.migrations to satupintu_app;

-- Who acts: transaction-local settings that withContext() sends with BEGIN. After the transaction a setting
-- reads as '', so each function gives null then, and every policy refuses. Where many rows are looked through at once, write
-- `(select store.body())` in a policy: it is then read once per statement and not once per row. Where rows come one by one by
-- their key, the bare call costs less than the plan of a sub-select.
create function store.kind() returns text language sql stable parallel safe
  return nullif(current_setting('app.kind', true), '');
comment on function store.kind() is 'anonymous, person, officer or system; null outside a context';

create function store.home() returns text language sql stable parallel safe
  return nullif(current_setting('app.home', true), '');
comment on function store.home() is 'the government whose door was opened';

create function store.person_home() returns text language sql stable parallel safe
  return nullif(current_setting('app.person_home', true), '');
comment on function store.person_home() is 'the government that first registered the acting person';

create function store.person() returns text language sql stable parallel safe
  return nullif(current_setting('app.person', true), '');
comment on function store.person() is 'the acting person''s id within store.person_home()';

create function store.body() returns text language sql stable parallel safe
  return nullif(current_setting('app.body', true), '');
comment on function store.body() is 'the public body an officer acts for';

create function store.posts() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.posts', true), '')::text[], '{}'::text[]);
comment on function store.posts() is 'every post the officer holds in store.body() now; empty, never null';

create function store.capability() returns text language sql stable parallel safe
  return nullif(current_setting('app.capability', true), '');
comment on function store.capability() is 'SHA-256 (hex) of the resume code that was shown';

grant execute on function store.kind(), store.home(), store.person_home(), store.person(), store.body(), store.posts(),
  store.capability() to satupintu_app, satupintu_definer, satupintu_worker;
