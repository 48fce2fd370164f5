import assert from 'node:assert/strict';
import { test } from 'node:test';
import { incomplete } from '#ground';
import { visitOf } from '../../../test/visit.ts';
import { documentFields } from './person-field.pages.ts';

test('every document by which a person can be asked for, the typed one kept', () => {
  const wrong = { refusal: incomplete('passport-country', { field: 'country' }), text: 'Tiga huruf.' };
  const page = String(
    documentFields(visitOf(), { answers: { document: 'passport', country: 'J', 'document-number': 'ZZ1' }, wrong }),
  );
  for (const kind of ['nik', 'kitas', 'kitap', 'passport']) assert.ok(page.includes(`value="${kind}"`), kind);
  assert.match(page, /value="passport"[^>]*checked/);
  assert.ok(page.includes('value="ZZ1"') && page.includes('value="J"') && page.includes('Tiga huruf.'));
});
