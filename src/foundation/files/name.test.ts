import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRefusal } from '#ground';
import { attachment, displayName, storedName } from './name.ts';

test('names that are none', () => {
  for (const name of [
    '../x',
    '..\\x',
    '/etc/passwd',
    'C:\\a.pdf',
    '..',
    '.',
    'a\u0000.pdf',
    'a\nb',
    'a\u202efdp.exe',
    'a\u200bb',
    'x\ud800',
  ]) {
    const refused = displayName(name, 'ktp');
    assert.ok(isRefusal(refused), name);
    assert.deepEqual([refused.name, refused.field], ['file-name', 'ktp']);
  }
});

test('names of people are shown as they are', () => {
  for (const name of ['KTP Budi.jpg', 'ijazah (1).pdf', 'साक्ष्य.pdf', 'a..b.pdf', '.pdf', "o'neil.heic"])
    assert.equal(displayName(name, 'f'), name);
  assert.equal(displayName('  ', 'f'), 'berkas');
  assert.equal(displayName(`${'é'.repeat(300)}.pdf`, 'f'), `${'é'.repeat(100)}.pdf`);
});

test('the ending is that of what is stored', () => {
  assert.equal(storedName('foto.HEIC', 'image/jpeg'), 'foto.jpg');
  assert.equal(storedName('surat.pdf', 'application/pdf'), 'surat.pdf');
  assert.equal(storedName('berkas', 'image/jpeg'), 'berkas.jpg');
  assert.equal(storedName('laporan.v2', 'application/pdf'), 'laporan.v2.pdf');
  assert.equal(storedName('run.exe', 'application/pdf'), 'run.exe.pdf');
});

test('no name breaks out of the header, and it comes back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (raw) => {
      const name = displayName(raw, 'f');
      if (isRefusal(name)) return;
      const header = attachment(name);
      assert.match(header, /^attachment; filename="[\x20-\x21\x23-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%!#$&+.^_`|~-]*$/);
      assert.equal(decodeURIComponent(header.split("UTF-8''")[1] ?? ''), name);
    }),
  );
});
