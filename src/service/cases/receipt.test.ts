import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readReceipt, receiptNumber } from './receipt.ts';

test('year, running number, check letter', () => {
  assert.match(receiptNumber(2026, 4217n), /^26-0004217-[A-Z]$/);
  assert.match(receiptNumber(2031, 123_456_789n), /^31-123456789-[A-Z]$/, 'and it grows with the number');
});

test('it is read as people type it', () => {
  const number = receiptNumber(2026, 4217n);
  for (const typed of [
    number,
    number.toLowerCase(),
    number.replaceAll('-', ' '),
    number.replaceAll('-', '.'),
    ` ${number.replaceAll('-', '')} `,
  ])
    assert.equal(readReceipt(typed), number, typed);
});

test('a slip of the pen is caught: one digit wrong, or two swapped', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 9_999_999n }), fc.nat(6), fc.integer({ min: 1, max: 9 }), (n, place, by) => {
      const number = receiptNumber(2026, n);
      const digits = [...number.slice(3, 10)];
      const wrong = [...digits];
      wrong[place] = String((Number(digits[place]) + by) % 10);
      assert.equal(readReceipt(`26-${wrong.join('')}-${number.at(-1)}`), undefined);
      const swapped = [...digits];
      [swapped[place], swapped[place + 1]] = [digits[place + 1] ?? '', digits[place] ?? ''];
      if (place < 6 && digits[place] !== digits[place + 1])
        assert.equal(readReceipt(`26-${swapped.join('')}-${number.at(-1)}`), undefined);
    }),
  );
});

test('what can’t be one is not read', () => {
  for (const typed of ['', '26', '26-0004217', 'AB-0004217-K', "26-0004217-K' or 1=1", '26-12-A'])
    assert.equal(readReceipt(typed), undefined);
});
