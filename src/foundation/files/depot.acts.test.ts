import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { as, type Home, isRefusal, type Outcome, Temporal } from '#ground';
import { bomb, heic, lockedPdf, pdf, photo, pieces, scriptPdf, whole } from '../../../test/photos.ts';
import { diskBlobs } from './blob.disk-adapter.ts';
import { Damaged } from './cipher.ts';
import { processConverter } from './convert.process-adapter.ts';
import { bindPhotos, nameOfFile, openFile, receiveFile } from './depot.acts.ts';
import type { Depot } from './depot.ts';
import type { Asked, FileKey, StoredFile } from './file.ts';

const at = Temporal.Instant.from('2026-03-02T03:00:00Z');
const any: Asked = { field: 'ktp', accept: ['pdf', 'image'], max: 3 * 1024 * 1024 };
const newKey = (id = 'draft-1'): FileKey => ({ home: as<Home>('sukamaju'), id, bytes: randomBytes(32) });

const place = async (t: { after: (fn: () => Promise<void>) => void }): Promise<{ depot: Depot; folder: string }> => {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  t.after(() => rm(folder, { recursive: true }));
  return { depot: { blobs: diskBlobs(folder), converter: processConverter() }, folder };
};
const taken = <T>(outcome: Outcome<T>): T => {
  assert.ok(!isRefusal(outcome), JSON.stringify(outcome));
  return outcome;
};
const blobsIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));

test('a PDF is kept as it came, encrypted, and opens only with its key', async (t) => {
  const { depot, folder } = await place(t);
  const key = newKey();
  const bytes = await pdf(2);
  const file = taken(await receiveFile(depot, key, { name: 'Ijazah Budi.pdf', bytes: pieces(bytes) }, any, at));
  assert.deepEqual(
    [file.sniffed, file.mediaType, file.pages, file.size, file.keyId],
    ['pdf', 'application/pdf', 2, bytes.length, 'draft-1'],
  );
  const opened = taken(openFile(depot, key, file));
  assert.equal(opened.name, 'Ijazah Budi.pdf');
  assert.ok((await whole(opened.bytes)).equals(bytes));
  const stored = await blobsIn(folder);
  assert.equal(stored.length, 1);
  assert.ok(!(await readFile(stored[0] ?? '')).includes('%PDF'));
  assert.ok(!JSON.stringify(file).includes('Budi'));
  assert.throws(() => openFile(depot, newKey(), file), Damaged);
  assert.throws(() => openFile(depot, { ...key, id: 'draft-2' }, file), Damaged);
});

test('a photo becomes an upright JPEG without its place, and nothing else stays', async (t) => {
  const { depot, folder } = await place(t);
  const key = newKey();
  const file = taken(await receiveFile(depot, key, { name: 'IMG_1.HEIC', bytes: pieces(heic(), 100) }, any, at));
  assert.deepEqual([file.sniffed, file.mediaType, file.pages], ['heic', 'image/jpeg', 1]);
  assert.equal(nameOfFile(key, file), 'IMG_1.jpg');
  const made = await whole(taken(openFile(depot, key, file)).bytes);
  assert.equal(made.length, file.size);
  assert.equal((await sharp(made).metadata()).format, 'jpeg');
  assert.equal((await blobsIn(folder)).length, 1);
});

const refusals: readonly (readonly [
  what: string,
  name: string,
  bytes: () => Uint8Array | Promise<Uint8Array>,
  asked: Asked,
  refusal: string,
])[] = [
  ['empty', 'a.pdf', () => new Uint8Array(), any, 'file-empty'],
  ['too large', 'a.pdf', () => Buffer.concat([Buffer.from('%PDF-1.7'), randomBytes(4 * 1024 * 1024)]), any, 'file-too-large'],
  ['a program', 'a.pdf', () => Buffer.from('MZ\u0090\u0000'), any, 'file-wrong-kind-any'],
  ['a photo for a PDF', 'a.pdf', () => photo(), { ...any, accept: ['pdf'] }, 'file-wrong-kind-pdf'],
  ['a PDF for a photo', 'a.jpg', () => pdf(), { ...any, accept: ['image'] }, 'file-wrong-kind-image'],
  ['a path', '../x', () => pdf(), any, 'file-name'],
  ['damaged', 'a.jpg', async () => (await photo()).subarray(0, 5000), any, 'file-broken'],
  ['locked', 'a.pdf', lockedPdf, any, 'pdf-locked'],
  ['a script', 'a.pdf', scriptPdf, any, 'pdf-program'],
  ['a bomb', 'a.png', () => bomb(), any, 'photo-too-big'],
];

test('what is not taken is refused at its field, and leaves nothing', async (t) => {
  const { depot, folder } = await place(t);
  for (const [what, name, bytes, asked, refusal] of refusals) {
    const outcome = await receiveFile(depot, newKey(), { name, bytes: pieces(await bytes()) }, asked, at);
    assert.ok(isRefusal(outcome), what);
    assert.deepEqual([outcome.refusal, outcome.name, outcome.field], ['incomplete', refusal, 'ktp'], what);
  }
  assert.deepEqual(await blobsIn(folder), []);
});

test('a line that breaks is thrown on, and leaves nothing', async (t) => {
  const { depot, folder } = await place(t);
  const bytes = await photo(1000, 1000);
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, 20_000);
    throw new Error('the line broke');
  };
  await assert.rejects(receiveFile(depot, newKey(), { name: 'a.jpg', bytes: broken() }, any, at), /the line broke/);
  assert.deepEqual(await blobsIn(folder), []);
});

test('a refused file leaves the rest of its stream to be skipped', async (t) => {
  const { depot } = await place(t);
  const stream = pieces(
    Buffer.from('not a file of ours, but long enough to come in several pieces, more than sixty-four bytes'),
    70,
  );
  assert.ok(isRefusal(await receiveFile(depot, newKey(), { name: 'a', bytes: stream }, any, at)));
  assert.equal((await stream.next()).done, false);
});

test('a full disk is said, not thrown', async () => {
  const blobs = { ...diskBlobs('/nowhere'), put: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) };
  const outcome = await receiveFile(
    { blobs, converter: processConverter() },
    newKey(),
    { name: 'a.pdf', bytes: pieces(await pdf()) },
    any,
    at,
  );
  assert.ok(isRefusal(outcome) && outcome.name === 'storage-full' && outcome.refusal === 'conflict');
});

test('photos become one PDF in order', async (t) => {
  const { depot } = await place(t);
  const key = newKey();
  const photos: StoredFile[] = [];
  for (const name of ['1.jpg', '2.jpg'])
    photos.push(taken(await receiveFile(depot, key, { name, bytes: pieces(await photo()) }, any, at)));
  const bound = taken(await bindPhotos(depot, key, photos, 'KTP', at, 'ktp'));
  assert.deepEqual([bound.mediaType, bound.pages], ['application/pdf', 2]);
  const opened = taken(openFile(depot, key, bound));
  assert.equal(opened.name, 'KTP.pdf');
  const bytes = await whole(opened.bytes);
  assert.equal(bytes.length, bound.size);
  assert.equal((await PDFDocument.load(bytes)).getPageCount(), 2);
  const mixed = await bindPhotos(depot, key, [...photos, bound], 'KTP', at, 'ktp');
  assert.ok(isRefusal(mixed) && mixed.name === 'photos-only');
  const many = await bindPhotos(
    depot,
    key,
    Array.from({ length: 41 }, () => photos[0] as StoredFile),
    'KTP',
    at,
    'ktp',
  );
  assert.ok(isRefusal(many) && many.name === 'photos-too-many');
});

test('an erased file says under which article', async (t) => {
  const { depot } = await place(t);
  const key = newKey();
  const { sealed: _, ...file } = taken(await receiveFile(depot, key, { name: 'a.pdf', bytes: pieces(await pdf()) }, any, at));
  const outcome = openFile(depot, key, { ...file, erasedUnder: 'uu/2022/27~8' });
  assert.ok(isRefusal(outcome) && outcome.name === 'erased' && outcome.basis[0] === 'uu/2022/27~8');
});
