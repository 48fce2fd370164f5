import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#ground';
import { documentTyped } from './person-field.ts';

const typed = (answers: Readonly<Record<string, string>>) => {
  const outcome = documentTyped((name) => answers[name] ?? '');
  return isRefusal(outcome) ? `${outcome.name} at ${outcome.field}` : `${outcome.kind} ${outcome.country ?? ''}${outcome.number}`;
};

test('a person is asked for by the document they have', () => {
  assert.equal(typed({ document: 'nik', 'document-number': '9901 0151 0292 0007' }), 'nik 9901015102920007');
  assert.equal(typed({ document: 'passport', 'document-number': 'zz0000104', country: 'jpn' }), 'passport JPNZZ0000104');
  assert.equal(typed({ document: 'kitas', 'document-number': '2C11-ZZ0103-X' }), 'kitas 2C11-ZZ0103-X');
  assert.equal(typed({ document: 'kitap', 'document-number': '2C11-ZZ0103-X' }), 'kitap 2C11-ZZ0103-X');
});

test('what is wrong is said at its field', () => {
  assert.equal(typed({}), 'choice-missing at document');
  assert.equal(typed({ document: 'none' }), 'choice-missing at document');
  assert.equal(typed({ document: 'nik', 'document-number': '1' }), 'nik-length at document-number');
  assert.equal(typed({ document: 'passport', 'document-number': 'zz0000104' }), 'passport-country at country');
  assert.equal(typed({ document: 'passport', country: 'JPN' }), 'passport-number at document-number');
  assert.equal(typed({ document: 'kitas', 'document-number': '<b>' }), 'permit-number at document-number');
});
