import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as } from '#ground';
import { acts, directory, market, posts, story, submitted } from '../../../test/case-kit.ts';
import type { CaseFactData } from './case.ts';
import { fold } from './fold.ts';
import { postWords, type Reader, type Told, timelineOf } from './timeline.ts';

const { accepted, returned, asked, corrected, advised, drafted, first, second, decided, effect, opened, erased } = acts;
const negative = { ...advised, outcome: 'negative', note: 'n5' } as const;
const refusing = { ...decided, outlook: { grant: false, ground: 'unfit' } } as const;
const names = { 'sukamaju/o1': 'Dadang Suryalaga, A.Md.' };

const told = (...facts: readonly CaseFactData[]): Told => {
  const all = story(...facts);
  return { standard: market, state: fold(market, all), facts: all, directory, zone: 'WIB', names };
};
const titles = (reader: Reader, ...facts: readonly CaseFactData[]) =>
  timelineOf(told(...facts), reader).map((line) => line.title.id);

test('what happened, what is open now, what is still to come', () => {
  const lines = timelineOf(told(accepted), 'officer');
  assert.deepEqual(
    lines.map((line) => `${line.state}: ${line.title.id}`),
    [
      'done: Permohonan dikirim',
      'done: Berkas dinyatakan lengkap',
      'current: Saran Dinas Kesehatan',
      'upcoming: Paraf berjenjang',
      'upcoming: Keputusan',
    ],
  );
  assert.deepEqual(
    [lines[1]?.name, lines[1]?.by?.id, lines[1]?.rule],
    ['Dadang Suryalaga, A.Md.', 'Petugas loket, Dinas Pintu', ['uu/2014/30~50']],
  );
  assert.deepEqual([lines[0]?.by?.id, lines[0]?.name], ['Pemohon', undefined]);
});

test('the applicant is not shown the office’s inner work, nor notes meant for officers', () => {
  const all = [returned, corrected, asked, acts.declined, accepted, negative, drafted] as const;
  const applicant = titles('applicant', ...all);
  assert.ok(
    !applicant.includes('Rancangan keputusan disusun') && !applicant.some((title) => title.includes('Pengembalian kedua')),
  );
  assert.ok(titles('officer', ...all).includes('Rancangan keputusan disusun'));
  const notes = (reader: Reader) => timelineOf(told(...all), reader).flatMap((line) => line.notes);
  assert.deepEqual(notes('applicant'), ['n1', 'n5']);
  assert.deepEqual(notes('officer'), ['n1', 'n3', 'n2', 'n4', 'n5']);
});

test('whoever holds number and PIN learns where it is, and not what came of it', () => {
  const lines = timelineOf(told(accepted, negative, drafted, first, second, refusing, effect, opened), 'anyone');
  for (const line of lines) {
    assert.equal(line.name, undefined);
    assert.deepEqual(line.notes, []);
    assert.doesNotMatch(line.title.id, /ditolak|dikabulkan|memenuhi|negatif/, line.title.id);
    assert.doesNotMatch(line.title.en, /refused|granted|negative|positive/, line.title.en);
    if (line.state === 'done') assert.equal(line.by, undefined);
  }
  assert.ok(titles('applicant', accepted, negative, drafted, first, second, refusing).includes('Permohonan ditolak'));
});

test('while the file is away it is said whether the clock stands', () => {
  assert.match(titles('applicant', returned).at(1 + 1) ?? '', /waktu berhenti/);
  const second_ = titles('applicant', returned, corrected, asked, acts.approved);
  assert.ok(second_.some((title) => title.includes('waktu tetap berjalan')));
  assert.ok(titles('officer', returned, corrected, asked).includes('Menunggu persetujuan atasan atas pengembalian kedua'));
});

test('a lapse names its day, an erasure its article', () => {
  assert.ok(titles('applicant', acts.lapsed).includes('Batas waktu 16 September 2026 terlewati'));
  const line = timelineOf(told(erased), 'officer').find(({ title }) => title.id.includes('dihapus'));
  assert.deepEqual(line?.rule, ['uu/2022/27~43']);
});

test('a post whose name is not known any more is called by its id', () => {
  assert.equal(postWords(as(posts.desk), directory).id, 'Petugas loket, Dinas Pintu');
  assert.equal(postWords(as('lama/dinas#kepala'), directory).id, 'lama/dinas#kepala, lama/dinas');
});

test('every kind of fact has its words and its rule', () => {
  const every = [
    returned,
    corrected,
    asked,
    acts.approved,
    corrected,
    acts.deemed,
    advised,
    drafted,
    first,
    second,
    decided,
    effect,
    opened,
  ];
  for (const line of timelineOf(told(submitted(), ...every), 'officer')) {
    assert.ok(line.title.id.length > 3 && !line.title.id.includes('{'), line.title.id);
    if (line.state === 'done') assert.ok(line.rule.length > 0, line.title.id);
  }
});
