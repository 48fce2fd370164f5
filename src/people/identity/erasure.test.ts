import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { answerBy, isGround } from './erasure.ts';

test('a ground to erase is no duty to keep', () => {
  assert.ok(isGround('uu/2022/27~43', 'erase'));
  assert.ok(!isGround('uu/2022/27~43', 'keep'));
  assert.ok(isGround('uu/2022/27~50', 'keep'));
  assert.ok(!isGround('toString', 'erase'));
});

test('a request is answered within 3 x 24 hours', () => {
  assert.equal(answerBy(Temporal.Instant.from('2026-11-20T09:00:00Z')).toString(), '2026-11-23T09:00:00Z');
});
