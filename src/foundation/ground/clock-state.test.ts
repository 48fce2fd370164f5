import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { officeCalendar } from './calendar.ts';
import { type ClockFacts, type ClockRule, clockState, type Return } from './clock-state.ts';
import { readLimit } from './limit.ts';
import { isRefusal } from './outcome.ts';
import { type Instant, moment, Temporal } from './time.ts';
import { timeLeft } from './time-left.ts';

const at = (text: string): Instant => moment(Temporal.PlainDateTime.from(text.includes('T') ? text : `${text}T10:00`), 'WIB');
const five = officeCalendar(5, 'WIB');

/** `5 wd`, then how a correction moves it, and whether it lapses or rolls over. */
function ruleOf(text: string): ClockRule {
  const [n, unit, ...more] = text.split(' ');
  const limit = readLimit(`${n} ${unit}`);
  if (isRefusal(limit)) throw new Error(text);
  const correction = more.includes('resets') ? 'resets' : more.includes('continues') ? 'continues' : 'stops';
  const rule = { limit, correction, lapses: more.includes('lapses') } as const;
  return more.includes('rolls-over') ? { ...rule, rollOver: { basis: 'uu/2014/30~58', when: 'sunday-or-national' } } : rule;
}

/** When it started, `returned SENT..BACK` for each return (`..BACK` missing while it is away), `ended` when it ended. */
function factsOf(text: string): ClockFacts {
  const [started = '', ...words] = text.split(' ');
  const returns: Return[] = [];
  let ended: Instant | undefined;
  for (let index = 0; index < words.length; index += 2) {
    const [when = '', back] = (words[index + 1] ?? '').split('..');
    if (words[index] === 'ended') ended = at(when);
    else returns.push(back === undefined ? { returned: at(when) } : { returned: at(when), completed: at(back) });
  }
  return { started: at(started), returns, ...(ended === undefined ? {} : { ended }) };
}

/** Rule; facts; now; standing, last day, used/left/over; the words; why. */
type Case = readonly [rule: string, facts: string, now: string, state: string, words: string, why: string];

const cases: readonly Case[] = [
  // 5 wd from Monday 5 January 2026: 6, 7, 8, 9, 12.
  ['5 wd', '2026-01-05', '2026-01-05', 'running 2026-01-12 0/5/0', 'tinggal 5 hari kerja', 'the day of the act is not counted'],
  ['5 wd', '2026-01-05', '2026-01-07', 'running 2026-01-12 2/3/0', 'tinggal 3 hari kerja', 'today is used'],
  ['5 wd', '2026-01-05', '2026-01-10', 'running 2026-01-12 4/1/0', 'tinggal 1 hari kerja', 'on a Saturday, Monday is left'],
  ['5 wd', '2026-01-05', '2026-01-12', 'running 2026-01-12 5/0/0', 'hari ini hari terakhir', 'the last day'],
  [
    '5 wd',
    '2026-01-05',
    '2026-01-12T23:59',
    'running 2026-01-12 5/0/0',
    'hari ini hari terakhir',
    'the last day ends at midnight',
  ],
  ['5 wd', '2026-01-05', '2026-01-13', 'late 2026-01-12 5/0/1', 'lewat 1 hari kerja', 'a day late'],
  [
    '4 wd',
    '2026-01-05',
    '2026-01-10',
    'late 2026-01-09 4/0/0',
    'batas waktu sudah lewat sejak Jumat, 9 Januari 2026',
    'late on a Saturday by no working day yet',
  ],
  [
    '5 wd lapses',
    '2026-01-05',
    '2026-01-14',
    'lapsed 2026-01-12 5/0/2',
    'batas waktu habis, lewat 2 hari kerja',
    'silence has an effect in law',
  ],
  [
    '5 wd',
    '2026-01-05 ended 2026-01-12T20:00',
    '2026-02-01',
    'met 2026-01-12 5/0/0',
    'selesai tepat waktu',
    'signed on the evening of the last day',
  ],
  [
    '5 wd',
    '2026-01-05 ended 2026-01-07',
    '2026-02-01',
    'met 2026-01-12 2/3/0',
    'selesai tepat waktu',
    'ended early; used and left stand still',
  ],
  ['5 wd', '2026-01-05 ended 2026-01-14', '2026-02-01', 'late 2026-01-12 5/0/2', 'selesai terlambat 2 hari kerja', 'ended late'],
  [
    '5 wd',
    '2026-01-10T09:00',
    '2026-01-10T12:00',
    'running 2026-01-20 0/5/0',
    'tinggal 5 hari kerja',
    'filed on a Saturday: Monday’s act',
  ],
  // Correction stops: the days of return and of coming back are stopped.
  [
    '5 wd',
    '2026-01-05 returned 2026-01-07',
    '2026-01-08',
    'stopped 2026-01-14 1/4/0',
    'waktu berhenti, tersisa 4 hari kerja setelah berkas kembali',
    'if it came back today, four days from tomorrow',
  ],
  [
    '5 wd',
    '2026-01-05 returned 2026-01-07',
    '2026-01-30',
    'stopped 2026-02-05 1/4/0',
    'waktu berhenti, tersisa 4 hari kerja setelah berkas kembali',
    'never late while it is away',
  ],
  [
    '5 wd',
    '2026-01-05 returned 2026-01-07..2026-01-08',
    '2026-01-09',
    'running 2026-01-14 2/3/0',
    'tinggal 3 hari kerja',
    '6, 9 used; 12, 13, 14 left',
  ],
  [
    '5 wd',
    '2026-01-05 returned 2026-01-07..2026-01-08T19:00',
    '2026-01-08T20:00',
    'running 2026-01-15 1/4/0',
    'tinggal 4 hari kerja',
    'came back after hours: an act of Friday',
  ],
  [
    '5 wd',
    '2026-01-05 returned 2026-01-12..2026-01-14',
    '2026-01-14',
    'running 2026-01-15 4/1/0',
    'tinggal 1 hari kerja',
    'returned on the last day: that day is left',
  ],
  [
    '5 wd',
    '2026-01-05 returned 2026-01-13..2026-01-15',
    '2026-01-15',
    'late 2026-01-12 5/0/3',
    'lewat 3 hari kerja',
    'a return after the last day stops nothing',
  ],
  [
    '5 wd',
    '2026-01-05 returned 2026-01-06..2026-01-07 returned 2026-01-08..2026-01-14',
    '2026-01-15',
    'late 2026-01-14 5/0/1',
    'lewat 1 hari kerja',
    'a second return continues: 8, 9, 12, 13, 14',
  ],
  [
    '5 wd',
    '2026-01-05 returned 2026-01-06..2026-01-07 returned 2026-01-08',
    '2026-01-09',
    'running 2026-01-14 2/3/0',
    'tinggal 3 hari kerja',
    'running though it is away a second time',
  ],
  [
    '5 wd',
    '2026-01-05 returned 2026-01-07 ended 2026-01-30',
    '2026-02-01',
    'met 2026-02-05 1/4/0',
    'selesai tepat waktu',
    'withdrawn while it was away is not late',
  ],
  [
    '5 wd continues',
    '2026-01-05 returned 2026-01-07..2026-01-08',
    '2026-01-09',
    'running 2026-01-12 4/1/0',
    'tinggal 1 hari kerja',
    'correction continues',
  ],
  [
    '5 wd continues',
    '2026-01-05 returned 2026-01-07',
    '2026-01-13',
    'late 2026-01-12 5/0/1',
    'lewat 1 hari kerja',
    'late while it is away',
  ],
  [
    '5 wd resets',
    '2026-01-05 returned 2026-01-07..2026-01-08',
    '2026-01-09',
    'running 2026-01-15 1/4/0',
    'tinggal 4 hari kerja',
    'anew from 8 January: 9, 12–15',
  ],
  [
    '5 wd resets',
    '2026-01-05 returned 2026-01-07',
    '2026-01-08',
    'stopped 2026-01-15 0/5/0',
    'waktu berhenti, tersisa 5 hari kerja setelah berkas kembali',
    'the whole limit once it is back',
  ],
  [
    '5 wd resets',
    '2026-01-05 returned 2026-01-07..2026-01-08 returned 2026-01-12..2026-01-13',
    '2026-01-13',
    'running 2026-01-15 3/2/0',
    'tinggal 2 hari kerja',
    'a second return resets nothing',
  ],
  [
    '5 wd resets',
    '2026-01-05 returned 2026-01-07 ended 2026-01-30',
    '2026-02-01',
    'met 2026-02-06 0/5/0',
    'selesai tepat waktu',
    'ended while it was away',
  ],
  // Calendar days, months.
  ['14 d', '2026-01-05', '2026-01-18', 'running 2026-01-19 13/1/0', 'tinggal 1 hari', 'a Sunday is a day'],
  [
    '14 d',
    '2026-01-05 returned 2026-01-10..2026-01-12',
    '2026-01-13',
    'running 2026-01-22 5/9/0',
    'tinggal 9 hari',
    'back on Monday 12, three days stopped; 6–9 and 13 used',
  ],
  ['1 mo', '2026-01-15', '2026-02-16', 'late 2026-02-15 31/0/1', 'lewat 1 hari', 'a month of 31 days'],
  [
    '14 d rolls-over',
    '2026-01-02',
    '2026-01-16',
    'running 2026-01-19 14/3/0',
    'tinggal 3 hari',
    'the 16th is a holiday: the last day is Monday',
  ],
  // Hours.
  ['72 h', '2026-01-05T10:30', '2026-01-06T10:30', 'running 2026-01-08 1440/2880/0', 'tinggal 2 hari', '24 of 72 hours'],
  ['72 h', '2026-01-05T10:30', '2026-01-08T05:00', 'running 2026-01-08 3990/330/0', 'tinggal 5 jam', 'five hours and a half'],
  ['72 h', '2026-01-05T10:30', '2026-01-08T10:00', 'running 2026-01-08 4290/30/0', 'tinggal 30 menit', 'minutes at the end'],
  ['72 h', '2026-01-05T10:30', '2026-01-08T12:30', 'late 2026-01-08 4320/0/120', 'lewat 2 jam', 'two hours late'],
  [
    '24 h',
    '2026-01-05T10:00 returned 2026-01-05T16:00..2026-01-07T09:00',
    '2026-01-07T09:00',
    'running 2026-01-08 360/1080/0',
    'tinggal 18 jam',
    'stopped by the minute',
  ],
  [
    '24 h',
    '2026-01-05T10:00 returned 2026-01-05T16:00',
    '2026-01-09T09:00',
    'stopped 2026-01-10 360/1080/0',
    'waktu berhenti, tersisa 18 jam setelah berkas kembali',
    'away for days',
  ],
  [
    '24 h resets',
    '2026-01-05T10:00 returned 2026-01-05T16:00..2026-01-07T09:00',
    '2026-01-07T10:00',
    'running 2026-01-08 60/1380/0',
    'tinggal 23 jam',
    'anew from the minute it came back',
  ],
];

describe('a clock as a pure function of rule, facts, calendar and moment', () => {
  for (const [rule, facts, now, expected, words, why] of cases)
    test(`${rule} on ${now}: ${why}`, () => {
      const state = clockState(ruleOf(rule), factsOf(facts), five, at(now));
      const { standing, due, used, left, over } = state;
      assert.equal(`${standing} ${due} ${used}/${left}/${over}`, expected);
      assert.equal(timeLeft(state).id, words);
    });
});
