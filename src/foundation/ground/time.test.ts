import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate, localTime } from './dates.ts';
import { moment, Temporal } from './time.ts';

test('one moment in the three zones, over midnight', () => {
  const at = Temporal.Instant.from('2026-01-05T15:30:00Z');
  assert.equal(localTime(at, 'WIB').toString(), '2026-01-05T22:30:00');
  assert.equal(localTime(at, 'WITA').toString(), '2026-01-05T23:30:00');
  assert.equal(localDate(at, 'WIT').toString(), '2026-01-06');
  for (const zone of ['WIB', 'WITA', 'WIT'] as const) assert.equal(moment(localTime(at, zone), zone).toString(), at.toString());
});
