import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type Home, type PersonId, type PersonRef, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { deleteOldOidc, readOidc, readOidcByUid, upsertOidc } from './idp.rows.ts';

const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const desk = system(home, 'test');
const ref = (id: string): PersonRef => ({ home, id: as<PersonId>(id) });
const own = (id: string): Actor => ({ kind: 'person', home, person: ref(id) });

test('a row is replaced under its id, found by uid, and hidden from its end on', async () => {
  const row = {
    home,
    kind: 'Session',
    id: 'i',
    grant: null,
    uid: 'u',
    sealed: Buffer.from('a'),
    expiresAt: at.add({ seconds: 10 }),
  };
  await store.withContext(desk, async (tx) => {
    await upsertOidc(tx, row);
    await upsertOidc(tx, { ...row, sealed: Buffer.from('b') });
    assert.deepEqual((await readOidc(tx, home, 'Session', 'i', at))?.sealed, Buffer.from('b'));
    assert.ok(await readOidcByUid(tx, home, 'Session', 'u', at));
    assert.equal(await readOidc(tx, home, 'Session', 'i', at.add({ seconds: 10 })), undefined);
    assert.equal(await deleteOldOidc(tx, at.add({ seconds: 11 })), 1);
  });
  await assert.rejects(
    store.withContext(own('p'), (tx) => upsertOidc(tx, row)),
    /row-level security/,
  );
});
