import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Temporal } from '#ground';
import { sampleDecision, sampleDocument, templates } from '../../../test/letters.ts';
import { signaturePlace } from './byte-range.ts';
import { settingOf } from './making.ts';
import { coveredBytes, embed, prepare, roomForSignature, type SignatureNote } from './placeholder.ts';
import { openTypst } from './typesetter.typst-adapter.ts';

const folder = mkdtempSync(join(tmpdir(), 'placeholder-'));
after(() => rmSync(folder, { recursive: true }));
const typst = openTypst();
const note: SignatureNote = {
  office: 'Kepala Dinas (uji) \\ "ā"',
  reason: 'Nomor 1/2026',
  place: 'Sukamaju',
  address: 'https://satupintu.example/verify/7KQ2MXW94RTHB3VCPZ6N',
  at: Temporal.Instant.from('2026-01-08T03:15:00.123456Z'),
};

test('the field is added behind the stored bytes, and qpdf finds nothing amiss in any layout', async () => {
  for (const letter of [sampleDecision(), sampleDocument()]) {
    const pdf = await typst.typeset(settingOf(letter, templates[letter.kind].source));
    const prepared = prepare(pdf, note);
    assert.ok(prepared.file.subarray(0, pdf.length).equals(Buffer.from(pdf)));
    assert.equal(prepared.gapTo - prepared.gapFrom, roomForSignature * 2 + 2);
    assert.equal(coveredBytes(prepared).length, prepared.file.length - (prepared.gapTo - prepared.gapFrom));
    const path = join(folder, 'prepared.pdf');
    writeFileSync(path, prepared.file);
    const said = execFileSync('qpdf', ['--check', path], { encoding: 'utf8' });
    assert.match(said, /No syntax or stream encoding errors/);
    const json = execFileSync('qpdf', ['--json', '--json-key=acroform', path], { encoding: 'utf8' });
    assert.match(json, /"fieldtype": "\/Sig"/);
    assert.match(prepared.file.toString('latin1'), /\/M \(D:20260108031500Z\)/);
  }
});

test('what is embedded is found again; too much does not fit', async () => {
  const pdf = await typst.typeset(settingOf(sampleDocument(), templates.document.source));
  const prepared = prepare(pdf, note);
  const cms = Buffer.from([0x30, 0x03, 1, 2, 3]);
  const place = signaturePlace(embed(prepared, cms));
  assert.ok(typeof place === 'object');
  assert.deepEqual([place.range, Buffer.from(place.cms).toString('hex')], ['whole', cms.toString('hex')]);
  assert.throws(() => embed(prepared, new Uint8Array(roomForSignature + 1)), /does not fit/);
});

test('a file that is not of our typesetter, or is signed already, is not taken', async () => {
  assert.throws(() => prepare(Buffer.from('%PDF-1.7\nnothing'), note));
  const pdf = await typst.typeset(settingOf(sampleDocument(), templates.document.source));
  assert.throws(() => prepare(embed(prepare(pdf, note), Buffer.from([0x30, 0])), note));
});
