import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf, troubleOf } from './trouble.ts';

const address = 'postgresql://owner:secret@db:5433/satu';
const errors: readonly (readonly [error: Error, name: string | undefined])[] = [
  [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'database-unreachable'],
  [new Error('timeout expired'), 'database-unreachable'],
  [Object.assign(new Error('x'), { code: '28P01' }), 'database-password'],
  [Object.assign(new Error('x'), { code: '3D000' }), 'database-absent'],
  [Object.assign(new Error('x'), { code: '57P03' }), 'database-starting'],
  [Object.assign(new Error('x'), { code: '53300' }), 'database-full-of-connections'],
  [Object.assign(new Error('x'), { code: '53100' }), 'disk-full'],
  [Object.assign(new Error('x'), { code: 'ENOSPC', path: '/data/x' }), 'disk-full'],
  [Object.assign(new Error('permission denied for database satu'), { code: '42501' }), 'owner-without-create'],
  [Object.assign(new Error('permission denied for table x'), { code: '42501' }), undefined],
  [Object.assign(new Error('x'), { code: '42601' }), undefined],
  [new TypeError('x is not a function'), undefined],
];
for (const [error, name] of errors)
  test(`${'code' in error ? error.code : error.message} is ${name ?? 'a fault of the program'}`, () => {
    const trouble = troubleOf(error, address);
    assert.equal(trouble?.name, name);
    assert.ok(!JSON.stringify(trouble ?? {}).includes('secret'));
  });

test('what is no error is no trouble', () => assert.equal(troubleOf('x', address), undefined));

test('a place is told without the password', () => {
  assert.equal(placeOf(address), 'db:5433/satu');
  assert.equal(placeOf('postgresql://a:b@c/d'), 'c:5432/d');
  assert.equal(placeOf('//a:b@c'), '//c');
});
