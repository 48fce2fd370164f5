import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coversMatter } from './grant.ts';

test('a pattern covers what begins so only when it ends in a star', () => {
  assert.ok(coversMatter(['health/*'], 'health/practice'));
  assert.ok(!coversMatter(['health'], 'health/practice'));
  assert.ok(!coversMatter([], 'health'));
});
