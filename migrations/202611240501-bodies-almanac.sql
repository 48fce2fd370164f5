-- Which holiday tables this installation last counted by, said at every start: when a year is loaded or a table is mended, running
-- cases are counted again.
create table bodies.almanac (
  one boolean primary key default true check (one),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  years integer[] not null,
  at timestamptz not null
);
comment on table bodies.almanac is 'reference: the holiday tables this installation was last started with';
alter table bodies.almanac enable row level security;
alter table bodies.almanac force row level security;
grant select, insert on bodies.almanac to satupintu_app;
grant update (hash, years, at) on bodies.almanac to satupintu_app;
create policy almanac_read on bodies.almanac for select to satupintu_app using (true);
create policy almanac_say on bodies.almanac for insert to satupintu_app with check ((select store.kind()) = 'system');
create policy almanac_change on bodies.almanac for update to satupintu_app
  using ((select store.kind()) = 'system') with check ((select store.kind()) = 'system');
