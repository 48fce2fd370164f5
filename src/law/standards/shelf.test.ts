import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Shelf } from './shelf.ts';

test('a thing is kept as long as what it was made from is the very same', () => {
  const shelf = new Shelf<string>(2);
  const [law, otherLaw] = [{}, {}];
  assert.equal(shelf.put('a', [law], 'page'), 'page');
  assert.equal(shelf.get('a', [law]), 'page');
  assert.equal(shelf.get('a', [otherLaw]), undefined);
  assert.equal(shelf.get('b', [law]), undefined);
});

test('the oldest goes where there are too many; putting again makes it the newest', () => {
  const shelf = new Shelf<number>(2);
  shelf.put('a', [], 1);
  shelf.put('b', [], 2);
  shelf.put('a', [], 3);
  shelf.put('c', [], 4);
  assert.deepEqual([shelf.get('a', []), shelf.get('b', []), shelf.get('c', [])], [3, undefined, 4]);
});
