import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Calendar, officeCalendar } from './calendar.ts';
import { dueDate, lastDay, type RollOver, type Stop, validUntil } from './clock.ts';
import { type Limit, readLimit } from './limit.ts';
import { isRefusal } from './outcome.ts';
import { type PlainDate, Temporal } from './time.ts';

const date = (text: string): PlainDate => Temporal.PlainDate.from(text);
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
