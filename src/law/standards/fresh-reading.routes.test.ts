import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshReadings } from './fresh-reading.routes.ts';

test('within the time all share one reading, also while it runs; after it there is another; keys are apart', async () => {
  let now = 0;
  let reads = 0;
  const of = freshReadings<number>(500, () => now);
  const read = async () => ++reads;
  assert.deepEqual(await Promise.all([of('a', read), of('a', read), of('b', read)]), [1, 1, 2]);
  now = 499;
  assert.equal(await of('a', read), 1);
  now = 500;
  assert.equal(await of('a', read), 3);
});

test('what failed is told to those who asked, and read again by the next', async () => {
  let fail = true;
  const of = freshReadings<string>(1000, () => 0);
  const read = async () => {
    if (fail) throw new Error('down');
    return 'up';
  };
  await assert.rejects(Promise.all([of('a', read), of('a', read)]), /down/);
  fail = false;
  assert.equal(await of('a', read), 'up');
});

test('no more than 500 keys are remembered', async () => {
  let reads = 0;
  const of = freshReadings<number>(1000, () => 0);
  const read = async () => ++reads;
  for (let n = 0; n <= 500; n++) await of(String(n), read);
  assert.equal(await of('500', read), 501);
  assert.equal(await of('0', read), 502);
});
