import assert from 'node:assert/strict';
import { test } from 'node:test';
import { due } from './due.verbs.ts';
import type { Lang, Words } from './words.ts';
import { say } from './words.ts';

async function run(args: readonly string[], lang: Lang = 'id'): Promise<{ exit: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await due.run(args, {
    lang,
    out: (line) => out.push(line),
    misuse: (words?: Words, params?: Readonly<Record<string, string>>) => {
      if (words !== undefined) err.push(say(words, lang, params));
      return 2;
    },
  });
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

const json = async (...args: readonly string[]): Promise<Record<string, unknown>> => {
  const found = await run([...args, '--json']);
  assert.equal(found.exit, 0, found.err);
  return JSON.parse(found.out);
};

test('the last day, and why each day was not counted', async () => {
  const { exit, out } = await run(['2026-01-09', '5 wd']);
  assert.equal(exit, 0);
  assert.deepEqual(out.split('\n'), [
    'Hari terakhir: Senin, 19 Januari 2026',
    'Batas: 5 hari kerja sejak Jumat, 9 Januari 2026 (5 hari kerja seminggu, WIB)',
    'Tidak dihitung:',
    '  2026-01-09  hari tindakan; hitungan mulai sesudahnya',
    '  2026-01-10  Sabtu (akhir pekan)',
    '  2026-01-11  Minggu (akhir pekan)',
    '  2026-01-16  Isra Mikraj Nabi Muhammad saw. (hari libur nasional)',
    '  2026-01-17  Sabtu (akhir pekan)',
    '  2026-01-18  Minggu (akhir pekan)',
  ]);
  assert.match((await run(['2026-01-09', '5 wd'], 'en')).out, /^Last day: Monday, 19 January 2026\n/);
});

test('options: stopped days, week, zone, in either form, and the limit in two words', async () => {
  assert.equal((await json('2026-01-05', '5 wd', '--stopped', '2026-01-07..2026-01-08')).due, '2026-01-14');
  assert.equal((await json('2026-01-05', '5', 'wd', '--stopped=2026-01-07..2026-01-08')).due, '2026-01-14');
  const two = ['--stopped', '2026-01-07..2026-01-07', '--stopped', '2026-01-09..2026-01-12'];
  assert.equal((await json('2026-01-05', '5 wd', ...two)).due, '2026-01-15');
  assert.equal((await json('2026-01-05', '5 wd', '--week', '6')).due, '2026-01-10');
  assert.equal((await json('--json', '2026-01-31', '1mo')).due, '2026-02-28');
});

test('hours need a minute, and end on one', async () => {
  const found = await json('2026-01-09T16:45', '72 h', '--zone', 'WIT');
  assert.equal(found.due, '2026-01-12T16:45');
  assert.equal(found.moment, '2026-01-12T07:45:00Z');
  assert.match((await run(['2026-01-09T16:45', '72 h'])).out, /^Menit terakhir: Senin, 12 Januari 2026 pukul 16\.45 WIB\n/);
  const refused = await run(['2026-01-09', '72 h']);
  assert.deepEqual([refused.exit, refused.out], [2, '']);
  assert.match(refused.err, /2026-01-09T10:30/);
});

test('a time makes it a filing: outside the hours it counts for the next working day', async () => {
  const evening = await json('2026-01-05T20:15', '5 wd');
  assert.deepEqual([evening.act, evening.outsideHours, evening.due], ['2026-01-06', true, '2026-01-13']);
  assert.match((await run(['2026-01-05T20:15', '5 wd'])).out, /dihitung sebagai berkas Selasa, 6 Januari 2026/);
  const sunday = await json('2026-01-04', '5 wd');
  assert.deepEqual([sunday.due, sunday.dueIfFiledThen], ['2026-01-09', '2026-01-12']);
  assert.match((await run(['2026-01-04', '5 wd'])).out, /Bila berkas diajukan pada hari itu/);
});

test('past the loaded years it is not before', async () => {
  assert.equal((await json('2026-12-29', '5 wd')).provisional, true);
  assert.match((await run(['2026-12-29', '5 wd'])).out, /paling cepat Rabu, 6 Januari 2027\nSementara/);
});

test('wrong use ends with 2 and a sentence', async () => {
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Tulis tanggal dan batas/],
    [['2026-01-05'], /Tulis tanggal dan batas/],
    [['2026-02-30', '5 wd'], /“2026-02-30” bukan tanggal/],
    [['5-1-2026', '5 wd'], /bukan tanggal/],
    [['2026-01-05T25:00', '5 wd'], /bukan tanggal/],
    [['2026-01-05', '5 hari'], /bukan batas waktu/],
    [['2026-01-05', '0 wd'], /paling kecil 1/],
    [['2026-01-05', '5 wd', '--stopped', '2026-01-09..2026-01-07'], /bukan rentang/],
    [['2026-01-05', '5 wd', '--stopped'], /bukan rentang/],
    [['2026-01-05', '5 wd', '--week', '7'], /5 atau 6/],
    [['2026-01-05', '5 wd', '--zone', 'UTC'], /WIB, WITA/],
    [['2026-01-05', '5 wd', '--yaml'], /“--yaml” tidak dikenal/],
    [['2026-01-05', '5', 'wd', 'more'], /“more” tidak dikenal/],
  ];
  for (const [args, sentence] of wrong) {
    const { exit, out, err } = await run(args);
    assert.deepEqual([exit, out], [2, ''], args.join(' '));
    assert.match(err, sentence);
  }
});
