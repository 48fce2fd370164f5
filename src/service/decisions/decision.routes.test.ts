import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../test/application.ts';
import { doctor, fileCase, hands, take } from '../../../test/filing.ts';
import { officer, person, town } from '../../../test/town.ts';

const place = await town();
const head = await place.walker(hands.head);
const ready = async () => {
  const ref = await fileCase(place, doctor);
  await take(place, ref, 'initialled');
  return { ref, path: `/cases/sukamaju/${ref.id}` };
};
const hidden = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/type="hidden" name="(step|seen)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );

test('read, signed, issued, downloaded', async () => {
  const { path } = await ready();
  const page = await head.get(`${path}/decide`);
  assert.equal(page.status, 200);
  assert.match(textOf(page), /Wewenang yang dipakai .*mendelegasikan wewenang/);
  const signed = await head.post(`${path}/decide`, hidden(page.text), page);
  assert.equal(new URL(signed.location ?? '').pathname, path);
  const again = await head.post(`${path}/decide`, hidden(page.text), page);
  assert.equal(again.status, 409);
  assert.match(textOf(again), /sudah diselesaikan oleh Kepala Dinas .* 7 September 2026 pukul 09\.00 WIB/);
  const own = await place.walker(person('a01'));
  assert.match(textOf(await own.get(path)), /sedang ditandatangani/);
  await place.settle();
  const done = await own.get(path);
  const [letter = ''] = /\/letters\/[0-9a-f-]{36}/.exec(done.text) ?? [];
  const file = await own.get(`${path}${letter}`);
  assert.deepEqual(
    [file.status, file.headers.get('content-type'), file.headers.get('x-content-type-options')],
    [200, 'application/pdf', 'nosniff'],
  );
  assert.match(file.headers.get('content-disposition') ?? '', /^attachment/);
  assert.match(textOf(await own.get(path)), /Permohonan dikabulkan/);
  for (const walker of [
    await place.walker(),
    await place.walker(person('a02')),
    await place.walker(officer('o19', 'sukamaju/kesbangpol#front-office')),
  ])
    assert.equal((await walker.get(`${path}${letter}`)).status, 404);
});

test('who may not, with the reason and the article; a number that was guessed', async () => {
  const { path } = await ready();
  const secretary = await place.walker(hands.secretary);
  const forbidden = await secretary.get(`${path}/decide`);
  assert.equal(forbidden.status, 403);
  assert.match(textOf(forbidden), /Langkah ini ada pada Kepala Dinas.*Pasal 17/);
  const posted = await secretary.post(`${path}/decide`, { step: 'decide', seen: 'x' }, await secretary.get(path));
  assert.equal(posted.status, 403);
  assert.equal((await head.get(`/cases/sukamaju/${crypto.randomUUID()}/decide`)).status, 404);
});

test('a step skipped, or a draft that is not the one that was read', async () => {
  const early = await fileCase(place, doctor);
  const path = `/cases/sukamaju/${early.id}`;
  assert.equal((await head.get(`${path}/decide`)).status, 409);
  const { path: other } = await ready();
  const page = await head.get(`${other}/decide`);
  const stale = await head.post(`${other}/decide`, { step: 'decide', seen: 'another' }, page);
  assert.equal(stale.status, 409);
  assert.match(textOf(stale), /Rancangan berubah sejak Anda membacanya/);
  assert.equal((await head.post(`${other}/decide`, { step: 'lunch', seen: 'x' }, page)).status, 422);
});

test('a letter that is not there', async () => {
  const { path } = await ready();
  assert.equal((await head.get(`${path}/letters/${crypto.randomUUID()}`)).status, 404);
});
