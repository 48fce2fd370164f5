import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { as, forbidden, isRefusal, type PostId, Temporal } from '#ground';
import { sampleDecision, templates } from '../../../test/letters.ts';
import { signaturePlace } from './byte-range.ts';
import { readSignature } from './cades-reading.ts';
import { certificateOf } from './certificate.ts';
import { settingOf, unsignedOf } from './making.ts';
import { signerWithKeys } from './signer.keys-adapter.ts';
import type { SigningKeys } from './signer.port.ts';
import { openTypst } from './typesetter.typst-adapter.ts';

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
after(() => rmSync(folder, { recursive: true }));
const now = Temporal.Instant.from('2026-01-08T03:15:00Z');
const letter = sampleDecision();
const pdf = await openTypst().typeset(settingOf(letter, templates.decision.source));
const authority = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const wish = { name: 'Otoritas', organisation: 'Uji', serial: new Uint8Array(16), from: now, until: now.add({ hours: 24 }) };
const root = certificateOf(wish, authority);
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const own = certificateOf({ ...wish, post: as<PostId>('sukamaju/dpmptsp#head') }, rsa, { certificate: root, key: authority });
const keys: SigningKeys = {
  chainOf: async () => [own, root],
  signatureOf: async (_by, _at, bytes) => sign('sha256', bytes, rsa),
  anchors: async () => [root],
};

test('an RSA key that is guarded elsewhere signs: only the attributes go to it', async () => {
  const asked: number[] = [];
  const guarded = {
    ...keys,
    signatureOf: async (...ask: Parameters<SigningKeys['signatureOf']>) => {
      asked.push(ask[2].length);
      return keys.signatureOf(...ask);
    },
  };
  const made = await signerWithKeys('hsm', 'certified', guarded).sign(unsignedOf(letter, pdf, now));
  assert.ok(!isRefusal(made));
  assert.ok(asked.length === 1 && (asked[0] ?? 0) < 300);
  const path = join(folder, 'rsa.pdf');
  writeFileSync(path, made.file);
  assert.match(execFileSync('pdfsig', [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }), /Signature is Valid/);
  const place = signaturePlace(made.file);
  assert.ok(typeof place === 'object' && readSignature(place.cms, place.covered).sound);
});

test('what the keys refuse is refused', async () => {
  const none = signerWithKeys('hsm', 'certified', { ...keys, chainOf: async () => forbidden('no-certificate') });
  const refused = await none.sign(unsignedOf(letter, pdf, now));
  assert.equal(isRefusal(refused) && refused.name, 'no-certificate');
});
