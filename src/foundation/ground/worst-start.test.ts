import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { officeCalendar } from './calendar.ts';
import type { Limit } from './limit.ts';
import { exceeds, longest } from './worst-start.ts';

const five = officeCalendar(5, 'WIB');
const wd = (n: number): Limit => ({ n, unit: 'wd' });
const d = (n: number): Limit => ({ n, unit: 'd' });
const h = (n: number): Limit => ({ n, unit: 'h' });

test('one unit: the sums are compared', () => {
  assert.equal(exceeds([wd(1), wd(3), wd(1), wd(1)], wd(6), five, 2026), undefined);
  assert.ok(exceeds([wd(1), wd(3), wd(1), wd(2)], wd(6), five, 2026) !== undefined);
  assert.equal(exceeds([h(24), h(48)], h(72), five, 2026), undefined);
  assert.ok(exceeds([h(24), h(48)], h(71), five, 2026) !== undefined);
});

test('3 working days are more than 5 days on the worst start of 2026, and never more than 14', () => {
  // From Friday 13 March: Monday 16, Tuesday 17, then Nyepi and Idulfitri until Wednesday 25.
  const excess = exceeds([wd(3)], d(5), five, 2026);
  assert.ok(excess !== undefined);
  assert.equal(exceeds([wd(3)], d(14), five, 2026), undefined);
  assert.equal(longest([[wd(3)]], five, 2026)?.start.toString(), '2026-03-13');
  assert.equal(longest([[wd(3)]], five, 2026)?.ends.toString(), '2026-03-25');
});

test('5 days fit into 5 working days, 6 days do not fit into 3', () => {
  assert.equal(exceeds([d(5)], wd(5), five, 2026), undefined);
  assert.ok(exceeds([d(6)], wd(3), five, 2026) !== undefined);
});

test('hours against days: 24 hours fit into 1 working day, a working day not into 24 hours', () => {
  assert.equal(exceeds([h(24)], wd(1), five, 2026), undefined);
  const excess = exceeds([wd(1)], h(24), five, 2026);
  assert.equal(excess?.start.toString(), '2026-01-02');
  assert.equal(excess?.ends.toString(), '2026-01-05');
});

test('a mixed path ends later than a promise in months only where it does', () => {
  assert.equal(exceeds([wd(5), d(14)], { n: 1, unit: 'mo' }, five, 2026), undefined);
  assert.ok(exceeds([wd(15), d(14)], { n: 1, unit: 'mo' }, five, 2026) !== undefined);
});

test('the longest of several paths by its worst start', () => {
  const found = longest([[wd(2)], [d(3), d(3)], [wd(1), wd(1)]], five, 2026);
  assert.equal(found?.path, 0);
  assert.equal(longest([], five, 2026), undefined);
});

test('a path never exceeds its own sum, and exceeds anything a day shorter', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('wd', 'd'),
      (parts, unit) => {
        const path = parts.map((n): Limit => ({ n, unit }));
        const sum = parts.reduce((a, b) => a + b, 0);
        assert.equal(exceeds(path, { n: sum, unit }, five, 2026), undefined);
        if (sum > 1) assert.ok(exceeds(path, { n: sum - 1, unit }, five, 2026) !== undefined);
      },
    ),
    { numRuns: 40 },
  ));
