import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, forbidden } from '#ground';
import { troubled, troubleOf, whyOf, whyRefused } from './trouble.ts';

test('what fails is told by its kind, and what nobody has told is a fault', () => {
  const error = troubleOf('silent', as('l1'), new Error('no answer'));
  assert.deepEqual([whyOf(error), error.message], ['silent', 'letter l1, silent: no answer']);
  assert.equal(whyOf(new Error('x')), 'fault');
  assert.equal(whyOf('x'), 'fault');
});

test('a kind that was told stays', () => {
  const inner = troubled('storage', 'full');
  assert.equal(troubleOf('typesetting', as('l1'), inner), inner);
});

test('a signer that has no certificate for the post, and one that refuses', () => {
  assert.equal(whyRefused(forbidden('no-certificate')), 'no-certificate');
  assert.equal(whyRefused(forbidden('signer-refused', { params: { status: '400' } })), 'refused');
});
