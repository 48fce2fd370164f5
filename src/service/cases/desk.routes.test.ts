import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../test/application.ts';
import { doctor, does, fileCase, hands, student, take } from '../../../test/filing.ts';
import { officer, person, town } from '../../../test/town.ts';
import { accept } from './step.acts.ts';

const place = await town();
const desk = await place.walker(hands.desk);
const fresh = async (sample = doctor) => {
  const ref = await fileCase(place, sample);
  return { ref, path: `/cases/sukamaju/${ref.id}` };
};

test('accepted, and on to the inbox that says so', async () => {
  const { path } = await fresh();
  const page = await desk.get(path);
  assert.equal(page.status, 200);
  const done = await desk.post(`${path}/steps/completeness/accept`, {}, page);
  assert.equal(done.status, 303);
  const inbox = await desk.follow(done);
  assert.match(textOf(inbox), /Permohonan 26-\d{7}-[A-Z] sudah diteruskan/);
});

test('a return needs every ticked place to be told, and at least one ticked', async () => {
  const { path } = await fresh();
  const page = await desk.get(path);
  const nothing = await desk.post(`${path}/steps/completeness/return`, {}, page);
  assert.equal(nothing.status, 422);
  assert.match(textOf(nothing), /Sebutkan semua kekurangan/);
  const untold = await desk.postPairs(
    `${path}/steps/completeness/return`,
    [
      ['defect-form', 'form.address'],
      ['defect-form', 'form.phone'],
      ['form.address', 'Tulis RT dan <b>RW</b>.'],
      ['form.phone', ''],
    ],
    page,
  );
  assert.equal(untold.status, 422);
  assert.match(textOf(untold), /Tulis apa yang harus diperbaiki/);
  assert.match(untold.text, /Tulis RT dan &lt;b&gt;RW&lt;\/b&gt;\./);
  assert.match(untold.text, /value="form\.phone" checked/);
  const done = await desk.postPairs(
    `${path}/steps/completeness/return`,
    [
      ['defect-form', 'form.address'],
      ['form.address', 'Tulis RT dan <b>RW</b>.'],
      ['defect-requirement', 'requirement.deed'],
      ['requirement.deed', 'Halaman kedua kabur.'],
    ],
    page,
  );
  assert.equal(done.status, 303);
  const own = await (await place.walker(person('a01'))).get(path);
  assert.match(own.text, /Tulis RT dan &lt;b&gt;RW&lt;\/b&gt;\./);
  assert.match(textOf(own), /Halaman kedua kabur/);
});

test('two officers on one case: the second is told who was first and when, in words', async () => {
  const { path, ref } = await fresh();
  const page = await desk.get(path);
  const other = officer('o10', 'sukamaju/dpmptsp#front-office');
  await does(place, other, (tx, by) => accept(tx, ref, by, 'completeness'));
  const late = await desk.post(`${path}/steps/completeness/accept`, {}, page);
  assert.equal(late.status, 409);
  const said = textOf(late);
  assert.match(said, /Langkah ini sudah diselesaikan oleh Petugas loket.*, Dinas Penanaman Modal/);
  assert.match(said, /7 September 2026 pukul 09\.00 WIB/);
  assert.ok(!said.includes('sukamaju/dpmptsp#'), 'no id is shown');
  assert.match(late.text, new RegExp(`href="${path}"`));
});

test('a step skipped, out of state: 409; another’s step: 403 with the article; a guessed number: 404', async () => {
  const { path } = await fresh();
  const head = await place.walker(hands.head);
  const page = await head.get(path);
  assert.equal((await head.post(`${path}/steps/decide/send-back`, { to: 'advice', 'back-note': 'x' }, page)).status, 409);
  const forbidden = await head.post(`${path}/steps/completeness/accept`, {}, page);
  assert.equal(forbidden.status, 403);
  assert.match(textOf(forbidden), /Langkah ini ada pada Petugas loket.*Pasal 17/);
  const guess = `/cases/sukamaju/${crypto.randomUUID()}`;
  assert.equal((await desk.get(guess)).status, 404);
  for (const act of ['steps/completeness/accept', 'steps/completeness/return', 'return']) {
    const answered = await desk.post(`${guess}/${act}`, {}, await desk.get('/inbox'));
    assert.equal(answered.status, 404, act);
  }
  const { path: elsewhere } = await fresh(student);
  assert.equal((await desk.get(elsewhere)).status, 404);
});

test('a recommendation: none chosen, a no without its reason, then with the ground it drafts', async () => {
  const { path, ref } = await fresh();
  await take(place, ref, 'accepted');
  const health = await place.walker(hands.health);
  const page = await health.get(path);
  const none = await health.post(`${path}/steps/advice/advise`, { note: 'Ditulis panjang' }, page);
  assert.equal(none.status, 422);
  assert.match(textOf(none), /Pilih salah satu rekomendasi/);
  assert.match(none.text, /Ditulis panjang/);
  const bare = await health.post(`${path}/steps/advice/advise`, { outcome: 'negative', note: '' }, page);
  assert.equal(bare.status, 422);
  assert.match(bare.text, /value="negative" checked/);
  const done = await health.post(
    `${path}/steps/advice/advise`,
    { outcome: 'negative', note: 'Sempit.', ground: 'place-unfit' },
    page,
  );
  assert.equal(done.status, 303);
  const section = await place.walker(hands.section);
  assert.match(textOf(await section.get(path)), /Menolak permohonan: Tempat praktik tidak memenuhi syarat/);
});

test('editing the draft comes back to the case; sending back needs its note; initialling goes on', async () => {
  const { path, ref } = await fresh();
  await take(place, ref, 'advised');
  const section = await place.walker(hands.section);
  const page = await section.get(path);
  const edited = await section.post(`${path}/steps/initials/redraft`, { outlook: 'grant', conditions: 'Pasang papan.' }, page);
  assert.equal(new URL(edited.location ?? '').pathname, path);
  assert.match(textOf(await section.get(path)), /Pasang papan\. .*Disusun oleh Kepala Bidang/);
  const mute = await section.post(`${path}/steps/initials/send-back`, { to: 'advice', 'back-note': '' }, page);
  assert.equal(mute.status, 422);
  assert.match(mute.text, /id="field-back-note-error"|href="#field-back-note"/);
  assert.equal((await section.post(`${path}/steps/initials/initial`, {}, page)).status, 303);
});

test('nobody who is not an officer comes to a desk', async () => {
  const { path } = await fresh();
  const walker = await place.walker(person('a01'));
  const page = await walker.get(path);
  assert.equal((await walker.post(`${path}/steps/completeness/accept`, {}, page)).status, 403);
});
