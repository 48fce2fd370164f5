import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type Home, type PersonId, type PersonRef, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { deleteAttempts, deleteOldAttempts, lockAttempts, writeAttempts } from './attempt.rows.ts';

const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const desk = system(home, 'test');
const ref = (id: string): PersonRef => ({ home, id: as<PersonId>(id) });
const own = (id: string): Actor => ({ kind: 'person', home, person: ref(id) });

test('attempts are kept until forgotten or old, by the system alone', async () => {
  await store.withContext(desk, async (tx) => {
    assert.deepEqual(await lockAttempts(tx, home, 's', at), { failures: 0, since: at });
    await writeAttempts(tx, home, 's', { failures: 3, since: at, closedUntil: at.add({ minutes: 1 }) });
    assert.deepEqual(await lockAttempts(tx, home, 's', at), { failures: 3, since: at, closedUntil: at.add({ minutes: 1 }) });
    await lockAttempts(tx, home, 'old', at);
    await deleteAttempts(tx, home, 's');
    assert.equal(await deleteOldAttempts(tx, at.add({ hours: 1 })), 1);
  });
  await assert.rejects(
    store.withContext(own('p'), (tx) => lockAttempts(tx, home, 's', at)),
    /row-level security/,
  );
});
