import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { officeCalendar } from './calendar.ts';
import { type ClockFacts, type Correction, clockState } from './clock-state.ts';
import { type Instant, Temporal } from './time.ts';

const five = officeCalendar(5, 'WIB');

describe('properties of a clock', () => {
  const hour = 3_600_000;
  const base = Temporal.Instant.from('2026-01-05T03:00:00Z').epochMilliseconds;
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
