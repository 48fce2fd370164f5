-- The one-door case: drafts, cases as facts with their derived row, tasks, and the register's answers.
create schema cases;
grant usage on schema cases to satupintu_app, satupintu_definer;

-- An application being written. Its answers and evidence stand in the vault under `key_id`; `capability` is the hash of the
-- resume code. It is not an act yet, so it keeps no facts.
create table cases.drafts (
  home text not null,
  id text not null,
  standard text not null,
  revision integer not null,
  key_id text not null,
  capability text not null,
  person_home text,
  person text,
  opened_at timestamptz not null,
  touched_at timestamptz not null,
  expires_at timestamptz not null,
  submitted_at timestamptz,
  primary key (home, id)
);
create index drafts_capability on cases.drafts (capability);
create index drafts_person on cases.drafts (person_home, person, touched_at) where submitted_at is null;
create index drafts_expiry on cases.drafts (expires_at) where submitted_at is null;

-- What a case's row may say of where the case is. One call: PostgreSQL reads each check of a table anew for every statement.
create function cases.may_be(p_phase text, p_ended text, p_holder_kind text, p_holder_post text) returns boolean
language plpgsql immutable as $$
begin
  return p_phase in ('procedure', 'returned', 'return-asked', 'signing', 'delivering', 'closed')
    and (p_ended is null or p_ended in ('granted', 'refused', 'withdrawn', 'erased'))
    and p_holder_kind in ('post', 'applicant', 'system', 'nobody')
    and (p_holder_kind = 'post') = (p_holder_post is not null)
    and (p_phase = 'closed') = (p_holder_kind = 'nobody')
    and (p_phase = 'closed') = (p_ended is not null);
end $$;

-- The derived row of a case: a cache of the fold of its facts, locked before they are read (design idea 1). `next_on` is the day
-- on which time alone may next do something to it; the sweep reads nothing else.
create table cases.cases (
  home text not null,
  id text not null,
  standard text not null,
  revision integer not null,
  receipt text not null,
  pin_hash text not null,
  key_id text not null,
  person_home text not null,
  person text not null,
  posts text[] not null,
  facts integer not null,
  phase text not null,
  ended text,
  holder_kind text not null,
  holder_post text,
  filed_at timestamptz not null,
  received_on date not null,
  promised_on date not null,
  due_on date not null,
  next_on date,
  complete boolean not null,
  lapsed boolean not null,
  primary key (home, id),
  unique (receipt, home),
  check (cases.may_be(phase, ended, holder_kind, holder_post))
);
alter table cases.cases alter column pin_hash set statistics 0;
create index cases_person on cases.cases (person_home, person, filed_at);
create index cases_next on cases.cases (next_on) where next_on is not null;

create table cases.facts (
  home text not null,
  case_id text not null,
  seq integer not null,
  kind text not null,
  at timestamptz not null,
  actor_kind text not null,
  person_home text,
  person text,
  body text,
  post text,
  bytes text not null,
  primary key (home, case_id, seq)
);
alter table cases.facts alter column bytes set statistics 0;

-- What officers are to do: the open steps of each case, derived. The inbox reads this and nothing else.
create table cases.tasks (
  home text not null,
  case_id text not null,
  step text not null,
  ordinal integer not null,
  post text not null,
  does text not null,
  standard text not null,
  revision integer not null,
  receipt text not null,
  since timestamptz not null,
  due_on date,
  case_due_on date not null,
  primary key (home, case_id, step)
);
create index tasks_post on cases.tasks (post, (coalesce(due_on, case_due_on)), case_id);

-- One question to a register held by another body: the answer is in the vault, here only where it stands.
create table cases.lookups (
  home text not null,
  draft_id text not null,
  requirement text not null,
  register text not null,
  asked_at timestamptz not null,
  commitment text not null,
  status text not null check (status in ('asked', 'data', 'none', 'down')),
  answered_at timestamptz,
  primary key (home, draft_id, requirement)
);

-- Wrong PINs of a receipt, so that a PIN cannot be tried out.
create table cases.attempts (
  home text not null,
  receipt text not null,
  wrong integer not null,
  last_at timestamptz not null,
  primary key (home, receipt)
);

create sequence cases.receipts;
grant usage on sequence cases.receipts to satupintu_app;

alter table cases.drafts enable row level security;
alter table cases.drafts force row level security;
alter table cases.cases enable row level security;
alter table cases.cases force row level security;
alter table cases.facts enable row level security;
alter table cases.facts force row level security;
alter table cases.tasks enable row level security;
alter table cases.tasks force row level security;
alter table cases.lookups enable row level security;
alter table cases.lookups force row level security;
alter table cases.attempts enable row level security;
alter table cases.attempts force row level security;

-- A draft is seen by who holds its code, and by the person who claimed it. A person acting for a body is not that person.
create policy own on cases.drafts to satupintu_app using (
  store.kind() = 'system'
  or capability = store.capability()
  or (store.kind() = 'person' and person = store.person() and person_home = store.person_home())
) with check (
  store.kind() = 'system'
  or capability = store.capability()
  or (store.kind() = 'person' and person = store.person() and person_home = store.person_home())
);

-- Only the sweep of drafts that were left too long takes one away, and never one that has become a case.
create policy forgotten on cases.drafts as restrictive for delete to satupintu_app
  using (store.kind() = 'system' and submitted_at is null and person is null);

-- A case is seen by its applicant and by the posts its standard names, nobody else.
create policy involved on cases.cases to satupintu_app using (
  store.kind() = 'system'
  or (store.kind() = 'person' and person = store.person() and person_home = store.person_home())
  or (store.kind() = 'officer' and posts && store.posts())
) with check (
  store.kind() = 'system'
  or (store.kind() = 'person' and person = store.person() and person_home = store.person_home())
  or (store.kind() = 'officer' and posts && store.posts())
);
create policy definer_all on cases.cases to satupintu_definer using (true);

create policy of_case on cases.facts to satupintu_app
  using (exists (select 1 from cases.cases c where c.home = facts.home and c.id = facts.case_id))
  with check (exists (select 1 from cases.cases c where c.home = facts.home and c.id = facts.case_id));
create policy definer_all on cases.facts for select to satupintu_definer using (true);

create policy of_post on cases.tasks for select to satupintu_app
  using ((select store.kind()) = 'system' or post = any ((select store.posts())::text[])
    or exists (select 1 from cases.cases c where c.home = tasks.home and c.id = tasks.case_id));
create policy of_case_insert on cases.tasks for insert to satupintu_app
  with check (exists (select 1 from cases.cases c where c.home = tasks.home and c.id = tasks.case_id));
create policy of_case_delete on cases.tasks for delete to satupintu_app
  using (exists (select 1 from cases.cases c where c.home = tasks.home and c.id = tasks.case_id));

create policy of_draft on cases.lookups to satupintu_app
  using (exists (select 1 from cases.drafts d where d.home = lookups.home and d.id = lookups.draft_id))
  with check (exists (select 1 from cases.drafts d where d.home = lookups.home and d.id = lookups.draft_id));

create policy definer_all on cases.attempts to satupintu_definer using (true) with check (true);

grant select, insert, update, delete on cases.drafts to satupintu_app;
grant select, insert, update on cases.cases to satupintu_app;
grant select, insert on cases.facts to satupintu_app;
grant select, insert, delete on cases.tasks to satupintu_app;
grant select, insert, update, delete on cases.lookups to satupintu_app;
grant select on cases.cases, cases.facts to satupintu_definer;
grant select, insert, update on cases.attempts to satupintu_definer;

-- A receipt with its PIN, for anyone: the case's facts without who acted, or nothing. After five wrong PINs the receipt rests
-- for a quarter of an hour.
create function cases.tracked(p_receipt text, p_pin_hash text, p_at timestamptz)
returns table (outcome text, home text, id text, standard text, revision integer)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_home text;
  v_wrong integer;
  v_last timestamptz;
begin
  select c.home into v_home from cases.cases c where c.receipt = p_receipt;
  if v_home is null then
    return;
  end if;
  select a.wrong, a.last_at into v_wrong, v_last from cases.attempts a where a.home = v_home and a.receipt = p_receipt for update;
  if coalesce(v_wrong, 0) >= 5 and v_last > p_at - interval '15 minutes' then
    return query select 'resting'::text, null::text, null::text, null::text, null::integer;
    return;
  end if;
  return query select 'found'::text, c.home, c.id, c.standard, c.revision from cases.cases c
    where c.home = v_home and c.receipt = p_receipt and c.pin_hash = p_pin_hash;
  if found then
    return;
  end if;
  insert into cases.attempts as a (home, receipt, wrong, last_at) values (v_home, p_receipt, 1, p_at)
    on conflict on constraint attempts_pkey do update
      set wrong = case when a.last_at > p_at - interval '15 minutes' then a.wrong + 1 else 1 end, last_at = p_at;
end $$;

-- The facts of a tracked case: what happened and when, never who.
create function cases.tracked_facts(p_home text, p_id text, p_pin_hash text)
returns table (seq integer, kind text, at timestamptz, bytes text)
language sql stable security definer set search_path = pg_catalog as $$
  select f.seq, f.kind, f.at, f.bytes from cases.facts f
  join cases.cases c on c.home = f.home and c.id = f.case_id
  where f.home = p_home and f.case_id = p_id and c.pin_hash = p_pin_hash order by f.seq
$$;

-- How many applications of a person are open: for the person, for who keeps personal data of their government, for the system.
create function cases.open_of(p_home text, p_person text) returns integer
language sql stable security definer set search_path = pg_catalog
return (
  select count(*)::integer from cases.cases c
  where c.person_home = p_home and c.person = p_person and c.phase <> 'closed'
    and (store.kind() = 'system' or identity.keeps(p_home)
      or (store.kind() = 'person' and store.person_home() = p_home and store.person() = p_person))
);

grant create on schema cases to satupintu_definer;
alter function cases.tracked(text, text, timestamptz) owner to satupintu_definer;
alter function cases.tracked_facts(text, text, text) owner to satupintu_definer;
alter function cases.open_of(text, text) owner to satupintu_definer;
revoke create on schema cases from satupintu_definer;
revoke execute on all functions in schema cases from public;
grant execute on all functions in schema cases to satupintu_app;
