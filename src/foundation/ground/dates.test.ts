import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  civil,
  dateOf,
  dateWords,
  dayOf,
  localDay,
  localTime,
  longDateWords,
  midnight,
  weekdayOf,
  weekdayWords,
} from './dates.ts';
import { Temporal, type Zone } from './time.ts';

const zones = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;
const byTable = (at: Temporal.Instant, zone: Zone) => at.toZonedDateTimeISO(zones[zone]).toPlainDateTime();

test('day numbers are those of Temporal, both ways', () =>
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
      const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
      assert.equal(dayOf(date), day);
      assert.equal(dateOf(day).toString(), date.toString());
      assert.deepEqual(civil(day), { year: date.year, month: date.month, day: date.day });
      assert.equal(weekdayOf(day), date.dayOfWeek);
    }),
  ));

test('the local day and minute are those of the time zone data', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) }),
      fc.constantFrom<Zone[]>('WIB', 'WITA', 'WIT'),
      (milliseconds, zone) => {
        const at = Temporal.Instant.fromEpochMilliseconds(milliseconds);
        const { day, sinceMidnight } = localDay(at, zone);
        const local = byTable(at, zone);
        assert.equal(dateOf(day).toString(), local.toPlainDate().toString());
        assert.equal(Math.floor(sinceMidnight / 60_000), local.hour * 60 + local.minute);
        assert.equal(byTable(midnight(day, zone), zone).toString(), `${local.toPlainDate().toString()}T00:00:00`);
      },
    ),
  ));

test('dates in words', () => {
  const date = Temporal.PlainDate.from('2026-08-17');
  assert.deepEqual(dateWords(date), { id: '17 Agustus 2026', en: '17 August 2026' });
  assert.deepEqual(longDateWords(date), { id: 'Senin, 17 Agustus 2026', en: 'Monday, 17 August 2026' });
  assert.deepEqual(weekdayWords(7), { id: 'Minggu', en: 'Sunday' });
});

test('wall-clock time is what the table of zones gives, to the nanosecond, on both sides of 1970', () => {
  for (const text of [
    '2026-11-24T17:51:03.123456789Z',
    '2026-12-31T16:59:59.999999999Z',
    '1988-01-02T00:00:00Z',
    '2100-02-28T23:00:00.5Z',
  ])
    for (const zone of ['WIB', 'WITA', 'WIT'] as const) {
      const at = Temporal.Instant.from(text);
      assert.equal(localTime(at, zone).toString(), byTable(at, zone).toString());
    }
  assert.equal(
    localTime(Temporal.Instant.from('1969-12-31T10:00:00.000000001Z'), 'WIB').toString(),
    '1969-12-31T17:00:00.000000001',
  );
});
