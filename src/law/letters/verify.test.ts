import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { as, type Home, isRefusal, sha256, Temporal } from '#ground';
import { sampleDecision, templates } from '../../../test/letters.ts';
import { signaturePlace } from './byte-range.ts';
import { settingOf, unsignedOf } from './making.ts';
import { embed, prepare } from './placeholder.ts';
import type { LetterId, PublicLetter } from './register.ts';
import { openLocalSigner } from './signer.local-adapter.ts';
import { openTypst } from './typesetter.typst-adapter.ts';
import { judge, standing, tracesOf } from './verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
after(() => rmSync(folder, { recursive: true }));
const now = Temporal.Instant.from('2026-01-08T03:15:00Z');
const today = Temporal.PlainDate.from('2026-02-01');
const input = sampleDecision();
const pdf = await openTypst().typeset(settingOf(input, templates.decision.source));
const ours = await openLocalSigner(join(folder, 'ours'), now);
const theirs = await openLocalSigner(join(folder, 'theirs'), now);

async function sign(signer = ours, changes: Partial<typeof input.signer> = {}) {
  const made = await signer.sign(unsignedOf({ ...input, signer: { ...input.signer, ...changes } }, pdf, now));
  if (isRefusal(made)) throw new Error(made.name);
  return { ...made, file: Buffer.from(made.file) };
}
const original = await sign();
const anchors = await ours.anchors();

const registered = (changes: Partial<PublicLetter> = {}): PublicLetter => ({
  home: as<Home>('sukamaju'),
  id: as<LetterId>('l1'),
  code: input.code,
  number: input.number,
  status: 'issued',
  shown: {
    kind: 'decision',
    outcome: 'granted',
    title: input.product.title,
    government: input.body.government,
    body: input.body.name,
    office: input.signer.office,
    capacity: 'definitive',
    authority: [],
    date: input.date,
    from: '2026-01-08',
    until: '2031-01-08',
    level: 'local',
  },
  sha256: sha256(original.file),
  certificate: sha256(original.certificate),
  issuedAt: now,
  ...changes,
});

const look = (file: Uint8Array, letter: PublicLetter | undefined = registered()) => judge(file, letter, anchors, today);

test('the letter as it was issued is valid, by its bytes and by its code', () => {
  assert.deepEqual(look(original.file), { signature: 'sound', range: 'whole', register: 'equal', verdict: 'valid' });
  assert.deepEqual(tracesOf(original.file), { sha256: sha256(original.file), code: input.code });
});

test('what became of it later is said', () => {
  assert.equal(look(original.file, registered({ status: 'replaced' })).verdict, 'replaced');
  assert.equal(look(original.file, registered({ status: 'revoked' })).verdict, 'revoked');
  assert.equal(judge(original.file, registered(), anchors, Temporal.PlainDate.from('2031-01-09')).verdict, 'ended');
  assert.equal(judge(original.file, registered(), anchors, Temporal.PlainDate.from('2031-01-08')).verdict, 'valid');
  assert.equal(standing(registered({ status: 'frozen' }), today), 'not-yet');
});

test('one changed byte, wherever it stands, is never valid', () => {
  const place = signaturePlace(original.file);
  assert.ok(typeof place === 'object');
  const gapFrom = original.file.indexOf('/Contents <') + 10;
  const places = [
    0,
    9,
    100,
    pdf.length - 5,
    pdf.length + 40,
    gapFrom + 1,
    gapFrom + 300,
    gapFrom + 20_000,
    original.file.length - 2,
  ];
  for (let i = 0; i < 300; i++) places.push((i * 7919 * 13) % original.file.length);
  for (const at of places) {
    const changed = Buffer.from(original.file);
    changed[at] = (changed[at] ?? 0) ^ 1;
    const found = look(changed);
    assert.equal(found.register, 'differs');
    assert.notEqual(found.verdict, 'valid', `byte ${at}`);
    assert.notEqual(judge(changed, undefined, anchors, today).verdict, 'valid');
  }
  const inText = Buffer.from(original.file);
  inText[3000] = (inText[3000] ?? 0) ^ 1;
  assert.deepEqual(look(inText), { signature: 'digest', range: 'whole', register: 'differs', verdict: 'changed' });
});

test('bytes added at the end, an incremental update or a second signature are refused, each with its own word', () => {
  const added = look(Buffer.concat([original.file, Buffer.from('\n% more')]));
  assert.deepEqual([added.signature, added.range, added.verdict], ['sound', 'after', 'changed']);
  const update = Buffer.from(
    '\n1 0 obj\n<< >>\nendobj\nxref\n1 1\n0000000000 00000 n \ntrailer\n<< /Size 9 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n',
  );
  assert.deepEqual([look(Buffer.concat([original.file, update])).range], ['after']);
  const second = look(Buffer.concat([original.file, Buffer.from('/ByteRange [0 1 2 3]')]));
  assert.deepEqual([second.signature, second.range, second.verdict], ['several', 'none', 'changed']);
});

test('signed again with another key is refused, however alike its names are', async () => {
  const again = await sign(theirs);
  const found = look(again.file);
  assert.deepEqual(found, { signature: 'stranger', range: 'whole', register: 'differs', verdict: 'changed' });
  assert.equal(judge(again.file, undefined, anchors, today).verdict, 'not-ours');
});

test('signed by another post of ours is refused, and so is our own post a second time', async () => {
  const other = await sign(ours, { post: as('sukamaju/dinkes#head'), office: 'Kepala Dinas Kesehatan' });
  assert.deepEqual(look(other.file), { signature: 'other-post', range: 'whole', register: 'differs', verdict: 'changed' });
  const twice = await sign();
  assert.equal(look(twice.file).signature, 'sound');
  assert.equal(look(twice.file).verdict, 'changed', 'the register holds one file');
});

test('a signature that keeps the digest but no key, or no certificate attribute, is forged', () => {
  const gap = original.file.indexOf('/Contents <') + 11;
  const der = signaturePlace(original.file);
  assert.ok(typeof der === 'object');
  const cms = Buffer.from(der.cms);
  cms[cms.length - 3] = (cms[cms.length - 3] ?? 0) ^ 0x55;
  const forged = Buffer.from(original.file);
  forged.write(cms.toString('hex'), gap, 'latin1');
  assert.equal(look(forged).signature, 'forged');
  const bare = Buffer.from(der.cms);
  const attribute = bare.indexOf(Buffer.from('060b2a864886f70d010910022f', 'hex'));
  bare[attribute + 12] = 0x2e;
  const without = Buffer.from(original.file);
  without.write(bare.toString('hex'), gap, 'latin1');
  assert.equal(look(without).signature, 'attribute');
});

test('a certificate that did not serve when the letter was issued is refused', () => {
  assert.equal(look(original.file, registered({ issuedAt: now.add({ hours: 24 * 800 }) })).signature, 'out-of-time');
});

test('what is no letter at all is answered, and quickly', () => {
  const started = performance.now();
  const hostile: readonly Uint8Array[] = [
    new Uint8Array(0),
    Buffer.from('hello'),
    Buffer.from('%PDF-1.7\n'),
    Buffer.from(`%PDF-1.7\n/ByteRange [0 9999999999 9999999999 9999999999]`),
    Buffer.from(`%PDF-1.7\n/ByteRange [${' '.repeat(5_000_000)}`),
    Buffer.from(`%PDF-1.7\n${'/ByteRange '.repeat(400_000)}`),
    Buffer.from(`%PDF-1.7\n${'/verify/'.repeat(500_000)}`),
    Buffer.from(`%PDF-1.7 /ByteRange [0 36 40 0] <00>`),
    Buffer.concat([Buffer.from('%PDF-1.7 '), randomBytes(5_000_000)]),
  ];
  for (const file of hostile) {
    const found = look(file, undefined);
    assert.ok(['none', 'several', 'unreadable'].includes(found.signature), found.signature);
    assert.equal(judge(file, undefined, anchors, today).verdict, 'not-ours');
    tracesOf(file);
  }
  assert.ok(performance.now() - started < 3000);
});

test('deeply nested or endless ASN.1 in the signature is unreadable, not fatal', () => {
  const prepared = prepare(pdf, { office: 'x', reason: 'x', place: 'x', address: input.address, at: now });
  const deep = Buffer.alloc(12_000);
  for (let i = 0; i + 4 <= deep.length; i += 4)
    deep.set([0x30, 0x82, (deep.length - i - 4) >> 8, (deep.length - i - 4) & 0xff], i);
  for (const cms of [deep, Buffer.concat([Buffer.from([0x30, 0x82, 0x20, 0x00]), randomBytes(0x2000)])])
    assert.equal(look(embed(prepared, cms)).signature, 'unreadable');
});

test('a file in which the gap hides more than the signature is refused', () => {
  const text = original.file.toString('latin1');
  const range = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(text);
  assert.ok(range);
  const [whole, first, second, last] = [range[0], Number(range[1]), Number(range[2]), Number(range[3])] as const;
  const shrunk = Buffer.from(original.file);
  shrunk.write(`/ByteRange [4 ${first - 4} ${second} ${last}]`.padEnd(whole.length), range.index, 'latin1');
  assert.equal(look(shrunk).range, 'gap');
  const wider = Buffer.from(original.file);
  wider.write(`/ByteRange [0 ${first - 12} ${second} ${last}]`.padEnd(whole.length), range.index, 'latin1');
  assert.equal(look(wider).signature, 'unreadable');
});

test('without an authority that we trust no signature is ours', () => {
  assert.equal(judge(original.file, registered(), [], today).signature, 'stranger');
});
