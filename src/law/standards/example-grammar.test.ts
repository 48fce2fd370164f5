import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCell } from './example-grammar.ts';

const values = (text: string): unknown => Object.fromEntries(readCell(text).pairs.map((pair) => [pair.name, pair.value]));

test('assignments of every kind of value', () => {
  assert.deepEqual(values('form.owner = "self", filed = 2026-03-02T15:30, n=-1.5, yes = true, no = false, none = null'), {
    'form.owner': 'self',
    filed: '2026-03-02T15:30',
    n: -1.5,
    yes: true,
    no: false,
    none: null,
  });
  assert.deepEqual(values('documents = [plan, truth], empty = [], nested = [a, [b, "c, d"]]'), {
    documents: ['plan', 'truth'],
    empty: [],
    nested: ['a', ['b', 'c, d']],
  });
  assert.deepEqual(values('a = "x \\" y \\| z"'), { a: 'x " y | z' });
  assert.deepEqual(values(''), {});
});

test('the place of each name and value', () => {
  const [first, second] = readCell('a = 1,  bb =  "two"').pairs;
  assert.deepEqual([first?.from, first?.valueFrom, first?.to], [0, 4, 5]);
  assert.deepEqual([second?.from, second?.valueFrom, second?.to], [8, 14, 19]);
});

for (const [text, from] of [
  ['a', 0],
  ['a =', 0],
  ['a = 1 b = 2', 6],
  ['a = 1,', 5],
  ['a = [1, 2', 0],
  ['a = "x', 0],
  ['= 1', 0],
  ['A = 1', 0],
  ['a = [[[1]]]', 0],
] as const)
  test(`"${text}" is read up to ${from}`, () => assert.equal(readCell(text).wrong?.from, from));

test('any text is read or refused', () => {
  fc.assert(fc.property(fc.string(), (text) => void readCell(text)));
});
