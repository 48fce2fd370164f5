import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal, Temporal } from '#ground';
import { checkLetter } from '#letters';
import { acts, directory, market, posts, story, viewOf } from '../../../test/case-kit.ts';
import { type Composing, governmentOf, letterContext, lettersDue, productLetter, refusalLetter, seatOf } from './letter-text.ts';

const { accepted, advised, drafted, first, second } = acts;
const { open, application } = viewOf(story(accepted, { ...advised, outcome: 'conditional', note: 'n1' }, drafted, first, second));
const composing: Composing = {
  standard: market,
  state: open.state,
  application,
  directory,
  chain: { kind: 'delegation', signsAs: 'own-name', warnings: [], links: [{ giver: posts.section, to: posts.head }] } as never,
  standing: { post: posts.head, capacity: 'definitive', holder: 'h', order: { number: '1', date: open.today } } as never,
  signerName: 'Dr. Endah',
  today: Temporal.PlainDate.from('2026-09-08'),
  number: '503/7/DPMPTSP/2026',
  conditions: 'Pasang lampu.\n\nBuang sampah.',
  notes: { n1: 'x' },
  cite: (ref) => ({ id: `Pasal ${ref}`, en: ref }),
  recite: (ref) => `Undang-Undang ${ref}`,
};
const [permit] = market.products;
assert.ok(permit);
const made = productLetter(composing, permit);
assert.ok(!isRefusal(made));

test('a decision: considering, recalling, noting, dicta with holes filled, conditions of standard and draft', () => {
  assert.deepEqual(made.considering, ['bahwa <script>alert(1)</script> mengajukan permohonan;']);
  assert.deepEqual(made.recalling, ['Undang-Undang perda/sukamaju/2020/3', 'Undang-Undang uu/2014/30']);
  assert.deepEqual(made.deciding, ['Memberikan izin kepada <script>alert(1)</script> sampai dengan 8 September 2028.']);
  assert.deepEqual(made.conditions, ['Kios dijaga kebersihannya.', 'Pasang lampu.', 'Buang sampah.']);
  assert.deepEqual(made.noting, [
    'Permohonan nomor 26-0000001-A tanggal 7 September 2026',
    'Saran Dinas Kesehatan Kepala bidang sumber daya Dinas Kesehatan tanggal 7 September 2026',
  ]);
  assert.deepEqual(
    [made.kind, made.outcome, made.title, made.about],
    ['decision', 'granted', 'Keputusan Kepala dinas', 'Surat Izin Pemakaian Kios'],
  );
});

test('for whom, from whom, where, valid until when, copies to who gave the power and who advised', () => {
  assert.deepEqual(made.holder, [{ label: 'Nama', value: '<script>alert(1)</script>' }]);
  assert.deepEqual(
    [made.signer.name, made.signer.office, made.place, made.date],
    ['Dr. Endah', 'Kepala dinas', 'Sukamaju', '2026-09-08'],
  );
  assert.deepEqual(made.validity, { from: '2026-09-08', until: '2028-09-08' });
  assert.deepEqual(made.copies, ['Kepala bidang']);
  assert.match(made.objection ?? '', /keberatan/);
});

test('an end of validity on a Sunday moves to the next working day', () => {
  const sunday = productLetter({ ...composing, today: Temporal.PlainDate.from('2026-09-10') }, permit);
  assert.ok(!isRefusal(sunday));
  assert.equal(sunday.validity?.until, '2028-09-11', '10 September 2028 is a Sunday');
});

test('a mandate signs in the name of who gave it', () => {
  const chain = { ...composing.chain, signsAs: 'on-behalf', onBehalfOf: posts.section } as never;
  const letter = productLetter({ ...composing, chain }, permit);
  assert.ok(!isRefusal(letter));
  assert.equal(letter.signer.onBehalfOf, 'Kepala bidang');
});

test('a refusal: the ground in its own words, the article, and how to object', () => {
  const ground = market.refusals.find(({ key }) => key === 'no-licence') ?? assert.fail();
  const letter = refusalLetter(composing, ground);
  assert.ok(!isRefusal(letter));
  assert.deepEqual(letter.considering, [
    'Nomor 123456 tidak terdaftar.',
    'bahwa syarat tersebut diatur dalam Pasal perda/sukamaju/2020/3~4;',
  ]);
  assert.deepEqual(
    [letter.kind, letter.outcome, letter.about],
    ['decision', 'refused', 'Penolakan Permohonan Surat Izin Pemakaian Kios'],
  );
  assert.match(letter.objection ?? '', /keberatan/);
});

test('every letter is whole before it is frozen', () => {
  const more = {
    shape: 1,
    code: '7KQ2MXW94RTHB3VCPZ6N',
    number: composing.number,
    address: 'http://localhost/verify/x',
    template: 'a'.repeat(64),
    level: 'local',
  } as const;
  assert.ok(!isRefusal(checkLetter({ ...made, ...more } as never)));
});

test('which letters a step’s decision gives', () => {
  const context = letterContext(composing, undefined);
  const due = (outlook: Parameters<typeof lettersDue>[1], step = 'decide', standard = market) => {
    const found = lettersDue(standard, outlook, context, step);
    return isRefusal(found) ? found.name : found.map(({ key }) => key);
  };
  assert.deepEqual(due({ grant: true }), ['permit']);
  assert.deepEqual(due({ grant: true }, 'other'), [], 'a product is signed by its own step');
  assert.deepEqual(due({ grant: false, ground: 'unfit' }), ['unfit']);
  const unless = { ...market, products: market.products.map((product) => ({ ...product, when: 'form.area > 100' })) };
  assert.deepEqual(due({ grant: true }, 'decide', unless), []);
});

test('whose government, and where it sits', () => {
  assert.equal(seatOf('Jalan Merdeka 17, Kelurahan X, Sukamaju 40001'), 'Sukamaju');
  const under = (name: string) =>
    ({
      bodies: new Map([
        ['a/dinas', { id: 'a/dinas', home: 'a', name: { id: 'Dinas' }, relations: [{ kind: 'under', to: 'a/kepala' }] }],
        ['a/kepala', { id: 'a/kepala', home: 'a', name: { id: name }, relations: [{ kind: 'under', to: 'b/atas' }] }],
        ['b/atas', { id: 'b/atas', home: 'b', name: { id: 'Gubernur B' }, relations: [] }],
      ]),
    }) as never;
  const of = (name: string) => governmentOf(under(name), 'a/dinas' as never);
  assert.deepEqual(
    [of('Bupati Sukamaju'), of('Wali Kota Sukaraja'), of('Gubernur Cendana')],
    ['Pemerintah Kabupaten Sukamaju', 'Pemerintah Kota Sukaraja', 'Pemerintah Provinsi Cendana'],
  );
  assert.equal(of('Kementerian'), 'Kementerian');
});
