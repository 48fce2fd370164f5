import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#ground';
import { date } from '../../../test/small-office.ts';
import { numberingOn, numberPattern, numberText } from './numbering.ts';

// biome-ignore format: a table, one line per case
const patterns = [
  ['503/{n}/DPMPTSP/{year}', 'fine'], ['{n}', 'fine'], [' 070/{n}/Kesbangpol/{month}/{year} ', 'fine'], ['KEK-TB/{n}.{year}', 'fine'],
  ['503/DPMPTSP/{year}', 'number-pattern-n'], ['{n}/{n}', 'number-pattern-n'], ['', 'number-pattern-letters'], ['{n}<b>', 'number-pattern-letters'],
  ['{n}/{day}', 'number-pattern-hole'], ['{n}/{', 'number-pattern-hole'], ['{n}}', 'number-pattern-hole'], [`{n}${'x'.repeat(90)}`, 'number-pattern-letters'],
] as const;

for (const [pattern, gives] of patterns)
  test(`pattern ${pattern}`, () => {
    const outcome = numberPattern(pattern);
    assert.equal(isRefusal(outcome) ? outcome.name : 'fine', gives);
  });

test('a number as written', () => {
  assert.equal(numberText('503/{n}/X/{month}/{year}', 17n, date('2026-11-24')), '503/17/X/XI/2026');
  assert.equal(numberText('{n}', 1, date('2026-01-02')), '1');
});

test('the newest pattern of the product’s own comes before the general one', () => {
  const list = [
    { product: '*', from: date('2020-01-01'), pattern: 'a/{n}' },
    { product: 'licence', from: date('2021-01-01'), pattern: 'b/{n}' },
    { product: 'licence', from: date('2026-01-01'), pattern: 'c/{n}' },
  ];
  const on = (product: string, day: string) => numberingOn(list, product, date(day))?.pattern;
  assert.deepEqual(
    [
      on('licence', '2019-01-01'),
      on('licence', '2020-06-01'),
      on('licence', '2025-12-31'),
      on('licence', '2026-01-01'),
      on('decree', '2026-01-01'),
    ],
    [undefined, 'a/{n}', 'b/{n}', 'c/{n}', 'a/{n}'],
  );
});
