import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDueAsk } from './due-ask.ts';
import { isRefusal } from './outcome.ts';

test('everything asked is read, with the usual week and zone', () => {
  const ask = readDueAsk([
    '2026-01-05T10:30',
    '5 wd',
    '--stopped',
    '2026-01-07..2026-01-08',
    '--week=6',
    '--zone',
    'WITA',
    '--json',
  ]);
  assert.ok(!isRefusal(ask));
  assert.deepEqual(
    [ask.date.toString(), ask.time?.toString(), ask.limit, ask.stops.length, ask.week, ask.zone, ask.json],
    ['2026-01-05', '10:30:00', { n: 5, unit: 'wd' }, 1, 6, 'WITA', true],
  );
  const plain = readDueAsk(['2026-01-05', '5 wd']);
  assert.ok(!isRefusal(plain));
  assert.deepEqual([plain.time, plain.week, plain.zone, plain.json, plain.stops], [undefined, 5, 'WIB', false, []]);
});

test('whatever is given, it is read or refused by name, never thrown', () =>
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('2026-01-05', '5 wd', '--week', '--stopped', '--zone', '--json'))),
      (args) => {
        const ask = readDueAsk(args);
        assert.ok(!isRefusal(ask) || /^(due|limit)-/.test(ask.name));
      },
    ),
  ));
