import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { nationalAlmanac } from './almanac.ts';
import { isWorkingDay, officeCalendar, workingAfter, workingBetween } from './calendar.ts';
import { dueDate, lastDay, type Stop } from './clock.ts';
import { dateOf, dayOf } from './dates.ts';
import type { Limit } from './limit.ts';
import { type PlainDate, Temporal } from './time.ts';

const date = (text: string): PlainDate => Temporal.PlainDate.from(text);

const five = officeCalendar(5, 'WIB');
const six = officeCalendar(6, 'WIB');

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
