import assert from 'node:assert/strict';
import { test } from 'node:test';
import { literal } from './literal.ts';

test('a text comes out as it was given', () => {
  for (const text of [
    'dr. Siti Rahmawati, Sp.A',
    'عبد الرحمن',
    '陳大文',
    '#set text(red) $x$ *b* _i_ <script>',
    'D\'Angelo \\u{202e} "x"',
  ])
    assert.equal(literal(text), text);
});

test('what would not be seen is shown by its code', () => {
  assert.equal(literal('a\u202eb'), 'a[U+202E]b');
  assert.equal(literal('a\u0000b\u200e'), 'a[U+0000]b[U+200E]');
  assert.equal(literal('x\ud800y'), 'x\ufffdy');
});

test('lines become one line, and a long run may break', () => {
  assert.equal(literal('  a\n\n b\tc '), 'a b c');
  assert.equal(literal('x'.repeat(60)).replaceAll('\u200b', ''), 'x'.repeat(60));
  assert.ok(literal('x'.repeat(60)).includes('\u200b'));
  assert.ok(!literal('x'.repeat(28)).includes('\u200b'));
});
