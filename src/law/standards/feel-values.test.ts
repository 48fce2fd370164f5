import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { feel } from './feel-type.ts';
import { enter, leave, Misfit } from './feel-values.ts';

const refused = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof Misfit);
    return `${error.reason} ${error.at}`;
  }
  return 'taken';
};

test('values are held to their types on the way in', () => {
  assert.equal(enter('12', feel.money, undefined, 'x'), 12);
  assert.equal(
    refused(() => enter('12', feel.whole, undefined, 'x')),
    'wrong-type x',
  );
  assert.equal(
    refused(() => enter(1.5, feel.whole, undefined, 'x')),
    'wrong-type x',
  );
  assert.equal(
    refused(() => enter(Number.NaN, feel.number, undefined, 'x')),
    'wrong-type x',
  );
  assert.equal(
    refused(() => enter(1, feel.boolean, undefined, 'x')),
    'wrong-type x',
  );
  assert.equal(
    refused(() => enter('x', feel.choice(['a']), undefined, 'x')),
    'wrong-type x',
  );
  assert.equal(
    refused(() => enter(['a', 1], feel.list(feel.string), undefined, 'x')),
    'wrong-type x[2]',
  );
  assert.equal(
    refused(() => enter([], feel.context({}), undefined, 'x')),
    'wrong-type x',
  );
  assert.equal(
    refused(() => enter(1, undefined, undefined, 'x')),
    'unknown-name x',
  );
  assert.equal(String(enter(Temporal.Duration.from('P3D'), { kind: 'duration', unit: 'days' }, undefined, 'x')), 'P3D');
});

test('of a context only the fields asked for go in, and a missing one is missing', () => {
  const type = feel.context({ a: feel.string, b: feel.whole, c: feel.optional(feel.whole) });
  assert.deepEqual(enter({ a: 'x' }, type, ['a', 'c'], 'f'), { a: 'x', c: null });
  assert.equal(
    refused(() => enter({ a: 'x' }, type, undefined, 'f')),
    'missing f.b',
  );
});

test('results are held to what is expected on the way out', () => {
  assert.equal(leave(5, feel.money), 5n);
  assert.equal(
    refused(() => leave('5', feel.money)),
    'wrong-type result',
  );
  assert.equal(
    refused(() => leave(undefined, feel.string)),
    'null result',
  );
  assert.equal(
    refused(() => leave('x', feel.choice(['a']))),
    'wrong-type result',
  );
  assert.deepEqual(leave([1, 2], feel.list(feel.whole)), [1, 2]);
  assert.equal(leave(null, feel.optional(feel.whole)), null);
});
