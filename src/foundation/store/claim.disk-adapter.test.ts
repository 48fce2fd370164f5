import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isRefusal } from '#ground';
import { claimData, holderIn } from './claim.disk-adapter.ts';

async function folder(t: { after(fn: () => Promise<void>): void }): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'satupintu-claim-'));
  t.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

test('one holds it, a second is told who and where, and after release it is free', async (t) => {
  const data = await folder(t);
  const first = await claimData(data, 'server', 'http://localhost:8080');
  assert.ok(!isRefusal(first));
  const second = await claimData(data, 'server', 'http://localhost:8081');
  assert.ok(isRefusal(second));
  assert.deepEqual([second.name, second.params], ['already-running', { pid: String(process.pid), url: 'http://localhost:8080' }]);
  assert.equal((await holderIn(data))?.pid, process.pid);
  await first.release();
  assert.equal(await holderIn(data), undefined);
  assert.deepEqual(await readdir(data), []);
});

test('of many that come together, one gets it', async (t) => {
  const data = await folder(t);
  const all = await Promise.all(Array.from({ length: 12 }, () => claimData(data, 'server', 'x')));
  assert.equal(all.filter((outcome) => !isRefusal(outcome)).length, 1);
});

test('a claim of a dead process, of another with its number, or half written is succeeded', async (t) => {
  const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
  await new Promise((resolve) => child.on('exit', resolve));
  for (const text of [
    JSON.stringify({ pid: child.pid, born: '1', as: 'server', url: '' }),
    JSON.stringify({ pid: process.pid, born: 'another time', as: 'server', url: '' }),
    '{"pid":',
  ]) {
    const data = await folder(t);
    await writeFile(join(data, 'satupintu.lock'), text);
    assert.ok(!isRefusal(await claimData(data, 'server', 'x')), text);
  }
});

test('a server waits for a command to finish', async (t) => {
  const data = await folder(t);
  const command = await claimData(data, 'command', '');
  assert.ok(!isRefusal(command));
  setTimeout(() => void command.release(), 300);
  assert.ok(!isRefusal(await claimData(data, 'server', 'x')));
});
