-- The append-only record of every act and every read of personal data (design ideas 4 and 7).
create schema journal;
grant usage on schema journal to satupintu_app, satupintu_definer, satupintu_worker;

-- One row per act, chained per subject. `bytes` is the canonical JSON that is hashed; the columns repeat parts of it
-- for queries, and `journal verify` compares them with the bytes.
create table journal.entries (
  home text not null,
  subject_kind text not null,
  subject text not null,
  seq integer not null,
  act text not null,
  at timestamptz not null,
  actor_kind text not null,
  person_home text,
  person text,
  body text,
  post text,
  rule text[] not null,
  bytes text not null,
  previous text not null,
  hash text not null,
  primary key (home, subject_kind, subject, seq)
);

-- One row per page view or other read that showed personal data, with the persons read as `home/id`.
create table journal.reads (
  home text not null,
  id text not null,
  at timestamptz not null,
  actor_kind text not null,
  person_home text,
  person text,
  body text,
  page text not null,
  persons text[] not null,
  subject_kind text,
  subject text,
  bytes text not null,
  hash text not null,
  primary key (home, id)
);
create index reads_persons on journal.reads using gin (persons);

-- What the sequencer has not numbered yet.
create table journal.pending (
  home text not null,
  ticket bigint generated always as identity,
  kind text not null,
  ref text not null,
  hash text not null,
  primary key (home, ticket)
);

-- The contiguous index over committed rows of both kinds, chained.
create table journal.ledger (
  home text not null,
  idx bigint not null,
  kind text not null,
  ref text not null,
  hash text not null,
  chain text not null,
  primary key (home, idx)
);

-- Something happened that an upper room may answer; written in the act's transaction.
create table journal.events (
  home text not null,
  id text not null,
  name text not null,
  subject_kind text not null,
  subject text not null,
  at timestamptz not null,
  bytes text not null,
  primary key (home, id)
);

-- The events that have no job yet: written with the event, taken out when its job is queued. An act so waits neither for the
-- queue nor for the lock that PostgreSQL holds over a NOTIFY until its commit is on the disk.
create table journal.outbox (
  home text not null,
  ticket bigint generated always as identity,
  event text not null,
  primary key (home, ticket)
);

-- Which handler has answered which event; written in the handler's transaction, so it answers once.
create table journal.handled (
  home text not null,
  event text not null,
  handler text not null,
  at timestamptz not null,
  primary key (home, event, handler)
);

-- PostgreSQL keeps samples of each column to plan by; nothing is ever looked for by these, and they are the longest.
alter table journal.entries alter column bytes set statistics 0, alter column previous set statistics 0, alter column hash set statistics 0;
alter table journal.reads alter column bytes set statistics 0, alter column hash set statistics 0;
alter table journal.events alter column bytes set statistics 0;
alter table journal.ledger alter column hash set statistics 0, alter column chain set statistics 0;

alter table journal.entries enable row level security;
alter table journal.entries force row level security;
alter table journal.reads enable row level security;
alter table journal.reads force row level security;
alter table journal.pending enable row level security;
alter table journal.pending force row level security;
alter table journal.ledger enable row level security;
alter table journal.ledger force row level security;
alter table journal.events enable row level security;
alter table journal.events force row level security;
alter table journal.outbox enable row level security;
alter table journal.outbox force row level security;
alter table journal.handled enable row level security;
alter table journal.handled force row level security;

-- The journal is read by the system (verification, the sequencer); what a person may see of it comes through functions.
create policy definer_all on journal.entries to satupintu_definer using (true) with check (true);
create policy definer_all on journal.reads to satupintu_definer using (true) with check (true);
create policy definer_all on journal.pending to satupintu_definer using (true) with check (true);
create policy definer_all on journal.ledger to satupintu_definer using (true) with check (true);
create policy app_system on journal.entries for select to satupintu_app using ((select store.kind()) = 'system');
create policy app_system on journal.pending for select to satupintu_app using ((select store.kind()) = 'system');
create policy app_system on journal.reads for select to satupintu_app using ((select store.kind()) = 'system');
create policy app_system on journal.ledger for select to satupintu_app using ((select store.kind()) = 'system');
create policy app_insert on journal.events for insert to satupintu_app with check (true);
create policy app_system on journal.events for select to satupintu_app using ((select store.kind()) = 'system');
create policy app_insert on journal.outbox for insert to satupintu_app with check (true);
create policy app_system on journal.outbox for select to satupintu_app using ((select store.kind()) = 'system');
create policy definer_all on journal.outbox to satupintu_definer using (true) with check (true);
create policy app_insert on journal.handled for insert to satupintu_app with check ((select store.kind()) = 'system');
create policy app_system on journal.handled for select to satupintu_app using ((select store.kind()) = 'system');

grant select on journal.entries, journal.reads, journal.pending, journal.ledger to satupintu_app;
grant select, insert on journal.events, journal.outbox, journal.handled to satupintu_app;
grant select, insert on journal.entries, journal.reads, journal.ledger to satupintu_definer;
grant select, insert, delete on journal.pending to satupintu_definer;
grant select, update, delete on journal.outbox to satupintu_definer;

-- Appends one act to its subject's chain. Two at once want the same place: the second waits for the first, and takes the next, so
-- a chain never forks. hash = sha256(previous ':' seq ':' bytes).
create function journal.append(
  p_home text, p_subject_kind text, p_subject text, p_act text, p_at timestamptz, p_actor_kind text,
  p_person_home text, p_person text, p_body text, p_post text, p_rule text[], p_bytes text
) returns table (seq integer, hash text)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_seq integer;
  v_previous text;
  v_hash text;
begin
  loop
    select e.seq + 1, e.hash into v_seq, v_previous from journal.entries e
      where e.home = p_home and e.subject_kind = p_subject_kind and e.subject = p_subject order by e.seq desc limit 1;
    if not found then
      v_seq := 1;
      v_previous := '';
    end if;
    v_hash := encode(sha256(convert_to(v_previous || ':' || v_seq || ':' || p_bytes, 'UTF8')), 'hex');
    insert into journal.entries (home, subject_kind, subject, seq, act, at, actor_kind, person_home, person, body, post, rule, bytes, previous, hash)
      values (p_home, p_subject_kind, p_subject, v_seq, p_act, p_at, p_actor_kind, p_person_home, p_person, p_body, p_post, p_rule, p_bytes, v_previous, v_hash)
      on conflict do nothing;
    exit when found;
  end loop;
  insert into journal.pending (home, kind, ref, hash)
    values (p_home, 'entry', p_subject_kind || '/' || p_subject || '/' || v_seq, v_hash);
  return query select v_seq, v_hash;
end $$;

-- Records one read of personal data; chained later, in batches, by journal.sequence().
create function journal.append_read(
  p_home text, p_id text, p_at timestamptz, p_actor_kind text, p_person_home text, p_person text, p_body text,
  p_page text, p_persons text[], p_subject_kind text, p_subject text, p_bytes text
) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_hash text := encode(sha256(convert_to(p_bytes, 'UTF8')), 'hex');
begin
  insert into journal.reads (home, id, at, actor_kind, person_home, person, body, page, persons, subject_kind, subject, bytes, hash)
    values (p_home, p_id, p_at, p_actor_kind, p_person_home, p_person, p_body, p_page, p_persons, p_subject_kind, p_subject, p_bytes, v_hash);
  insert into journal.pending (home, kind, ref, hash) values (p_home, 'read', p_id, v_hash);
end $$;

-- Numbers up to p_most committed rows of one government; gives how many. One sequencer per government at a time.
create function journal.sequence(p_home text, p_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_idx bigint;
  v_chain text;
  v_count integer := 0;
  r record;
begin
  perform pg_advisory_xact_lock(hashtextextended('journal.sequence:' || p_home, 0));
  select l.idx, l.chain into v_idx, v_chain from journal.ledger l where l.home = p_home order by l.idx desc limit 1;
  v_idx := coalesce(v_idx, 0);
  v_chain := coalesce(v_chain, '');
  for r in
    with taken as (
      delete from journal.pending p
        where p.home = p_home
          and p.ticket in (select q.ticket from journal.pending q where q.home = p_home order by q.ticket limit p_most)
        returning p.ticket, p.kind, p.ref, p.hash
    ) select * from taken order by ticket
  loop
    v_idx := v_idx + 1;
    v_count := v_count + 1;
    v_chain := encode(sha256(convert_to(v_chain || ':' || v_idx || ':' || r.hash, 'UTF8')), 'hex');
    insert into journal.ledger (home, idx, kind, ref, hash, chain) values (p_home, v_idx, r.kind, r.ref, r.hash, v_chain);
  end loop;
  return v_count;
end $$;

-- The governments with rows still to number.
create function journal.pending_homes() returns setof text
language sql stable security definer set search_path = pg_catalog as $$ select distinct p.home from journal.pending p $$;

-- Who read a person's data, newest first: for that person, and for the system.
create function journal.reads_of(p_person_home text, p_person text, p_most integer)
returns table (at timestamptz, actor_kind text, person_home text, person text, body text, page text, subject_kind text, subject text)
language sql stable security definer set search_path = pg_catalog as $$
  select r.at, r.actor_kind, r.person_home, r.person, r.body, r.page, r.subject_kind, r.subject
  from journal.reads r
  where r.persons @> array[p_person_home || '/' || p_person]
    and ((store.person_home() = p_person_home and store.person() = p_person) or store.kind() = 'system')
  order by r.at desc, r.id desc limit p_most
$$;

-- graphile-worker's own schema belongs to the worker role; the table of its migrations is made here so that the role
-- needs no right to create schemas. `ts` stays empty: graphile-worker leaves it to a default that would read the clock.
create schema graphile_worker authorization satupintu_worker;
create table graphile_worker.migrations (id integer primary key, ts timestamptz, breaking boolean not null default false);
alter table graphile_worker.migrations owner to satupintu_worker;

-- A job in the caller's transaction. add_job comes with graphile-worker's own migrations, later than this function.
create function journal.enqueue(p_task text, p_payload json, p_key text, p_run_at timestamptz, p_most smallint) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(p_task, p_payload, null::text, p_run_at, p_most, p_key);
end $$;

-- Queues up to p_most events of any government in the order in which they were written; gives how many. Several may relay at once.
create function journal.relay(p_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  v_count integer := 0;
  r record;
begin
  for r in
    with next as (select o.home, o.ticket from journal.outbox o order by o.ticket limit p_most for update skip locked),
      taken as (delete from journal.outbox o using next n where o.home = n.home and o.ticket = n.ticket returning o.home, o.ticket, o.event)
    select * from taken order by ticket
  loop
    perform journal.enqueue('event', json_build_object('home', r.home, 'id', r.event), null, null, null);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

grant create on schema journal to satupintu_definer, satupintu_worker;
alter function journal.relay(integer) owner to satupintu_definer;
alter function journal.append(text, text, text, text, timestamptz, text, text, text, text, text, text[], text) owner to satupintu_definer;
alter function journal.append_read(text, text, timestamptz, text, text, text, text, text, text[], text, text, text) owner to satupintu_definer;
alter function journal.sequence(text, integer) owner to satupintu_definer;
alter function journal.pending_homes() owner to satupintu_definer;
alter function journal.reads_of(text, text, integer) owner to satupintu_definer;
alter function journal.enqueue(text, json, text, timestamptz, smallint) owner to satupintu_worker;
revoke create on schema journal from satupintu_definer, satupintu_worker;
revoke execute on all functions in schema journal from public;
grant execute on all functions in schema journal to satupintu_app;
grant execute on function journal.enqueue(text, json, text, timestamptz, smallint) to satupintu_definer;

-- Which workers are alive; a worker that has not said so for half a minute is dead and its jobs are unlocked.
create table journal.workers (id text primary key, beat timestamptz not null);
comment on table journal.workers is 'reference: workers of this deployment';
alter table journal.workers enable row level security;
alter table journal.workers force row level security;
create policy app_system on journal.workers to satupintu_app
  using ((select store.kind()) = 'system') with check ((select store.kind()) = 'system');
grant select, insert, update, delete on journal.workers to satupintu_app;
-- 
