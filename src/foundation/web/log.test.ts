import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { describeFault, referenceOf } from './log.ts';

test('an error is described without its message, which may quote someone', () => {
  const error = Object.assign(new TypeError('NIK 3301012703900001 of Sari\n    at Sari Wulandari'), {
    code: '23505',
    detail: 'Key (nik)=(33)',
  });
  const described = describeFault(error);
  assert.equal(described.error, 'TypeError');
  assert.equal(described.code, '23505');
  assert.match(described.where?.join(' ') ?? '', /log\.test\.ts:\d+/);
  assert.ok(!JSON.stringify(described).includes('3301'));
});

test('what was thrown and is no error is named by its type only', () => {
  assert.deepEqual(describeFault('Sari'), { error: 'string' });
});

test('a code that is a sentence is not logged', () => {
  assert.ok(!('code' in describeFault(Object.assign(new Error('x'), { code: 'name of Sari' }))));
});

test('a reference can be read out: no letters that look alike', () => {
  for (let i = 0; i < 200; i++) assert.match(referenceOf(randomBytes(8)), /^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
});
