import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { as, type PostId, Temporal } from '#ground';
import { trusted } from './cades-reading.ts';
import { certificateOf, postUri } from './certificate.ts';

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const from = Temporal.Instant.from('2026-01-08T03:15:00.9Z');
const wish = {
  name: 'Otoritas',
  organisation: 'Uji',
  serial: new Uint8Array(16).fill(255),
  from,
  until: from.add({ hours: 24 }),
};
const authorityKey = newKey();
const authority = certificateOf(wish, authorityKey);
const post = as<PostId>('sukamaju/dpmptsp#head');
const postKey = newKey();
const longName = 'Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Sukamaju';
const own = new X509Certificate(
  certificateOf({ ...wish, name: longName, post }, postKey, { certificate: authority, key: authorityKey }),
);
const root = new X509Certificate(authority);

test('the authority signs itself and may issue; the post may not', () => {
  assert.ok(root.ca && root.verify(createPublicKey(authorityKey)));
  assert.ok(!own.ca && own.verify(root.publicKey) && own.checkIssued(root));
});

test('a post is named whole, its office cut to what a name may hold, its times in whole seconds', () => {
  assert.ok(own.subjectAltName?.includes(postUri(post)));
  assert.ok(own.subject.includes(longName.slice(0, 64)) && !own.subject.includes(longName));
  assert.equal(own.validFromDate.getTime(), Date.parse('2026-01-08T03:15:00Z'));
  assert.equal(own.subject.split('\n').length, 3, 'country, organisation and name stand each for itself');
});

test('a post cannot issue certificates that are trusted', () => {
  const forgedKey = newKey();
  const forged = certificateOf({ ...wish, name: 'Palsu', post }, forgedKey, { certificate: own.raw, key: postKey });
  assert.equal(trusted(new X509Certificate(forged), [own], [root]), undefined);
  assert.ok(trusted(own, [], [root]));
  assert.equal(trusted(own, [root], []), undefined, 'an authority that comes with the file is no anchor');
});
