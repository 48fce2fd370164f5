import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type Home, type PersonId, type PersonRef, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import {
  insertDemonstration,
  insertDemonstrationAccount,
  readDemonstration,
  readDemonstrationAccounts,
} from './demonstration.rows.ts';

const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const desk = system(home, 'test');
const ref = (id: string): PersonRef => ({ home, id: as<PersonId>(id) });
const own = (id: string): Actor => ({ kind: 'person', home, person: ref(id) });

test('the accounts are read by anyone, in their order, written by the system', async () => {
  const row = { home, person: ref('p'), body: null, label: { id: 'A', en: 'A' } };
  await store.withContext(desk, async (tx) => {
    await insertDemonstration(tx, at);
    await insertDemonstrationAccount(tx, { ...row, place: 2 });
    await insertDemonstrationAccount(tx, { ...row, place: 1 });
  });
  await store.withContext({ kind: 'anonymous', home }, async (tx) => {
    assert.equal(await readDemonstration(tx), true);
    assert.deepEqual(
      (await readDemonstrationAccounts(tx, home)).map(({ place }) => place),
      [1, 2],
    );
  });
  await assert.rejects(
    store.withContext(own('p'), (tx) => insertDemonstrationAccount(tx, { ...row, place: 3 })),
    /row-level security/,
  );
});
