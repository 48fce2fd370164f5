import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relationKinds } from './act.ts';
import { doesWords, doneWords } from './words.ts';

test('every kind of relation is listed once and has its words in both directions', () => {
  assert.equal(new Set(relationKinds).size, relationKinds.length);
  assert.deepEqual([...relationKinds].sort(), Object.keys(doesWords).sort());
  assert.deepEqual([...relationKinds].sort(), Object.keys(doneWords).sort());
});
