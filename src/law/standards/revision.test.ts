import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal, Temporal } from '#ground';
import { type Earlier, nextNumber } from './revision.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const first: Earlier = { number: 1, hash: 'a', effective: day('2026-01-02'), endsOn: null };
const second: Earlier = { number: 2, hash: 'b', effective: day('2026-03-02'), endsOn: null };

test('the first is one, the next is one more, on the same day too', () => {
  assert.equal(nextNumber([], 'a', day('2026-01-02')), 1);
  assert.equal(nextNumber([first], 'b', day('2026-03-02')), 2);
  assert.equal(nextNumber([first, second], 'c', day('2026-03-02')), 3);
  assert.equal(nextNumber([first, second], 'a', day('2026-04-01')), 3, 'an older text may come back');
});

test('the same again, and one that reaches back, are refused', () => {
  const same = nextNumber([first, second], 'b', day('2026-05-01'));
  assert.ok(isRefusal(same));
  assert.deepEqual([same.refusal, same.name, same.params], ['conflict', 'same-revision', { number: '2' }]);
  const back = nextNumber([first, second], 'c', day('2026-03-01'));
  assert.ok(isRefusal(back));
  assert.deepEqual([back.name, back.params], ['before-last', { effective: '2026-03-01', last: '2026-03-02' }]);
});
