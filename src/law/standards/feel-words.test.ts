import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExpressionProblem } from './feel-problem.ts';
import { sentence } from './feel-words.ts';

const problem = (name: ExpressionProblem['name'], params: Record<string, string>): ExpressionProblem => ({
  from: 0,
  to: 1,
  code: 'type',
  name,
  params,
});

test('a sentence names types in the reader’s language', () => {
  const words = sentence(problem('unlike', { left: 'number', right: 'date' }));
  assert.equal(words.id, 'bilangan dan tanggal tidak dapat dibandingkan atau dihitung bersama.');
  assert.equal(words.en, 'a number and a date cannot be compared or calculated with one another.');
});

test('a name that looks like a type is left alone', () => {
  assert.match(sentence(problem('unknown-name', { name: 'date' })).id, /^"date" tidak/);
});
