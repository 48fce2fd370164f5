import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pinHash, readPin } from './track.ts';

test('a PIN is six digits, as people type them', () => {
  for (const typed of ['123456', ' 123 456', '123-456', '123.456']) assert.equal(readPin(typed), '123456');
  for (const typed of ['', '12345', '1234567', 'abcdef', '１２３４５６']) assert.equal(readPin(typed), undefined, typed);
});

test('the hash of a PIN hangs on the receipt and on the house’s own secret', () => {
  const [pepper, other] = [new Uint8Array(32), new Uint8Array(32).fill(1)];
  const hash = pinHash(pepper, '26-0000001-A', '123456');
  assert.match(hash, /^[0-9a-f]{64}$/);
  assert.equal(pinHash(pepper, '26-0000001-A', '123456'), hash);
  assert.notEqual(pinHash(pepper, '26-0000002-B', '123456'), hash);
  assert.notEqual(pinHash(other, '26-0000001-A', '123456'), hash);
});
