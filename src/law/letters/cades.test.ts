import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';
import * as pkijs from 'pkijs';
import { as, type PostId, Temporal } from '#ground';
import { exact, oid, signedAttributes, signedData } from './cades.ts';
import { certificateOf } from './certificate.ts';

const from = Temporal.Instant.from('2026-01-01T00:00:00Z');
const wish = { name: 'Otoritas', organisation: 'Uji', serial: new Uint8Array(16).fill(9), from, until: from.add({ hours: 24 }) };
const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const own = certificateOf({ ...wish, post: as<PostId>('sukamaju/dpmptsp#head') }, key);
const content = Buffer.from('what is signed');
const digest = createHash('sha256').update(content).digest();
const cms = signedData(digest, [own], sign('sha256', signedAttributes(digest, own), key));

test('another library reads what is written and finds it valid', async () => {
  const data = new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(exact(cms)).content });
  assert.equal(await data.verify({ signer: 0, data: exact(content), trustedCerts: [], checkChain: false }), true);
  assert.deepEqual(
    data.signerInfos[0]?.signedAttrs?.attributes.map((attribute) => attribute.type),
    [oid.contentType, oid.messageDigest, oid.signingCertificateV2],
  );
});
