import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Unconvertible } from './convert.ts';

test('why a file can’t be taken is a name with its params', () => {
  const error = new Unconvertible('photo-too-big', { megapixels: '120' });
  assert.deepEqual([error.name, error.params], ['photo-too-big', { megapixels: '120' }]);
  assert.deepEqual(new Unconvertible('file-broken').params, {});
});
