import assert from 'node:assert/strict';
import { test } from 'node:test';
import { system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { checkMasterKey } from './installation.acts.ts';
import { masterKey } from './master.ts';
import { useMasterKey } from './ring.ts';

test('a database is opened with the master key it was made with, and with no other', async (t) => {
  const { store } = await testStore(t);
  const check = () =>
    store.withContext(system('sukamaju', 'start'), (tx) => checkMasterKey(tx, Temporal.Instant.from('2026-11-24T02:00:00Z')));
  useMasterKey(masterKey(new Uint8Array(32).fill(1)));
  assert.equal(await check(), undefined);
  assert.equal(await check(), undefined);
  useMasterKey(masterKey(new Uint8Array(32).fill(2)));
  assert.equal((await check())?.name, 'master-key-other');
});
