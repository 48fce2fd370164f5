import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type Home, type PersonId, type PersonRef, system } from '#ground';
import { testStore } from '../../../test/kit.ts';
import {
  bodiesWithKeys,
  deleteSealed,
  grantBodies,
  insertKey,
  readKey,
  readKeyOnly,
  readSealed,
  writeSealed,
} from './vault.rows.ts';

const home = as<Home>('sukamaju');
const { store } = await testStore();
const desk = system(home, 'test');
const ref = (id: string): PersonRef => ({ home, id: as<PersonId>(id) });
const own = (id: string): Actor => ({ kind: 'person', home, person: ref(id) });

const value = (name: string, byte: number) => ({ name, nonce: new Uint8Array(12), ciphertext: new Uint8Array(16).fill(byte) });

test('sealed values follow their key, row by row', async () => {
  await store.withContext(own('p'), async (tx) => {
    await insertKey(tx, { home, id: 'k', owner_kind: 'draft', person: ref('p'), wrapped: new Uint8Array(60) });
    await writeSealed(tx, home, 'k', [value('a', 1), value('b', 2)]);
    await writeSealed(tx, home, 'k', [value('a', 3)]);
    assert.deepEqual(
      (await readKey(tx, home, 'k', ['a']))?.sealed.map(({ name, ciphertext }) => [name, ciphertext[0]]),
      [['a', 3]],
    );
    assert.equal((await readKey(tx, home, 'k'))?.sealed.length, 2);
    assert.equal((await readKey(tx, home, 'k', []))?.sealed.length, 0);
    await deleteSealed(tx, home, 'k', 'b');
    assert.equal((await readSealed(tx, home, 'k')).length, 1);
  });
  await store.withContext(own('q'), async (tx) => {
    assert.equal(await readKeyOnly(tx, home, 'k'), undefined);
    assert.equal((await readSealed(tx, home, 'k')).length, 0);
    await deleteSealed(tx, home, 'k', 'a');
  });
  await assert.rejects(
    store.withContext(own('q'), async (tx) => writeSealed(tx, home, 'k', [value('c', 1)])),
    /row-level security/,
  );
  await store.withContext(own('p'), async (tx) => {
    assert.equal((await readSealed(tx, home, 'k')).length, 1);
    await grantBodies(tx, home, 'k', [as('sukamaju/dinkes'), as('sukamaju/dpmptsp')]);
  });
  assert.deepEqual(await store.withContext(desk, (tx) => bodiesWithKeys(tx, ref('p'))), ['sukamaju/dinkes', 'sukamaju/dpmptsp']);
});

test('the app can’t touch a wrapped key', async () => {
  const change = store.withContext(own('p'), (tx) =>
    tx.updateTable('identity.keys').set({ wrapped: null }).where('id', '=', 'k').execute(),
  );
  await assert.rejects(change, /permission denied/);
  await assert.rejects(
    store.withContext(desk, (tx) => tx.deleteFrom('identity.keys').execute()),
    /permission denied/,
  );
});
