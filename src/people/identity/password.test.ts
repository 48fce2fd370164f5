import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#ground';
import { accountName, cost, kept, newPassword, parts } from './password.ts';

const name = (outcome: unknown): unknown => (isRefusal(outcome) ? outcome.name : outcome);

test('a password is long, and not the name or one character', () => {
  assert.equal(newPassword('kuda laut merah', 'siti'), 'kuda laut merah');
  assert.equal(name(newPassword('pendek', 'siti')), 'password-short');
  assert.equal(name(newPassword('a'.repeat(300), 'siti')), 'password-long');
  assert.equal(name(newPassword('aaaaaaaaaaaaaa', 'siti')), 'password-weak');
  assert.equal(name(newPassword('sitirahma2026!', 'sitirahma')), 'password-weak');
});

test('an account name, or an e-mail address as one', () => {
  assert.equal(accountName(' Siti.Rahma '), 'siti.rahma');
  assert.equal(accountName('siti@contoh.id'), 'siti@contoh.id');
  for (const wrong of ['', 'ab', '.siti', 'si ti', 'x'.repeat(101)])
    assert.equal(name(accountName(wrong)), 'account-name-shape', wrong);
});

test('a kept password says how it was hashed', () => {
  const text = kept(Buffer.from('salt'), Buffer.from('hash'));
  assert.deepEqual(parts(text), { cost, salt: Buffer.from('salt'), hash: Buffer.from('hash') });
  assert.equal(parts('plain'), undefined);
});
