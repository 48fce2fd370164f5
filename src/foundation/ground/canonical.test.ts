import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonical, type Plain, sha256 } from './canonical.ts';

test('keys in order, money as text, what is not there left out', () => {
  assert.equal(
    canonical({ b: 1, a: 250_000n, c: undefined, d: [undefined, null, true] }),
    '{"a":"250000","b":1,"d":[null,null,true]}',
  );
  assert.equal(canonical('Rp'), '"Rp"');
  assert.throws(() => canonical(undefined), /nothing to write/);
});

test('what is given is not changed, and money lies as deep as it likes', () => {
  const given = { list: [{ fee: 5n, gone: undefined }], ['__proto__']: 1, whole: { a: 'x' } };
  assert.equal(canonical(given), '{"__proto__":1,"list":[{"fee":"5"}],"whole":{"a":"x"}}');
  assert.deepEqual(given.list, [{ fee: 5n, gone: undefined }]);
  let deep: Plain = 1n;
  for (let level = 0; level < 200; level++) deep = { a: [deep] };
  assert.equal(canonical(deep), `${'{"a":['.repeat(200)}"1"${']}'.repeat(200)}`);
});

test('the order in which keys were written does not matter', () =>
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (given) => {
      const turned = Object.fromEntries(Object.entries(given).reverse());
      assert.equal(sha256(canonical(turned)), sha256(canonical(given)));
    }),
  ));

test('SHA-256 of nothing, as everybody knows it', () =>
  assert.equal(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'));
