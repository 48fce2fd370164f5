import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitOf } from '../../../test/visit.ts';
import { checkboxes, dateInput, declaration, radios } from './choice.ts';
import { html } from './html.ts';

const visit = visitOf();
const options = [
  { value: 'own', label: 'Sendiri', hint: 'Bukti', reveals: html`<p>alamat</p>` },
  { value: 'clinic', label: 'Klinik' },
];

test('the first option bears the field’s id, where the error summary points', () => {
  const text = String(radios(visit, { name: 'place', label: 'Tempat?', options, value: 'clinic', error: 'Pilih' }));
  assert.match(text, /<fieldset class="govuk-fieldset" aria-describedby="field-place-error"><legend/);
  assert.match(text, /id="field-place" name="place" type="radio" value="own" aria-describedby="field-place-item-hint"/);
  assert.match(text, /id="field-place-2" name="place" type="radio" value="clinic" checked/);
  assert.match(text, /<div class="house-reveals"><p>alamat/);
});

test('any of several', () => {
  const text = String(checkboxes(visit, { name: 'days', label: 'Hari', options, values: ['own', 'clinic'] }));
  assert.equal(text.split(' checked').length, 3);
});

test('a declaration is one box with its words', () => {
  const text = String(declaration(visit, { name: 'true', label: 'Saya menyatakan', error: 'Centang' }));
  assert.match(text, /type="checkbox" value="yes"/);
  assert.match(text, /Centang/);
});

test('a date is three fields, and only the wrong one is marked', () => {
  const text = String(
    dateInput(visit, {
      name: 'born',
      label: 'Lahir',
      birth: true,
      value: { day: '1', month: 'Mei', year: '' },
      error: 'Isi tahun',
      wrong: ['year'],
    }),
  );
  assert.match(
    text,
    /id="field-born" name="born-day" type="text" inputmode="numeric" maxlength="4" value="1" autocomplete="bday-day"/,
  );
  assert.match(text, /name="born-month"[^>]*value="Mei"/);
  assert.equal(text.split('aria-invalid').length, 2);
  assert.match(text, /role="group" aria-describedby="field-born-error"/);
});
