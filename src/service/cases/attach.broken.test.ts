import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { textOf } from '../../../test/application.ts';
import { applying, breakingPort, inPieces, joining, namesOn, padded } from '../../../test/attaching.ts';
import { pdf, photo } from '../../../test/photos.ts';
import { town } from '../../../test/town.ts';

const place = await town();
const breakOff = await breakingPort(place);

/** What a list shows once it shows anything. */
async function until(look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  for (let turn = 0; turn < 100; turn += 1) {
    const seen = await look();
    if (seen.length > 0) return seen;
    await pause(50);
  }
  return [];
}

test('a connection cut in the middle of the second file keeps the first, without script', async () => {
  const at = await applying(place);
  const { walker, draft } = at;
  const page = await walker.get(`${draft}/e/deed`);
  const boundary = 'batas';
  const field = (name: string, rest: string) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${rest}\r\n\r\n`;
  const fileNamed = (name: string) => field('file', `; filename="${name}"\r\nContent-Type: application/pdf`);
  const sent = Buffer.concat([
    Buffer.from(`${field('_csrf', '')}${page.token}\r\n${fileNamed('utuh-1.pdf')}`),
    await pdf(40),
    Buffer.from(`\r\n${fileNamed('utuh-2.pdf')}`),
    await pdf(2),
    Buffer.from(`\r\n${fileNamed('putus.pdf')}`),
    (await pdf(60)).subarray(0, 20_000),
  ]);
  const head = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': String(sent.length + 90_000) };
  await breakOff(walker, { method: 'POST', path: `${draft}/e/deed/files`, head, bytes: sent });
  const seen = await until(async () => namesOn(await walker.get(`${draft}/e/deed`)));
  assert.deepEqual(seen, ['utuh-1.pdf', 'utuh-2.pdf']);
});

test('a connection cut in the middle of a piece loses only that piece; the same file goes on from another page', async () => {
  const at = await applying(place);
  const { walker, draft } = at;
  const bytes = await padded(3, 600_000);
  const first = await inPieces(place, at, 'besar.pdf', bytes);
  assert.equal((await first.put(0, 200_000)).status, 200);
  const head = { ...first.headers, 'content-length': '200000' };
  await breakOff(walker, { method: 'PUT', path: `${first.path}&offset=200000`, head, bytes: bytes.subarray(200_000, 330_000) });
  await pause(200);
  const listed = await walker.get(`${draft}/e/deed`);
  assert.match(listed.text, /house-files__name">besar\.pdf<.*33 persen sudah sampai/s);
  const again = await inPieces(place, at, 'besar.pdf', bytes);
  assert.deepEqual([again.id, again.received], [first.id, 200_000]);
  await again.put(200_000, bytes.length);
  const whole = await walker.get(`${draft}/e/deed`);
  assert.match(whole.text, /besar\.pdf<.*Sudah sampai seluruhnya/s);
  // The page was closed before the script could say that all has been sent: whatever button is pressed next takes it in.
  const next = await walker.postFiles(`${draft}/e/deed/files`, [], whole);
  assert.equal(next.status, 303);
  const after = await walker.follow(next);
  assert.deepEqual(namesOn(after), ['besar.pdf']);
  assert.doesNotMatch(after.text, /Sudah sampai seluruhnya/);
});

test('photos that arrived in pieces and with the form become one PDF', async () => {
  const at = await applying(place);
  const { walker, draft } = at;
  for (const name of ['a.jpg', 'b.jpg']) {
    const bytes = new Uint8Array(await photo(64, 48));
    await (await inPieces(place, at, name, bytes)).put(0, bytes.length);
  }
  const page = await walker.get(`${draft}/e/deed`);
  const sent = await walker.postFiles(
    `${draft}/e/deed/files`,
    [{ field: 'file', name: 'c.jpg', bytes: await photo(64, 48) }],
    page,
  );
  const listed = await walker.follow(sent);
  assert.equal(namesOn(listed).length, 1);
  assert.match(listed.text, /3 halaman/);
});

test('two requests that take the same arrival in keep it once', async () => {
  const at = await applying(place);
  const { walker, draft } = at;
  const bytes = await padded(1, 100_000);
  const { id, put, page } = await inPieces(place, at, 'sekali.pdf', bytes);
  await put(0, bytes.length);
  const join = () =>
    walker.send(`${draft}/e/deed/files`, {
      method: 'POST',
      headers: { origin: place.works.settings.url },
      body: joining(page, id),
    });
  const all = await Promise.all([join(), join(), join()]);
  assert.deepEqual(
    all.map(({ status }) => status),
    [303, 303, 303],
  );
  assert.deepEqual(namesOn(await walker.get(`${draft}/e/deed`)), ['sekali.pdf']);
});

test('what arrives in pieces is held to the same limits, told by its name, and forgotten', async () => {
  const at = await applying(place);
  const { walker, draft } = at;
  const bytes = new Uint8Array(40_000).fill(65);
  const { put, page } = await inPieces(place, at, 'surat.docx', bytes);
  await put(0, bytes.length);
  const answered = await walker.postFiles(
    `${draft}/e/deed/files`,
    [{ field: 'file', name: 'baik.pdf', bytes: await pdf() }],
    page,
  );
  assert.equal(answered.status, 422);
  assert.deepEqual(namesOn(answered), ['baik.pdf']);
  assert.match(textOf(answered), /bukan PDF atau foto/);
  const more = await inPieces(place, at, 'kecil.pdf', new Uint8Array(20_000).fill(65));
  const past = await walker.send(`${more.path}&offset=0`, { method: 'PUT', headers: more.headers, body: new Uint8Array(30_000) });
  assert.equal(past.status, 422);
  assert.match((JSON.parse(past.text) as { message: string }).message, /lebih panjang/);
});

test('what is on its way can be given up from the page', async () => {
  const at = await applying(place);
  const { walker, draft } = at;
  const { id, put, path } = await inPieces(place, at, 'batal.pdf', await padded(1, 100_000));
  await put(0, 50_000);
  const page = await walker.get(`${draft}/e/deed`);
  const gone = await walker.follow(await walker.post(`${draft}/e/deed/remove`, { upload: id }, page));
  assert.deepEqual(namesOn(gone), []);
  assert.equal((await walker.get(path)).status, 404);
});
