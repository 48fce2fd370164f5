import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type Home, type PersonId, type PersonRef, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { insertFingerprint, readFingerprint } from './installation.rows.ts';

const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const desk = system(home, 'test');
const ref = (id: string): PersonRef => ({ home, id: as<PersonId>(id) });
const own = (id: string): Actor => ({ kind: 'person', home, person: ref(id) });

test('the first fingerprint stays', async () => {
  await store.withContext(desk, async (tx) => {
    await insertFingerprint(tx, 'one', at);
    await insertFingerprint(tx, 'two', at);
    assert.equal(await readFingerprint(tx), 'one');
  });
  assert.equal(await store.withContext(own('p'), readFingerprint), undefined);
});
