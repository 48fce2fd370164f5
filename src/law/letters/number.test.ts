import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal, Temporal } from '#ground';
import { checkPattern, formatNumber } from './number.ts';

const on = Temporal.PlainDate.from('2026-09-03');

test('the holes of a pattern are filled', () => {
  const rows: readonly (readonly [string, number, string])[] = [
    ['503/{n}/DPMPTSP/{year}', 12, '503/12/DPMPTSP/2026'],
    ['503/{n:4}/DPMPTSP/{month}/{year}', 7, '503/0007/DPMPTSP/IX/2026'],
    ['{n:2}.{year}', 1234, '1234.2026'],
  ];
  for (const [pattern, n, number] of rows) {
    assert.equal(checkPattern(pattern), pattern);
    assert.equal(formatNumber(pattern, n, on), number);
  }
});

test('a pattern that could give one number twice, or holds what is unknown, is refused', () => {
  for (const pattern of [
    '503/DPMPTSP/{year}',
    '503/{n}/DPMPTSP',
    '{n}/{n}/{year}',
    '{n}/{day}/{year}',
    '{n}/{year:4}',
    '50{n}/{year}',
    '{n}{year}/{',
    '{n}/{year}<b>',
    `{n}/{year}${'x'.repeat(90)}`,
    '{n}7/{year}',
  ])
    assert.ok(isRefusal(checkPattern(pattern)), pattern);
});
