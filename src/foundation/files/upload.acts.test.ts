import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Actor, as, type Home, isRefusal, type Outcome, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { pdf, whole } from '../../../test/photos.ts';
import { diskBlobs } from './blob.disk-adapter.ts';
import { processConverter } from './convert.process-adapter.ts';
import { openFile } from './depot.acts.ts';
import type { Depot } from './depot.ts';
import type { Asked, FileKey } from './file.ts';
import { addChunk, beginUpload, endUpload, piecesOf, receivePieces, storeChunk, uploadOf, uploadsUnder } from './upload.acts.ts';
import { deleteExpired, readChunks } from './upload.rows.ts';
import { chunkMin, mostUploads, type Upload } from './upload.ts';

const home = as<Home>('sukamaju');
const now = Temporal.Instant.from('2026-03-02T03:00:00Z');
const purpose = 'deed';
const capability = 'c'.repeat(64);
const guest: Actor = { kind: 'anonymous', home, capability };
const asked: Asked = { field: 'ijazah', accept: ['pdf'], max: 1024 * 1024 };
const key: FileKey = { home, id: 'k1', bytes: randomBytes(32) };
const holder = { capability, bodies: [] };
const taken = <T>(outcome: Outcome<T>): T => {
  assert.ok(!isRefusal(outcome), JSON.stringify(outcome));
  return outcome;
};
const refusalOf = (outcome: unknown): string => {
  assert.ok(isRefusal(outcome));
  return outcome.name;
};
const place = async (t: Parameters<typeof testStore>[0] & object) => {
  const folder = await mkdtemp(join(tmpdir(), 'uploads-'));
  const depot: Depot = { blobs: diskBlobs(folder), converter: processConverter() };
  const { store } = await testStore(t);
  t.after(() => rm(folder, { recursive: true }));
  return { store, depot };
};

test('a file in pieces survives a broken line and becomes one file', async (t) => {
  const { store, depot } = await place(t);
  const bytes = await pdf(400);
  assert.ok(bytes.length > 2 * chunkMin);
  const as_ = <T>(work: Parameters<typeof store.withContext<T>>[1]): Promise<T> => store.withContext(guest, work);
  const upload = taken(
    await as_((tx) => beginUpload(tx, key, { name: 'Ijazah.pdf', size: bytes.length, purpose }, asked, holder, now)),
  );
  const send = async (known: Upload, offset: number, end: number) => {
    const piece = bytes.subarray(offset, end);
    const address = await storeChunk(depot, key, known, piece);
    return as_((tx) => addChunk(tx, known, { offset, size: piece.length, address }));
  };
  taken(await send(upload, 0, chunkMin));
  // The line breaks; another device asks how far it is, and a late repeat of the first piece changes nothing.
  const later = taken(await as_((tx) => uploadOf(tx, home, upload.id, now)));
  assert.equal(later.received, chunkMin);
  assert.equal(refusalOf(await send(upload, 0, chunkMin)), 'upload-offset');
  assert.equal(refusalOf(await as_((tx) => piecesOf(tx, later))), 'upload-unfinished');
  const done = taken(await send(later, chunkMin, bytes.length));
  const pieces = taken(await as_((tx) => piecesOf(tx, done)));
  const file = taken(await receivePieces(depot, key, done, pieces, asked, now));
  assert.deepEqual([file.pages, file.size], [400, bytes.length]);
  const opened = taken(openFile(depot, key, file));
  assert.equal(opened.name, 'Ijazah.pdf');
  assert.ok((await whole(opened.bytes)).equals(bytes));
  assert.equal(await as_((tx) => endUpload(tx, home, upload.id)), undefined);
  assert.equal(refusalOf(await as_((tx) => endUpload(tx, home, upload.id))), 'upload');
  assert.deepEqual(await as_((tx) => readChunks(tx, home, upload.id)), []);
});

test('fifty at once: one piece is added', async (t) => {
  const { store, depot } = await place(t);
  const upload = taken(
    await store.withContext(guest, (tx) => beginUpload(tx, key, { name: 'a.pdf', size: 100_000, purpose }, asked, holder, now)),
  );
  const address = await storeChunk(depot, key, upload, randomBytes(chunkMin));
  const all = await Promise.all(
    Array.from({ length: 50 }, () =>
      store.withContext(guest, (tx) => addChunk(tx, upload, { offset: 0, size: chunkMin, address })),
    ),
  );
  assert.equal(all.filter((one) => !isRefusal(one)).length, 1);
});

test('what can be known at the beginning is refused at the beginning', async (t) => {
  const { store } = await place(t);
  const begin = (name: string, size: number) =>
    store.withContext(guest, (tx) => beginUpload(tx, key, { name, size, purpose }, asked, holder, now));
  assert.equal(refusalOf(await begin('../x', 10)), 'file-name');
  assert.equal(refusalOf(await begin('a.pdf', 0)), 'file-empty');
  assert.equal(refusalOf(await begin('a.pdf', 2 * 1024 * 1024)), 'file-too-large');
  for (let i = 0; i < mostUploads; i++) taken(await begin('a.pdf', 10));
  assert.equal(refusalOf(await begin('a.pdf', 10)), 'uploads-too-many');
});

test('an upload is its holder’s, and ends when it expires', async (t) => {
  const { store } = await place(t);
  const upload = taken(
    await store.withContext(guest, (tx) => beginUpload(tx, key, { name: 'a.pdf', size: 10, purpose }, asked, holder, now)),
  );
  const other: Actor = { kind: 'anonymous', home, capability: 'd'.repeat(64) };
  assert.equal(refusalOf(await store.withContext(other, (tx) => uploadOf(tx, home, upload.id, now))), 'upload');
  assert.equal(
    refusalOf(await store.withContext(other, (tx) => addChunk(tx, upload, { offset: 0, size: 10, address: 'a'.repeat(64) }))),
    'upload',
  );
  const late = now.add({ hours: 48 });
  assert.equal(refusalOf(await store.withContext(guest, (tx) => uploadOf(tx, home, upload.id, late))), 'upload');
  await store.withContext(guest, async (tx) => {
    assert.equal((await uploadsUnder(tx, key, now)).length, 1);
    await deleteExpired(tx, late);
    assert.equal((await uploadsUnder(tx, key, now)).length, 0);
  });
});

test('the same file announced again goes on where it was; another one begins anew', async (t) => {
  const { store, depot } = await place(t);
  const begin = (name: string, size: number, mark: string | undefined, to = purpose) =>
    store
      .withContext(guest, (tx) =>
        beginUpload(tx, key, { name, size, purpose: to, ...(mark === undefined ? {} : { mark }) }, asked, holder, now),
      )
      .then(taken);
  const first = await begin('Akta salinan.pdf', 2 * chunkMin, '1793000000000');
  const address = await storeChunk(depot, key, first, randomBytes(chunkMin));
  await store.withContext(guest, (tx) => addChunk(tx, first, { offset: 0, size: chunkMin, address }));
  const again = await begin('Akta salinan.pdf', 2 * chunkMin, '1793000000000');
  assert.deepEqual([again.id, again.received], [first.id, chunkMin]);
  for (const other of [
    await begin('Akta salinan.pdf', 2 * chunkMin, '1793000000001'),
    await begin('Akta salinan.pdf', 3 * chunkMin, '1793000000000'),
    await begin('Akta lain.pdf', 2 * chunkMin, '1793000000000'),
    await begin('Akta salinan.pdf', 2 * chunkMin, '1793000000000', 'photo'),
    await begin('Akta salinan.pdf', 2 * chunkMin, undefined),
    await begin('Akta salinan.pdf', 2 * chunkMin, 'a mark with blanks, and / a slash'),
  ])
    assert.deepEqual([other.received, other.id === first.id], [0, false]);
  const all = await store.withContext(guest, (tx) => uploadsUnder(tx, key, now));
  assert.equal(all.length, 7);
  assert.deepEqual(all.find(({ upload }) => upload.id === first.id)?.label, {
    purpose,
    mark: '1793000000000',
    name: 'Akta salinan.pdf',
  });
  const stranger: Actor = { kind: 'anonymous', home, capability: 'e'.repeat(64) };
  assert.deepEqual(await store.withContext(stranger, (tx) => uploadsUnder(tx, key, now)), []);
});
