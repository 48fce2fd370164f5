import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothing, type Visit } from '#web';
import { acts, cite, posts, type Story, story, viewOf } from '../../../test/case-kit.ts';
import { visitOf } from '../../../test/visit.ts';
import { applicantPage, dateText, holderText, isRunning, minePage, phaseTag, plainText, whereNow } from './case.pages.ts';

const {
  accepted,
  returned,
  corrected,
  asked,
  approved,
  advised,
  drafted,
  first,
  second,
  decided,
  effect,
  opened,
  withdrawn,
  lapsed,
  erased,
} = acts;
const own: Visit = visitOf({
  actor: { kind: 'person', home: 'sukamaju' as never, person: { home: 'sukamaju' as never, id: 'a1' as never } },
});
const page = (facts: Story, more = {}, visit = own) => String(applicantPage(visit, viewOf(story(...facts), more), nothing, cite));
const done = [accepted, advised, drafted, first, second, decided] as const;

type Row = readonly [what: string, facts: Story, says: RegExp, not?: RegExp];
const rows: readonly Row[] = [
  ['filed', [], /Sedang dikerjakan oleh Petugas loket, Dinas Pintu\..*Keputusan paling lambat Rabu, 16 September 2026/s],
  [
    'returned',
    [returned],
    /Berkas dikembalikan kepada Anda.*Waktu berhenti selama berkas ada pada Anda.*Yang perlu dilengkapi.*Luas &lt;u&gt;tidak&lt;\/u&gt; sesuai.*Perbaiki permohonan/s,
  ],
  ['a second return', [returned, corrected, asked, approved], /Waktu tetap berjalan/, /Waktu berhenti selama/],
  ['being signed', [...done], /sedang ditandatangani/, /Tarik permohonan/],
  ['ready', [...done, effect], /siap diunduh/],
  ['closed', [...done, effect, opened], /Permohonan dikabulkan/, /Keputusan paling lambat/],
  ['withdrawn', [withdrawn], /Permohonan sudah ditarik/],
  ['lapsed', [accepted, lapsed], /Batas waktu Rabu, 16 September 2026 terlewati tanpa keputusan.*dianggap dikabulkan/s],
];

for (const [what, facts, says, not] of rows)
  test(`the applicant’s page, ${what}`, () => {
    const html = page(facts);
    assert.match(html, says);
    if (not !== undefined) assert.doesNotMatch(html, not);
    assert.doesNotMatch(html, /<script>alert|<u>tidak/, 'what was typed comes out literally');
  });

test('a lapse says what silence means here', () => {
  assert.match(page([{ ...lapsed, silence: 'none' } as never]), /Permohonan tetap diproses/);
  assert.match(page([{ ...lapsed, silence: 'refused' } as never]), /dianggap ditolak/);
});

test('what is erased is said, with the article, and nothing of it is shown', () => {
  const html = page([accepted, erased], { erased: 'uu/2022/27~43', notes: {} });
  assert.match(html, /Isi permohonan ini sudah dihapus/);
  assert.match(html, /Dihapus berdasarkan Pasal uu\/2022\/27~43/);
  assert.doesNotMatch(html, /Isian permohonan|123456/);
});

test('the timeline tells who, for which body, when, by what rule', () => {
  const html = page([accepted]);
  assert.match(html, /Dadang Suryalaga, A\.Md\., Petugas loket, Dinas Pintu/);
  assert.match(html, /7 September 2026 pukul 10\.00 WIB/);
  assert.match(html, /Pasal uu\/2014\/30~50/);
});

test('who holds it, in words of the reader', () => {
  const officer = visitOf({
    actor: {
      kind: 'officer',
      home: 'sukamaju' as never,
      person: { home: 'sukamaju' as never, id: 'o1' as never },
      body: 'sukamaju/dpmptsp' as never,
      posts: [posts.desk as never],
    },
  });
  assert.equal(holderText(own, viewOf(story(returned))), 'Anda');
  assert.equal(holderText(officer, viewOf(story(returned))), 'pemohon');
  assert.equal(holderText(own, viewOf(story(...done))), 'sistem');
  assert.match(String(whereNow(officer, viewOf(story(returned)))), /Berkas ada pada pemohon/);
  assert.equal(isRunning(viewOf(story(returned)).open.state), true);
  assert.equal(isRunning(viewOf(story(...done)).open.state), false);
});

test('in English too', () => {
  const html = page([accepted], {}, { ...own, lang: 'en' });
  assert.match(html, /Now with Kepala bidang sumber daya \(en\), Dinas Kesehatan \(en\)\./);
  assert.match(html, /Decision by Wednesday, 16 September 2026/);
});

test('a person’s own applications', () => {
  const { row } = viewOf(story(accepted)).open;
  const closed = viewOf(story(withdrawn)).open.row;
  const html = String(
    minePage(own, [
      { row, title: 'Izin' },
      { row: closed, title: { id: 'Surat' } },
    ]),
  );
  assert.match(html, /href="\/cases\/sukamaju\/0d6c1f0e[^"]*">26-0000001-A/);
  assert.match(html, /Diproses/);
  assert.match(html, /Selesai/);
  assert.match(String(minePage(own, [])), /Belum ada permohonan/);
});

test('small words', () => {
  assert.equal(dateText(own, viewOf(story()).open.row.receivedOn), 'Senin, 7 September 2026');
  assert.equal(plainText({ lang: 'en' }, { id: 'satu' }), 'satu');
  assert.match(String(phaseTag(own, 'delivering')), /Siap diunduh/);
});
