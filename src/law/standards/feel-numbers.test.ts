import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { overrides } from './feel-numbers.ts';

const call = (name: string, ...args: unknown[]): unknown => overrides[name]?.invoke(args);

const cases: readonly (readonly [name: string, args: readonly unknown[], result: unknown])[] = [
  ['ceiling', [0.07 * 100], 7],
  ['floor', [0.29 * 100], 29],
  ['floor', [1.005 * 1000], 1005],
  ['floor', [-1.5], -2],
  ['floor', [1.567, 2], 1.56],
  ['decimal', [2.5, 0], 2],
  ['decimal', [3.5, 0], 4],
  ['decimal', [1.005, 2], 1],
  ['round half up', [2.5, 0], 3],
  ['round half up', [-2.5, 0], -3],
  ['round half up', [1.005, 2], 1.01],
  ['round half down', [2.5, 0], 2],
  ['round half down', [-2.5, 0], -2],
  ['round up', [1.01, 0], 2],
  ['round up', [-1.01, 0], -2],
  ['round down', [-1.99, 0], -1],
  ['modulo', [-1, 5], 4],
  ['modulo', [10_000_001, 1_000_000_000], 10_000_001],
  ['matches', ['Dr. Sari', '^dr\\.', 'i'], true],
  ['replace', ['a-b', '(a)-(b)', '$2$0$1'], 'ba-ba'],
  ['split', ['a,b,,', ','], ['a', 'b', '', '']],
  ['floor', [null], null],
  ['matches', [null, 'x'], null],
];

for (const [name, args, result] of cases)
  test(`${name}(${args.join(', ')})`, () => assert.deepEqual(call(name, ...args), result));

test('a percentage of rupiah is rounded as by hand', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 10n }), fc.integer({ min: 1, max: 9999 }), (amount, rate) => {
      const exact = (amount * BigInt(rate)) / 10_000n;
      const rest = (amount * BigInt(rate)) % 10_000n;
      const product = (Number(amount) * rate) / 10_000;
      assert.equal(call('floor', product), Number(exact));
      assert.equal(call('ceiling', product), Number(exact) + (rest > 0n ? 1 : 0));
      assert.equal(call('round half up', product, 0), Number(exact) + (rest >= 5000n ? 1 : 0));
      assert.equal(call('floor', Number(amount) * (rate / 10_000)), Number(exact));
    }),
  );
});
