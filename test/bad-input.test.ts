import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as } from '#ground';
import { textOf } from './application.ts';
import { morning, officer, person, town } from './town.ts';
import { caseNow, doctor, filed, filledDraft, sipAt, sipOfficers } from './way.ts';

const house = await town(undefined, morning);
const applicant = await house.walker(person('a01'));
const front = await house.walker(sipOfficers.frontOffice);
const section = await house.walker(sipOfficers.sectionHead);
const head = await house.walker(sipOfficers.head);
const strangers = [
  await house.walker(),
  await house.walker(person('a02')),
  await house.walker(officer('o22', 'sukamaju/disdukcapil#front-office')),
];
const at = (id: string): string => `/cases/sukamaju/${id}`;
const token = (walker: typeof front) => walker.get('/track');

test('a case that is guessed, by its id, its number or anything else, is not there', async () => {
  const ref = await sipAt(house, 'sdk');
  const { receipt } = (await caseNow(house, ref)).row;
  const guesses = [receipt, '1', '00000000-0000-4000-8000-000000000000', `${ref.id}x`, '%00', '..%2F..', 'null'];
  for (const walker of [applicant, front, ...strangers])
    for (const guess of guesses)
      for (const path of [at(guess), `${at(guess)}/receipt`, `/drafts/sukamaju/${guess}`]) {
        const page = await walker.follow(await walker.get(path));
        assert.ok([404, 400].includes(page.status), `${path}: ${page.status}`);
      }
  for (const walker of strangers) {
    const page = await walker.get(at(ref.id));
    assert.equal(page.status, 404);
    assert.ok(!page.text.includes(receipt));
    for (const home of ['nasional', 'cendana-raya', 'lain'])
      assert.equal((await front.get(`/cases/${home}/${ref.id}`)).status, 404);
    const acted = await walker.post(`${at(ref.id)}/steps/advice/advise`, { outcome: 'positive' }, await token(walker));
    assert.equal(acted.status, 404);
  }
});

test('an act out of state is a conflict, and says what has happened', async () => {
  const ref = await sipAt(house, 'sdk');
  const again = await front.post(`${at(ref.id)}/steps/completeness/accept`, {}, await token(front));
  assert.equal(again.status, 409);
  assert.match(textOf(again), /sudah/i);
  assert.match(textOf(again), /7 September 2026/);
  const decided = await sipAt(house, 'signing');
  const twice = await head.post(`${at(decided.id)}/decide`, { step: 'decide', seen: 'x' }, await token(head));
  assert.equal(twice.status, 409);
  const late = await applicant.post(`${at(decided.id)}/withdraw`, {}, await token(applicant));
  assert.equal(late.status, 409);
  assert.match(textOf(late), /sudah diputus/);
  const mend = await applicant.post(`${at(ref.id)}/mend`, {}, await token(applicant));
  assert.equal(mend.status, 409);
});

test('a step cannot be skipped, neither by an officer nor by an applicant', async () => {
  const ref = await sipAt(house, 'sdk');
  const early = await section.post(`${at(ref.id)}/steps/initials/initial`, {}, await token(section));
  assert.deepEqual([early.status, (await caseNow(house, ref)).row.facts], [409, 2]);
  const unread = await head.get(`${at(ref.id)}/decide`);
  assert.ok([403, 409].includes(unread.status), String(unread.status));
  const start = '/services/sukamaju/dpmptsp/sip-dokter/apply';
  const first = await applicant.follow(await applicant.post(start, {}, await applicant.get(start)));
  const draft = /^\/drafts\/sukamaju\/[^/]+/.exec(first.path)?.[0] ?? '';
  const sent = await applicant.post(`${draft}/submit`, {}, first);
  assert.ok([409, 422].includes(sent.status) || /\/check$/.test(sent.location ?? ''), `${sent.status} ${sent.location}`);
  assert.equal((await applicant.get(at(draft.split('/').at(-1) ?? ''))).status, 404);
  // A specialty is asked of specialists only; nobody has said that they are one.
  assert.equal((await applicant.get(`${draft}/q/specialty`)).status, 404);
});

test('an act out of authority is forbidden, with the article', async () => {
  const ref = await sipAt(house, 'front-office');
  const other = await head.post(`${at(ref.id)}/steps/completeness/accept`, {}, await token(head));
  assert.equal(other.status, 403);
  assert.match(textOf(other), /Pasal 17/);
  assert.match(textOf(other), /30 Tahun 2014/);
  assert.equal((await caseNow(house, ref)).row.facts, 1);
});

test('nobody acts on a case of their own, in whatever post', async () => {
  const ref = await filed(house, doctor(), 'o09');
  const own = await front.post(`${at(ref.id)}/steps/completeness/accept`, {}, await token(front));
  assert.equal(own.status, 403);
  assert.match(textOf(own), /Pasal 4[23]/);
  const colleague = await house.walker(officer('o10', 'sukamaju/dpmptsp#front-office'));
  assert.equal((await colleague.post(`${at(ref.id)}/steps/completeness/accept`, {}, await token(colleague))).status, 303);
});

test('two officers at once: one wins, the other is told who did it and when', async () => {
  const ref = await sipAt(house, 'front-office');
  const colleague = await house.walker(officer('o10', 'sukamaju/dpmptsp#front-office'));
  const tokens = await Promise.all([token(front), token(colleague)]);
  const both = await Promise.all(
    [front, colleague].map((walker, one) => walker.post(`${at(ref.id)}/steps/completeness/accept`, {}, tokens[one])),
  );
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409]);
  const lost = both.find(({ status }) => status === 409);
  assert.match(textOf(lost ?? { text: '' }), /7 September 2026/);
});

test('fifty at once, a double click and a reload: one case, one receipt', async () => {
  const draft = await filledDraft(house, doctor());
  applicant.keep(`satupintu_draft_${draft.id.slice(0, 8)}`, draft.code);
  const path = `/drafts/sukamaju/${draft.id}`;
  const page = await applicant.get(`${path}/check`);
  const sent = await Promise.all(Array.from({ length: 50 }, () => applicant.post(`${path}/submit`, {}, page)));
  assert.deepEqual(
    new Set(sent.map(({ status, location }) => `${status} ${new URL(location ?? 'x:/').pathname}`)),
    new Set([`303 ${at(draft.id)}/receipt`]),
  );
  assert.equal((await applicant.post(`${path}/submit`, {}, page)).status, 303);
  const { row } = await caseNow(house, { home: as('sukamaju'), id: as(draft.id) });
  assert.equal(row.facts, 1);
});

test('an answer that is not asked, asked twice, too long, or a prefilled one that is changed, is refused and changes nothing', async () => {
  const draft = await filledDraft(house, doctor());
  applicant.keep(`satupintu_draft_${draft.id.slice(0, 8)}`, draft.code);
  const path = `/drafts/sukamaju/${draft.id}/q/alamat`;
  const page = await applicant.get(path);
  const before = page.text.match(/Gang Kembang Sepatu/g)?.length ?? 0;
  assert.ok(before > 0);
  const good = { address: 'Jalan Lain Nomor 99, Mekarsari', district: 'mekarsari' };
  const wrong: readonly (readonly (readonly [string, string])[])[] = [
    [...Object.entries(good), ['specialty', 'Bedah']],
    [...Object.entries(good), ['name', 'Orang Lain']],
    [...Object.entries(good), ['address', 'Jalan Ketiga Nomor 3']],
    [
      ['address', 'x'.repeat(3000)],
      ['district', 'mekarsari'],
    ],
    [
      ['address', good.address],
      ['district', 'di-bulan'],
    ],
    [
      ['address', ''],
      ['district', ''],
    ],
  ];
  for (const pairs of wrong) {
    const told = await applicant.postPairs(path, pairs, page);
    assert.equal(told.status, 422, JSON.stringify(pairs).slice(0, 120));
    assert.match((await applicant.get(path)).text, /Gang Kembang Sepatu/);
  }
});

test('a token that is missing, foreign or another’s is refused, and what was typed is kept for sending again', async () => {
  const ref = await sipAt(house, 'front-office');
  const path = `${at(ref.id)}/steps/completeness/accept`;
  assert.equal((await front.post(path, {})).status, 403);
  assert.equal((await front.post(path, {}, await token(head))).status, 403);
  const foreign = await front.send(path, {
    method: 'POST',
    body: `_csrf=${encodeURIComponent((await token(front)).token ?? '')}`,
    headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.equal(foreign.status, 403);
  assert.equal((await caseNow(house, ref)).row.facts, 1);
});
