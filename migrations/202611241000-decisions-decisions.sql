-- The decision: what was decided, by which chain of authority, and the letters that say it.
create schema decisions;
grant usage on schema decisions to satupintu_app, satupintu_definer;

-- One decision of one case and step. `chain` is the authority as it stood when it was made, canonical JSON.
create table decisions.decisions (
  home text not null,
  case_id text not null,
  step text not null,
  standard text not null,
  outcome text not null check (outcome in ('granted', 'refused')),
  ground text,
  post text not null,
  capacity text not null,
  person_home text not null,
  person text not null,
  chain text not null,
  posts text[] not null,
  applicant_home text not null,
  applicant text not null,
  at timestamptz not null,
  primary key (home, case_id, step),
  check ((outcome = 'refused') = (ground is not null))
);

-- Which letters say it; a letter belongs to one decision.
create table decisions.letters (
  home text not null,
  letter text not null,
  case_id text not null,
  step text not null,
  product text,
  place integer not null,
  primary key (home, letter)
);
create index letters_case on decisions.letters (case_id, home);

alter table decisions.decisions enable row level security;
alter table decisions.decisions force row level security;
alter table decisions.letters enable row level security;
alter table decisions.letters force row level security;

create policy involved on decisions.decisions to satupintu_app using (
  (select store.kind()) = 'system'
  or ((select store.kind()) = 'person' and applicant = (select store.person()) and applicant_home = (select store.person_home()))
  or ((select store.kind()) = 'officer' and posts && (select store.posts()))
) with check (
  (select store.kind()) = 'system'
  or ((select store.kind()) = 'officer' and post = any ((select store.posts())::text[]))
);
create policy of_decision on decisions.letters to satupintu_app
  using (exists (select 1 from decisions.decisions d where d.home = letters.home and d.case_id = letters.case_id and d.step = letters.step))
  with check (exists (select 1 from decisions.decisions d where d.home = letters.home and d.case_id = letters.case_id and d.step = letters.step));

grant select, insert on decisions.decisions, decisions.letters to satupintu_app;
