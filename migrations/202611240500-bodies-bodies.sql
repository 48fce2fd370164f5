-- Bodies: who acts in public law, in which posts, by which authority, on which days (UU 30/2014 ps 11-15, UU 25/2009 ps 1).
-- Facts are kept; every other table is the fold of them and is public, but for what officers declare about themselves.

create schema bodies;
grant usage on schema bodies to satupintu_app, satupintu_definer;

-- Who may write the record of a body: its own administrator, the administrator of its government, a job of the system.
create function bodies.keeps_government(p_body text) returns boolean language sql stable parallel safe set search_path = pg_catalog
  return store.kind() = 'system' or exists (
    select 1 from unnest(store.posts()) as held(post)
    where split_part(held.post, '/', 1) = split_part(p_body, '/', 1) and held.post like '%#government-administrator'
  );
create function bodies.keeps(p_body text) returns boolean language sql stable parallel safe set search_path = pg_catalog
  return (p_body || '#administrator') = any (store.posts()) or bodies.keeps_government(p_body);
grant execute on function bodies.keeps(text), bodies.keeps_government(text) to satupintu_app, satupintu_definer;

create table bodies.facts (
  home text not null,
  subject text not null,
  seq integer not null check (seq > 0),
  kind text not null,
  at timestamptz not null,
  actor_kind text not null,
  person_home text,
  person text,
  body text,
  post text,
  bytes text not null,
  data jsonb generated always as (bytes::jsonb) stored,
  primary key (home, subject, seq),
  check (home = split_part(subject, '/', 1))
);
alter table bodies.facts enable row level security;
alter table bodies.facts force row level security;
grant select, insert on bodies.facts to satupintu_app;
create policy facts_read on bodies.facts for select to satupintu_app using (true);
create policy facts_add on bodies.facts for insert to satupintu_app with check (bodies.keeps(subject));

create table bodies.bodies (
  id text primary key,
  home text not null,
  name_id text not null,
  name_en text not null,
  kind text not null check (kind in ('state-institution', 'corporation', 'independent-body', 'other-legal-entity')),
  level text not null check (level in ('nation', 'province', 'regency', 'district', 'village')),
  sector text not null,
  duty_id text not null,
  duty_en text not null,
  contact jsonb not null,
  from_on date not null,
  until_on date,
  facts integer not null,
  check (home = split_part(id, '/', 1))
);
comment on table bodies.bodies is 'reference: public bodies';
comment on column bodies.bodies.facts is 'how many facts this row is folded from; the row is locked before one is added';

create table bodies.relations (
  body text not null references bodies.bodies (id),
  kind text not null check (kind in ('under', 'part-of', 'owned-by', 'supervised-by', 'coordinated-by')),
  other text not null,
  from_on date not null,
  until_on date,
  primary key (body, kind, other, from_on)
);
comment on table bodies.relations is 'reference: how bodies stand to one another';
create index relations_other on bodies.relations (other);

create table bodies.posts (
  id text primary key,
  body text not null references bodies.bodies (id),
  name_id text not null,
  name_en text not null,
  superior text,
  leads boolean not null,
  from_on date not null,
  until_on date,
  check (body = split_part(id, '#', 1))
);
comment on table bodies.posts is 'reference: posts of public bodies';
create index posts_body on bodies.posts (body);

create table bodies.holders (
  body text not null references bodies.bodies (id),
  id text not null,
  post text not null references bodies.posts (id),
  person_home text not null,
  person text not null,
  capacity text not null check (capacity in ('definitive', 'plh', 'plt')),
  from_on date not null,
  until_on date,
  order_number text not null,
  order_on date not null,
  ended_at timestamptz,
  primary key (body, id)
);
comment on table bodies.holders is 'reference: who holds which post, by ids';
create index holders_person on bodies.holders (person_home, person);
create index holders_post on bodies.holders (post);

-- An officer's name as it stands under a letter is public by duty, but it is a name: it stands here alone, in no fact and
-- no journal row, and goes when the person is erased.
create table bodies.officials (
  home text not null,
  person text not null,
  name text not null,
  primary key (home, person)
);
comment on table bodies.officials is 'reference: names of officers as they sign, public by duty';

create table bodies.authorities (
  body text not null references bodies.bodies (id),
  id text not null,
  kind text not null check (kind in ('attribution', 'delegation', 'mandate')),
  giver text not null,
  receiver text not null,
  act text not null,
  ordered_by text,
  onward text,
  exclusive text,
  outside text,
  from_on date not null,
  until_on date,
  withdrawn_on date,
  withdrawn_by text,
  matters text[] not null,
  does text[] not null,
  primary key (body, id),
  check ((kind = 'attribution') = (giver = 'law')),
  check ((withdrawn_on is null) = (withdrawn_by is null)),
  check (body = split_part(receiver, '#', 1))
);
comment on table bodies.authorities is 'reference: attribution, delegation and mandate, as recorded';

create table bodies.calendars (
  body text primary key references bodies.bodies (id),
  days jsonb not null
);
comment on table bodies.calendars is 'reference: week, zone, service hours and local holidays of a body, dated';

create table bodies.registers (
  id text primary key,
  body text not null references bodies.bodies (id),
  name_id text not null,
  name_en text not null,
  evidence text[] not null,
  from_on date not null,
  until_on date,
  check (body = split_part(id, '@', 1))
);
comment on table bodies.registers is 'reference: registers that a body holds';

create table bodies.numberings (
  body text not null references bodies.bodies (id),
  product text not null,
  from_on date not null,
  pattern text not null,
  primary key (body, product, from_on)
);
comment on table bodies.numberings is 'reference: how a body numbers its letters, by type of product';

-- A new value at every change of what is read into memory whole (not of holders), so that a reader knows whether it is still so.
create table bodies.stamp (
  one boolean primary key default true check (one),
  stamp uuid not null
);
comment on table bodies.stamp is 'reference: changes with every change of what readers keep in memory';
insert into bodies.stamp (stamp) values (gen_random_uuid());
create function bodies.restamp() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update bodies.stamp set stamp = gen_random_uuid();
  return null;
end $$;

do $$
declare
  r text;
begin
  foreach r in array array['bodies', 'relations', 'posts', 'holders', 'officials', 'authorities', 'calendars', 'registers', 'numberings'] loop
    execute format('alter table bodies.%I enable row level security', r);
    execute format('alter table bodies.%I force row level security', r);
    execute format('grant select, insert, update on bodies.%I to satupintu_app', r);
    execute format('create policy %I on bodies.%I for select to satupintu_app using (true)', r || '_read', r);
    continue when r in ('holders', 'officials');
    execute format('create trigger restamp after insert or update or delete on bodies.%I for each statement execute function bodies.restamp()', r);
  end loop;
  foreach r in array array['relations', 'posts', 'holders', 'calendars', 'registers', 'numberings'] loop
    execute format('create policy %I on bodies.%I for insert to satupintu_app with check (bodies.keeps(body))', r || '_add', r);
    execute format('create policy %I on bodies.%I for update to satupintu_app using (bodies.keeps(body)) with check (bodies.keeps(body))', r || '_change', r);
  end loop;
end $$;
-- Which bodies there are, and what authority they have, is not for the body itself to record.
create policy bodies_add on bodies.bodies for insert to satupintu_app with check (bodies.keeps_government(id));
create policy bodies_change on bodies.bodies for update to satupintu_app using (bodies.keeps(id)) with check (bodies.keeps(id));
create policy authorities_add on bodies.authorities for insert to satupintu_app with check (bodies.keeps_government(body));
create policy authorities_change on bodies.authorities for update to satupintu_app
  using (bodies.keeps_government(body)) with check (bodies.keeps_government(body));
-- An officer's name: whoever administers a body of the acting officer's, and the system when a person is erased.
create policy officials_add on bodies.officials for insert to satupintu_app with check (bodies.keeps((select store.body())));
create policy officials_change on bodies.officials for update to satupintu_app
  using (bodies.keeps((select store.body()))) with check (bodies.keeps((select store.body())));
grant delete on bodies.officials to satupintu_app;
create policy officials_erase on bodies.officials for delete to satupintu_app using ((select store.kind()) = 'system');

alter table bodies.stamp enable row level security;
alter table bodies.stamp force row level security;
grant select on bodies.stamp to satupintu_app;
create policy stamp_read on bodies.stamp for select to satupintu_app using (true);
grant select, update on bodies.stamp to satupintu_definer;
create policy stamp_change on bodies.stamp to satupintu_definer using (true) with check (true);

-- An officer's ties to other persons (ps 43): facts, and what stands of them. Seen by the officer, by whoever keeps the
-- body's posts, and by the system. No name, but still nobody else's business.
create table bodies.interest_facts (
  home text not null,
  subject text not null,
  seq integer not null check (seq > 0),
  kind text not null,
  at timestamptz not null,
  actor_kind text not null,
  person_home text,
  person text,
  body text,
  post text,
  bytes text not null,
  data jsonb generated always as (bytes::jsonb) stored,
  primary key (home, subject, seq)
);
create table bodies.interests (
  home text not null,
  person text not null,
  id text not null,
  other_home text not null,
  other text not null,
  ground text not null check (ground in ('own', 'kin', 'representative', 'paid', 'recommender', 'other-law')),
  from_on date not null,
  until_on date,
  primary key (home, person, id)
);
create index interests_other on bodies.interests (other_home, other);

-- True when the person holds, or held, a post of a body whose posts the acting officer keeps.
create function bodies.keeps_person(p_home text, p_person text) returns boolean language sql stable set search_path = pg_catalog
  return exists (
    select 1 from bodies.holders h
    where h.person_home = p_home and h.person = p_person and h.body = store.body() and bodies.keeps(h.body)
  );
grant execute on function bodies.keeps_person(text, text) to satupintu_app;

alter table bodies.interest_facts enable row level security;
alter table bodies.interest_facts force row level security;
alter table bodies.interests enable row level security;
alter table bodies.interests force row level security;
grant select, insert on bodies.interest_facts to satupintu_app;
grant select, insert, update on bodies.interests to satupintu_app;
create policy interest_facts_all on bodies.interest_facts to satupintu_app using (
  (home = (select store.person_home()) and subject = (select store.person()))
  or (select store.kind()) = 'system'
  or bodies.keeps_person(home, subject)
) with check (
  (home = (select store.person_home()) and subject = (select store.person()))
  or (select store.kind()) = 'system'
  or bodies.keeps_person(home, subject)
);
create policy interests_all on bodies.interests to satupintu_app using (
  (home = (select store.person_home()) and person = (select store.person()))
  or (other_home = (select store.person_home()) and other = (select store.person()))
  or (select store.kind()) = 'system'
  or bodies.keeps_person(home, person)
) with check (
  (home = (select store.person_home()) and person = (select store.person()))
  or (select store.kind()) = 'system'
  or bodies.keeps_person(home, person)
);

grant create on schema bodies to satupintu_definer;
alter function bodies.restamp() owner to satupintu_definer;
revoke create on schema bodies from satupintu_definer;
revoke execute on all functions in schema bodies from public;
