import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { capabilityOf, readResumeCode, resumeCode } from './resume-code.ts';

test('a code is five groups of five, none read as another', () => {
  const code = resumeCode(new Uint8Array(16).fill(0xa5));
  assert.match(code, /^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
});

test('what was printed is read again, however it is typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (random) => {
      const code = resumeCode(random);
      for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('1', 'l').replaceAll('0', 'O')])
        assert.equal(readResumeCode(typed), code);
    }),
  );
});

test('different chances give different codes', () => {
  const codes = new Set(Array.from({ length: 256 }, (_, n) => resumeCode(new Uint8Array(16).fill(n))));
  assert.equal(codes.size, 256);
});

test('what can’t be a code is not read', () => {
  const code = resumeCode(new Uint8Array(16));
  for (const typed of ['', 'x', code.slice(1), `${code}0`, code.replace('0', 'U'), "' or 1=1"])
    assert.equal(readResumeCode(typed), undefined);
});

test('the database keeps a hash alone', () => {
  const code = resumeCode(new Uint8Array(16));
  assert.match(capabilityOf(code), /^[0-9a-f]{64}$/);
  assert.ok(!capabilityOf(code).includes(code));
});
