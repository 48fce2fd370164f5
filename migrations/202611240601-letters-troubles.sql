-- Letters that can't be signed now: why, since when and how often it was tried. Gone when the letter is signed or void. It holds
-- what is shown of it, since who keeps a government's signing may see that a letter waits, and not the letter.
create table letters.troubles (
  home text not null,
  letter text not null,
  number text not null,
  body text not null,
  post text not null,
  subject_kind text not null,
  subject text not null,
  why text not null check (why in ('signing-off', 'other-signer', 'typesetting', 'storage', 'no-certificate', 'refused', 'silent', 'unsound', 'fault')),
  tries integer not null check (tries > 0),
  since timestamptz not null,
  last timestamptz not null,
  primary key (home, letter),
  foreign key (home, letter) references letters.letters (home, id)
);
alter table letters.troubles enable row level security;
alter table letters.troubles force row level security;
grant select, insert, delete on letters.troubles to satupintu_app;
grant update (why, tries, last) on letters.troubles to satupintu_app;
create policy troubles_read on letters.troubles for select to satupintu_app using (
  body = (select store.body()) or (select store.kind()) = 'system' or letters.keeps(home)
);
create policy troubles_note on letters.troubles for insert to satupintu_app with check ((select store.kind()) = 'system');
create policy troubles_again on letters.troubles for update to satupintu_app
  using ((select store.kind()) = 'system') with check ((select store.kind()) = 'system');
create policy troubles_over on letters.troubles for delete to satupintu_app using ((select store.kind()) = 'system');
