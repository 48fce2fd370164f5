import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf, prefersEnglish, switchOf } from './language.ts';

test('Indonesian unless English was chosen', () => {
  assert.equal(languageOf(undefined), 'id');
  assert.equal(languageOf('en'), 'en');
  assert.equal(languageOf('fr'), 'id');
});

test('the switch returns to the same page and keeps its query', () => {
  assert.deepEqual(switchOf('/services?q=a+b&lang=en&page=2'), { lang: 'en', back: '/services?q=a+b&page=2' });
  assert.deepEqual(switchOf('/?lang=id'), { lang: 'id', back: '/' });
  for (const none of ['/', '/?q=lang', '/?lang=fr', '/?language=en', '/?slang=en']) assert.equal(switchOf(none), undefined, none);
});

test('what the browser prefers is a hint', () => {
  for (const [header, expected] of [
    [undefined, false],
    ['', false],
    ['en-GB,en;q=0.9', true],
    ['id-ID,id;q=0.9,en;q=0.8', false],
    ['en;q=0.9,id', false],
    ['id;q=0.5, en;q=0.8', true],
    ['en;q=0', false],
    ['fr', false],
  ] as const)
    assert.equal(prefersEnglish(header), expected, header);
});
