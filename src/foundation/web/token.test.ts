import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { maskToken, nonceOf, signNonce, tokenFits } from './token.ts';

const key = randomBytes(32);

test('a token fits its secret only, and looks different on each page', () => {
  const one = maskToken(key, 'secret', randomBytes(32));
  const two = maskToken(key, 'secret', randomBytes(32));
  assert.notEqual(one, two);
  assert.ok(tokenFits(key, 'secret', one) && tokenFits(key, 'secret', two));
  assert.ok(!tokenFits(key, 'other', one));
  assert.ok(!tokenFits(randomBytes(32), 'secret', one));
  for (const bad of ['', 'x', one.slice(0, -4), `${one}AAAA`, 'A'.repeat(86)]) assert.ok(!tokenFits(key, 'secret', bad), bad);
});

test('a cookie that this house did not sign is not believed', () => {
  const cookie = signNonce(key, 'nonce');
  assert.equal(nonceOf(key, cookie), 'nonce');
  assert.equal(nonceOf(randomBytes(32), cookie), undefined);
  for (const bad of [undefined, '', 'nonce', 'nonce.', `other.${cookie.split('.')[1]}`, `${cookie}.x`])
    assert.equal(nonceOf(key, bad), undefined);
});
