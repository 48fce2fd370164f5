import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isRefusal } from '#ground';
import { canEnter, findBinaries, serverUser } from './binaries.npm-adapter.ts';

test('the binaries run, as the user that will run them', async () => {
  const binaries = await findBinaries(join(tmpdir(), `satupintu-binaries-${process.getuid?.() ?? 0}`));
  assert.ok(!isRefusal(binaries));
  const said = execFileSync(join(binaries, 'bin', 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/', ...serverUser() });
  assert.match(said, /PostgreSQL\) 18\./);
});

test('who can enter where', { skip: process.getuid?.() !== 0 }, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'satupintu-enter-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  assert.equal(canEnter(folder), false);
  await chmod(folder, 0o711);
  assert.equal(canEnter(folder), true);
  assert.equal(canEnter(join(folder, 'nothing')), false);
});
