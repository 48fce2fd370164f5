import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Holiday } from './almanac.ts';
import { allLoaded, calendarOf, isLoaded, isWorkingDay, officeCalendar, officeHours, openings, zoneOn } from './calendar.ts';
import { dayOf } from './dates.ts';
import { Temporal } from './time.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const day = (text: string): number => dayOf(date(text));
const five = officeCalendar(5, 'WIB');
const six = officeCalendar(6, 'WITA');
const local = (on: string): Holiday => ({
  date: date(on),
  kind: 'local',
  name: { id: 'Hari jadi kabupaten', en: 'Anniversary of the regency' },
  source: 'Keputusan Bupati',
  declared: date('2025-12-01'),
  mark: 'M',
});

test('each kind of day, with its name and its source', () => {
  const rows: readonly (readonly [string, boolean, string, string])[] = [
    ['2026-01-05', true, 'working', 'Senin'],
    ['2026-01-10', false, 'weekend', 'Sabtu'],
    ['2026-01-16', false, 'national', 'Isra Mikraj Nabi Muhammad saw.'],
    ['2026-03-21', false, 'national', 'Hari Raya Idulfitri 1447 Hijriah'],
    ['2026-12-24', false, 'joint-leave', 'Cuti bersama Natal'],
  ];
  for (const [on, counts, kind, name] of rows) {
    const found = isWorkingDay(date(on), five);
    assert.deepEqual([found.counts, found.why.kind, found.why.name.id], [counts, kind, name]);
    assert.equal(found.why.source !== undefined, kind !== 'working' && kind !== 'weekend');
  }
  assert.ok(isWorkingDay(date('2026-01-10'), six).counts);
  assert.equal(isWorkingDay(date('2026-01-11'), six).why.kind, 'weekend');
});

test('a year that is not loaded knows weekends and fixed dates only, and says so', () => {
  assert.deepEqual(isWorkingDay(date('2027-08-17'), five).why, {
    kind: 'national',
    name: { id: 'Proklamasi Kemerdekaan', en: 'Independence Day' },
    source: 'Keppres 8/2024',
    provisional: true,
  });
  assert.equal(isWorkingDay(date('2027-03-09'), five).why.provisional, true);
  assert.equal(isWorkingDay(date('2026-03-09'), five).why.provisional, false);
  assert.ok(isLoaded(day('2026-06-01'), five) && !isLoaded(day('2027-06-01'), five));
  assert.ok(allLoaded(day('2024-06-01'), day('2026-06-01'), five) && !allLoaded(day('2026-06-01'), day('2027-01-01'), five));
});

test('a change of week from a date, a local holiday, and joint leave on which the body serves', () => {
  const span = { zone: 'WIB', hours: officeHours[6] } as const;
  const body = {
    spans: [
      { ...span, from: date('2020-01-01'), week: 6 },
      { ...span, from: date('2026-07-01'), week: 5 },
    ] as const,
    local: [local('2026-02-10')],
    jointLeave: false,
  };
  const calendar = calendarOf(body);
  assert.ok(isWorkingDay(date('2026-06-27'), calendar).counts, 'a Saturday before the change');
  assert.ok(!isWorkingDay(date('2026-07-04'), calendar).counts, 'a Saturday after it');
  assert.equal(isWorkingDay(date('2026-02-10'), calendar).why.kind, 'local');
  assert.ok(isWorkingDay(date('2026-12-24'), calendar).counts);
  assert.ok(isWorkingDay(date('2019-01-05'), calendar).counts, 'before the first span the first counts');
});

test('a national holiday is named before a local one of the same day', () =>
  assert.equal(
    isWorkingDay(
      date('2026-08-17'),
      calendarOf({
        spans: [{ from: date('2020-01-01'), week: 5, zone: 'WIB', hours: {} }],
        local: [local('2026-08-17')],
        jointLeave: true,
      }),
    ).why.kind,
    'national',
  ));

test('openings by weekday, none on a day that is not worked; zones from their date', () => {
  assert.deepEqual(openings(day('2026-01-05'), five), [{ open: 480, close: 960 }]);
  assert.deepEqual(openings(day('2026-01-09'), six), [{ open: 480, close: 690 }]);
  assert.deepEqual(openings(day('2026-01-16'), five), []);
  assert.equal(zoneOn(day('2026-01-05'), six), 'WITA');
});

test('a calendar without a span, or with a time that is none, is a programmer’s error', () => {
  assert.throws(() => calendarOf({ spans: [], local: [], jointLeave: true }), /needs a span/);
  const hours = { 1: [{ open: '8', close: '16:00' }] };
  assert.throws(
    () => calendarOf({ spans: [{ from: date('2020-01-01'), week: 5, zone: 'WIB', hours }], local: [], jointLeave: true }),
    /time of day/,
  );
});
