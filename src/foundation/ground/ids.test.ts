import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type BodyId, bodyOf, homeOf, type PostId } from './ids.ts';

test('a post names its body, and both their government', () => {
  const post = as<PostId>('sukamaju/dpmptsp#head');
  assert.equal(bodyOf(post), 'sukamaju/dpmptsp');
  assert.equal(homeOf(post), 'sukamaju');
  assert.equal(homeOf(as<BodyId>('cendana-raya/dinkes')), 'cendana-raya');
});
