import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedHolidays, nationalAlmanac, readYear } from './almanac.ts';
import { isRefusal } from './outcome.ts';

const count = (year: number, kind: string): number =>
  nationalAlmanac.find((table) => table.year === year)?.holidays.filter((holiday) => holiday.kind === kind).length ?? 0;

test('the tables have as many days as the decrees announce', () => {
  // SKB 855/3/4 of 2023: 17 and 10, with the two election days of 2024 decreed on their own.
  assert.deepEqual([count(2024, 'national'), count(2024, 'joint-leave')], [19, 10]);
  // SKB 1017/2/2 of 2024: 17 and 10, with 18 August by the change of 7 August 2025.
  assert.deepEqual([count(2025, 'national'), count(2025, 'joint-leave')], [17, 11]);
  // SKB 1497/2/5 of 2025: 17 and 8.
  assert.deepEqual([count(2026, 'national'), count(2026, 'joint-leave')], [17, 8]);
});

test('every row has a source, a date of its decision before the day itself, and both languages', () => {
  for (const { year, holidays } of nationalAlmanac)
    for (const holiday of holidays) {
      assert.equal(holiday.date.year, year);
      assert.ok(holiday.source.length > 10 && holiday.name.id !== '' && holiday.name.en !== '');
      assert.ok(holiday.declared.toString() < holiday.date.toString(), holiday.date.toString());
    }
});

test('no day stands twice, and the fixed-date holidays stand in every loaded year', () => {
  for (const { year, holidays } of nationalAlmanac) {
    const days = holidays.map((holiday) => holiday.date.toString());
    assert.equal(new Set(days).size, days.length);
    for (const { month, day } of fixedHolidays)
      assert.ok(
        holidays.some((row) => row.kind === 'national' && row.date.month === month && row.date.day === day),
        `${year}`,
      );
  }
});

test('a table with a wrong row is refused, and names the row', () => {
  const source = { s: { title: 'Keputusan', declared: '2026-10-01', mark: 'M' } };
  const day = { date: '2027-01-01', kind: 'national', id: 'Tahun Baru', en: 'New Year', source: 's' };
  assert.ok(!isRefusal(readYear({ year: 2027, sources: source, days: [day] })));
  const wrong: readonly object[] = [
    { ...day, date: '2026-01-01' },
    { ...day, date: '2027-02-30' },
    { ...day, date: 20270101 },
    { ...day, kind: 'bank' },
    { ...day, source: 'other' },
    { ...day, en: undefined },
    { ...day, mark: 'X' },
    { ...day, withdrawn: 'later' },
  ];
  for (const row of wrong) {
    const table = readYear({ year: 2027, sources: source, days: [row] });
    assert.ok(isRefusal(table) && table.name === 'year-table', JSON.stringify(row));
  }
  for (const given of [undefined, null, [], {}, { year: 2027 }, { year: 2027, sources: {}, days: [1] }])
    assert.ok(isRefusal(readYear(given)));
});
