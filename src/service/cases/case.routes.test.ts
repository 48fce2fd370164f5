import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../test/application.ts';
import { doctor, does, fileCase, hands, take } from '../../../test/filing.ts';
import { officer, person, town } from '../../../test/town.ts';
import { giveBack } from './return.acts.ts';

const place = await town();
const own = await place.walker(person('a01'));
const fresh = async () => {
  const ref = await fileCase(place, doctor);
  return { ref, path: `/cases/sukamaju/${ref.id}` };
};

test('the applicant’s page, receipt and list; nobody else’s', async () => {
  const { path } = await fresh();
  assert.match(textOf(await own.get(path)), /Sedang dikerjakan oleh Petugas loket/);
  assert.match(textOf(await own.get(`${path}/receipt`)), /Nomor tanda terima .*PIN 123456/);
  assert.match((await own.get('/applications')).text, new RegExp(path));
  for (const walker of [
    await place.walker(),
    await place.walker(person('a02')),
    await place.walker(officer('o19', 'sukamaju/kesbangpol#front-office')),
  ])
    assert.equal((await walker.get(path)).status, 404);
  assert.equal((await (await place.walker(person('a02'))).get(`${path}/receipt`)).status, 404);
});

test('an officer’s receipt is the case: the PIN is not theirs to read', async () => {
  const { path } = await fresh();
  const desk = await place.walker(hands.desk);
  const answered = await desk.get(`${path}/receipt`);
  assert.equal(new URL(answered.location ?? '').pathname, path);
  assert.ok(!(await desk.get(path)).text.includes('123456'));
});

test('who is not signed in is asked to, and comes back to their list', async () => {
  const location = (await (await place.walker()).get('/applications')).location ?? '';
  assert.equal(new URL(location).search, '?to=%2Fapplications');
});

test('withdrawn, and not twice; not after the decision', async () => {
  const { path, ref } = await fresh();
  const page = await own.get(path);
  assert.equal((await own.post(`${path}/withdraw`, {}, page)).status, 303);
  const again = await own.post(`${path}/withdraw`, {}, page);
  assert.equal(again.status, 409);
  assert.match(textOf(again), /sudah selesai/);
  const other = await fresh();
  await take(place, other.ref, 'decided');
  assert.match(textOf(await own.post(`${other.path}/withdraw`, {}, page)), /sudah diputus/);
  assert.ok(ref);
});

test('a returned file is mended: what the officer wrote leads to each place', async () => {
  const { path, ref } = await fresh();
  const early = await own.post(`${path}/mend`, {}, await own.get(path));
  assert.equal(early.status, 409);
  const defects = [{ at: { form: 'address' }, said: 'Tulis RT.' }];
  await does(place, hands.desk, (tx, by) => giveBack(tx, ref, by, 'completeness', defects, undefined));
  const page = await own.get(path);
  assert.match(textOf(page), /Tulis RT\./);
  const check = await own.follow(await own.post(`${path}/mend`, {}, page));
  assert.equal(check.path, `/drafts/sukamaju/${ref.id}/check`);
  assert.match(check.text, /q\/alamat\?change=yes/);
  assert.match(textOf(await own.get(`/drafts/sukamaju/${ref.id}/q/alamat`)), /Yang perlu diperbaiki: Tulis RT\./);
  const sent = await own.post(`/drafts/sukamaju/${ref.id}/submit`, {}, check);
  assert.match(textOf(await own.follow(sent)), /Perbaikan diterima/);
});

test('a file of the case is an attachment that nothing sniffs, for who may see the case', async () => {
  const { path } = await fresh();
  const desk = await place.walker(hands.desk);
  const [file = ''] = /\/files\/[0-9a-f-]{36}/.exec((await desk.get(path)).text) ?? [];
  const page = await desk.get(`${path}${file}`);
  assert.equal(page.status, 200);
  assert.match(page.headers.get('content-disposition') ?? '', /^attachment/);
  assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
  assert.equal((await (await place.walker(person('a02'))).get(`${path}${file}`)).status, 404);
  assert.equal((await desk.get(`${path}/files/${crypto.randomUUID()}`)).status, 404);
});
