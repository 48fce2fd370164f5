import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from 'feelin';
import { builtins, extreme } from './feel-builtins.ts';
import { feel } from './feel-type.ts';

test('every function of the whitelist is one of the library', () => {
  for (const name of Object.keys(builtins)) {
    const { warnings } = evaluate(`${name}()`);
    assert.ok(
      warnings.every(({ type }) => !['NO_FUNCTION_FOUND', 'NO_VARIABLE_FOUND'].includes(type)),
      name,
    );
  }
});

test('the clock, randomness and unbounded work are not on the whitelist', () => {
  for (const name of ['today', 'now', 'random number', 'sort', 'product', 'context put', 'get entries', 'toString', '__proto__'])
    assert.ok(!Object.hasOwn(builtins, name), name);
});

test('the least of money and a number is money', () => {
  assert.deepEqual(extreme([feel.money, feel.whole]), feel.money);
  assert.deepEqual(extreme([feel.whole, feel.number]), feel.number);
});
