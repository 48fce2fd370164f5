import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rupiah } from './money.ts';

test('whole rupiah with the thousands of each language', () => {
  assert.equal(rupiah(0n, 'id'), 'Rp0');
  assert.equal(rupiah(30_000n, 'id'), 'Rp30.000');
  assert.equal(rupiah(1_250_000n, 'en'), 'Rp1,250,000');
  assert.equal(rupiah(9_007_199_254_740_993n, 'id'), 'Rp9.007.199.254.740.993');
});
