import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { visitOf } from '../../../test/visit.ts';
import { mailboxPage, mailboxWords, messagePage, paperPage, type Shown } from './message.pages.ts';

const at = Temporal.Instant.from('2026-11-24T02:05:00Z');
const templates = {
  got: { title: { id: 'Diterima', en: 'Received' }, text: { id: 'Satu.\n\nNomor {n}.', en: 'One.\n\nNumber {n}.' } },
};
const message: Shown = {
  id: 'm',
  template: 'got',
  params: { n: '<7>' },
  link: '/cases/7',
  at,
  read: false,
  from: { id: 'Dinas', en: 'Office' },
};

test('the mailbox says how many are unread, in both languages', () => {
  const page = String(
    mailboxPage(visitOf(), { messages: [message, { ...message, id: 'n', read: true }], unread: 1, page: 1, pages: 2, templates }),
  );
  assert.match(page, /1 belum dibaca/);
  assert.equal(page.match(/Baru/g)?.length, 1);
  assert.match(page, /\/messages\?page=2/);
  assert.match(
    String(mailboxPage(visitOf({ lang: 'en' }), { messages: [], unread: 0, page: 1, pages: 0, templates })),
    /no messages yet/,
  );
  assert.deepEqual([mailboxWords(0).id, mailboxWords(3).en], ['Pesan', 'Messages (3)']);
});

test('a message shows its text, where it leads, and how else it went out', () => {
  const page = String(
    messagePage(visitOf(), {
      message,
      templates,
      deliveries: [
        { channel: 'whatsapp', state: 'sent', at },
        { channel: 'email', state: 'queued', at },
      ],
    }),
  );
  assert.match(page, /Nomor &lt;7&gt;\./);
  assert.match(page, /href="\/cases\/7"/);
  assert.match(page, /WhatsApp: terkirim, 24 November 2026 pukul 09\.05 WIB/);
  assert.match(page, /Surel: sedang dikirim/);
  assert.match(
    String(messagePage(visitOf({ lang: 'en' }), { message: { ...message, template: 'gone' }, templates, deliveries: [] })),
    /News about your application/,
  );
});

test('an office sees what it hands over', () => {
  assert.match(String(paperPage(visitOf(), { messages: [message], templates })), /action="\/messages\/paper\/m"/);
  assert.match(String(paperPage(visitOf(), { messages: [], templates })), /Tidak ada pesan/);
});
