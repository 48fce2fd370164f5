import assert from 'node:assert/strict';
import { test } from 'node:test';
import { say } from './words.ts';

const words = { id: 'Nomor {n} milik {who}', en: 'Number {n} of {who}' };

test('the reader’s language, with every hole filled', () => {
  assert.equal(say(words, 'id', { n: '7', who: 'Ratna' }), 'Nomor 7 milik Ratna');
  assert.equal(say(words, 'en', { n: '7', who: '{n}' }), 'Number 7 of {n}');
});

test('a hole without a value is a programmer’s error', () =>
  assert.throws(() => say(words, 'id', { n: '7' }), /no value for \{who\}/));
