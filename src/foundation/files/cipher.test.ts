import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { Damaged, type Flow, opening, openSmall, sealing, sealSmall } from './cipher.ts';

const through = (flow: Flow, bytes: Uint8Array, size: number): Buffer => {
  const out: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) out.push(...flow.push(bytes.subarray(at, at + size)));
  return Buffer.concat([...out, ...flow.end()]);
};
const key = randomBytes(32);
const seal = (bytes: Uint8Array, size = 5000): Buffer => through(sealing(key, randomBytes(16)), bytes, size);
const open = (bytes: Uint8Array, size = 7000, with_ = key): Buffer => through(opening(with_), bytes, size);

test('what is sealed opens again, in pieces of any size', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 200_000 }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 100_000 }),
      (length, a, b) => {
        const bytes = randomBytes(length);
        assert.ok(open(seal(bytes, Math.max(a, length / 50)), Math.max(b, length / 50)).equals(bytes));
      },
    ),
    { numRuns: 60 },
  );
  for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072]) assert.equal(open(seal(randomBytes(length))).length, length);
});

test('what was changed, cut, lengthened or rearranged does not open', () => {
  const sealed = seal(randomBytes(3 * 65_536));
  const head = 17;
  const chunk = 65_536 + 16;
  const damaged = [
    sealed.subarray(0, -1),
    sealed.subarray(0, head + chunk),
    sealed.subarray(0, head + 2 * chunk),
    sealed.subarray(0, 10),
    Buffer.alloc(0),
    Buffer.concat([sealed, Buffer.from([0])]),
    Buffer.concat([
      sealed.subarray(0, head),
      sealed.subarray(head + chunk, head + 2 * chunk),
      sealed.subarray(head, head + chunk),
      sealed.subarray(head + 2 * chunk),
    ]),
    Buffer.concat([Buffer.from([2]), sealed.subarray(1)]),
  ];
  for (const at of [1, 20, 70_000, sealed.length - 1]) {
    const copy = Buffer.from(sealed);
    copy[at] = (copy[at] ?? 0) ^ 1;
    damaged.push(copy);
  }
  for (const bytes of damaged) assert.throws(() => open(bytes), Damaged);
  assert.throws(() => open(sealed, 7000, randomBytes(32)), Damaged);
});

test('nothing is given out before it is authenticated', () => {
  const sealed = seal(Buffer.alloc(65_536 * 2, 7));
  const flow = opening(key);
  assert.deepEqual(flow.push(sealed.subarray(0, 17 + 65_536)), []);
});

test('the same bytes look different each time', () => {
  assert.ok(!seal(Buffer.from('a')).equals(seal(Buffer.from('a'))));
});

test('a small thing opens only for what it belongs to', () => {
  const sealed = sealSmall(key, randomBytes(12), 'a/b/c', Buffer.from('KTP Budi.pdf'));
  assert.equal(Buffer.from(openSmall(key, 'a/b/c', sealed)).toString(), 'KTP Budi.pdf');
  assert.ok(!Buffer.from(sealed).includes('KTP'));
  assert.throws(() => openSmall(key, 'a/b/d', sealed), Damaged);
  assert.throws(() => openSmall(randomBytes(32), 'a/b/c', sealed), Damaged);
  assert.throws(() => openSmall(key, 'a/b/c', sealed.subarray(0, 20)), Damaged);
});
