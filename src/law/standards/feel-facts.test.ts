import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assume, forget, given, isNonzero, isThere } from './feel-facts.ts';
import { parse, type Tree } from './feel-tree.ts';
import { feel } from './feel-type.ts';

const tree = (source: string): Tree => {
  const { root } = parse(source);
  assert.ok(root);
  return root;
};
const there = (condition: string, outcome: boolean, value = 'a.x', when?: string): boolean =>
  isThere(tree(value), feel.optional(feel.whole, when), assume(new Set(), tree(condition), outcome));
const nonzero = (condition: string, outcome: boolean): boolean =>
  isNonzero(tree('n'), assume(new Set(), tree(condition), outcome));

test('what a condition tells of a value that may be null', () => {
  assert.ok(there('a.x != null', true));
  assert.ok(there('null != a.x', true));
  assert.ok(there('a.x = null', false));
  assert.ok(there('not(a.x = null)', true));
  assert.ok(there('b and (a.x != null)', true));
  assert.ok(there('b or a.x = null', false));
  assert.ok(!there('a.x = null', true));
  assert.ok(!there('b or a.x != null', true));
  assert.ok(!there('b and a.x = null', false));
  assert.ok(!there('a.xx != null', true));
});

test('a value is there under its own condition', () => {
  assert.ok(there('o = "c" and b', true, 'a.x', 'o = "c"'));
  assert.ok(there('o != "c"', false, 'a.x', 'o = "c"'));
  assert.ok(there('b = true and o="c"', true, 'a.x', 'b and o = "c"'));
  assert.ok(there('b', false, 'a.x', 'not(b)'));
  assert.ok(there('b = false', true, 'a.x', 'not(b)'));
  assert.ok(there('b', true, 'a.x', 'not(not(b))') === false);
  assert.ok(!there('o = "d"', true, 'a.x', 'o = "c"'));
  assert.ok(!there('o = "c"', true, 'a.x', 'o = "c" and b'));
});

test('what can’t be zero', () => {
  for (const [condition, outcome] of [
    ['n != 0', true],
    ['n = 0', false],
    ['n > 0', true],
    ['n >= 1', true],
    ['n < 0', true],
    ['n = 3', true],
    ['n <= 0', false],
  ] as const)
    assert.ok(nonzero(condition, outcome), condition);
  for (const [condition, outcome] of [
    ['n >= 0', true],
    ['n > -1', true],
    ['n < 5', true],
    ['n != 3', true],
    ['n > 0', false],
  ] as const)
    assert.ok(!nonzero(condition, outcome), condition);
});

test('facts of a name bound anew are forgotten', () => {
  const facts = given(['item.x != null', 'form.y != null']);
  assert.ok(isThere(tree('item.x'), feel.optional(feel.whole), facts));
  assert.ok(!isThere(tree('item.x'), feel.optional(feel.whole), forget(facts, ['item'])));
  assert.ok(isThere(tree('form.y'), feel.optional(feel.whole), forget(facts, ['item'])));
});
