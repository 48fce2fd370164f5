import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { codeBytes, codeFrom, parseCode, showCode, verifyAddress } from './code.ts';

test('a code has twenty signs without look-alikes and is read back however it is typed', () => {
  for (let i = 0; i < 200; i++) {
    const code = codeFrom(randomBytes(codeBytes));
    assert.match(code, /^[23456789A-HJKMNP-TV-Z]{20}$/);
    assert.equal(parseCode(showCode(code)), code);
    assert.equal(parseCode(` ${showCode(code).toLowerCase().replaceAll('-', ' ')} `), code);
  }
});

test('the same bytes give the same code, other bytes another', () => {
  assert.equal(codeFrom(new Uint8Array(16)), '2'.repeat(20));
  assert.notEqual(codeFrom(new Uint8Array(16).fill(1)), codeFrom(new Uint8Array(16).fill(2)));
  assert.throws(() => codeFrom(new Uint8Array(4)));
});

test('what can be no code is none', () => {
  for (const text of [
    '',
    'ABC',
    'O'.repeat(20),
    '1'.repeat(20),
    '2'.repeat(21),
    `${'2'.repeat(20)}${' '.repeat(100)}`,
    '../../etc/passwd',
  ])
    assert.equal(parseCode(text), undefined);
});

test('the address stands under /verify', () => {
  const code = codeFrom(new Uint8Array(16));
  assert.equal(verifyAddress('http://localhost:8080/', code), `http://localhost:8080/verify/${code}`);
});
