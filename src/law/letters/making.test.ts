import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { sampleDecision, templates } from '../../../test/letters.ts';
import { fileNameOf, pagesOf, settingOf, unsignedOf } from './making.ts';

test('the setting depends on the letter and its template alone', () => {
  const setting = settingOf(sampleDecision(), templates.decision.source);
  assert.deepEqual(settingOf(sampleDecision(), templates.decision.source), setting);
  assert.equal(setting.epochSeconds, Date.parse('2026-01-08T00:00:00Z') / 1000);
  assert.equal(JSON.parse(setting.data).number, '503/12/DPMPTSP/2026');
});

test('the signature names office, number and address, and no person', () => {
  const unsigned = unsignedOf(sampleDecision(), new Uint8Array(1), Temporal.Instant.from('2026-01-08T03:15:00Z'));
  const said = JSON.stringify({ ...unsigned, pdf: '' });
  assert.ok(said.includes('Nomor 503/12/DPMPTSP/2026') && said.includes('/verify/'));
  for (const hidden of ['Ratna', 'Bambang']) assert.ok(!said.includes(hidden));
});

test('a file is called by product and number, without signs that a name may not hold', () => {
  assert.equal(fileNameOf(sampleDecision()), 'Surat Izin Praktik Dokter 503-12-DPMPTSP-2026.pdf');
  assert.match(fileNameOf(sampleDecision({ number: '../../etc' })), /^Surat Izin Praktik Dokter \.\.-\.\.-etc\.pdf$/);
});

test('pages are counted in files of our own typesetter only', () => {
  assert.equal(pagesOf(Buffer.from('1 0 obj\n<<\n  /Type /Pages\n  /Count 3\n')), 3);
  assert.throws(() => pagesOf(Buffer.from('%PDF')));
});
