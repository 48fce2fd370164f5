import assert from 'node:assert/strict';
import { test } from 'node:test';
import { masterKey } from './master.ts';
import { master, useMasterKey } from './ring.ts';

test('nothing is sealed before the process has its master key', () => {
  assert.throws(() => master(), /useMasterKey/);
  const key = masterKey(new Uint8Array(32).fill(1));
  useMasterKey(key);
  assert.equal(master(), key);
});
