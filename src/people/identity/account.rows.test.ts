import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type Home, type PersonId, type PersonRef, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { insertAccount, readAccount, readAccountOf, updateAccountPerson, updatePassword } from './account.rows.ts';

const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const desk = system(home, 'test');
const ref = (id: string): PersonRef => ({ home, id: as<PersonId>(id) });
const own = (id: string): Actor => ({ kind: 'person', home, person: ref(id) });

test('accounts are the system’s alone, also the hash of one’s own password', async () => {
  await store.withContext(desk, async (tx) => {
    await insertAccount(tx, home, 'a', 'hash', at);
    await updateAccountPerson(tx, home, 'a', ref('p'));
    await updatePassword(tx, home, 'a', 'hash 2');
    assert.deepEqual(await readAccountOf(tx, home, ref('p')), { id: 'a', password: 'hash 2', person_home: home, person: 'p' });
  });
  assert.equal(await store.withContext(own('p'), (tx) => readAccount(tx, home, 'a')), undefined);
  await assert.rejects(
    store.withContext(own('p'), (tx) => insertAccount(tx, home, 'b', 'hash', at)),
    /row-level security/,
  );
});
