import assert from 'node:assert/strict';
import { createHmac, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { secretKey } from './secret-key.ts';

test('a key object signs as its bytes do, and is made once for the same bytes', () => {
  const bytes = randomBytes(32);
  const sign = (key: Parameters<typeof createHmac>[1]) => createHmac('sha256', key).update('text').digest('hex');
  assert.equal(sign(secretKey(bytes)), sign(bytes));
  assert.equal(secretKey(bytes), secretKey(bytes));
  assert.notEqual(sign(secretKey(randomBytes(32))), sign(bytes));
});
