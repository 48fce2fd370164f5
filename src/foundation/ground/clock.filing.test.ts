import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nationalAlmanac, readYear, type YearTable } from './almanac.ts';
import { type Calendar, calendarOf, officeCalendar } from './calendar.ts';
import { lastDay, type RollOver, receivedAt, type Stop } from './clock.ts';
import { localTime } from './dates.ts';
import { type Limit, readLimit } from './limit.ts';
import { isRefusal } from './outcome.ts';
import { moment, type PlainDate, Temporal, type Zone } from './time.ts';

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
