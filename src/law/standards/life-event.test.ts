import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsAmong, lifeEvents } from './life-event.ts';

test('only known events are shown, each once, in the order of a life', () => {
  const found = eventsAmong(['death', 'studying', 'no-such', 'studying', 'toString']);
  assert.deepEqual(
    found.map((event) => event.key),
    ['studying', 'death'],
  );
});

test('every event has a key fit for an address and words in both languages', () => {
  for (const [key, words] of Object.entries(lifeEvents)) {
    assert.match(key, /^[a-z]+(-[a-z]+)*$/);
    assert.ok(words.id.length > 3 && words.en.length > 3);
  }
});
