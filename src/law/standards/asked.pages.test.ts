import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { around, viewOf } from '../../../test/service-view.ts';
import { directory } from '../../../test/standard-kit.ts';
import { visitOf } from '../../../test/visit.ts';
import { askedParts, feeText } from './asked.pages.ts';
import { ifAppliedNow } from './service.ts';
import type { Standard } from './standard.ts';

const answer = (id: string, change?: (standard: Standard) => Standard, lang: 'id' | 'en' = 'id', at?: string): string => {
  const { revision, soon } = viewOf(change);
  const then = at === undefined ? soon : ifAppliedNow(revision.standard, directory, Temporal.Instant.from(at));
  const found = askedParts(visitOf({ lang }), revision.standard, around, then).find((one) => one.id === id);
  return String(found?.answer);
};
const time =
  (more: Partial<Standard['time']>) =>
  (standard: Standard): Standard => ({ ...standard, time: { ...standard.time, ...more } });

test('the questions stand in the order in which people ask them', () => {
  const { revision, soon } = viewOf();
  assert.deepEqual(
    askedParts(visitOf(), revision.standard, around, soon).map((one) => one.id),
    ['who', 'need', 'steps', 'when', 'cost', 'result', 'trouble'],
  );
});

test('can I: for whom it is, on what grounds it is refused, and why', () => {
  const page = answer('who');
  assert.match(page, /Layanan ini untuk perorangan\./);
  assert.match(page, /Letak kios tidak layak <span class="house-aside">\(dinilai petugas\)/);
  assert.match(page, /Peraturan Daerah Sukamaju Nomor 3 Tahun 2020 Pasal 4/);
  assert.match(
    answer('who', (one) => ({ ...one, refusals: [], audience: ['business', 'organisation', 'body'] })),
    /pelaku usaha, organisasi dan lembaga, dan instansi pemerintah[\s\S]*Tidak ada alasan penolakan/,
  );
});

test('what do I need: to bring and when, to declare, and what need not be brought', () => {
  const page = answer('need');
  assert.match(
    page,
    /Siapkan<\/strong>[\s\S]*Gambar letak kios[\s\S]*Foto atau PDF, paling besar 5 MB[\s\S]*Hanya bila jawaban atas “Kios milik siapa\?” adalah “Sendiri”\./,
  );
  assert.match(page, /Dinyatakan di layar<\/strong>[\s\S]*Pernyataan kebenaran data/);
  assert.match(
    page,
    /Tidak perlu Anda bawa<\/strong>[\s\S]*Nomor induk pedagang[\s\S]*<a class="govuk-link" href="\/bodies\/nasional\/kki">/,
  );
  assert.match(
    answer('need', (one) => ({ ...one, requirements: [] })),
    /Tidak ada berkas/,
  );
});

test('a choice of proofs, a condition without words, other kinds of evidence', () => {
  const page = answer('need', (one) => ({
    ...one,
    requirements: [
      {
        key: 'a',
        title: { id: 'Bukti' },
        evidence: 'alternatives',
        when: 'licence = null',
        hint: { id: 'Petunjuk' },
        basis: [],
        alternatives: [
          { key: 'b', title: { id: 'Foto' }, evidence: 'upload', accept: ['image'], basis: [] },
          { key: 'c', title: { id: 'Asli' }, evidence: 'original-shown', basis: [] },
          { key: 'd', title: { id: 'Pdf' }, evidence: 'upload', accept: ['pdf'], max: 1024 * 1024, basis: [] },
        ],
      },
    ],
  }));
  for (const text of [
    'Petunjuk',
    'Foto (Foto)',
    'Asli (Bawa dokumen aslinya',
    'Pdf (PDF, paling besar 1 MB)',
    'Kami memberi tahu saat Anda mengisi',
  ])
    assert.ok(page.includes(text), text);
});

test('how long, and by when if I apply now; how the days were counted', () => {
  const page = answer('when');
  assert.match(page, /Paling lama 7 hari kerja/);
  assert.match(
    page,
    /dihitung diterima Senin, 2 Februari 2026 dan diputus paling lambat <strong>Rabu, 11 Februari 2026<\/strong>/,
  );
  assert.match(page, /2 hari akhir pekan tidak dihitung/);
  const holidays = answer('when', undefined, 'en', '2026-03-12T03:00:00Z');
  assert.match(holidays, /does not count: .*Nyepi|Silence/i);
  assert.ok(!answer('when', time({ limit: { n: 8, unit: 'h' } })).includes('Bila Anda mengajukan sekarang'));
  assert.match(answer('when', time({ limit: { n: 3, unit: 'd' } })), /pada hari setelah permohonan diterima/);
});

test('where the holidays of a year are not declared yet, the day is a not-before', () => {
  const page = answer('when', time({ limit: { n: 200, unit: 'wd' } }), 'en', '2026-11-02T03:00:00Z');
  assert.match(page, /decided <strong>not before/);
});

test('what it costs: nothing, an amount, or by the answers', () => {
  const fee =
    (amount: string) =>
    (one: Standard): Standard => ({ ...one, fee: { ...one.fee, amount } });
  assert.match(answer('cost', fee('0')), /Gratis\. Tidak ada biaya/);
  assert.match(answer('cost', fee('125000')), /Biayanya Rp125\.000\./);
  assert.match(answer('cost'), /dihitung dari jawaban Anda/);
  const short = (amount: string) => feeText(visitOf({ lang: 'en' }), viewOf(fee(amount)).revision.standard);
  assert.deepEqual([short('0'), short('125000'), short('form.area')], ['Free', 'Rp125,000', 'Depends on your answers']);
});

test('what I get: what, for how long, signed by whom, and when only sometimes', () => {
  assert.match(answer('result'), /Surat Izin Pemakaian Kios[\s\S]*Izin, berlaku 2 tahun\.[\s\S]*secara elektronik oleh head\./);
  const more = answer('result', (one) => ({
    ...one,
    products: one.products.map((product) => ({ ...product, when: 'form.owner = "market"' })),
    provider: 'sukamaju/dinkes' as never,
  }));
  assert.match(more, /oleh head, sukamaju\/dpmptsp\.[\s\S]*Hanya bila jawaban atas “Kios milik siapa\?” adalah “Pasar”/);
});

test('what if it goes wrong: by the standard’s own silence and correction, each with its article', () => {
  const page = answer('trouble');
  for (const text of [
    'waktu berhenti dihitung',
    'dianggap dikabulkan',
    '21 hari kerja',
    'href="/complaints"',
    'href="/track"',
    'Pasal 77',
  ])
    assert.ok(page.includes(text), text);
  assert.match(
    answer('trouble', time({ silence: 'refused', correction: 'resets' })),
    /dihitung dari awal[\s\S]*dianggap ditolak/,
  );
  assert.match(answer('trouble', time({ silence: 'none', correction: 'continues' })), /tetap dihitung[\s\S]*tetap diproses/);
});
