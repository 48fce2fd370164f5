import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { arrayParsers, parameter, parsers } from './values.ts';

test('columns are read as bigint, PlainDate and Instant', () => {
  assert.equal(parsers.get(20)?.('9007199254740993'), 9007199254740993n);
  assert.equal(String(parsers.get(1082)?.('2026-02-28')), '2026-02-28');
  assert.equal(String(parsers.get(1184)?.('2026-11-24 17:51:03.123456+00')), '2026-11-24T17:51:03.123456Z');
  assert.equal(String(parsers.get(1184)?.('2026-11-24 17:51:03.5+00')), '2026-11-24T17:51:03.5Z');
  assert.equal(String(parsers.get(1184)?.('1926-01-04 00:00:00+00')), '1926-01-04T00:00:00Z');
  assert.equal(String(parsers.get(1184)?.('0099-01-04 00:00:00+00')), '0099-01-04T00:00:00Z');
  assert.equal(String(parsers.get(1184)?.('2026-11-24 17:51:03+07')), '2026-11-24T10:51:03Z');
  assert.equal(String(parsers.get(1184)?.('2026-11-24 17:51:03.5+05:30')), '2026-11-24T12:21:03.5Z');
  assert.deepEqual([...arrayParsers.keys()], [1016, 1182, 1185]);
});

test('dates and instants are given as text, everything else as it is', () => {
  const list = [1n, 'a', null];
  assert.equal(parameter(Temporal.PlainDate.from('2026-01-02')), '2026-01-02');
  assert.equal(parameter(Temporal.Instant.from('2026-01-02T03:04:05Z')), '2026-01-02T03:04:05Z');
  assert.equal(parameter(list), list);
});
