import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitOf } from '../../../test/visit.ts';
import { inRow } from './row.pages.ts';
import { words } from './words.ts';

test('words in a row, in both languages', () => {
  const all = ['a', 'b', 'c'].map((one) => ({ id: one, en: one.toUpperCase() }));
  const row = (n: number, lang: 'id' | 'en' = 'id') => inRow(visitOf({ lang }), all.slice(0, n));
  assert.deepEqual([row(0), row(1), row(2), row(3), row(3, 'en')], ['', 'a', 'a dan b', 'a, b, dan c', 'A, B, and C']);
  assert.equal(inRow(visitOf(), all.slice(0, 2), words.or), 'a atau b');
});
