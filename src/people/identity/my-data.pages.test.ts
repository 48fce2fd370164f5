import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { visitOf } from '../../../test/visit.ts';
import { contactPage, documentPage, type MyData, momentText, myDataPage, namePage, passwordPage } from './my-data.pages.ts';

const at = Temporal.Instant.from('2026-11-24T02:05:00Z');
const data: MyData = {
  profile: {
    name: 'Siti',
    document: { kind: 'passport', number: 'K1', country: 'MYS', grade: 'issuer' },
    contact: { phone: '+62812', whatsapp: true, lang: 'en' },
    birthDate: '1990-05-17',
  },
  bodies: ['Dinas Kesehatan'],
  readings: [{ at, by: { id: 'Sistem', en: 'The system' }, page: 'case' }],
  sessions: [{ since: at, seen: at, here: true }],
  hasPassword: false,
};

test('a moment is read in the zone of the door', () => {
  assert.equal(momentText(visitOf(), at), '24 November 2026 pukul 09.05 WIB');
  assert.equal(momentText(visitOf({ lang: 'en' }), at), '24 November 2026, 09:05 WIB');
});

test('all that is stored is shown, in both languages', () => {
  const [page, english] = [
    String(myDataPage(visitOf(), data)),
    String(myDataPage(visitOf({ lang: 'en' }), { ...data, done: 'saved' })),
  ];
  for (const part of ['Siti', 'MYS K1', '+62812', '17 Mei 1990', 'Dinas Kesehatan', 'Sistem', 'dijamin oleh layanan masuk'])
    assert.ok(page.includes(part), part);
  assert.doesNotMatch(page, /Kata sandi/);
  assert.match(english, /The change is saved/);
  assert.match(english, /by WhatsApp/);
});

test('questions show what is stored, or what was typed', () => {
  const document = String(documentPage(visitOf(), { to: '/', document: { kind: 'kitas', number: '2C21', grade: 'declared' } }));
  assert.match(document, /value="kitas"[^>]* checked/);
  const contact = String(contactPage(visitOf(), { to: '/', profile: data.profile }));
  assert.match(contact, /value="\+62812"/);
  assert.match(contact, /value="yes"[^>]* checked/);
  assert.match(String(namePage(visitOf(), { name: 'Siti' })), /value="Siti"/);
  assert.match(String(passwordPage(visitOf())), /new-password/);
});
