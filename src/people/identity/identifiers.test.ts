import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#ground';
import { email, nik, passport, permit, personName, phone } from './identifiers.ts';

const name = (outcome: unknown): unknown => (isRefusal(outcome) ? outcome.name : outcome);

test('a NIK holds its shape, for women and men alike, and tells nothing else', () => {
  const cases: [string, string][] = [
    ['3201011705900001', '3201011705900001'],
    ['32.0101.570590.0001', '3201015705900001'],
    [' 3201 0157 0590 0001 ', '3201015705900001'],
    ['3201012902960001', '3201012902960001'],
    ['3201012902950001', 'nik-shape'],
    ['3201013104900001', 'nik-shape'],
    ['3201010005900001', 'nik-shape'],
    ['3201014005900001', 'nik-shape'],
    ['3201017205900001', 'nik-shape'],
    ['3201011713900001', 'nik-shape'],
    ['3201011700900001', 'nik-shape'],
    ['0001011705900001', 'nik-shape'],
    ['3200011705900001', 'nik-shape'],
    ['3201011705900000', 'nik-shape'],
    ['320101170590001', 'nik-length'],
    ['32010117059000012', 'nik-length'],
    ['320101170590000O', 'nik-length'],
    ['', 'nik-length'],
  ];
  for (const [given, expected] of cases) assert.equal(name(nik(given)), expected, given);
});

test('passports and stay permits, as they are printed', () => {
  assert.deepEqual(passport('c 1234567', 'idn'), { number: 'C1234567', country: 'IDN' });
  assert.equal(name(passport('ABCDEFG', 'IDN')), 'passport-number');
  assert.equal(name(passport('12', 'IDN')), 'passport-number');
  const state = passport('C1234567', 'Indonesia');
  assert.deepEqual(isRefusal(state) && [state.name, state.field], ['passport-country', 'passport-country']);
  assert.equal(permit('2c21je0001-w'), '2C21JE0001-W');
  assert.equal(name(permit('KITAS')), 'permit-number');
});

test('telephone numbers come out in international form', () => {
  const cases: [string, string][] = [
    ['0812-3456-7890', '+6281234567890'],
    ['62812 3456 7890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['0062 812 3456 7890', '+6281234567890'],
    ['(0812) 345.678', '+62812345678'],
    ['+65 9123 4567', '+6591234567'],
    ['021 555 1234', 'phone-fixed'],
    ['081', 'phone-shape'],
    ['0812345678901234', 'phone-shape'],
    ['nomor saya', 'phone-shape'],
  ];
  for (const [given, expected] of cases) assert.equal(name(phone(given)), expected, given);
});

test('e-mail addresses', () => {
  assert.equal(email(' Siti.Rahma@Contoh.CO.ID '), 'Siti.Rahma@contoh.co.id');
  for (const wrong of [
    '',
    'siti',
    'siti@',
    '@contoh.id',
    'siti@contoh',
    'a b@contoh.id',
    'a..b@contoh.id',
    'a@contoh.id\nBcc: x@y.id',
    `${'a'.repeat(65)}@contoh.id`,
  ])
    assert.equal(name(email(wrong)), 'email-shape', wrong);
});

test('names of one word, of many, and in any letters', () => {
  for (const right of ['Suharti', 'I Gusti Ayu Ratna', "Ma'ruf", 'José', '王小明', 'O’Neill-Said'])
    assert.equal(personName(`  ${right} `), right);
  assert.equal(name(personName('   ')), 'name-empty');
  for (const wrong of ['123', '—', 'x'.repeat(201), 'Si\u0007ti']) assert.equal(name(personName(wrong)), 'name-shape', wrong);
});
