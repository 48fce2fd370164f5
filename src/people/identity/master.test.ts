import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookupHash, masterKey, openTransit, sealTransit, unwrap, wrap } from './master.ts';

const master = masterKey(new Uint8Array(32).fill(1));
const other = masterKey(new Uint8Array(32).fill(2));
const nonce = new Uint8Array(12).fill(3);

test('a wrapped key opens in its place under its master only', () => {
  const bytes = new Uint8Array(32).fill(4);
  const wrapped = wrap(master, nonce, 'sukamaju', 'a', bytes);
  assert.deepEqual([...unwrap(master, 'sukamaju', 'a', wrapped)], [...bytes]);
  assert.throws(() => unwrap(other, 'sukamaju', 'a', wrapped));
  assert.throws(() => unwrap(master, 'sukamaju', 'b', wrapped));
  assert.throws(() => masterKey(new Uint8Array(31)));
});

test('look-ups are keyed, and a scheme apart from another', () => {
  assert.equal(lookupHash(master, 'nik', '1'), lookupHash(master, 'nik', '1'));
  assert.notEqual(lookupHash(master, 'nik', '1'), lookupHash(other, 'nik', '1'));
  assert.notEqual(lookupHash(master, 'nik', '1'), lookupHash(master, 'passport', '1'));
  assert.notEqual(master.fingerprint, other.fingerprint);
});

test('what passes through a browser is read back unchanged or not at all', () => {
  const sealed = sealTransit(master, nonce, 'sign-in', 'state');
  assert.equal(openTransit(master, 'sign-in', sealed), 'state');
  assert.equal(openTransit(master, 'session', sealed), undefined);
  assert.equal(openTransit(other, 'sign-in', sealed), undefined);
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  assert.equal(openTransit(master, 'sign-in', sealed), undefined);
  assert.equal(openTransit(master, 'sign-in', Buffer.from('short')), undefined);
});
