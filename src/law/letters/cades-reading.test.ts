import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';
import { as, type PostId, Temporal } from '#ground';
import { signedAttributes, signedData } from './cades.ts';
import { readSignature } from './cades-reading.ts';
import { certificateOf } from './certificate.ts';

const from = Temporal.Instant.from('2026-01-01T00:00:00Z');
const wish = { name: 'Otoritas', organisation: 'Uji', serial: new Uint8Array(16).fill(9), from, until: from.add({ hours: 24 }) };
const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const own = certificateOf({ ...wish, post: as<PostId>('sukamaju/dpmptsp#head') }, key);
const content = Buffer.from('what is signed');
const digest = createHash('sha256').update(content).digest();
const cms = signedData(digest, [own], sign('sha256', signedAttributes(digest, own), key));

test('our own reading: sound over these bytes, and nothing else', () => {
  assert.equal(readSignature(cms, [content.subarray(0, 4), content.subarray(4)]).sound, true);
  const other = readSignature(cms, [Buffer.from('something else')]);
  assert.equal(other.sound === false && other.why, 'digest');
  const junk = readSignature(Buffer.from('junk'), [content]);
  assert.equal(junk.sound === false && junk.why, 'unreadable');
});

test('a signature of another key over the same attributes is forged', () => {
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const forged = signedData(digest, [own], sign('sha256', signedAttributes(digest, own), stranger));
  const found = readSignature(forged, [content]);
  assert.equal(found.sound === false && found.why, 'forged');
});

test('attributes that name another certificate are refused', () => {
  const twin = certificateOf({ ...wish, serial: new Uint8Array(16).fill(8) }, key);
  const attributes = signedAttributes(digest, twin);
  const mixed = Buffer.from(signedData(digest, [own], sign('sha256', attributes, key)));
  const hash = createHash('sha256').update(own).digest();
  createHash('sha256').update(twin).digest().copy(mixed, mixed.indexOf(hash));
  const found = readSignature(mixed, [content]);
  assert.equal(found.sound === false && found.why, 'attribute');
});
