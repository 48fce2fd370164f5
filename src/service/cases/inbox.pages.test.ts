import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { directory, posts, september } from '../../../test/case-kit.ts';
import { visitOf } from '../../../test/visit.ts';
import { type Inbox, inboxPage } from './inbox.pages.ts';

const row = (due: string): Inbox['rows'][number] => ({
  home: 'sukamaju' as never,
  caseId: 'c1',
  step: 'completeness',
  ordinal: 0,
  post: posts.desk as never,
  does: 'check',
  standard: 's',
  revision: 1,
  receipt: '26-0000001-A',
  since: september(7),
  dueOn: Temporal.PlainDate.from(due),
  due: Temporal.PlainDate.from(due),
  title: { id: 'Izin kios' },
  task: { id: 'Periksa' },
});
const page = (more: Partial<Inbox> = {}) =>
  String(
    inboxPage(visitOf({ now: september(8) }), {
      rows: [row('2026-09-08')],
      waiting: [],
      ways: [],
      directory,
      next: undefined,
      done: undefined,
      ...more,
    }),
  );

test('each task with its service, what is to be done, and how much time is left in words', () => {
  const html = page();
  for (const says of [
    /href="\/cases\/sukamaju\/c1">26-0000001-A/,
    /Izin kios/,
    /Periksa/,
    /hari terakhir/i,
    /7 September 2026 pukul 09\.00 WIB/,
  ])
    assert.match(html, says);
});

test('the colour repeats the words', () => {
  assert.match(page(), /govuk-tag--(yellow|orange)/);
  assert.match(page({ rows: [row('2026-09-04')] }), /govuk-tag--red[^>]*>lewat 2 hari kerja/);
});

test('a letter of the officer’s decision that can’t be signed is told first, with the way to its case', () => {
  const trouble = {
    ...{ home: 'sukamaju' as never, letter: 'l1' as never, number: '503/1/DPMPTSP/2026', body: 'b' as never, post: 'p' as never },
    ...{
      subject: { kind: 'case', id: 'c9' } as const,
      why: 'storage' as const,
      tries: 2,
      since: september(7),
      last: september(8),
    },
  };
  const html = page({ waiting: [trouble] });
  assert.match(
    html,
    /href="\/cases\/sukamaju\/c9">Surat nomor 503\/1\/DPMPTSP\/2026 belum dapat ditandatangani\. Tempat penyimpanan/,
  );
});

test('what else the officer has pages for', () => {
  const html = page({ ways: [{ href: '/interests', text: { id: 'Benturan kepentingan', en: 'Conflicts of interest' } }] });
  assert.match(html, /Halaman lain untuk Anda.*href="\/interests">Benturan kepentingan/s);
  assert.doesNotMatch(page(), /Halaman lain/);
});

test('empty, more, done', () => {
  assert.match(page({ rows: [] }), /Tidak ada yang menunggu Anda/);
  assert.match(page({ next: '/inbox?after=2026-09-08.c1' }), /href="\/inbox\?after=2026-09-08\.c1"/);
  assert.match(page({ done: '26-0000001-A' }), /Permohonan 26-0000001-A sudah diteruskan/);
});
