import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compilerVersion, components } from './standard.ts';

test('the fourteen components of the act, in its order', () => {
  assert.equal(components.length, 14);
  assert.deepEqual([components[0], components[5], components[13]], ['legal-basis', 'product', 'evaluation']);
  assert.equal(new Set(components).size, 14);
  assert.match(compilerVersion, /^\d+$/);
});
