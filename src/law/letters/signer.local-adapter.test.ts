import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { isRefusal, Temporal } from '#ground';
import { sampleDecision, sampleDocument, templates } from '../../../test/letters.ts';
import { signaturePlace } from './byte-range.ts';
import { readSignature, trusted } from './cades-reading.ts';
import { settingOf, unsignedOf } from './making.ts';
import { openLocalSigner } from './signer.local-adapter.ts';
import { openTypst } from './typesetter.typst-adapter.ts';

const folder = mkdtempSync(join(tmpdir(), 'letters-'));
after(() => rmSync(folder, { recursive: true }));
const now = Temporal.Instant.from('2026-01-08T03:15:00Z');
const typst = openTypst();
const letter = sampleDecision();
const pdf = await typst.typeset(settingOf(letter, templates.decision.source));

async function signed(keys = join(folder, 'keys'), at = now) {
  const signer = await openLocalSigner(keys, now);
  const made = await signer.sign(unsignedOf(letter, pdf, at));
  if (isRefusal(made)) throw new Error(made.name);
  return { signer, ...made };
}

const run = (tool: string, ...args: string[]) =>
  execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

test('poppler reads a valid signature over the whole file, and qpdf nothing amiss', async () => {
  const { file } = await signed();
  const path = join(folder, 'letter.pdf');
  writeFileSync(path, file);
  const said = run('pdfsig', path);
  assert.match(said, /Signature Type: ETSI\.CAdES\.detached/);
  assert.match(said, /Signature is Valid/);
  assert.match(said, /Total document signed/);
  assert.match(said, /Signing Hash Algorithm: SHA-256/);
  assert.match(said, /Signing Time: Jan 08 2026/);
  assert.match(said, /Common Name: Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu/);
  assert.match(run('qpdf', '--check', path), /No syntax or stream encoding errors/);
  assert.ok(
    Buffer.from(file).subarray(0, pdf.length).equals(Buffer.from(pdf)),
    'the stored bytes stand unchanged at the beginning',
  );
});

test('the attribute signing-certificate-v2 is there and names the certificate; there is no signing-time attribute (PAdES)', async () => {
  const { file, certificate } = await signed();
  const place = signaturePlace(file);
  assert.ok(typeof place === 'object');
  const text = Buffer.from(place.cms).toString('hex');
  assert.ok(text.includes('060b2a864886f70d010910022f'), 'id-aa-signingCertificateV2');
  assert.ok(!text.includes('06092a864886f70d010905'), 'no id-signingTime');
  const reading = readSignature(place.cms, place.covered);
  assert.ok(reading.sound);
  assert.deepEqual(reading.certificate.raw, Buffer.from(certificate));
});

test('openssl reads the CMS and checks it against the authority', async () => {
  const { file, signer } = await signed();
  const place = signaturePlace(file);
  assert.ok(typeof place === 'object');
  const [cms, content, anchor] = ['sig.der', 'content.bin', 'ca.pem'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(cms, place.cms);
  writeFileSync(content, Buffer.concat(place.covered));
  writeFileSync(anchor, new X509Certificate((await signer.anchors())[0] ?? new Uint8Array()).toString());
  execFileSync(
    'openssl',
    [
      'cms',
      '-verify',
      '-cades',
      '-inform',
      'DER',
      '-in',
      cms,
      '-content',
      content,
      '-binary',
      '-CAfile',
      anchor,
      '-purpose',
      'any',
      '-attime',
      String(now.epochMilliseconds / 1000),
      '-out',
      '/dev/null',
    ],
    { stdio: 'pipe' },
  );
});

test('a post keeps its key; another post, another office and the last month get their own', async () => {
  const keys = join(folder, 'renewing');
  const [first, again] = [await signed(keys), await signed(keys)];
  assert.deepEqual(first.certificate, again.certificate);
  const other = await again.signer.sign(unsignedOf(sampleDocument(), pdf, now));
  const renamed = await again.signer.sign(
    unsignedOf({ ...letter, signer: { ...letter.signer, office: 'Kepala Dinas Perizinan' } }, pdf, now),
  );
  const later = await signed(keys, now.add({ hours: 24 * 715 }));
  assert.ok(!isRefusal(other) && !isRefusal(renamed));
  const all = [first.certificate, other.certificate, renamed.certificate, later.certificate].map(
    (der) => new X509Certificate(der),
  );
  assert.equal(new Set(all.map((certificate) => certificate.serialNumber)).size, 4);
  const [anchor] = (await first.signer.anchors()).map((der) => new X509Certificate(der));
  for (const certificate of all) assert.ok(anchor && trusted(certificate, [], [anchor]), certificate.subject);
  assert.match(all[0]?.subjectAltName ?? '', /urn:satupintu:post:sukamaju%2Fdpmptsp%23head/);
  assert.equal(all[0]?.ca, false);
});

test('keys are for the server alone, and two starts at once make one authority', async () => {
  const keys = join(folder, 'race');
  const signers = await Promise.all(Array.from({ length: 8 }, () => openLocalSigner(keys, now)));
  const anchors = await Promise.all(signers.map(async (one) => Buffer.from((await one.anchors())[0] ?? []).toString('hex')));
  assert.equal(new Set(anchors).size, 1);
  await Promise.all(signers.map((one) => one.sign(unsignedOf(letter, pdf, now))));
  const files = readdirSync(keys, { recursive: true, withFileTypes: true });
  for (const entry of files)
    assert.equal(statSync(join(entry.parentPath, entry.name)).mode & 0o777, entry.isDirectory() ? 0o700 : 0o600, entry.name);
  assert.equal(files.filter((entry) => entry.isFile()).length, 2, 'the authority and one post, no half-written file');
});
