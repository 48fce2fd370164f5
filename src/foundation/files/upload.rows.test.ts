import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type Home, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { neededOf } from './file.rows.ts';
import {
  deleteUpload,
  deleteUploadsOfKey,
  insertChunk,
  insertUpload,
  readChunks,
  readUpload,
  readUploadsOfKey,
} from './upload.rows.ts';
import type { Upload, UploadId } from './upload.ts';

const home = as<Home>('sukamaju');
const now = Temporal.Instant.from('2026-03-02T03:00:00Z');
const capability = 'c'.repeat(64);
const guest: Actor = { kind: 'anonymous', home, capability };
const upload = (id: string): Upload => ({
  home,
  id: as<UploadId>(id),
  keyId: 'k1',
  sealed: { wrapped: Buffer.from('w'), name: Buffer.from('n') },
  size: 100,
  received: 0,
  chunks: 0,
  expiresAt: now.add({ hours: 1 }),
});

test('pieces add up, are needed while the upload lives, and go with it', async (t) => {
  const { store } = await testStore(t);
  const address = 'a'.repeat(64);
  await store.withContext(guest, async (tx) => {
    await insertUpload(tx, upload('u1'), { capability, bodies: [] });
    await insertChunk(tx, upload('u1'), { seq: 0, size: 60, address });
    assert.deepEqual(await readUpload(tx, home, 'u1', true), { ...upload('u1'), received: 60, chunks: 1 });
    assert.deepEqual(await readChunks(tx, home, 'u1'), [{ seq: 0, size: 60, address }]);
    const ids = async (at = now) => (await readUploadsOfKey(tx, home, 'k1', at)).map(({ id }) => id);
    assert.deepEqual(await ids(), ['u1']);
    assert.deepEqual(await ids(now.add({ hours: 2 })), []);
  });
  const needed = () => store.withContext(system(home, 'x'), async (tx) => (await neededOf(tx, [address])).size);
  assert.equal(await needed(), 1);
  await store.withContext(guest, (tx) => deleteUploadsOfKey(tx, home, 'k1'));
  assert.equal(await needed(), 0);
});

test('more than was announced can’t be added', async (t) => {
  const { store } = await testStore(t);
  await store.withContext(guest, (tx) => insertUpload(tx, upload('u1'), { capability, bodies: [] }));
  await assert.rejects(
    store.withContext(guest, (tx) => insertChunk(tx, upload('u1'), { seq: 0, size: 101, address: 'a'.repeat(64) })),
  );
});

test('pieces are hidden with their upload', async (t) => {
  const { store } = await testStore(t);
  await store.withContext(guest, async (tx) => {
    await insertUpload(tx, upload('u1'), { capability, bodies: [] });
    await insertChunk(tx, upload('u1'), { seq: 0, size: 60, address: 'a'.repeat(64) });
  });
  await store.withContext({ kind: 'anonymous', home, capability: 'd'.repeat(64) }, async (tx) => {
    assert.deepEqual(await readChunks(tx, home, 'u1'), []);
    assert.equal(await readUpload(tx, home, 'u1'), undefined);
    assert.equal(await deleteUpload(tx, home, 'u1'), false);
  });
});
