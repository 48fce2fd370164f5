-- Letters: every number is a letter or a void with its reason (design idea 9). Texts of letters live sealed in the vault;
-- here stand hashes, states, and what anyone may read.

create schema letters;
grant usage on schema letters to satupintu_app, satupintu_definer;

-- The running number of a body's pattern in a year: taken in the transaction that reserves the number, so it has no holes.
create table letters.counters (
  home text not null,
  body text not null,
  pattern text not null,
  year integer not null,
  last integer not null check (last > 0),
  primary key (home, body, pattern, year)
);

-- One letter: derived from letters.facts, locked before a fact is added.
create table letters.letters (
  home text not null,
  id text not null,
  code text not null check (code ~ '^[2-9A-HJKMNP-TV-Z]{20}$'),
  number text not null,
  body text not null,
  pattern text not null,
  year integer not null,
  place integer not null,
  subject_kind text not null check (subject_kind in ('case', 'standard', 'body')),
  subject text not null,
  person_home text,
  person text,
  status text not null check (status in ('reserved', 'frozen', 'issued', 'void', 'replaced', 'revoked')),
  key_home text,
  key_id text,
  post text,
  template text,
  typeset_file text,
  file text,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  certificate text,
  issued_at timestamptz,
  ended_at timestamptz,
  ground text,
  replaced_by text,
  shown text,
  facts integer not null,
  primary key (home, id),
  unique (code, home),
  unique (body, pattern, year, place, home),
  unique (body, number, home),
  check ((person_home is null) = (person is null)),
  check ((status in ('issued', 'replaced', 'revoked')) = (issued_at is not null)),
  check (status in ('reserved', 'void') or (key_id is not null and post is not null and template is not null and shown is not null))
);
comment on column letters.letters.shown is 'what anyone may read of the letter, as canonical JSON: no personal data';
create index letters_sha256 on letters.letters (sha256) where sha256 is not null;
create index letters_subject on letters.letters (subject, subject_kind, home);
create index letters_waiting on letters.letters (id) where status = 'frozen';

create table letters.facts (
  home text not null,
  letter text not null,
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
  primary key (home, letter, seq),
  foreign key (home, letter) references letters.letters (home, id)
);

-- A template's source as it was when a letter was frozen with it, by its hash.
create table letters.templates (
  hash text primary key,
  source text not null,
  at timestamptz not null,
  check (hash = encode(sha256(convert_to(source, 'UTF8')), 'hex'))
);
comment on table letters.templates is 'reference: sources of templates by hash';

-- Which template each layout is frozen with now, said at every start.
create table letters.layouts (
  kind text primary key check (kind in ('decision', 'document')),
  template text not null references letters.templates (hash),
  at timestamptz not null
);
comment on table letters.layouts is 'reference: the template of each layout';

-- Which signer this installation runs with, said at every start; and each authority that letters were ever signed under.
create table letters.signer (
  one boolean primary key default true check (one),
  name text not null,
  level text not null check (level in ('certified', 'local')),
  at timestamptz not null
);
comment on table letters.signer is 'reference: the signer this installation was last started with';
create table letters.anchors (
  sha256 text primary key check (sha256 = encode(pg_catalog.sha256(certificate), 'hex')),
  certificate bytea not null,
  level text not null check (level in ('certified', 'local')),
  at timestamptz not null
);
comment on table letters.anchors is 'reference: certificates of the authorities that signing certificates stand on';

-- A government that accepts signatures of the local authority, knowing that they are not certified.
create table letters.acceptances (
  home text primary key,
  accepted boolean not null,
  at timestamptz not null,
  actor_kind text not null,
  person_home text,
  person text,
  post text
);

alter table letters.counters enable row level security;
alter table letters.counters force row level security;
alter table letters.letters enable row level security;
alter table letters.letters force row level security;
alter table letters.facts enable row level security;
alter table letters.facts force row level security;
alter table letters.templates enable row level security;
alter table letters.templates force row level security;
alter table letters.layouts enable row level security;
alter table letters.layouts force row level security;
alter table letters.signer enable row level security;
alter table letters.signer force row level security;
alter table letters.anchors enable row level security;
alter table letters.anchors force row level security;
alter table letters.acceptances enable row level security;
alter table letters.acceptances force row level security;

grant select, insert on letters.counters, letters.letters, letters.acceptances, letters.signer, letters.layouts to satupintu_app;
grant update (last) on letters.counters to satupintu_app;
grant update (status, key_home, key_id, post, template, typeset_file, file, sha256, certificate, issued_at, ended_at, ground, replaced_by, shown, facts)
  on letters.letters to satupintu_app;
grant update (accepted, at, actor_kind, person_home, person, post) on letters.acceptances to satupintu_app;
grant update (template, at) on letters.layouts to satupintu_app;
grant update (name, level, at) on letters.signer to satupintu_app;
grant select, insert on letters.facts, letters.templates, letters.anchors to satupintu_app;

-- A body's officers and jobs write its letters; the person it is for may read that it is there.
create policy counters_app on letters.counters to satupintu_app
  using (body = (select store.body()) or (select store.kind()) = 'system')
  with check (body = (select store.body()) or (select store.kind()) = 'system');
create policy letters_read on letters.letters for select to satupintu_app using (
  body = (select store.body())
  or (select store.kind()) = 'system'
  or (person_home = (select store.person_home()) and person = (select store.person()) and (select store.body()) is null)
);
create policy letters_add on letters.letters for insert to satupintu_app
  with check (body = (select store.body()) or (select store.kind()) = 'system');
create policy letters_change on letters.letters for update to satupintu_app
  using (body = (select store.body()) or (select store.kind()) = 'system')
  with check (body = (select store.body()) or (select store.kind()) = 'system');
create policy facts_read on letters.facts for select to satupintu_app
  using (exists (select 1 from letters.letters l where l.home = facts.home and l.id = facts.letter));
create policy facts_add on letters.facts for insert to satupintu_app with check (
  exists (
    select 1 from letters.letters l where l.home = facts.home and l.id = facts.letter
      and (l.body = (select store.body()) or (select store.kind()) = 'system')
  )
);
create policy templates_read on letters.templates for select to satupintu_app using (true);
create policy templates_add on letters.templates for insert to satupintu_app with check ((select store.kind()) = 'system');
create policy layouts_read on letters.layouts for select to satupintu_app using (true);
create policy layouts_say on letters.layouts for insert to satupintu_app with check ((select store.kind()) = 'system');
create policy layouts_change on letters.layouts for update to satupintu_app
  using ((select store.kind()) = 'system') with check ((select store.kind()) = 'system');
create policy signer_read on letters.signer for select to satupintu_app using (true);
create policy signer_say on letters.signer for insert to satupintu_app with check ((select store.kind()) = 'system');
create policy signer_change on letters.signer for update to satupintu_app
  using ((select store.kind()) = 'system') with check ((select store.kind()) = 'system');
create policy anchors_read on letters.anchors for select to satupintu_app using (true);
create policy anchors_add on letters.anchors for insert to satupintu_app with check ((select store.kind()) = 'system');

-- True for who may say how a government's letters are signed: its administrator, or the system.
create function letters.keeps(p_home text) returns boolean language sql stable parallel safe set search_path = pg_catalog
  return store.kind() = 'system' or exists (
    select 1 from unnest(store.posts()) as held(post)
    where split_part(held.post, '/', 1) = p_home and held.post like '%#government-administrator'
  );
grant execute on function letters.keeps(text) to satupintu_app;
create policy acceptances_read on letters.acceptances for select to satupintu_app using (true);
create policy acceptances_say on letters.acceptances for insert to satupintu_app with check (letters.keeps(home));
create policy acceptances_change on letters.acceptances for update to satupintu_app
  using (letters.keeps(home)) with check (letters.keeps(home));

-- What /verify reads, for anyone, by the unguessable code or by the hash of a file that the asker holds.
create function letters.public_letters(p_code text, p_sha256 text)
  returns table (
    home text, id text, code text, number text, status text, shown text, sha256 text, certificate text,
    issued_at timestamptz, ended_at timestamptz, ground text, replaced_by text
  )
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select l.home, l.id, l.code, l.number, l.status, l.shown, l.sha256, l.certificate, l.issued_at, l.ended_at, l.ground,
      (select n.number from letters.letters n where n.home = l.home and n.id = l.replaced_by)
    from letters.letters l where l.sha256 = p_sha256 or l.code = p_code
    order by (l.sha256 = p_sha256) desc nulls last limit 1;
  end;
grant select on letters.letters to satupintu_definer;
create policy letters_definer on letters.letters for select to satupintu_definer using (true);
grant create on schema letters to satupintu_definer;
alter function letters.public_letters(text, text) owner to satupintu_definer;
revoke create on schema letters from satupintu_definer;
revoke all on function letters.public_letters(text, text) from public;
grant execute on function letters.public_letters(text, text) to satupintu_app;
