import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isRefusal } from '#ground';
import { keyFile, readMasterKey } from './master.file-adapter.ts';

test('the master key is made once, for its owner only, and a damaged one is refused', (t) => {
  const data = mkdtempSync(join(tmpdir(), 'satupintu-'));
  t.after(() => rmSync(data, { recursive: true }));
  const first = readMasterKey(data);
  assert.deepEqual(readMasterKey(data), first);
  const path = keyFile(data, 'master');
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.equal(statSync(join(data, 'keys')).mode & 0o777, 0o700);
  assert.deepEqual(readdirSync(join(data, 'keys')), ['master']);
  truncateSync(path, 10);
  const damaged = readMasterKey(data);
  assert.ok(isRefusal(damaged) && damaged.name === 'master-key-damaged');
  assert.equal(readFileSync(path).length, 10, 'left as it was found');
});
