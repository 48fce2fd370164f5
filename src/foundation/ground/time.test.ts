import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate, localTime } from './dates.ts';
import { instantText, moment, Temporal } from './time.ts';

test('one moment in the three zones, over midnight', () => {
  const at = Temporal.Instant.from('2026-01-05T15:30:00Z');
  assert.equal(localTime(at, 'WIB').toString(), '2026-01-05T22:30:00');
  assert.equal(localTime(at, 'WITA').toString(), '2026-01-05T23:30:00');
  assert.equal(localDate(at, 'WIT').toString(), '2026-01-06');
  for (const zone of ['WIB', 'WITA', 'WIT'] as const) assert.equal(moment(localTime(at, zone), zone).toString(), at.toString());
});

test('a moment as text, whichever was written last', () => {
  const [one, two] = [Temporal.Instant.from('2026-01-05T15:30:00.5Z'), Temporal.Instant.from('2026-01-06T00:00:00Z')];
  assert.deepEqual([one, two, two, one].map(instantText), [`${one}`, `${two}`, `${two}`, `${one}`]);
});
