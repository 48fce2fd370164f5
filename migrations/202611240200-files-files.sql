-- Files: what people attached and what was made for them. The bytes stand outside the database, encrypted; here is what they
-- are and who may see them. No name stands here in the clear: a file's name can be a person's (design idea 5).
create schema files;
grant usage on schema files to satupintu_app;

-- One file. `wrapped` is its data key under the vault key `key_id`; destroying that key, or erasing here, makes it
-- unreadable. `address` is the SHA-256 of the stored ciphertext. It is seen by its person, by who shows its capability,
-- by the bodies a case was put before, and by the system.
create table files.files (
  home text not null,
  id text not null,
  key_id text not null,
  wrapped bytea,
  sealed_name bytea,
  address text not null check (address ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  sniffed text not null check (sniffed in ('jpeg', 'png', 'webp', 'heic', 'pdf')),
  media_type text not null check (media_type in ('image/jpeg', 'application/pdf')),
  pages integer not null check (pages > 0),
  at timestamptz not null,
  person_home text,
  person text,
  capability text check (capability ~ '^[0-9a-f]{64}$'),
  bodies text[] not null,
  kept_at timestamptz,
  erased_at timestamptz,
  erased_under text,
  primary key (home, id),
  check ((person_home is null) = (person is null)),
  check ((wrapped is null) = (sealed_name is null)),
  check ((wrapped is null) = (erased_at is not null)),
  check ((erased_at is null) = (erased_under is null))
);
create index files_key on files.files (key_id, home);
create index files_address on files.files (address);

-- A file on its way in pieces; gone when it has become a file or has expired.
create table files.uploads (
  home text not null,
  id text not null,
  key_id text not null,
  wrapped bytea not null,
  sealed_name bytea not null,
  size bigint not null check (size > 0),
  received bigint not null check (received between 0 and size),
  chunks integer not null check (chunks >= 0),
  expires_at timestamptz not null,
  person_home text,
  person text,
  capability text check (capability ~ '^[0-9a-f]{64}$'),
  bodies text[] not null,
  primary key (home, id),
  check ((person_home is null) = (person is null))
);
create index uploads_expiry on files.uploads (expires_at);

create table files.chunks (
  home text not null,
  upload text not null,
  seq integer not null,
  size bigint not null check (size > 0),
  address text not null check (address ~ '^[0-9a-f]{64}$'),
  primary key (home, upload, seq),
  foreign key (home, upload) references files.uploads (home, id) on delete cascade
);
create index chunks_address on files.chunks (address);

alter table files.files enable row level security;
alter table files.files force row level security;
alter table files.uploads enable row level security;
alter table files.uploads force row level security;
alter table files.chunks enable row level security;
alter table files.chunks force row level security;
grant select, insert, delete on files.files to satupintu_app;
grant update (wrapped, sealed_name, person_home, person, capability, bodies, kept_at, erased_at, erased_under) on files.files to satupintu_app;
grant select, insert, delete on files.uploads to satupintu_app;
grant update (received, chunks) on files.uploads to satupintu_app;
grant select, insert, delete on files.chunks to satupintu_app;

-- A person in the post of an officer sees what the body sees, not what is theirs at home.
create policy files_read on files.files for select to satupintu_app using (
  store.kind() = 'system'
  or (person_home = store.person_home() and person = store.person() and store.body() is null)
  or capability = store.capability()
  or store.body() = any (bodies)
);
create policy files_make on files.files for insert to satupintu_app with check (
  store.kind() = 'system'
  or (person_home = store.person_home() and person = store.person() and store.body() is null)
  or (person is null and capability = store.capability())
  or store.body() = any (bodies)
);
-- Handing over: who may change a file may give it to the person acting, or put it before bodies.
create policy files_change on files.files for update to satupintu_app using (
  store.kind() = 'system'
  or (person_home = store.person_home() and person = store.person() and store.body() is null)
  or (person is null and capability = store.capability())
  or store.body() = any (bodies)
) with check (
  store.kind() = 'system'
  or (person_home = store.person_home() and person = store.person() and store.body() is null)
  or (person is null and capability = store.capability())
  or store.body() = any (bodies)
);
-- Once a case keeps a file, nobody takes it away but the sweep of an erased one.
create policy files_remove on files.files for delete to satupintu_app using (
  store.kind() = 'system'
  or (kept_at is null and (
    (person_home = store.person_home() and person = store.person() and store.body() is null)
    or (person is null and capability = store.capability())
    or store.body() = any (bodies)
  ))
);

create policy uploads_app on files.uploads to satupintu_app using (
  store.kind() = 'system'
  or (person_home = store.person_home() and person = store.person() and store.body() is null)
  or capability = store.capability()
  or store.body() = any (bodies)
) with check (
  store.kind() = 'system'
  or (person_home = store.person_home() and person = store.person() and store.body() is null)
  or capability = store.capability()
  or store.body() = any (bodies)
);
create policy chunks_app on files.chunks to satupintu_app
  using (exists (select 1 from files.uploads u where u.home = chunks.home and u.id = chunks.upload))
  with check (exists (select 1 from files.uploads u where u.home = chunks.home and u.id = chunks.upload));
