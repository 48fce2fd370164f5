import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptBy } from './kept.ts';

test('each text is made once while it is among the last', () => {
  const made: string[] = [];
  const upper = keptBy(2, (text) => {
    made.push(text);
    return text.toUpperCase();
  });
  assert.deepEqual(['a', 'b', 'a', 'c', 'a', 'b'].map(upper), ['A', 'B', 'A', 'C', 'A', 'B']);
  // `b` was the oldest when `c` came; `a` had been asked for again.
  assert.deepEqual(made, ['a', 'b', 'c', 'b']);
});
