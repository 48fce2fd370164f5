import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absent, conflict, forbidden, incomplete, isRefusal } from './outcome.ts';

test('each family, with its parameters, articles and field', () => {
  assert.deepEqual(absent('no-case'), { refusal: 'absent', name: 'no-case', params: {}, basis: [] });
  assert.equal(forbidden('x').refusal, 'forbidden');
  assert.equal(conflict('x', { params: { state: 'decided' } }).params.state, 'decided');
  assert.deepEqual(incomplete('x', { field: 'name', basis: ['uu/2014/30~50'] }), {
    ...{ refusal: 'incomplete', name: 'x', params: {}, basis: ['uu/2014/30~50'], field: 'name' },
  });
});

test('a refusal is told from any value', () => {
  assert.ok(isRefusal(absent('x')));
  for (const value of [undefined, null, 0, '', 'refusal', [], {}, { name: 'x' }]) assert.ok(!isRefusal(value));
});
