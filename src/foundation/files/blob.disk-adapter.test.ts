import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { pieces, whole } from '../../../test/photos.ts';
import { diskBlobs } from './blob.disk-adapter.ts';
import { BlobMissing } from './blob.port.ts';

const place = async (t: { after: (fn: () => Promise<void>) => void }): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'blobs-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
};

test('a blob stands at the hash of itself, for the server’s user only', async (t) => {
  const folder = await place(t);
  const blobs = diskBlobs(folder);
  const bytes = randomBytes(300_000);
  const { address, size } = await blobs.put(pieces(bytes));
  assert.deepEqual([address, size], [createHash('sha256').update(bytes).digest('hex'), 300_000]);
  assert.ok((await whole(blobs.read(address))).equals(bytes));
  const file = join(folder, address.slice(0, 2), address.slice(2, 4), address);
  assert.equal((await stat(file)).mode & 0o077, 0);
  assert.equal((await blobs.put(pieces(bytes))).address, address);
  await blobs.remove(address);
  await blobs.remove(address);
  await assert.rejects(whole(blobs.read(address)), BlobMissing);
});

test('a stream that breaks leaves nothing', async (t) => {
  const folder = await place(t);
  const blobs = diskBlobs(folder);
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    yield randomBytes(1000);
    throw new Error('the line broke');
  };
  await assert.rejects(blobs.put(broken()), /the line broke/);
  assert.deepEqual(await readdir(join(folder, 'unfinished')), []);
  assert.deepEqual((await readdir(folder)).sort(), ['unfinished']);
});

test('what a crash left unfinished is forgotten once it is old', async (t) => {
  const folder = await place(t);
  const blobs = diskBlobs(folder);
  const { address } = await blobs.put(pieces(randomBytes(10)));
  await writeFile(join(folder, 'unfinished', 'old'), 'x');
  await writeFile(join(folder, 'unfinished', 'new'), 'x');
  await utimes(join(folder, 'unfinished', 'old'), 1000, 1000);
  await blobs.forgetUnfinished(Temporal.Now.instant().subtract({ hours: 24 }));
  assert.deepEqual(await readdir(join(folder, 'unfinished')), ['new']);
  const [listed] = await blobs.list(address.slice(0, 2));
  assert.equal(listed?.address, address);
  assert.deepEqual(await blobs.list('zz'), []);
});

test('no address leads out of the folder', async (t) => {
  const blobs = diskBlobs(await place(t));
  assert.throws(() => blobs.read('../../etc/passwd'), /no address/);
  assert.throws(() => blobs.remove('a'.repeat(63)), /no address/);
});
