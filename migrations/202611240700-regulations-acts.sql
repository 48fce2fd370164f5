-- The register of law: acts, the articles known by name, what one act does to another. Public, and the same for every
-- government of the house, so it is reference data. It is filled from files of acts; a file is taken whole or not at all.

create schema regulations;
grant usage on schema regulations to satupintu_app;

create table regulations.files (
  name text primary key,
  checksum text not null,
  horizon date
);
comment on table regulations.files is 'reference: the files of acts that were taken, each with the hash of its text';
comment on column regulations.files.horizon is 'the last day the file vouches for; past it everything is known by declaration only';

create table regulations.acts (
  id text primary key,
  file text not null references regulations.files (name),
  title_id text not null,
  title_en text not null,
  cited_id text,
  cited_en text,
  enacted date not null,
  promulgated date,
  force_on date not null,
  gazette jsonb,
  article_count integer check (article_count > 0),
  grade text not null check (grade in ('text', 'metadata', 'declared')),
  mark text not null check (mark in ('V', 'M')),
  dates text not null check (dates in ('V', 'M')),
  source text not null,
  check ((cited_id is null) = (cited_en is null))
);
comment on table regulations.acts is 'reference: acts of law';
create index acts_file on regulations.acts (file);

create table regulations.articles (
  act text not null references regulations.acts (id) on delete cascade,
  number text not null,
  position integer not null,
  about_id text not null,
  about_en text not null,
  primary key (act, number)
);
comment on table regulations.articles is 'reference: articles known by name; an act may have more, up to its number of articles';

-- The act it is done to need not be in the register: a regional file may name a national act that is not kept here.
create table regulations.relations (
  from_act text not null references regulations.acts (id) on delete cascade,
  kind text not null check (kind in
    ('amends', 'revokes', 'partly-revokes', 'replaces', 'annuls', 'adopts', 'legal-basis', 'implements')),
  to_act text not null,
  on_date date not null,
  articles text[] not null,
  inserted text[] not null,
  primary key (from_act, kind, to_act)
);
comment on table regulations.relations is 'reference: what acts of law do to one another, and from which day';
create index relations_to on regulations.relations (to_act);

alter table regulations.files enable row level security;
alter table regulations.files force row level security;
alter table regulations.acts enable row level security;
alter table regulations.acts force row level security;
alter table regulations.articles enable row level security;
alter table regulations.articles force row level security;
alter table regulations.relations enable row level security;
alter table regulations.relations force row level security;

grant select, insert, update, delete on regulations.files, regulations.acts, regulations.articles, regulations.relations
  to satupintu_app;

create policy files_read on regulations.files for select to satupintu_app using (true);
create policy files_keep on regulations.files to satupintu_app using ((select store.kind()) = 'system');
create policy acts_read on regulations.acts for select to satupintu_app using (true);
create policy acts_keep on regulations.acts to satupintu_app using ((select store.kind()) = 'system');
create policy articles_read on regulations.articles for select to satupintu_app using (true);
create policy articles_keep on regulations.articles to satupintu_app using ((select store.kind()) = 'system');
create policy relations_read on regulations.relations for select to satupintu_app using (true);
create policy relations_keep on regulations.relations to satupintu_app using ((select store.kind()) = 'system');
