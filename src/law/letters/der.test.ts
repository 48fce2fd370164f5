import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as asn1js from 'asn1js';
import { oidOf, tag, tlv, valuesIn } from './der.ts';

test('object identifiers are written as the ASN.1 library writes them', () => {
  for (const dotted of ['1.2.840.113549.1.7.2', '2.16.840.1.101.3.4.2.1', '1.2.840.10045.4.3.2', '1.2.840.113549.1.9.16.2.47'])
    assert.deepEqual(Buffer.from(oidOf(dotted)), Buffer.from(new asn1js.ObjectIdentifier({ value: dotted }).toBER()));
});

test('what is written is read back, at every length of its head', () => {
  for (const length of [0, 1, 127, 128, 255, 256, 65_535, 65_536]) {
    const content = new Uint8Array(length).fill(7);
    const whole = tlv(tag.octets, content);
    assert.deepEqual(Buffer.from(whole), Buffer.from(new asn1js.OctetString({ valueHex: content.buffer }).toBER()));
    const [value, ...others] = valuesIn(whole);
    assert.equal(others.length, 0);
    assert.deepEqual([value?.tag, value?.content.length, value?.whole.length], [tag.octets, length, whole.length]);
  }
});

test('a value that is cut off is no value', () => {
  assert.throws(() => valuesIn(tlv(tag.octets, new Uint8Array(9)).subarray(0, 5)));
});
