import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type Home, isRefusal, type PersonId, Temporal } from '#ground';
import { birthDate, declaredDocument, lookupOf, missing, type Person, prefillOf, profileOf, toldContact } from './person.ts';

const fault = (outcome: unknown): unknown => (isRefusal(outcome) ? [outcome.name, outcome.field] : outcome);

test('people without a NIK declare a passport, a stay permit or nothing, each in its field', () => {
  assert.deepEqual(declaredDocument({ document: 'nik', number: '3201011705900001' }), {
    kind: 'nik',
    number: '3201011705900001',
    grade: 'declared',
  });
  assert.deepEqual(declaredDocument({ document: 'passport', number: 'K1234567', country: 'mys' }), {
    kind: 'passport',
    number: 'K1234567',
    country: 'MYS',
    grade: 'declared',
  });
  assert.deepEqual(declaredDocument({ document: 'kitas', number: '2C21JE0001' }), {
    kind: 'kitas',
    number: '2C21JE0001',
    grade: 'declared',
  });
  assert.deepEqual(declaredDocument({ document: 'none', number: 'x' }), { kind: 'none', grade: 'declared' });
  assert.deepEqual(fault(declaredDocument({})), ['document-kind', 'document']);
  assert.deepEqual(fault(declaredDocument({ document: 'nik', number: '12' })), ['nik-length', 'number']);
  assert.deepEqual(fault(declaredDocument({ document: 'passport', number: 'K1234567' })), ['passport-country', 'country']);
});

test('one way of contact is enough', () => {
  assert.deepEqual(toldContact({ phone: '08123456789', whatsapp: 'yes', lang: 'en' }, 'id'), {
    phone: '+628123456789',
    whatsapp: true,
    lang: 'en',
  });
  assert.deepEqual(toldContact({ email: 'a@contoh.id' }, 'id'), { email: 'a@contoh.id', lang: 'id' });
  assert.deepEqual(fault(toldContact({ email: ' ', phone: '' }, 'id')), ['contact-none', 'phone']);
  assert.deepEqual(fault(toldContact({ email: 'a', phone: '' }, 'id')), ['email-shape', 'email']);
});

test('claims give what holds its shape; the rest is asked', () => {
  const profile = profileOf(
    {
      sub: '1',
      name: 'Siti Rahma',
      nik: '3201011705900001',
      phone_number: '0812345678',
      email: 'x',
      locale: 'en-GB',
      birthdate: '1990-05-17',
    },
    'id',
  );
  assert.deepEqual(profile, {
    name: 'Siti Rahma',
    document: { kind: 'nik', number: '3201011705900001', grade: 'issuer' },
    contact: { phone: '+62812345678', lang: 'en' },
    birthDate: '1990-05-17',
  });
  const bare = profileOf({ sub: '2', given_name: 'Budi', family_name: '' }, 'id');
  assert.ok(!isRefusal(bare));
  assert.deepEqual([bare.name, missing(bare)], ['Budi', ['document', 'contact']]);
  assert.deepEqual(fault(profileOf({ sub: '3' }, 'id')), ['name-empty', 'name']);
});

test('no document is an answer, and no look-up', () => {
  const document = { kind: 'none', grade: 'declared' } as const;
  assert.deepEqual(missing({ name: 'A', document, contact: { email: 'a@b.id', lang: 'id' } }), []);
  assert.equal(lookupOf(document), undefined);
  assert.deepEqual(lookupOf({ kind: 'passport', number: 'K1', country: 'MYS', grade: 'declared' }), {
    scheme: 'passport',
    value: 'MYSK1',
  });
});

test('birth dates are real days before today', () => {
  const today = Temporal.PlainDate.from('2026-11-24');
  assert.equal(birthDate('1990-05-17', today), '1990-05-17');
  for (const wrong of ['', '1990-02-30', '2026-11-25', '1890-01-01', '17/05/1990'])
    assert.deepEqual(fault(birthDate(wrong, today)), ['birth-date', 'birth-date'], wrong);
});

test('a standard prefills from the record by the names it uses', () => {
  const person: Person = {
    ref: { home: as<Home>('sukamaju'), id: as<PersonId>('p') },
    kind: 'person',
    profile: {
      name: 'Siti',
      document: { kind: 'nik', number: '3201011705900001', grade: 'declared' },
      contact: { phone: '+62812345678', lang: 'id' },
    },
  };
  assert.deepEqual(prefillOf(person), {
    'person.name': 'Siti',
    'person.document': 'nik',
    'person.nik': '3201011705900001',
    'person.phone': '+62812345678',
  });
});
