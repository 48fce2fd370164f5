import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { addChunk, storeChunk } from '#files/acts';
import { filesOf } from '#files/reads';
import { as, isRefusal } from '#ground';
import { doctor, does, draftOf, refusing, send, sure } from '../../../test/filing.ts';
import { pdf, photo, pieces, scriptPdf } from '../../../test/photos.ts';
import { morning, person, town, visitor } from '../../../test/town.ts';
import { openDraft, readDraft, saveAnswers, saveEvidence } from './draft.acts.ts';
import {
  arrivedEvidence,
  beginEvidence,
  bound,
  forgetUploads,
  keepEvidence,
  openFor,
  receiveArrived,
  receiveEvidence,
  removeEvidence,
  underwayFor,
} from './evidence.acts.ts';

const place = await town();
const { depot } = place.works;
const opened = async () => {
  const capability = randomBytes(32).toString('hex');
  const who = visitor(capability);
  const ask = { standard: doctor.standard, id: as<never>(randomUUID()), capability };
  const row = await does(place, who, (tx, by) => openDraft(tx, ask, by));
  await does(place, who, (tx, by) => saveAnswers(tx, row, by, ['place_kind'], { place_kind: 'own' }));
  return { who, row, ...(await does(place, who, (tx, by) => openFor(tx, row, by, 'deed'))) };
};
const given = async (who: ReturnType<typeof visitor>, row: { home: never; id: never }) =>
  (await does(place, who, (tx, by) => readDraft(tx, row, by))).application.evidence.deed;

test('a file that arrived whole is kept and noted', async () => {
  const { who, row, draft, requirement } = await opened();
  const file = sure(await receiveEvidence(depot, draft, requirement, { name: 'sewa.pdf', bytes: pieces(await pdf(2)) }, morning));
  await does(place, who, (tx, by) => keepEvidence(tx, draft, by, requirement, [file]));
  const kept = await given(who, row as never);
  assert.deepEqual(kept?.kind === 'files' && kept.files.map(({ name, pages, type }) => [name, pages, type]), [
    ['sewa.pdf', 2, 'application/pdf'],
  ]);
});

test('several photos of one upload become one PDF', async () => {
  const { who, row, draft, requirement } = await opened();
  const photos = [];
  for (const name of ['satu.jpg', 'dua.jpg'])
    photos.push(sure(await receiveEvidence(depot, draft, requirement, { name, bytes: pieces(await photo(64, 48)) }, morning)));
  const files = sure(await bound(depot, draft, requirement, photos, morning));
  assert.deepEqual([files.length, files[0]?.mediaType, files[0]?.pages], [1, 'application/pdf', 2]);
  await does(place, who, (tx, by) => keepEvidence(tx, draft, by, requirement, files));
  const kept = await given(who, row as never);
  assert.match((kept?.kind === 'files' && kept.files[0]?.name) || '', /^Bukti hak memakai tempat praktik mandiri\.pdf$/);
});

test('what is wrong with a file is told at the field', async () => {
  const { draft, requirement } = await opened();
  const rows: readonly (readonly [name: string, bytes: Uint8Array, refusal: string])[] = [
    ['kosong.pdf', new Uint8Array(), 'file-empty'],
    ['../sewa.pdf', await pdf(), 'file-name'],
    ['surat.docx', Buffer.from('PK\u0003\u0004 not a pdf'), 'file-wrong-kind-any'],
    ['program.pdf', await scriptPdf(), 'pdf-program'],
    ['besar.pdf', Buffer.concat([await pdf(), Buffer.alloc(11 * 1024 * 1024)]), 'file-too-large'],
  ];
  for (const [name, bytes, refusal] of rows) {
    const outcome = await receiveEvidence(depot, draft, requirement, { name, bytes: pieces(bytes) }, morning);
    assert.ok(isRefusal(outcome), name);
    assert.deepEqual([outcome.name, outcome.field, outcome.refusal], [refusal, 'file', 'incomplete'], name);
  }
});

test('files are taken only where files are asked', async () => {
  const { who, row } = await opened();
  for (const requirement of ['truth', 'str', 'place_letter', 'lunch'])
    assert.equal((await refusing(place, who, (tx, by) => openFor(tx, row, by, requirement))).name, 'no-page', requirement);
});

test('a file is taken away; one that the case keeps stays with the earlier filing', async () => {
  const { who, row, draft, requirement } = await opened();
  const file = sure(await receiveEvidence(depot, draft, requirement, { name: 'a.pdf', bytes: pieces(await pdf()) }, morning));
  await does(place, who, (tx, by) => keepEvidence(tx, draft, by, requirement, [file]));
  await does(place, who, (tx, by) => removeEvidence(tx, row, by, 'deed', file.id));
  const kept = await given(who, row as never);
  assert.deepEqual(kept?.kind === 'files' && kept.files, []);
  assert.equal((await place.store.withContext(who, (tx) => filesOf(tx, row.home, [file.id]))).length, 0);
  assert.equal((await refusing(place, who, (tx, by) => removeEvidence(tx, row, by, 'deed', file.id))).name, 'file', 'once');
});

test('files go with the evidence that named them', async () => {
  const { who, row, draft, requirement } = await opened();
  const file = sure(await receiveEvidence(depot, draft, requirement, { name: 'a.pdf', bytes: pieces(await pdf()) }, morning));
  await does(place, who, (tx, by) => keepEvidence(tx, draft, by, requirement, [file]));
  const left = () => place.store.withContext(who, (tx) => filesOf(tx, row.home, [file.id]));
  assert.equal((await left()).length, 1);
  await does(place, who, (tx, by) => saveEvidence(tx, row as never, by, 'deed', () => undefined));
  assert.equal((await left()).length, 0);
});

test('a file in pieces is begun, arrives, is joined and forgotten; one that has not arrived waits', async () => {
  const { who, row, draft, requirement } = await opened();
  const bytes = Buffer.concat([await pdf(), Buffer.alloc(40_000, 32)]);
  const upload = await does(place, who, (tx, by) => beginEvidence(tx, row, by, 'deed', { name: 'sewa.pdf', size: bytes.length }));
  const looked = (named: readonly string[]) =>
    place.store.withContext(who, (tx) => arrivedEvidence(tx, draft, 'deed', named, morning));
  const early = await looked([upload.id]);
  assert.deepEqual(early.arrived, []);
  assert.deepEqual(
    early.missing.map(({ name, refusal }) => [name, refusal.name]),
    [['sewa.pdf', 'upload-unfinished']],
  );
  let now = upload;
  for (let at = 0; at < bytes.length; at += 20_000) {
    const piece = bytes.subarray(at, at + 20_000);
    const address = await storeChunk(depot, draft.key, now, piece);
    now = await does(place, who, (tx) => addChunk(tx, now, { offset: at, size: piece.length, address }));
  }
  const { arrived, missing } = await looked([]);
  assert.deepEqual(missing, []);
  const [one] = arrived;
  assert.ok(one);
  const file = sure(await receiveArrived(depot, draft, requirement, one, morning));
  assert.equal(file.mediaType, 'application/pdf');
  await does(place, who, (tx, by) => keepEvidence(tx, draft, by, requirement, [file], [upload.id]));
  const twice = await refusing(place, who, (tx, by) => keepEvidence(tx, draft, by, requirement, [file], [upload.id]));
  assert.equal(twice.name, 'upload', 'taken in once');
  assert.deepEqual(
    (await looked([upload.id])).missing.map(({ refusal }) => refusal.name),
    ['upload'],
  );
  const kept = await given(who, row as never);
  assert.equal(kept?.kind === 'files' && kept.files.length, 1);
});

test('what is on its way is listed for its requirement only, and can be given up', async () => {
  const { who, row, draft } = await opened();
  const upload = await does(place, who, (tx, by) => beginEvidence(tx, row, by, 'deed', { name: 'a.pdf', size: 10, mark: '1' }));
  const names = (key: string) =>
    place.store
      .withContext(who, (tx) => underwayFor(tx, draft, key, morning))
      .then((all) => all.map(({ label }) => [label.name, label.mark]));
  assert.deepEqual(await names('deed'), [['a.pdf', '1']]);
  assert.deepEqual(await names('str'), []);
  await place.store.withContext(who, (tx) => forgetUploads(tx, row, [upload.id]));
  assert.deepEqual(await names('deed'), []);
});

test('what can be known before a piece is sent is told before', async () => {
  const { who, row } = await opened();
  const begin = (name: string, size: number) =>
    refusing(place, who, (tx, by) => beginEvidence(tx, row, by, 'deed', { name, size }));
  assert.equal((await begin('a.pdf', 0)).name, 'file-empty');
  assert.equal((await begin('a.pdf', 50 * 1024 * 1024)).name, 'file-too-large');
});

test('an upload of another draft is not joined to this one', async () => {
  const [mine, theirs] = [await opened(), await opened()];
  const upload = await does(place, theirs.who, (tx, by) =>
    beginEvidence(tx, theirs.row, by, 'deed', { name: 'a.pdf', size: 10 }),
  );
  const { arrived, missing } = await place.store.withContext(mine.who, (tx) =>
    arrivedEvidence(tx, mine.draft, 'deed', [upload.id], morning),
  );
  assert.deepEqual([arrived.length, missing[0]?.refusal.name], [0, 'upload']);
});

test('what has been sent takes no more files', async () => {
  const ref = await send(place, await draftOf(place, doctor), 'a01');
  const row = { home: ref.home, id: as<never>(ref.id) };
  assert.equal((await refusing(place, person('a01'), (tx, by) => openFor(tx, row, by, 'deed'))).name, 'submitted-already');
});
