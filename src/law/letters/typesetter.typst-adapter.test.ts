import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sampleDecision, sampleDocument, templates } from '../../../test/letters.ts';
import type { LetterInput } from './letter.ts';
import { pagesOf, settingOf } from './making.ts';
import { openTypst } from './typesetter.typst-adapter.ts';

const folder = mkdtempSync(join(tmpdir(), 'typst-'));
after(() => rmSync(folder, { recursive: true }));
const typst = openTypst();

async function set(letter: LetterInput) {
  const pdf = await typst.typeset(settingOf(letter, templates[letter.kind].source));
  const path = join(folder, 'letter.pdf');
  writeFileSync(path, pdf);
  const run = (tool: string, ...args: string[]) =>
    execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return {
    pdf,
    path,
    text: run('pdftotext', '-layout', path, '-'),
    flat: run('pdftotext', '-raw', path, '-').replace(/\s+/g, ' '),
    run,
  };
}
/** Without blanks: a line may end after any hyphen or stroke. */
const bare = (text: string) => text.replace(/[\s\u200b]+/g, '');
const holder = (value: string) => [{ label: 'Nama', value }];

test('a decision says every part in its order', async () => {
  const { flat } = await set(sampleDecision());
  const parts = [
    'PEMERINTAH KABUPATEN SUKAMAJU',
    'KEPUTUSAN KEPALA DINAS',
    'NOMOR 503/12/DPMPTSP/2026',
    'TENTANG',
    'SURAT IZIN PRAKTIK DOKTER',
    'DENGAN RAHMAT TUHAN YANG MAHA ESA',
    'Menimbang',
    'Mengingat',
    'Memperhatikan',
    'MEMUTUSKAN:',
    'Menetapkan',
    'KESATU',
    'dr. Ratna Wulandari',
    'KELIMA',
    'Ditetapkan di Sukamaju',
    'pada tanggal 8 Januari 2026',
    'Ditandatangani secara elektronik',
    'Drs. H. Bambang Setiawan, M.Si.',
    'Tembusan:',
  ];
  let from = 0;
  for (const part of parts) {
    const at = flat.indexOf(part, from);
    assert.ok(at >= 0, `${part} after ${from}`);
    from = at;
  }
  assert.ok(flat.includes('halaman 1 dari 2'));
  assert.ok(flat.includes('http://localhost:8080/verify/7KQ2MXW94RTHB3VCPZ6N'));
});

test('a document has neither considering nor dicta, and its paragraphs, holder and date', async () => {
  const { text } = await set(sampleDocument());
  for (const said of [
    'SURAT KETERANGAN PENELITIAN',
    'menerangkan',
    'dr. Ratna Wulandari',
    'Sukamaju, 8 Januari 2026',
    'a.n. KEPALA BADAN',
    'Plh. SEKRETARIS',
  ])
    assert.ok(text.includes(said), said);
  for (const none of ['Menimbang', 'MEMUTUSKAN', 'KESATU ']) assert.ok(!text.includes(none), none);
});

test('only our own fonts, every one embedded; PDF/A-2a, tagged', async () => {
  const { run, path, pdf } = await set(sampleDecision({ holder: holder('عبد الرحمن 陳大文') }));
  const rows = run('pdffonts', path).split('\n').slice(2).filter(Boolean);
  assert.ok(rows.length >= 4);
  for (const row of rows) {
    assert.match(row, /^[A-Z]{6}\+(LibertinusSerif|NotoNaskhArabic|NotoSansHans)/);
    assert.match(row, /\byes yes yes\b/, 'embedded, subset, with its Unicode');
  }
  const bytes = Buffer.from(pdf).toString('latin1');
  assert.match(bytes, /pdfaid:part>2</);
  assert.match(bytes, /pdfaid:conformance>A</);
  assert.match(run('pdfinfo', path), /Tagged:\s+yes/);
});

test('markup of every kind, Arabic and Chinese come out literally', async () => {
  const hostile = '#set text(red) $x^2$ *b* _i_ \\ "q" <script>alert(1)</script> {{x}} #read("/etc/passwd") 陳大文';
  const { flat } = await set(sampleDecision({ holder: holder(hostile), about: 'A & B #eval("1")' }));
  for (const part of ['#set text(red) $x^2$ *b* _i_', '<script>alert(1)</script>', '#read("/etc/passwd")', '陳大文'])
    assert.ok(bare(flat).includes(bare(part)), part);
  assert.ok(flat.includes('A & B #EVAL("1")'));
  assert.ok(!flat.includes('root:'));
});

test('a sign that no font holds is shown by its code, and the letter is made', async () => {
  const { flat } = await set(sampleDecision({ holder: holder('สมชาย 한 😀 dr. Ratna') }));
  for (const said of ['[U+0E2A]', '[U+D55C]', '[U+1F600]', 'dr. Ratna']) assert.ok(flat.includes(said), said);
});

test('long names and many considerations break over pages, and the signature never stands alone', async () => {
  const long = sampleDecision({
    considering: Array.from({ length: 40 }, (_, i) => `bahwa pertimbangan ke-${i + 1} ${'cukup panjang '.repeat(12)}`),
    holder: [{ label: 'Nama', value: `dr. ${'Panjang'.repeat(60)}` }, ...sampleDecision().holder],
  });
  const { pdf, run, path } = await set(long);
  assert.ok(pagesOf(pdf) >= 4);
  for (const extra of [0, 3, 6, 9, 12, 15, 18, 21]) {
    const made = await set(sampleDecision({ noting: Array.from({ length: extra }, (_, i) => `Hal ke-${i}`) }));
    const pages = made.run('pdftotext', '-raw', made.path, '-').split('\f').filter(Boolean);
    const signed = pages.find((page) => page.includes('Ditandatangani secara elektronik')) ?? '';
    assert.match(signed, /K(ELIMA|ETIGA|EEMPAT)/, 'a dictum stands on the page of the signature');
    assert.ok(signed.includes('Ditetapkan di') && signed.includes('Bambang'));
  }
  assert.match(run('qpdf', '--check', path), /No syntax or stream encoding errors/);
});

test('a letter of the same input is the same file', async () => {
  const [one, other] = [await set(sampleDecision()), await set(sampleDecision())];
  assert.ok(Buffer.from(one.pdf).equals(Buffer.from(other.pdf)));
});
