import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type Home, type PersonId, type PersonRef, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { deleteDocumentLookups, insertLookup, insertPerson, readLookup, readPerson } from './person.rows.ts';

const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const desk = system(home, 'test');
const ref = (id: string): PersonRef => ({ home, id: as<PersonId>(id) });
const own = (id: string): Actor => ({ kind: 'person', home, person: ref(id) });

const hash = (digit: string): string => digit.repeat(64);

test('a person sees that they exist; strangers do not', async () => {
  await store.withContext(desk, (tx) => insertPerson(tx, ref('p'), 'person', at));
  assert.equal((await store.withContext(own('p'), (tx) => readPerson(tx, ref('p'))))?.kind, 'person');
  assert.equal(await store.withContext(own('q'), (tx) => readPerson(tx, ref('p'))), undefined);
  await assert.rejects(
    store.withContext(own('q'), (tx) => insertPerson(tx, ref('q'), 'person', at)),
    /row-level security/,
  );
});

test('a look-up leads to one, is seen by its own person, and a login can’t be added by hand', async () => {
  assert.equal(await store.withContext(desk, (tx) => insertLookup(tx, 'nik', hash('a'), home, 'p')), true);
  assert.equal(await store.withContext(own('q'), (tx) => insertLookup(tx, 'nik', hash('a'), home, 'q')), false);
  assert.equal(await store.withContext(own('q'), (tx) => readLookup(tx, 'nik', hash('a'))), undefined);
  assert.deepEqual(await store.withContext(own('p'), (tx) => readLookup(tx, 'nik', hash('a'))), { home, id: 'p' });
  await assert.rejects(
    store.withContext(own('q'), (tx) => insertLookup(tx, 'login', hash('b'), home, 'q')),
    /row-level security/,
  );
  await assert.rejects(
    store.withContext(own('q'), (tx) => insertLookup(tx, 'nik', hash('c'), home, 'p')),
    /row-level security/,
  );
  await store.withContext(own('q'), (tx) => deleteDocumentLookups(tx, ref('p')));
  assert.ok(await store.withContext(desk, (tx) => readLookup(tx, 'nik', hash('a'))));
  await store.withContext(own('p'), (tx) => deleteDocumentLookups(tx, ref('p')));
  assert.equal(await store.withContext(desk, (tx) => readLookup(tx, 'nik', hash('a'))), undefined);
});
