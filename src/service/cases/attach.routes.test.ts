import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../test/application.ts';
import { type Applying, applying, joining, namesOn } from '../../../test/attaching.ts';
import { heic, pdf, photo, picture } from '../../../test/photos.ts';
import { morning, town } from '../../../test/town.ts';

const place = await town(undefined, morning, { standIns: true });
const begun = (): Promise<Applying> => applying(place);

test('files that arrive are listed, and can be taken back', async () => {
  const { walker, draft } = await begun();
  const page = await walker.get(`${draft}/e/deed`);
  const sent = await walker.postFiles(`${draft}/e/deed/files`, [{ field: 'file', name: 'sewa.pdf', bytes: await pdf(2) }], page);
  assert.equal(sent.status, 303);
  const listed = await walker.follow(sent);
  assert.deepEqual(namesOn(listed), ['sewa.pdf']);
  const id = /name="file" value="([^"]+)"/.exec(listed.text)?.[1] ?? assert.fail();
  const gone = await walker.follow(await walker.post(`${draft}/e/deed/remove`, { file: id }, listed));
  assert.deepEqual(namesOn(gone), []);
  assert.equal((await walker.post(`${draft}/e/deed/remove`, { file: id }, gone)).status, 303, 'twice is once');
});

test('photos of every kind come out as one PDF', async () => {
  const { walker, draft } = await begun();
  const page = await walker.get(`${draft}/e/deed`);
  const files = [
    { field: 'file', name: 'a.jpg', bytes: await photo(64, 48) },
    { field: 'file', name: 'b.png', bytes: await picture('png', 40, 30) },
    { field: 'file', name: 'c.webp', bytes: await picture('webp', 40, 30) },
    { field: 'file', name: 'd.heic', bytes: heic() },
  ];
  const listed = await walker.follow(await walker.postFiles(`${draft}/e/deed/files`, files, page));
  assert.equal(namesOn(listed).length, 1);
  assert.match(listed.text, /4 halaman/);
});

test('what can’t be taken is told at the field by its name; what came whole beside it is kept', async () => {
  const { walker, draft } = await begun();
  const page = await walker.get(`${draft}/e/deed`);
  const files = [
    { field: 'file', name: 'baik.pdf', bytes: await pdf() },
    { field: 'file', name: 'kosong.pdf', bytes: new Uint8Array() },
    { field: 'file', name: 'surat.docx', bytes: Buffer.from('PK\u0003\u0004') },
    { field: 'file', name: 'juga-baik.pdf', bytes: await pdf() },
  ];
  const answered = await walker.postFiles(`${draft}/e/deed/files`, files, page);
  assert.equal(answered.status, 422);
  assert.deepEqual([...namesOn(answered)].sort(), ['baik.pdf', 'juga-baik.pdf']);
  assert.match(textOf(answered), /kosong\.pdf: .*surat\.docx: /);
  assert.match(answered.text, /href="#field-file"/);
});

test('named ../x, too large, none at all', async () => {
  const { walker, draft } = await begun();
  const page = await walker.get(`${draft}/e/deed`);
  const send = (name: string, bytes: Uint8Array) =>
    walker.postFiles(`${draft}/e/deed/files`, [{ field: 'file', name, bytes }], page);
  for (const answered of [
    await send('../x', await pdf()),
    await send('besar.pdf', Buffer.concat([await pdf(), Buffer.alloc(11 * 1024 * 1024)])),
    await walker.postFiles(`${draft}/e/deed/files`, [], page),
  ]) {
    assert.equal(answered.status, 422);
    assert.match(answered.text, /id="field-file-error"|govuk-error-message/);
  }
});

test('a line that breaks in the middle loses only the file that was on it', async () => {
  const { walker, draft } = await begun();
  const page = await walker.get(`${draft}/e/deed`);
  const boundary = 'batas';
  const part = (name: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`;
  const token = `--${boundary}\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${page.token}\r\n`;
  const whole = Buffer.concat([
    Buffer.from(token + part('utuh.pdf')),
    await pdf(),
    Buffer.from(`\r\n${part('putus.pdf')}`),
    (await pdf()).subarray(0, 200),
  ]);
  const answered = await walker.send(`${draft}/e/deed/files`, {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, origin: place.works.settings.url },
    body: whole,
  });
  assert.equal(answered.status, 422);
  assert.deepEqual(namesOn(answered), ['utuh.pdf']);
  assert.match(textOf(answered), /Pengiriman terputus/);
});

test('files are not taken where none are asked', async () => {
  const { walker, draft } = await begun();
  const page = await walker.get(`${draft}/e/truth`);
  for (const requirement of ['truth', 'str', 'place_letter', 'lunch'])
    assert.equal(
      (await walker.postFiles(`${draft}/e/${requirement}/files`, [{ field: 'file', name: 'a.pdf', bytes: await pdf() }], page))
        .status,
      404,
    );
});

test('a large file in pieces: begun, sent, interrupted, gone on with, joined', async () => {
  const { walker, draft } = await begun();
  const page = await walker.get(`${draft}/e/deed`);
  const bytes = Buffer.concat([await pdf(), Buffer.alloc(700_000, 32)]);
  const begin = await walker.post(`${draft}/e/deed/uploads`, { name: 'besar.pdf', size: String(bytes.length) }, page);
  assert.equal(begin.status, 201);
  const { id, path } = JSON.parse(begin.text) as { id: string; path: string };
  const headers = {
    'content-type': 'application/octet-stream',
    'x-csrf-token': page.token ?? '',
    origin: place.works.settings.url,
  };
  const put = (offset: number) =>
    walker.send(`${path}&offset=${offset}`, { method: 'PUT', headers, body: bytes.subarray(offset, offset + 262_144) });
  assert.deepEqual(JSON.parse((await put(0)).text), { received: 262_144, size: bytes.length });
  const wrong = await put(600_000);
  assert.equal(wrong.status, 409);
  assert.equal((JSON.parse(wrong.text) as { received: string }).received, '262144', 'it says where to go on');
  const joinEarly = await walker.send(`${draft}/e/deed/files`, {
    method: 'POST',
    headers: { origin: headers.origin },
    body: joining(page, id),
  });
  assert.equal(joinEarly.status, 422, 'what has not arrived is told, and stays');
  assert.deepEqual(JSON.parse((await walker.get(path)).text), { received: 262_144, size: bytes.length });
  await put(262_144);
  await put(524_288);
  const joined = await walker.send(`${draft}/e/deed/files`, {
    method: 'POST',
    headers: { origin: headers.origin },
    body: joining(page, id),
  });
  assert.equal(joined.status, 303);
  assert.deepEqual(namesOn(await walker.follow(joined)), ['besar.pdf']);
});

test('what can be known of a file is told before it is sent, as JSON', async () => {
  const { walker, draft } = await begun();
  const page = await walker.get(`${draft}/e/deed`);
  const large = await walker.post(`${draft}/e/deed/uploads`, { name: 'a.pdf', size: '99999999' }, page);
  assert.equal(large.status, 422);
  assert.match((JSON.parse(large.text) as { message: string }).message, /10 MB/);
  assert.equal((await walker.post(`${draft}/e/truth/uploads`, { name: 'a.pdf', size: '10' }, page)).status, 404);
  const stranger = await place.walker();
  assert.equal(
    (await stranger.post(`${draft}/e/deed/uploads`, { name: 'a.pdf', size: '10' }, await stranger.get('/track'))).status,
    404,
  );
});
