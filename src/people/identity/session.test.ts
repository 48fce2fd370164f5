import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownPath, tokenHash } from './session.ts';

test('after signing in a link leads to a page of ours only', () => {
  for (const right of ['/', '/cases/1?tab=a', '/services/sukamaju/dpmptsp/sip-dokter']) assert.equal(ownPath(right), right);
  for (const wrong of [
    undefined,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    'cases',
    '/a\nb',
    'javascript:alert(1)',
  ])
    assert.equal(ownPath(wrong), '/', wrong);
});

test('a token is kept as its hash', () => assert.match(tokenHash('x'), /^[0-9a-f]{64}$/));
