import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { as, type Home, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { pieces } from '../../../test/photos.ts';
import { diskBlobs } from './blob.disk-adapter.ts';
import { eraseFiles, keepFile } from './file.acts.ts';
import { filesSweep, sweepFiles } from './file.jobs.ts';
import type { FileId, StoredFile } from './file.ts';

const home = as<Home>('sukamaju');
const shelves = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

test('the sweep takes away what no row needs, once it is an hour old', async (t) => {
  const { store } = await testStore(t);
  const folder = await mkdtemp(join(tmpdir(), 'sweep-'));
  t.after(() => rm(folder, { recursive: true }));
  const blobs = diskBlobs(folder);
  const now = Temporal.Now.instant();
  const put = async (old: boolean): Promise<string> => {
    const { address } = await blobs.put(pieces(randomBytes(50)));
    const path = join(folder, address.slice(0, 2), address.slice(2, 4), address);
    if (old) await utimes(path, now.epochMilliseconds / 1000 - 7200, now.epochMilliseconds / 1000 - 7200);
    return address;
  };
  const [kept, erased] = [await put(true), await put(true)];
  await put(true);
  const fresh = await put(false);
  const row = (address: string, keyId: string): StoredFile => ({
    home,
    id: as<FileId>(randomUUID()),
    keyId,
    sealed: { wrapped: Buffer.from('w'), name: Buffer.from('n') },
    address,
    size: 50,
    sniffed: 'pdf',
    mediaType: 'application/pdf',
    pages: 1,
    at: now,
  });
  await store.withContext(system(home, 'test'), async (tx) => {
    await keepFile(tx, row(kept, 'k1'), { bodies: [] });
    await keepFile(tx, row(erased, 'k2'), { bodies: [] });
    await eraseFiles(tx, home, 'k2', now, 'uu/2022/27~8');
  });
  assert.equal(await sweepFiles(store, blobs, home, now, shelves), 2);
  const left = (await Promise.all(shelves.map((shelf) => blobs.list(shelf)))).flat().map(({ address }) => address);
  assert.deepEqual(left.sort(), [kept, fresh].sort());
  const sweep = filesSweep(store, blobs, home);
  await sweep.run(now);
  assert.equal(sweep.everySeconds, 60);
});
