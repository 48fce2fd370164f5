import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { officeCalendar } from './calendar.ts';
import { type ClockFacts, type ClockRule, type Correction, clockState } from './clock-state.ts';
import { readLimit } from './limit.ts';
import { isRefusal } from './outcome.ts';
import { type Instant, moment, Temporal } from './time.ts';
import { timeLeft } from './time-left.ts';

const at = (text: string): Instant => moment(Temporal.PlainDateTime.from(text.includes('T') ? text : `${text}T10:00`), 'WIB');
const five = officeCalendar(5, 'WIB');

const rule = (limit: string, correction: Correction = 'stops', lapses = false): ClockRule => {
  const read = readLimit(limit);
  if (isRefusal(read)) throw new Error(limit);
  return { limit: read, correction, lapses };
};

/** `2026-01-05` started; `returned..completed` pairs; `ended`. */
const facts = (started: string, returns: readonly string[] = [], ended?: string): ClockFacts => ({
  started: at(started),
  returns: returns.map((text) => {
    const [returned, completed] = text.split('..');
    const sent = at(returned ?? '');
    return completed === undefined || completed === '' ? { returned: sent } : { returned: sent, completed: at(completed) };
  }),
  ...(ended === undefined ? {} : { ended: at(ended) }),
});

type Case = {
  rule: ClockRule;
  facts: ClockFacts;
  now: string;
  is: string;
  due: string;
  used: number;
  left: number;
  over?: number;
  id: string;
  why: string;
};

const cases: readonly Case[] = [
  // 5 wd from Monday 5 January 2026: 6, 7, 8, 9, 12.
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05'),
    now: '2026-01-05',
    is: 'running',
    due: '2026-01-12',
    used: 0,
    left: 5,
    id: 'tinggal 5 hari kerja',
    why: 'the day of the act is not counted',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05'),
    now: '2026-01-07',
    is: 'running',
    due: '2026-01-12',
    used: 2,
    left: 3,
    id: 'tinggal 3 hari kerja',
    why: 'today is used',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05'),
    now: '2026-01-10',
    is: 'running',
    due: '2026-01-12',
    used: 4,
    left: 1,
    id: 'tinggal 1 hari kerja',
    why: 'on a Saturday, Monday is left',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05'),
    now: '2026-01-12',
    is: 'running',
    due: '2026-01-12',
    used: 5,
    left: 0,
    id: 'hari ini hari terakhir',
    why: 'the last day',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05'),
    now: '2026-01-12T23:59',
    is: 'running',
    due: '2026-01-12',
    used: 5,
    left: 0,
    id: 'hari ini hari terakhir',
    why: 'the last day ends at midnight',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05'),
    now: '2026-01-13',
    is: 'late',
    due: '2026-01-12',
    used: 5,
    left: 0,
    over: 1,
    id: 'lewat 1 hari kerja',
    why: 'a day late',
  },
  {
    rule: rule('4 wd'),
    facts: facts('2026-01-05'),
    now: '2026-01-10',
    is: 'late',
    due: '2026-01-09',
    used: 4,
    left: 0,
    over: 0,
    id: 'batas waktu sudah lewat sejak Jumat, 9 Januari 2026',
    why: 'late on a Saturday by no working day yet',
  },
  {
    rule: rule('5 wd', 'stops', true),
    facts: facts('2026-01-05'),
    now: '2026-01-14',
    is: 'lapsed',
    due: '2026-01-12',
    used: 5,
    left: 0,
    over: 2,
    id: 'batas waktu habis, lewat 2 hari kerja',
    why: 'silence has an effect in law',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05', [], '2026-01-12T20:00'),
    now: '2026-02-01',
    is: 'met',
    due: '2026-01-12',
    used: 5,
    left: 0,
    id: 'selesai tepat waktu',
    why: 'signed on the evening of the last day',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05', [], '2026-01-07'),
    now: '2026-02-01',
    is: 'met',
    due: '2026-01-12',
    used: 2,
    left: 3,
    id: 'selesai tepat waktu',
    why: 'ended early; used and left stand still',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05', [], '2026-01-14'),
    now: '2026-02-01',
    is: 'late',
    due: '2026-01-12',
    used: 5,
    left: 0,
    over: 2,
    id: 'selesai terlambat 2 hari kerja',
    why: 'ended late',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-10T09:00'),
    now: '2026-01-10T12:00',
    is: 'running',
    due: '2026-01-20',
    used: 0,
    left: 5,
    id: 'tinggal 5 hari kerja',
    why: 'filed on a Saturday: Monday’s act',
  },
  // Correction stops: the days of return and of coming back are stopped.
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05', ['2026-01-07']),
    now: '2026-01-08',
    is: 'stopped',
    due: '2026-01-14',
    used: 1,
    left: 4,
    id: 'waktu berhenti, tersisa 4 hari kerja setelah berkas kembali',
    why: 'if it came back today, four days from tomorrow',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05', ['2026-01-07']),
    now: '2026-01-30',
    is: 'stopped',
    due: '2026-02-05',
    used: 1,
    left: 4,
    id: 'waktu berhenti, tersisa 4 hari kerja setelah berkas kembali',
    why: 'never late while it is away',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05', ['2026-01-07..2026-01-08']),
    now: '2026-01-09',
    is: 'running',
    due: '2026-01-14',
    used: 2,
    left: 3,
    id: 'tinggal 3 hari kerja',
    why: '6, 9 used; 12, 13, 14 left',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05', ['2026-01-07..2026-01-08T19:00']),
    now: '2026-01-08T20:00',
    is: 'running',
    due: '2026-01-15',
    used: 1,
    left: 4,
    id: 'tinggal 4 hari kerja',
    why: 'came back after hours: an act of Friday',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05', ['2026-01-12..2026-01-14']),
    now: '2026-01-14',
    is: 'running',
    due: '2026-01-15',
    used: 4,
    left: 1,
    id: 'tinggal 1 hari kerja',
    why: 'returned on the last day: that day is left',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05', ['2026-01-13..2026-01-15']),
    now: '2026-01-15',
    is: 'late',
    due: '2026-01-12',
    used: 5,
    left: 0,
    over: 3,
    id: 'lewat 3 hari kerja',
    why: 'a return after the last day stops nothing',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05', ['2026-01-06..2026-01-07', '2026-01-08..2026-01-14']),
    now: '2026-01-15',
    is: 'late',
    due: '2026-01-14',
    used: 5,
    left: 0,
    over: 1,
    id: 'lewat 1 hari kerja',
    why: 'a second return continues: 8, 9, 12, 13, 14',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05', ['2026-01-06..2026-01-07', '2026-01-08']),
    now: '2026-01-09',
    is: 'running',
    due: '2026-01-14',
    used: 2,
    left: 3,
    id: 'tinggal 3 hari kerja',
    why: 'running though it is away a second time',
  },
  {
    rule: rule('5 wd'),
    facts: facts('2026-01-05', ['2026-01-07'], '2026-01-30'),
    now: '2026-02-01',
    is: 'met',
    due: '2026-02-05',
    used: 1,
    left: 4,
    id: 'selesai tepat waktu',
    why: 'withdrawn while it was away is not late',
  },
  {
    rule: rule('5 wd', 'continues'),
    facts: facts('2026-01-05', ['2026-01-07..2026-01-08']),
    now: '2026-01-09',
    is: 'running',
    due: '2026-01-12',
    used: 4,
    left: 1,
    id: 'tinggal 1 hari kerja',
    why: 'correction continues',
  },
  {
    rule: rule('5 wd', 'continues'),
    facts: facts('2026-01-05', ['2026-01-07']),
    now: '2026-01-13',
    is: 'late',
    due: '2026-01-12',
    used: 5,
    left: 0,
    over: 1,
    id: 'lewat 1 hari kerja',
    why: 'late while it is away',
  },
  {
    rule: rule('5 wd', 'resets'),
    facts: facts('2026-01-05', ['2026-01-07..2026-01-08']),
    now: '2026-01-09',
    is: 'running',
    due: '2026-01-15',
    used: 1,
    left: 4,
    id: 'tinggal 4 hari kerja',
    why: 'anew from 8 January: 9, 12–15',
  },
  {
    rule: rule('5 wd', 'resets'),
    facts: facts('2026-01-05', ['2026-01-07']),
    now: '2026-01-08',
    is: 'stopped',
    due: '2026-01-15',
    used: 0,
    left: 5,
    id: 'waktu berhenti, tersisa 5 hari kerja setelah berkas kembali',
    why: 'the whole limit once it is back',
  },
  {
    rule: rule('5 wd', 'resets'),
    facts: facts('2026-01-05', ['2026-01-07..2026-01-08', '2026-01-12..2026-01-13']),
    now: '2026-01-13',
    is: 'running',
    due: '2026-01-15',
    used: 3,
    left: 2,
    id: 'tinggal 2 hari kerja',
    why: 'a second return resets nothing',
  },
  {
    rule: rule('5 wd', 'resets'),
    facts: facts('2026-01-05', ['2026-01-07'], '2026-01-30'),
    now: '2026-02-01',
    is: 'met',
    due: '2026-02-06',
    used: 0,
    left: 5,
    id: 'selesai tepat waktu',
    why: 'ended while it was away',
  },
  // Calendar days, months.
  {
    rule: rule('14 d'),
    facts: facts('2026-01-05'),
    now: '2026-01-18',
    is: 'running',
    due: '2026-01-19',
    used: 13,
    left: 1,
    id: 'tinggal 1 hari',
    why: 'a Sunday is a day',
  },
  {
    rule: rule('14 d'),
    facts: facts('2026-01-05', ['2026-01-10..2026-01-12']),
    now: '2026-01-13',
    is: 'running',
    due: '2026-01-22',
    used: 5,
    left: 9,
    id: 'tinggal 9 hari',
    why: 'back on Monday 12, three days stopped; 6–9 and 13 used',
  },
  {
    rule: rule('1 mo'),
    facts: facts('2026-01-15'),
    now: '2026-02-16',
    is: 'late',
    due: '2026-02-15',
    used: 31,
    left: 0,
    over: 1,
    id: 'lewat 1 hari',
    why: 'a month of 31 days',
  },
  {
    rule: { ...rule('14 d'), rollOver: { basis: 'uu/2014/30~58', when: 'sunday-or-national' } },
    facts: facts('2026-01-02'),
    now: '2026-01-16',
    is: 'running',
    due: '2026-01-19',
    used: 14,
    left: 3,
    id: 'tinggal 3 hari',
    why: 'the 16th is a holiday: the last day is Monday',
  },
  // Hours.
  {
    rule: rule('72 h'),
    facts: facts('2026-01-05T10:30'),
    now: '2026-01-06T10:30',
    is: 'running',
    due: '2026-01-08',
    used: 1440,
    left: 2880,
    id: 'tinggal 2 hari',
    why: '24 of 72 hours',
  },
  {
    rule: rule('72 h'),
    facts: facts('2026-01-05T10:30'),
    now: '2026-01-08T05:00',
    is: 'running',
    due: '2026-01-08',
    used: 3990,
    left: 330,
    id: 'tinggal 5 jam',
    why: 'five hours and a half',
  },
  {
    rule: rule('72 h'),
    facts: facts('2026-01-05T10:30'),
    now: '2026-01-08T10:00',
    is: 'running',
    due: '2026-01-08',
    used: 4290,
    left: 30,
    id: 'tinggal 30 menit',
    why: 'minutes at the end',
  },
  {
    rule: rule('72 h'),
    facts: facts('2026-01-05T10:30'),
    now: '2026-01-08T12:30',
    is: 'late',
    due: '2026-01-08',
    used: 4320,
    left: 0,
    over: 120,
    id: 'lewat 2 jam',
    why: 'two hours late',
  },
  {
    rule: rule('24 h'),
    facts: facts('2026-01-05T10:00', ['2026-01-05T16:00..2026-01-07T09:00']),
    now: '2026-01-07T09:00',
    is: 'running',
    due: '2026-01-08',
    used: 360,
    left: 1080,
    id: 'tinggal 18 jam',
    why: 'stopped by the minute',
  },
  {
    rule: rule('24 h'),
    facts: facts('2026-01-05T10:00', ['2026-01-05T16:00']),
    now: '2026-01-09T09:00',
    is: 'stopped',
    due: '2026-01-10',
    used: 360,
    left: 1080,
    id: 'waktu berhenti, tersisa 18 jam setelah berkas kembali',
    why: 'away for days',
  },
  {
    rule: rule('24 h', 'resets'),
    facts: facts('2026-01-05T10:00', ['2026-01-05T16:00..2026-01-07T09:00']),
    now: '2026-01-07T10:00',
    is: 'running',
    due: '2026-01-08',
    used: 60,
    left: 1380,
    id: 'tinggal 23 jam',
    why: 'anew from the minute it came back',
  },
];

describe('a clock as a pure function of rule, facts, calendar and moment', () => {
  for (const one of cases)
    test(`${one.rule.limit.n} ${one.rule.limit.unit} on ${one.now}: ${one.why}`, () => {
      const state = clockState(one.rule, one.facts, five, at(one.now));
      const { standing, used, left, over } = state;
      assert.deepEqual(
        { standing, due: state.due.toString(), used, left, over },
        { standing: one.is, due: one.due, used: one.used, left: one.left, over: one.over ?? 0 },
      );
      assert.equal(timeLeft(state).id, one.id);
    });
});

describe('properties of a clock', () => {
  const hour = 3_600_000;
  const base = at('2026-01-05').epochMilliseconds;
  const time = (hours: number): Instant => Temporal.Instant.fromEpochMilliseconds(base + hours * hour);
  const unit = fc.constantFrom('wd', 'd', 'h');
  const correction = fc.constantFrom<Correction[]>('stops', 'continues', 'resets');
  const rules = fc.record({ limit: fc.record({ n: fc.integer({ min: 1, max: 20 }), unit }), correction, lapses: fc.boolean() });

  test('used and left make the limit, in working days and hours, whatever the returns', () =>
    fc.assert(
      fc.property(rules, fc.array(fc.nat(40), { minLength: 4, maxLength: 4 }), fc.nat(900), (one, gaps, now) => {
        const [a = 0, b = 0, c = 0, d = 0] = gaps;
        const facts: ClockFacts = {
          started: time(0),
          returns: [
            { returned: time(a), completed: time(a + b) },
            { returned: time(a + b + c), completed: time(a + b + c + d) },
          ],
        };
        const state = clockState(one, facts, five, time(a + b + c + d + now));
        const total = one.limit.unit === 'h' ? one.limit.n * 60 : one.limit.n;
        assert.equal(state.used + state.left, total);
        assert.ok(state.over === 0 || state.left === 0);
        assert.equal(state.standing === 'running', !(state.standing === 'late' || state.standing === 'lapsed'));
      }),
    ));
  test('time only takes: what is left never grows, and a late clock stays late', () =>
    fc.assert(
      fc.property(rules, fc.nat(400), fc.nat(400), (one, now, more) => {
        const facts: ClockFacts = { started: time(0), returns: [] };
        const early = clockState(one, facts, five, time(now));
        const later = clockState(one, facts, five, time(now + more));
        assert.ok(later.left <= early.left && later.over >= early.over);
        if (early.standing !== 'running') assert.equal(later.standing, early.standing);
      }),
    ));
});
