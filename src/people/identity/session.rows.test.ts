import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type Home, type PersonId, type PersonRef, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import {
  closeSession,
  closeSessions,
  insertSession,
  livingSessions,
  lockShown,
  readSession,
  updateBody,
} from './session.rows.ts';

const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const desk = system(home, 'test');
const ref = (id: string): PersonRef => ({ home, id: as<PersonId>(id) });
const own = (id: string): Actor => ({ kind: 'person', home, person: ref(id) });

const row = (digit: string, id: string) => ({
  home,
  hash: digit.repeat(64),
  person: ref(id),
  body: null,
  csrf: 'c',
  shown: Buffer.from('s'),
  at,
  idleUntil: at.add({ hours: 2 }),
  expiresAt: at.add({ hours: 12 }),
});

test('a session is read by its hash, seen and ended by its own person only', async () => {
  await store.withContext(desk, async (tx) => {
    for (const digit of ['a', 'b', 'c']) await insertSession(tx, row(digit, 'p'));
  });
  const a = 'a'.repeat(64);
  assert.equal((await store.withContext({ kind: 'anonymous', home }, (tx) => readSession(tx, home, a, at)))?.csrf, 'c');
  assert.equal((await store.withContext(own('q'), (tx) => livingSessions(tx, ref('p'), at))).length, 0);
  assert.equal(await store.withContext(own('q'), (tx) => updateBody(tx, home, a, 'x')), false);
  assert.equal(await store.withContext(own('q'), (tx) => closeSession(tx, home, a, at)), undefined);
  assert.equal((await store.withContext(own('p'), (tx) => livingSessions(tx, ref('p'), at))).length, 3);
  assert.deepEqual(await store.withContext(own('p'), (tx) => closeSession(tx, home, a, at)), Buffer.from('s'));
  assert.equal(await store.withContext(desk, (tx) => lockShown(tx, ref('p'), a)), undefined);
  assert.equal(await store.withContext(own('p'), (tx) => closeSessions(tx, ref('p'), at, 'b'.repeat(64))), 1);
  await assert.rejects(
    store.withContext(own('q'), (tx) => insertSession(tx, row('d', 'p'))),
    /row-level security/,
  );
});
