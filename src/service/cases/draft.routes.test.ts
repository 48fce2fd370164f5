import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../test/application.ts';
import { officer, town } from '../../../test/town.ts';
import type { Page, Walker } from '../../../test/walker.ts';

const place = await town();
const service = '/services/sukamaju/dpmptsp/sip-dokter';
const begun = async (): Promise<{ walker: Walker; first: Page; draft: string }> => {
  const walker = await place.walker();
  const first = await walker.follow(await walker.post(`${service}/apply`, {}, await walker.get(`${service}/apply`)));
  return { walker, first, draft: first.path.replace(/\/q\/.*$/, '') };
};

test('an application is begun without signing in, and asks one page after another', async () => {
  const { walker, first, draft } = await begun();
  assert.deepEqual([first.status, first.path], [200, `${draft}/q/diri`]);
  assert.ok(!first.text.includes('name="name"'), 'what the record fills in is not asked');
  const next = await walker.follow(await walker.post(first.path, { phone: '+628000001' }, first));
  assert.equal(next.path, `${draft}/q/purpose`);
  assert.equal(
    (await walker.follow(await walker.get(draft))).path,
    `${draft}/q/purpose`,
    'and goes on where something is missing',
  );
});

test('there is nothing to begin where there is no such service', async () => {
  const walker = await place.walker();
  assert.equal((await walker.get('/services/sukamaju/dpmptsp/none/apply')).status, 404);
  const front = await walker.get(`${service}/apply`);
  assert.equal((await walker.post('/services/sukamaju/dpmptsp/none/apply', {}, front)).status, 404);
});

test('a wrong answer is told at its field, with everything that was typed', async () => {
  const { walker, draft } = await begun();
  const page = await walker.get(`${draft}/q/tempat`);
  const answered = await walker.post(
    page.path,
    { place_kind: 'own', 'start-day': '31', 'start-month': 'Februari', 'start-year': '2027' },
    page,
  );
  assert.equal(answered.status, 422);
  assert.match(answered.text, /Tanggal ini tidak ada dalam kalender/);
  assert.match(answered.text, /value="own" checked/);
  assert.match(answered.text, /value="31"/);
  assert.match(answered.text, /value="Februari"/);
  assert.match(answered.text, /href="#field-start"/);
  const kept = await walker.get(page.path);
  assert.ok(!kept.text.includes('value="31"'), 'nothing wrong is kept');
});

const wrongs: readonly (readonly [what: string, answers: Record<string, string>, status: number, says: RegExp])[] = [
  ['nothing at all', {}, 422, /Isi bagian ini/],
  ['letters for a telephone', { phone: 'dua belas' }, 422, /Nomor telepon terdiri dari/],
  ['an answer to a question that is not asked', { phone: '+628000001', lunch: 'soto' }, 422, /pertanyaan yang tidak diajukan/],
  ['a prefilled answer that is changed', { phone: '+628000001', name: 'Orang Lain' }, 422, /pertanyaan yang tidak diajukan/],
  ['an answer that is far too long', { phone: '1'.repeat(20_000) }, 422, /terlalu panjang; paling banyak \d+ huruf/],
  ['one that is beyond all measure', { phone: '1'.repeat(50_000) }, 422, /terlalu panjang/],
];
for (const [what, answers, status, says] of wrongs)
  test(`bad input: ${what}`, async () => {
    const { walker, first } = await begun();
    const answered = await walker.post(first.path, answers, first);
    assert.equal(answered.status, status);
    assert.match(textOf(answered), says);
  });

test('the same question answered twice, and no token', async () => {
  const { walker, first } = await begun();
  assert.equal(
    (
      await walker.postPairs(
        first.path,
        [
          ['phone', '+628000001'],
          ['phone', '+628000002'],
        ],
        first,
      )
    ).status,
    422,
  );
  assert.equal((await walker.post(first.path, { phone: '+628000001' })).status, 403);
});

test('hostile text comes out literally', async () => {
  const { walker, draft } = await begun();
  const page = await walker.get(`${draft}/q/alamat`);
  const hostile = '<script>alert(1)</script> #read("/etc/passwd") {form.x} "\'';
  await walker.post(page.path, { address: hostile, district: 'mekarsari' }, page);
  const check = await walker.get(`${draft}/check`);
  assert.match(check.text, /&lt;script&gt;alert\(1\)&lt;\/script&gt; #read\(&quot;\/etc\/passwd&quot;\) \{form\.x\}/);
  assert.ok(!check.text.includes('<script>alert'));
});

test('a hidden answer falls away, and its page is gone', async () => {
  const { walker, draft } = await begun();
  const answer = async (name: string, answers: Record<string, string>) => {
    const page = await walker.get(`${draft}/q/${name}`);
    return page.status === 200 ? walker.post(page.path, answers, page) : page;
  };
  await answer('purpose', { purpose: 'renewal' });
  await answer('old_number', { old_number: '503/1/2020' });
  assert.match((await walker.get(`${draft}/check`)).text, /503\/1\/2020/);
  await answer('purpose', { purpose: 'new' });
  assert.ok(!(await walker.get(`${draft}/check`)).text.includes('503/1/2020'));
  assert.equal((await walker.get(`${draft}/q/old_number`)).status, 404);
});

test('who stops for now may leave questions open, but is told what is wrong', async () => {
  const { walker, first, draft } = await begun();
  const later = await walker.post(first.path, { phone: '', later: 'yes' }, first);
  assert.equal(new URL(later.location ?? '').pathname, `${draft}/later`);
  assert.equal((await walker.post(first.path, { phone: 'x', later: 'yes' }, first)).status, 422);
});

test('a draft of someone else is not there', async () => {
  const { draft } = await begun();
  const stranger = await place.walker();
  for (const path of [draft, `${draft}/q/diri`, `${draft}/check`, `${draft}/e/deed`, `${draft}/later`]) {
    const page = await stranger.get(path);
    assert.equal(page.status, 404, path);
    assert.match(textOf(page), /tidak ditemukan/);
  }
});

test('an officer is told that they act as one', async () => {
  const { draft } = await begun();
  const desk = await place.walker(officer('o09', 'sukamaju/dpmptsp#front-office'));
  assert.match(textOf(await desk.get(draft)), /sedang bertindak sebagai petugas/);
  assert.match(textOf(await desk.get(`${service}/apply`)), /sedang bertindak sebagai petugas/);
});
