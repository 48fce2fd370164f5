import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isRefusal } from '#ground';
import { openData, roomAt } from './folder.disk-adapter.ts';
import type { Settings } from './settings.ts';

const isRoot = process.getuid?.() === 0;
const nameOf = (outcome: Awaited<ReturnType<typeof openData>>) => (isRefusal(outcome) ? outcome.name : outcome);

async function home(t: { after(fn: () => Promise<void>): void }, mode: number): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'satupintu-folder-'));
  await chmod(path, mode);
  t.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

const settings = (data: string, dataGiven: boolean): Settings => ({ port: 8080, url: 'http://localhost:8080', data, dataGiven });

test('a folder that is missing is made, and others may pass through it only', async (t) => {
  const data = join(await home(t, 0o755), 'a', 'data');
  assert.deepEqual(nameOf(await openData(settings(data, true))), { path: data });
  assert.equal((await stat(data)).mode & 0o777, 0o711);
  assert.deepEqual(nameOf(await openData(settings(data, true))), { path: data });
});

test('in a closed home, root’s default moves, a chosen folder is refused, and data stays where it is', {
  skip: !isRoot,
}, async (t) => {
  const closed = await home(t, 0o700);
  const data = join(closed, 'data');
  const system = join(await home(t, 0o755), 'system');
  assert.deepEqual(nameOf(await openData(settings(data, false), system)), { path: system, instead: data });
  assert.deepEqual(await readdir(closed), [], 'nothing is left behind');
  assert.equal(nameOf(await openData(settings(data, true), system)), 'data-closed-to-server');
  await writeFile(join(data, 'something'), '');
  assert.equal(nameOf(await openData(settings(data, false), system)), 'data-left-behind');
  const elsewhere: Settings = { ...settings(data, true), databaseUrl: 'postgresql://a:b@c/d' };
  assert.deepEqual(nameOf(await openData(elsewhere, system)), { path: data }, 'only the embedded database needs to enter');
});

test('a file in its place, a folder that can’t be written', async (t) => {
  const folder = await home(t, 0o755);
  await writeFile(join(folder, 'file'), '');
  assert.equal(nameOf(await openData(settings(join(folder, 'file'), true))), 'data-not-a-folder');
  assert.equal(nameOf(await openData(settings(join(folder, 'file', 'data'), true))), 'data-not-a-folder');
  await mkdir(join(folder, 'shut'), { mode: 0o500 });
  if (!isRoot) assert.equal(nameOf(await openData(settings(join(folder, 'shut'), true))), 'data-closed');
});

test('room on the disk', async () => {
  assert.equal(await roomAt(tmpdir(), 1), 'room');
  const refusal = await roomAt(tmpdir(), 1e12);
  assert.equal(isRefusal(refusal) ? refusal.name : '', 'disk-full');
});
