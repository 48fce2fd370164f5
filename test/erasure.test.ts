import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { system, Temporal } from '#ground';
import { sweepFiles } from '../src/foundation/files/file.jobs.ts';
import { verifyJournal } from '../src/foundation/journal/verify.acts.ts';
import { applyByForm, textOf } from './application.ts';
import { unfolded } from './folding.ts';
import { morning, officer, person, town } from './town.ts';
import { caseNow, doctorAnswers, sipOfficers, takeOn } from './way.ts';

const house = await town(undefined, morning, { standIns: true });
const applicant = await house.walker(person('a01'));
const custodian = await house.walker(officer('o47', 'sukamaju/setda#data-protection'));
const front = await house.walker(sipOfficers.frontOffice);
const anyone = await house.walker();

const { ref, receipt } = await applyByForm(house, applicant, 'sukamaju/dpmptsp/sip-dokter', doctorAnswers);
const at = `/cases/${ref.home}/${ref.id}`;
const [, number = '', pin = ''] = /tanda terima (\S+) .*PIN (\d{6})/.exec(textOf(receipt)) ?? [];
const file = /\/files\/[0-9a-f-]+/.exec((await front.get(at)).text)?.[0] ?? assert.fail('no file');
await takeOn(house, ref, 'front-office', 'signing');
await house.settle();
const letter = /\/letters\/[^"]+/.exec((await applicant.get(at)).text)?.[0] ?? assert.fail('no letter');
const pdf = Buffer.from((await applicant.get(`${at}${letter}`)).bytes);
const before = await caseNow(house, ref);
const code = await house.store.withContext(system('sukamaju', 'test'), (tx) =>
  tx.selectFrom('letters.letters').select('code').where('subject', '=', ref.id).executeTakeFirstOrThrow(),
);
const blobs = () =>
  readdirSync(join(house.works.data, 'files'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;
const blobsBefore = blobs();
const personal = [doctorAnswers.address, doctorAnswers.phone, 'Gendis'];

test('before: the officer reads the file, the letter is valid', async () => {
  assert.equal((await front.get(`${at}${file}`)).status, 200);
  const verified = await anyone.postFiles(
    '/verify',
    [{ field: 'letter', name: 'surat.pdf', bytes: pdf }],
    await anyone.get('/verify'),
  );
  assert.match(textOf(verified), /Surat ini asli dan berlaku|berlaku/);
});

test('a person with a decided case asks, and the custodian erases', async () => {
  const page = await applicant.get('/my-data/erasure');
  assert.equal((await applicant.post('/my-data/erasure', { sure: 'yes' }, page)).status, 303);
  const requests = await custodian.get('/personal-data/requests');
  const [href = ''] = /\/personal-data\/requests\/[0-9a-f-]+/.exec(requests.text) ?? [];
  const answered = await custodian.post(href, { answer: 'erase', ground: 'uu/2022/27~43' }, await custodian.get(href));
  assert.deepEqual([answered.status, new URL(answered.location ?? '').pathname], [303, '/personal-data/requests']);
  await house.settle();
});

test('the chain holds, and folding again gives the row', async () => {
  const { breaks, ...counts } = await house.store.withContext(system('', 'test'), verifyJournal);
  assert.deepEqual(breaks, [], JSON.stringify(counts));
  const after = await caseNow(house, ref);
  const { erased, facts, changedAt: _, ...kept } = after.state;
  const { facts: factsBefore, changedAt: __, ...had } = before.state;
  assert.deepEqual([erased?.under, facts], ['uu/2022/27~43', factsBefore + 1]);
  assert.equal(JSON.stringify(kept), JSON.stringify(had), 'what was decided stands');
  assert.deepEqual(await house.store.withContext(system('sukamaju', 'test'), (tx) => unfolded(tx, [ref], house.now())), []);
});

test('the case says under which article its data were erased, and shows none of them', async () => {
  const head = await house.walker(sipOfficers.head);
  const pages = [
    [await front.get(at), 200],
    [await front.get(`${at}${file}`), 404],
    [await head.get(`${at}${letter}`), 404],
  ] as const;
  for (const [page, status] of pages) {
    assert.equal(page.status, status, page.path);
    assert.match(textOf(page), /dihapus/, page.path);
    assert.match(textOf(page), /Pasal 43/, page.path);
    for (const told of personal) assert.ok(!page.text.includes(told), told);
  }
});

test('its files are gone from the disk with the next sweep', async () => {
  const later = Temporal.Now.instant().add({ hours: 2 });
  const shelves = Array.from({ length: 256 }, (_, shelf) => shelf.toString(16).padStart(2, '0'));
  const removed = await sweepFiles(house.store, house.works.depot.blobs, house.works.home, later, shelves);
  assert.equal(removed, blobsBefore);
  assert.equal(blobs(), 0);
});

test('the letter is still valid for whoever holds it, without a personal word of ours', async () => {
  const verified = await anyone.postFiles(
    '/verify',
    [{ field: 'letter', name: 'surat.pdf', bytes: pdf }],
    await anyone.get('/verify'),
  );
  const looked = await anyone.get(`/verify/${code.code}`);
  for (const page of [verified, looked]) {
    assert.equal(page.status, 200);
    assert.match(textOf(page), /berlaku/);
    for (const told of personal) assert.ok(!page.text.includes(told), told);
  }
});

test('the case can be tracked by number and PIN as before', async () => {
  const tracked = await anyone.post('/track', { number, pin }, await anyone.get('/track'));
  assert.equal(tracked.status, 200, textOf(tracked));
});

test('the session is dead, and the person cannot be found', async () => {
  assert.match((await applicant.get('/applications')).location ?? '', /\/sign-in\?/);
  assert.match((await applicant.get(at)).text, /tidak ditemukan/);
});
