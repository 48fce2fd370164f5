import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { nationalAlmanac, readYear, type YearTable } from './almanac.ts';
import { type Calendar, calendarOf, isWorkingDay, officeCalendar, workingAfter, workingBetween } from './calendar.ts';
import { dueDate, lastDay, type RollOver, receivedAt, type Stop, validUntil } from './clock.ts';
import { dateOf, dayOf } from './dates.ts';
import { type Limit, readLimit } from './limit.ts';
import { isRefusal } from './outcome.ts';
import { localTime, moment, type PlainDate, Temporal, type Zone } from './time.ts';

const date = (text: string): PlainDate => Temporal.PlainDate.from(text);
const at = (text: string, zone: Zone = 'WIB') => moment(Temporal.PlainDateTime.from(text), zone);
const limitOf = (text: string): Limit => {
  const limit = readLimit(text);
  if (isRefusal(limit)) throw new Error(text);
  return limit;
};
const stopsOf = (text: string): Stop[] =>
  text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => ({ from: date(part.split('..')[0] ?? ''), until: date(part.split('..')[1] ?? '') }));

const five = officeCalendar(5, 'WIB');
const six = officeCalendar(6, 'WIB');
const any: RollOver = { basis: 'perda/uji/2020/1~5', when: 'non-working' };
const sunday: RollOver = { basis: 'uu/2014/30~58', when: 'sunday-or-national' };

type Case = readonly [limit: string, from: string, due: string, rule: string, stops?: string];
const check = (cases: readonly Case[], calendar: Calendar, rollOver?: RollOver): void => {
  for (const [limit, from, due, rule, stops] of cases)
    test(`${limit} from ${from}${stops === undefined ? '' : ` stopped ${stops}`} → ${due}: ${rule}`, () => {
      const found = lastDay(limitOf(limit), date(from), calendar, stopsOf(stops ?? ''), rollOver);
      assert.equal(found.due.toString(), due);
      assert.equal(found.provisional, false);
    });
};

describe('working days, five-day week: the first day counted is the working day after the act', () => {
  check(
    [
      ['5 wd', '2026-01-05', '2026-01-12', 'Tue 6, 7, 8, Fri 9, then Mon 12'],
      ['1 wd', '2026-01-09', '2026-01-12', 'a Friday act counts first on Monday'],
      ['5 wd', '2026-01-09', '2026-01-19', '12–15, Isra Mikraj on Fri 16, Mon 19'],
      ['1 wd', '2026-01-15', '2026-01-19', 'a holiday on Friday makes a long weekend'],
      ['10 wd', '2026-01-05', '2026-01-20', '6–9, 12–15, 19, 20'],
      ['5 wd', '2026-01-04', '2026-01-09', 'an act on a Sunday: Monday is the first day counted'],
      ['1 wd', '2025-12-31', '2026-01-02', 'over the year end: 1 January is a holiday'],
      ['5 wd', '2025-12-24', '2026-01-05', 'Christmas, joint leave 26, 29–31, New Year, 2, 5'],
      ['5 wd', '2026-02-13', '2026-02-24', 'joint leave 16, Imlek 17; 18–20, 23, 24'],
      ['5 wd', '2026-03-17', '2026-03-31', 'Nyepi and Idulfitri with joint leave 18–24; 25–27, 30, 31'],
      ['10 wd', '2026-03-16', '2026-04-07', '17, 25–27, 30, 31, 1, 2, Good Friday, 6, 7'],
      ['3 wd', '2026-04-02', '2026-04-08', 'Good Friday and Easter; 6, 7, 8'],
      ['1 wd', '2026-05-13', '2026-05-18', 'Ascension Thu 14, joint leave Fri 15'],
      ['2 wd', '2026-05-26', '2026-06-02', 'Iduladha 27, joint leave 28, Fri 29 first; Mon 1 June a holiday'],
      ['1 wd', '2026-06-15', '2026-06-17', 'Islamic New Year on Tue 16'],
      ['1 wd', '2026-08-14', '2026-08-18', 'Independence Day on Mon 17'],
      ['1 wd', '2026-08-24', '2026-08-26', 'Maulid on Tue 25'],
      ['1 wd', '2026-12-23', '2026-12-28', 'joint leave 24, Christmas Fri 25'],
      ['21 wd', '2026-02-02', '2026-03-05', 'objection, ps 77: 4 + 5 + 3 + 5 + 4 days of five weeks'],
      ['1 wd', '2024-02-13', '2024-02-15', 'election day Wed 14 is a holiday by its own decree'],
      ['1 wd', '2024-02-28', '2024-02-29', 'the leap day is a working Thursday'],
      ['2 wd', '2024-02-28', '2024-03-01', 'the leap day, then Friday'],
      ['5 wd', '2024-04-05', '2024-04-22', 'Idulfitri 2024 with joint leave 8, 9, 12, 15; 16–19, 22'],
      ['5 wd', '2025-03-27', '2025-04-14', 'Nyepi and Idulfitri 2025 with joint leave to 7 April; 8–11, 14'],
      ['1 wd', '2025-08-15', '2025-08-19', 'joint leave on Mon 18 August 2025, declared on 7 August'],
    ],
    five,
  );
});

describe('working days, six-day week: Saturday counts', () => {
  check(
    [
      ['5 wd', '2026-01-05', '2026-01-10', 'Tue 6 to Sat 10'],
      ['1 wd', '2026-01-09', '2026-01-10', 'Saturday after a Friday act'],
      ['1 wd', '2026-01-10', '2026-01-12', 'Monday after a Saturday act'],
      ['6 wd', '2026-01-12', '2026-01-20', '13–15, holiday 16, Sat 17, 19, 20'],
      ['1 wd', '2026-03-20', '2026-03-25', 'Idulfitri on Saturday and Sunday, joint leave 23, 24'],
    ],
    six,
  );
});

describe('calendar days, weeks, months, years: no day is left out, no last day moves by itself', () => {
  check(
    [
      ['14 d', '2026-01-05', '2026-01-19', 'from the next calendar day'],
      ['1 d', '2026-01-09', '2026-01-10', 'a Saturday is a day'],
      ['30 d', '2026-01-31', '2026-03-02', '28 days of February, then 2'],
      ['60 d', '2026-01-01', '2026-03-02', '30 + 28 + 2'],
      ['60 d', '2024-01-01', '2024-03-01', '30 + 29 + 1 in a leap year'],
      ['14 d', '2026-12-20', '2027-01-03', 'over the year end; final, since no holiday could move it'],
      ['1 wk', '2026-01-05', '2026-01-12', 'the same weekday of the next week'],
      ['2 wk', '2025-12-31', '2026-01-14', 'fourteen days over the year end'],
      ['1 mo', '2026-01-15', '2026-02-15', 'the same day of the next month, though a Sunday'],
      ['1 mo', '2026-01-31', '2026-02-28', 'a shorter month ends it'],
      ['1 mo', '2026-01-30', '2026-02-28', 'the 30th too'],
      ['1 mo', '2024-01-31', '2024-02-29', 'the leap day ends it'],
      ['2 mo', '2026-01-31', '2026-03-31', 'counted from the start, not from 28 February'],
      ['1 mo', '2026-02-28', '2026-03-28', 'the last day of February is not the last of March'],
      ['1 mo', '2026-03-31', '2026-04-30', 'thirty days has April'],
      ['3 mo', '2025-11-30', '2026-02-28', 'over the year end into February'],
      ['1 mo', '2025-12-31', '2026-01-31', 'December to January'],
      ['12 mo', '2024-02-29', '2025-02-28', 'twelve months from a leap day'],
      ['1 y', '2024-02-29', '2025-02-28', 'a year from a leap day'],
      ['4 y', '2024-02-29', '2028-02-29', 'four years from a leap day to a leap day'],
      ['1 y', '2024-03-01', '2025-03-01', 'the leap day before it does not matter'],
      ['5 y', '2026-01-02', '2031-01-02', 'a licence of five years'],
    ],
    five,
  );
});

describe('stops: stopped days, both inclusive, are not counted', () => {
  check(
    [
      ['5 wd', '2026-01-05', '2026-01-14', '6, 9, 12, 13, 14', '2026-01-07..2026-01-08'],
      ['5 wd', '2026-01-05', '2026-01-12', 'a stopped weekend takes nothing', '2026-01-10..2026-01-11'],
      ['5 wd', '2026-01-05', '2026-01-12', 'a stop after the last day is too late', '2026-01-13..2026-01-14'],
      ['5 wd', '2026-01-05', '2026-01-14', 'a stop on the last day itself moves it', '2026-01-12..2026-01-13'],
      ['5 wd', '2026-01-05', '2026-01-13', 'stopped on the day of the act and the next', '2026-01-05..2026-01-06'],
      ['5 wd', '2026-01-05', '2026-01-12', 'a stop before the act', '2026-01-01..2026-01-04'],
      ['5 wd', '2026-01-05', '2026-01-13', 'a stop from before the act into the count', '2026-01-01..2026-01-06'],
      ['5 wd', '2026-01-05', '2026-01-15', 'two stops', '2026-01-07..2026-01-07 2026-01-09..2026-01-12'],
      [
        '5 wd',
        '2026-01-05',
        '2026-01-19',
        'two that overlap count once; 16 a holiday',
        '2026-01-07..2026-01-09 2026-01-08..2026-01-12',
      ],
      [
        '5 wd',
        '2026-01-05',
        '2026-01-15',
        'the first stop pushes the last day onto the second',
        '2026-01-07..2026-01-08 2026-01-14..2026-01-14',
      ],
      ['14 d', '2026-01-05', '2026-01-22', 'three calendar days more', '2026-01-10..2026-01-12'],
      ['1 wk', '2026-01-05', '2026-01-19', 'the whole week stopped', '2026-01-06..2026-01-12'],
      ['1 mo', '2026-01-15', '2026-02-20', 'five days more', '2026-01-20..2026-01-24'],
    ],
    five,
  );
});

describe('roll-over, only where the article says so', () => {
  check(
    [
      ['14 d', '2026-01-03', '2026-01-19', 'a Saturday is not a working day: Monday'],
      ['14 d', '2026-01-04', '2026-01-19', 'a Sunday: Monday'],
      ['12 d', '2026-01-04', '2026-01-19', 'Isra Mikraj on Friday: Monday'],
      ['1 mo', '2026-01-15', '2026-02-18', 'a Sunday, then joint leave and Imlek: Wednesday'],
      ['14 d', '2026-12-10', '2026-12-28', 'joint leave on 24 December: Monday'],
      ['14 d', '2026-01-05', '2026-01-19', 'a Monday stays'],
    ],
    five,
    any,
  );
  check(
    [
      ['14 d', '2026-01-03', '2026-01-17', 'ps 58(3) names Sunday and holidays, not Saturday'],
      ['14 d', '2026-01-04', '2026-01-19', 'a Sunday moves'],
      ['14 d', '2026-12-10', '2026-12-24', 'joint leave is no national holiday'],
      ['1 mo', '2026-02-21', '2026-03-25', 'Idulfitri on a Saturday is one'],
    ],
    five,
    sunday,
  );
  check([['5 d', '2026-01-11', '2026-01-17', 'six-day week: the holiday moves to Saturday']], six, any);
});

describe('hours, from the minute', () => {
  const hours: readonly (readonly [string, string, string, string, (string | undefined)?, Zone?])[] = [
    ['24 h', '2026-01-05T10:30', '2026-01-06T10:30', 'the same minute of the next day'],
    ['72 h', '2026-01-09T16:45', '2026-01-12T16:45', '3 × 24 hours over a weekend'],
    ['72 h', '2024-02-27T08:00', '2024-03-01T08:00', 'over the leap day'],
    ['1 h', '2025-12-31T23:30', '2026-01-01T00:30', 'over the year end'],
    ['24 h', '2026-01-05T10:00', '2026-01-08T10:00', 'two days stopped: 14 hours, then 10', '2026-01-06..2026-01-07'],
    [
      '24 h',
      '2026-01-05T10:00',
      '2026-01-07T00:00',
      'stopped from the day of the act: 24 hours from midnight',
      '2026-01-05..2026-01-05',
    ],
    ['48 h', '2026-01-05T10:00', '2026-01-07T10:00', 'in the eastern zone', undefined, 'WIT'],
  ];
  for (const [limit, from, due, rule, stops, zone = 'WIB'] of hours)
    test(`${limit} from ${from} ${zone} → ${due}: ${rule}`, () => {
      const found = lastDay(limitOf(limit), at(from, zone), officeCalendar(5, zone), stopsOf(stops ?? ''));
      assert.ok(found.moment !== undefined);
      assert.equal(localTime(found.moment, zone).toString({ smallestUnit: 'minute' }), due);
      assert.equal(found.due.toString(), due.slice(0, 10));
    });
  test('hours may roll over to the same minute of the next working day, where the article says so', () => {
    const found = lastDay(limitOf('24 h'), at('2026-01-09T10:00'), five, [], any);
    assert.equal(found.moment?.toString(), at('2026-01-12T10:00').toString());
    assert.equal(found.movedFrom?.toString(), '2026-01-10');
  });
  test('hours from a day without a minute are a programmer’s error', () =>
    assert.throws(() => lastDay(limitOf('3 h'), date('2026-01-05'), five), RangeError));
});

describe('filed outside service hours: received then, an act of the next working day', () => {
  const wita = officeCalendar(5, 'WITA');
  const wit = officeCalendar(5, 'WIT');
  const filed: readonly (readonly [string, string, boolean, string, string, Calendar?])[] = [
    ['2026-01-05T10:00', '2026-01-05', false, '2026-01-12', 'within the hours'],
    ['2026-01-05T08:00', '2026-01-05', false, '2026-01-12', 'on the opening minute'],
    ['2026-01-05T15:59', '2026-01-05', false, '2026-01-12', 'in the last minute'],
    ['2026-01-05T16:00', '2026-01-06', true, '2026-01-13', 'on the closing minute: Tuesday’s act'],
    ['2026-01-05T20:15', '2026-01-06', true, '2026-01-13', 'in the evening: Tuesday’s act'],
    ['2026-01-05T06:00', '2026-01-05', true, '2026-01-12', 'before opening: the service of that day is still to come'],
    ['2026-01-10T09:00', '2026-01-12', true, '2026-01-20', 'a Saturday: Monday’s act, so Tuesday counts first'],
    ['2026-01-09T16:30', '2026-01-12', true, '2026-01-20', 'Friday evening: Monday’s act'],
    ['2026-01-15T17:00', '2026-01-19', true, '2026-01-26', 'the evening before a holiday'],
    ['2026-01-16T10:00', '2026-01-19', true, '2026-01-26', 'on the holiday'],
    ['2025-12-31T18:00', '2026-01-02', true, '2026-01-09', 'New Year’s eve'],
    ['2026-01-10T09:00', '2026-01-10', false, '2026-01-17', 'a Saturday of a six-day week; 16 a holiday', six],
    ['2026-01-10T13:30', '2026-01-12', true, '2026-01-19', 'Saturday afternoon of a six-day week; 17 counts', six],
    ['2026-01-05T15:30', '2026-01-06', true, '2026-01-13', '15:30 WIB is 16:30 in the central zone', wita],
    ['2026-01-05T07:00', '2026-01-05', false, '2026-01-12', '07:00 WIB is 09:00 in the eastern zone', wit],
    ['2026-01-05T23:30', '2026-01-06', true, '2026-01-13', '23:30 WIB is 01:30 of Tuesday in the eastern zone', wit],
  ];
  for (const [moment, act, outside, due, rule, calendar = five] of filed)
    test(`${moment} WIB → act of ${act}, 5 wd → ${due}: ${rule}`, () => {
      const found = receivedAt(at(moment), calendar);
      assert.equal(found.act.toString(), act);
      assert.equal(found.outside, outside);
      assert.equal(lastDay(limitOf('5 wd'), at(moment), calendar).due.toString(), due);
    });

  test('a noon break and shorter hours in Ramadan are dated', () => {
    const split = [
      { open: '08:00', close: '12:00' },
      { open: '13:00', close: '16:00' },
    ];
    const days = { 1: split, 2: split, 3: split, 4: split, 5: split } as const;
    const fasting = [{ open: '08:00', close: '14:00' }];
    const short = { 1: fasting, 2: fasting, 3: fasting, 4: fasting, 5: fasting } as const;
    const calendar = calendarOf({
      spans: [
        { from: date('2020-01-01'), week: 5, zone: 'WIB', hours: days },
        { from: date('2026-02-18'), until: date('2026-03-17'), week: 5, zone: 'WIB', hours: short },
      ],
      local: [],
      jointLeave: true,
    });
    const noon = receivedAt(at('2026-01-05T12:30'), calendar);
    assert.deepEqual([noon.act.toString(), noon.outside], ['2026-01-05', true]);
    assert.equal(receivedAt(at('2026-02-12T15:00'), calendar).act.toString(), '2026-02-12');
    assert.equal(receivedAt(at('2026-02-19T15:00'), calendar).act.toString(), '2026-02-20');
  });
});

describe('years not loaded, and holidays declared afterwards', () => {
  const next = (days: readonly object[]): YearTable => {
    const skb = { title: 'Keputusan Bersama 2027', declared: '2026-10-01', mark: 'M' };
    const table = readYear({ year: 2027, sources: { skb }, days });
    if (isRefusal(table)) throw new Error('table');
    return table;
  };
  const newYear = { date: '2027-01-01', kind: 'national', id: 'Tahun Baru', en: 'New Year', source: 'skb' };
  const leave = { date: '2027-01-04', kind: 'joint-leave', id: 'Cuti bersama', en: 'Joint leave', source: 'skb' };

  test('5 wd from 29 December 2026 is not before 6 January 2027: 30, 31, fixed holiday 1, then 4, 5, 6', () => {
    const found = lastDay(limitOf('5 wd'), date('2026-12-29'), five);
    assert.deepEqual([found.due.toString(), found.provisional], ['2027-01-06', true]);
  });
  test('with the year loaded it is final, and later by a day of joint leave', () => {
    const loaded = officeCalendar(5, 'WIB', [...nationalAlmanac, next([newYear, leave])]);
    const found = lastDay(limitOf('5 wd'), date('2026-12-29'), loaded);
    assert.deepEqual([found.due.toString(), found.provisional], ['2027-01-07', false]);
  });
  test('a roll-over into a year not loaded is provisional', () => {
    const found = lastDay(limitOf('14 d'), date('2026-12-18'), five, [], any);
    assert.deepEqual([found.due.toString(), found.provisional], ['2027-01-04', true]);
  });
  test('as it was known on 1 August 2025, 18 August was a working day', () => {
    const then = officeCalendar(5, 'WIB', nationalAlmanac, date('2025-08-01'));
    assert.equal(lastDay(limitOf('1 wd'), date('2025-08-15'), then).due.toString(), '2025-08-18');
  });
  test('as it was known in August 2025, the year 2026 was not loaded', () => {
    const then = officeCalendar(5, 'WIB', nationalAlmanac, date('2025-08-01'));
    const found = lastDay(limitOf('1 wd'), date('2026-01-15'), then);
    assert.deepEqual([found.due.toString(), found.provisional], ['2026-01-16', true]);
  });
  test('a holiday taken back counts again', () => {
    const withdrawn = next([newYear, { ...leave, withdrawn: '2026-12-01' }]);
    const calendar = officeCalendar(5, 'WIB', [...nationalAlmanac, withdrawn]);
    assert.equal(lastDay(limitOf('5 wd'), date('2026-12-29'), calendar).due.toString(), '2027-01-06');
    const before = officeCalendar(5, 'WIB', [...nationalAlmanac, withdrawn], date('2026-11-30'));
    assert.equal(lastDay(limitOf('5 wd'), date('2026-12-29'), before).due.toString(), '2027-01-07');
  });
  test('a body that serves on days of joint leave counts them', () => {
    const serving = calendarOf({
      spans: [{ from: date('2020-01-01'), week: 5, zone: 'WIB', hours: { 1: [{ open: '08:00', close: '16:00' }] } }],
      local: [],
      jointLeave: false,
    });
    assert.equal(lastDay(limitOf('1 wd'), date('2026-12-23'), serving).due.toString(), '2026-12-24');
  });
});

describe('the end of validity, UU 30/2014 ps 58(3)', () => {
  const ends: readonly (readonly [string, string, string, string, boolean?])[] = [
    ['5 y', '2021-08-17', '2026-08-18', 'Independence Day on a Monday moves to Tuesday'],
    ['1 y', '2025-01-04', '2026-01-05', 'a Sunday moves to Monday'],
    ['1 y', '2025-01-10', '2026-01-10', 'a Saturday stays'],
    ['1 y', '2025-03-21', '2026-03-25', 'Idulfitri on a Saturday, joint leave behind it'],
    ['1 y', '2025-12-24', '2026-12-24', 'joint leave stays'],
    ['1 y', '2025-01-04', '2026-01-04', 'a term that may not be put off stays (ps 58(4))', true],
    ['6 mo', '2025-08-31', '2026-02-28', 'the last day of February, a Saturday'],
  ];
  for (const [limit, start, end, rule, fixed] of ends)
    test(`${limit} from ${start} → ${end}: ${rule}`, () =>
      assert.equal(validUntil(date(start), limitOf(limit), five, fixed).due.toString(), end));
});

describe('the trace names every day and why', () => {
  test('5 wd from 9 January 2026, stopped on the 13th', () => {
    const { trace } = dueDate(limitOf('5 wd'), date('2026-01-09'), five, stopsOf('2026-01-13..2026-01-13'));
    assert.deepEqual(
      trace.map((row) => `${row.date.day} ${row.counted ? 'yes' : row.why.kind}`),
      [
        '9 act',
        '10 weekend',
        '11 weekend',
        '12 yes',
        '13 stopped',
        '14 yes',
        '15 yes',
        '16 national',
        '17 weekend',
        '18 weekend',
        '19 yes',
        '20 yes',
      ],
    );
  });
  test('a moved last day shows where it came from', () => {
    const { trace } = dueDate(limitOf('12 d'), date('2026-01-04'), five, [], any);
    assert.deepEqual(
      trace.slice(-4).map((row) => `${row.date.day} ${row.counted ? 'yes' : row.why.kind}`),
      ['16 yes', '17 weekend', '18 weekend', '19 moved'],
    );
  });
});

describe('properties', () => {
  const day = fc.integer({ min: dayOf(date('2024-01-01')), max: dayOf(date('2027-06-30')) });
  const span = fc
    .tuple(day, fc.integer({ min: 0, max: 20 }))
    .map(([from, length]) => ({ from: dateOf(from), until: dateOf(from + length) }));
  const unit = fc.constantFrom('wd', 'd', 'wk', 'mo', 'y');
  const limit = fc.record({ n: fc.integer({ min: 1, max: 40 }), unit });
  const calendar = fc.constantFrom(five, six, officeCalendar(5, 'WIT'));

  test('what the trace counts of working or calendar days is the limit', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), fc.array(span, { maxLength: 4 }), calendar, (from, n, stops, cal) => {
        for (const unit of ['wd', 'd'] as const) {
          const { trace } = dueDate({ n, unit }, dateOf(from), cal, stops);
          assert.equal(trace.filter((row) => row.counted).length, n);
          assert.equal(trace.at(-1)?.counted, true);
        }
      }),
    ));
  test('a later act, a longer limit or one stop more never ends earlier', () =>
    fc.assert(
      fc.property(day, limit, fc.array(span, { maxLength: 3 }), span, calendar, (from, given, stops, more, cal) => {
        const end = (start: number, of: Limit, with_: readonly Stop[]): number =>
          dayOf(lastDay(of, dateOf(start), cal, with_).due);
        const base = end(from, given, stops);
        assert.ok(end(from + 1, given, stops) >= base);
        assert.ok(end(from, { ...given, n: given.n + 1 }, stops) > base);
        assert.ok(end(from, given, [...stops, more]) >= base);
      }),
    ));
  test('the tables agree with asking day by day, inside their window and beyond', () =>
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 40_000 }), fc.integer({ min: 1, max: 30 }), calendar, (from, n, cal) => {
        const end = workingAfter(from, n, cal);
        let counted = 0;
        for (let at = from + 1; at <= end; at++) if (isWorkingDay(dateOf(at), cal).counts) counted++;
        assert.equal(counted, n);
        assert.equal(workingBetween(from, end, cal), n);
        assert.ok(isWorkingDay(dateOf(end), cal).counts);
      }),
    ));
  test('a longer calendar of holidays never makes a promise earlier', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (from, n) => {
        const before = officeCalendar(5, 'WIB', nationalAlmanac, date('2024-12-31'));
        const start = dateOf(from);
        const late = lastDay({ n, unit: 'wd' }, start, five).due;
        assert.ok(Temporal.PlainDate.compare(lastDay({ n, unit: 'wd' }, start, before).due, late) <= 0);
      }),
    ));
});
