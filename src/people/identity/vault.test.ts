import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { as, type Home } from '#ground';
import { commitment, derive, openBytes, sealBytes, sealValue, unsealValue } from './vault.ts';

const key = { home: as<Home>('sukamaju'), id: 'k', bytes: new Uint8Array(32).fill(1) };
const nonce = new Uint8Array(12).fill(2);

test('what is sealed comes back, under its own key, name and place only', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const sealed = sealValue(key, nonce, 'a', value as string);
      assert.deepEqual(unsealValue(key, 'a', sealed), JSON.parse(JSON.stringify(value)));
    }),
  );
  const sealed = sealValue(key, nonce, 'a', 'Siti');
  assert.throws(() => unsealValue(key, 'b', sealed));
  assert.throws(() => unsealValue({ ...key, id: 'l' }, 'a', sealed));
  assert.throws(() => unsealValue({ ...key, bytes: new Uint8Array(32).fill(3) }, 'a', sealed));
  assert.throws(() => unsealValue(key, 'a', { nonce, ciphertext: Buffer.concat([sealed.ciphertext, Buffer.from([0])]) }));
  assert.ok(!Buffer.from(sealed.ciphertext).toString('latin1').includes('Siti'));
});

test('a commitment is salted by its key and does not depend on the order of keys', () => {
  assert.equal(commitment(key, { a: 1, b: 2n }), commitment(key, { b: 2n, a: 1 }));
  assert.match(commitment(key, 'x'), /^[0-9a-f]{64}$/);
  assert.notEqual(commitment(key, 'x'), commitment({ ...key, bytes: new Uint8Array(32).fill(9) }, 'x'));
  assert.notEqual(derive(key.bytes, 'a').toString('hex'), derive(key.bytes, 'b').toString('hex'));
});

test('bytes of any length, none too', () => {
  for (const length of [0, 1, 16, 100_000]) {
    const bytes = Buffer.alloc(length, 5);
    assert.deepEqual(openBytes(key.bytes, sealBytes(key.bytes, nonce, 'p', bytes), 'p'), bytes);
  }
});
