import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from './words.ts';

test('every sentence is in both languages, with the same holes', () => {
  for (const [name, { id, en }] of Object.entries(words)) {
    assert.ok(id.length > 10 && en.length > 10, name);
    assert.deepEqual([...id.matchAll(/\{\w+\}/g)].map(String).sort(), [...en.matchAll(/\{\w+\}/g)].map(String).sort(), name);
  }
});
