import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitOf } from '../../../test/visit.ts';
import { fieldId, fileInput, select, textarea, textInput } from './field.ts';

const visit = visitOf();

test('label, hint and error are wired to the field', () => {
  const text = String(
    textInput(visit, { name: 'nik', label: 'NIK', hint: '16 angka', error: 'Masukkan NIK', kind: 'digits', value: '1"2' }),
  );
  assert.match(text, /<label class="govuk-label" for="field-nik">NIK<\/label>/);
  assert.match(text, /aria-describedby="field-nik-hint field-nik-error"/);
  assert.match(text, /id="field-nik-hint"/);
  assert.match(text, /<span class="govuk-visually-hidden">Kesalahan:<\/span> Masukkan NIK/);
  assert.match(text, /inputmode="numeric"/);
  assert.match(text, /aria-invalid="true"/);
  assert.match(text, /value="1&quot;2"/);
});

test('a field with nothing wrong has no trace of an error', () => {
  const text = String(textInput(visit, { name: 'a', label: 'A' }));
  assert.ok(!/error|aria-/.test(text));
});

test('optional is said, a fixed answer can be read but not changed', () => {
  assert.match(
    String(textInput(visit, { name: 'a', label: 'A', optional: true })),
    /A <span class="house-optional">\(boleh dikosongkan\)/,
  );
  assert.match(String(textInput(visit, { name: 'a', label: 'A', fixed: true, value: 'x' })), / readonly/);
});

test('the only question of a page is its heading', () => {
  assert.match(String(textInput(visit, { name: 'a', label: 'A', heading: true })), /<h1 class="govuk-label-wrapper"><label/);
});

test('ids are made of names, whatever these hold', () => {
  assert.equal(fieldId('form.str_number[0]'), 'field-form-str_number-0-');
});

test('what was typed in several lines comes back as it was, its first empty line too', () => {
  const text = String(textarea(visit, { name: 'n', label: 'N', value: '\n</textarea><b>' }));
  assert.match(text, />\n\n&lt;\/textarea&gt;&lt;b&gt;<\/textarea>/);
});

test('a list opens on its choice, or asks to choose', () => {
  const field = {
    name: 's',
    label: 'S',
    options: [
      { value: 'a', label: 'A' },
      { value: 'b', label: { id: 'Bé', en: 'B' } },
    ],
  };
  assert.match(String(select(visit, { ...field, value: 'b' })), /<option value="b" selected>Bé/);
  const open = String(select(visit, field));
  assert.match(open, /<option value="">Pilih salah satu/);
  assert.ok(!open.includes('selected'));
});

test('a file field says what it takes, and may open the camera', () => {
  const text = String(fileInput(visit, { name: 'f', label: 'F', accept: ['.pdf', 'image/*'], many: true, camera: true }));
  assert.match(text, /type="file" accept=".pdf,image\/\*" multiple capture="environment"/);
});
