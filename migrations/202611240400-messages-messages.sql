-- Messages: what people are told, and how it reached them. Rows hold ids, a template's name and its parameters (a receipt
-- number, a date, a body), never a personal value; addresses are read from the vault in the job alone.

create schema messages;
grant usage on schema messages to satupintu_app;

-- A message to a person; it stands in their mailbox from the moment of the act. `body` is the body that tells them.
create table messages.messages (
  home text not null,
  id text not null,
  person_home text not null,
  person text not null,
  body text,
  template text not null,
  bytes text not null,
  params jsonb not null generated always as (bytes::jsonb) stored,
  link text check (link like '/%'),
  subject_kind text,
  subject text,
  at timestamptz not null,
  read_at timestamptz,
  primary key (home, id),
  check ((subject_kind is null) = (subject is null))
);
create index messages_mailbox on messages.messages (person_home, person, at desc);
create index messages_unread on messages.messages (person_home, person) where read_at is null;

-- One way a message goes out. `problem` is a code of ours, never a provider's text, which might repeat an address. Paper is for
-- people with no phone and no e-mail: an office prints it and says when it was handed over or posted.
create table messages.deliveries (
  home text not null,
  message text not null,
  channel text not null check (channel in ('sms', 'whatsapp', 'email', 'paper')),
  state text not null check (state in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  provider_id text,
  problem text,
  queued_at timestamptz not null,
  settled_at timestamptz,
  primary key (home, message, channel),
  foreign key (home, message) references messages.messages (home, id),
  check ((state = 'queued') = (settled_at is null))
);
create index deliveries_queued on messages.deliveries (channel, queued_at) where state = 'queued';

alter table messages.messages enable row level security;
alter table messages.messages force row level security;
alter table messages.deliveries enable row level security;
alter table messages.deliveries force row level security;
grant select, insert on messages.messages to satupintu_app;
grant update (read_at) on messages.messages to satupintu_app;
grant select, insert on messages.deliveries to satupintu_app;
grant update (state, attempts, provider_id, problem, settled_at) on messages.deliveries to satupintu_app;

create policy messages_own on messages.messages for select to satupintu_app using (
  (select store.kind()) = 'system'
  or (person_home = (select store.person_home()) and person = (select store.person()))
);
create policy messages_send on messages.messages for insert to satupintu_app with check (
  (select store.kind()) in ('system', 'officer', 'person')
);
create policy messages_mark on messages.messages for update to satupintu_app using (
  person_home = (select store.person_home()) and person = (select store.person())
) with check (
  person_home = (select store.person_home()) and person = (select store.person())
);
-- Whether the officer's body is the one that tells this person: it alone prints the paper and hands it over.
create function messages.is_ours(p_home text, p_message text) returns boolean
  language sql stable security definer set search_path = pg_catalog
  return exists (
    select 1 from messages.messages m
    where m.home = p_home and m.id = p_message and (m.body is null or m.body = store.body()) and store.kind() = 'officer'
  );
grant usage on schema messages to satupintu_definer;
grant select on messages.messages to satupintu_definer;
create policy messages_definer on messages.messages for select to satupintu_definer using (true);
grant create on schema messages to satupintu_definer;
alter function messages.is_ours(text, text) owner to satupintu_definer;
revoke create on schema messages from satupintu_definer;
revoke all on function messages.is_ours(text, text) from public;
grant execute on function messages.is_ours(text, text) to satupintu_app;

create policy deliveries_read on messages.deliveries for select to satupintu_app using (
  (select store.kind()) = 'system'
  or exists (select 1 from messages.messages m where m.home = deliveries.home and m.id = deliveries.message)
  or (channel = 'paper' and (select store.kind()) = 'officer' and messages.is_ours(home, message))
);
create policy deliveries_queue on messages.deliveries for insert to satupintu_app with check (
  (select store.kind()) = 'system'
);
create policy deliveries_settle on messages.deliveries for update to satupintu_app using (
  (select store.kind()) = 'system' or ((select store.kind()) = 'officer' and channel = 'paper' and messages.is_ours(home, message))
) with check (
  (select store.kind()) = 'system' or ((select store.kind()) = 'officer' and channel = 'paper' and messages.is_ours(home, message))
);
