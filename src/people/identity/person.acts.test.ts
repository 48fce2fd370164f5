import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Actor,
  as,
  type BodyId,
  type Home,
  isRefusal,
  type PersonId,
  type PersonRef,
  type PostId,
  system,
  Temporal,
} from '#ground';
import { testStore } from '../../../test/kit.ts';
import { masterKey } from './master.ts';
import { changeProfile, personByDocument, personOf, personsOf, registerPerson } from './person.acts.ts';
import type { Profile } from './person.ts';
import { useMasterKey } from './ring.ts';

useMasterKey(masterKey(new Uint8Array(32).fill(7)));
const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store, adminUrl } = await testStore();
const door = system(home, 'test');
const own = (person: PersonRef): Actor => ({ kind: 'person', home, person });
const officer: Actor = {
  kind: 'officer',
  home,
  person: { home, id: as<PersonId>('o') },
  body: as<BodyId>('sukamaju/dpmptsp'),
  posts: [as<PostId>('sukamaju/dpmptsp#front-office')],
};
const siti: Profile = {
  name: 'Siti Rahmawati',
  document: { kind: 'nik', number: '3201015705900001', grade: 'declared' },
  contact: { phone: '+6281234567890', lang: 'id' },
};

const registered = async (profile: Profile, actor: Actor = door): Promise<PersonRef> => {
  const person = await store.withContext(actor, (tx) => registerPerson(tx, { home, profile, at, actor }));
  assert.ok(!isRefusal(person), JSON.stringify(person));
  return person;
};

test('a person is registered into the vault, and their document is theirs alone', async () => {
  const person = await registered(siti);
  const seen = await store.withContext(own(person), (tx) => personOf(tx, person));
  assert.deepEqual(seen, { ref: person, kind: 'person', profile: siti });
  const second = await store.withContext(door, (tx) =>
    registerPerson(tx, { home, profile: { ...siti, name: 'Lain' }, at, actor: door }),
  );
  assert.deepEqual(isRefusal(second) && [second.refusal, second.name], ['conflict', 'document-taken']);
  assert.deepEqual(
    await store.withContext(officer, (tx) =>
      personByDocument(tx, { kind: 'nik', number: '3201015705900001', grade: 'declared' }),
    ),
    person,
  );
});

test('a stranger sees nobody; an officer sees whom they registered, and lists in one round trip', async () => {
  const document = { kind: 'none', grade: 'declared' } as const;
  const [a, b] = [
    await registered({ name: 'Budi', document, contact: { lang: 'id' } }),
    await registered({ name: 'Wayan', document, contact: { lang: 'id' } }, officer),
  ];
  for (const actor of [{ kind: 'anonymous', home } as Actor, own(a)])
    assert.ok(isRefusal(await store.withContext(actor, (tx) => personOf(tx, b))), actor.kind);
  const seen = await store.withContext(officer, (tx) => personsOf(tx, [a, b]));
  assert.deepEqual([...seen.keys()], [`sukamaju/${b.id}`]);
  assert.equal((await store.withContext(door, (tx) => personsOf(tx, [a, b]))).size, 2);
});

test('a person changes their record, and a document given up is free again', async () => {
  const number = '3201010101800001';
  const first = await registered({ name: 'Rudi', document: { kind: 'nik', number, grade: 'declared' }, contact: { lang: 'id' } });
  const changed = await store.withContext(own(first), (tx) =>
    changeProfile(tx, {
      person: first,
      profile: { document: { kind: 'none', grade: 'declared' }, contact: { email: 'rudi@contoh.id', lang: 'en' } },
      at,
      actor: own(first),
    }),
  );
  assert.ok(!isRefusal(changed) && changed.contact.email === 'rudi@contoh.id');
  const second = await registered({
    name: 'Dewi',
    document: { kind: 'nik', number, grade: 'declared' },
    contact: { lang: 'id' },
  });
  const refused = await store.withContext(own(first), (tx) =>
    changeProfile(tx, {
      person: first,
      profile: { document: { kind: 'nik', number, grade: 'declared' } },
      at,
      actor: own(first),
    }),
  );
  assert.ok(isRefusal(refused) && refused.name === 'document-taken' && refused.field === 'number');
  assert.ok(
    isRefusal(
      await store.withContext(own(second), (tx) =>
        changeProfile(tx, { person: first, profile: { name: 'X' }, at, actor: own(second) }),
      ),
    ),
  );
});

test('no personal value stands outside the vault', async () => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows: tables } = await client.query(
    "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('identity','journal','messages','graphile_worker') and table_type = 'BASE TABLE'",
  );
  for (const { name } of tables) {
    const { rows } = await client.query(`select t::text as text from ${name} t`);
    for (const { text } of rows)
      for (const value of [
        'Siti',
        'Budi',
        'Wayan',
        'Rudi',
        'Dewi',
        '3201015705900001',
        '3201010101800001',
        '81234567890',
        'contoh.id',
      ])
        assert.ok(!text.includes(value), `${name} holds ${value}`);
  }
  await client.end();
});
