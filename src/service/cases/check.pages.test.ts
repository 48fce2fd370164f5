import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '#ground';
import type { Visit } from '#web';
import { application, directory, market } from '../../../test/case-kit.ts';
import { visitOf } from '../../../test/visit.ts';
import { type Checking, checkPage } from './check.pages.ts';

const own: Visit = visitOf({
  actor: { kind: 'person', home: 'sukamaju' as never, person: { home: 'sukamaju' as never, id: 'a1' as never } },
});
const ref = { home: 'sukamaju' as never, id: 'd1' as never };
const checking: Checking = {
  ref,
  standard: market,
  application,
  missing: [],
  directory,
  promised: Temporal.PlainDate.from('2026-09-16'),
  correcting: false,
  defects: [],
};
const page = (more: Partial<Checking> = {}, visit = own) => String(checkPage(visit, { ...checking, ...more }));

test('everything once more, each with a way to change it, and the last day if it is sent now', () => {
  const html = page();
  assert.match(html, /&lt;script&gt;alert\(1\)/);
  assert.match(html, /dari data diri Anda/);
  assert.match(html, /\/drafts\/sukamaju\/d1\/q\/area\?change=yes/);
  assert.match(html, /\/drafts\/sukamaju\/d1\/e\/plan\?change=yes/);
  assert.match(html, /keputusan paling lambat tanggal Rabu, 16 September 2026/);
  assert.match(html, /action="\/drafts\/sukamaju\/d1\/submit"/);
  assert.doesNotMatch(html, /<script>alert|q\/diri\?change=yes">Ubah<span class="govuk-visually-hidden"> Nama/);
});

test('who is not signed in is asked to, and comes back here', () => {
  const html = page({}, visitOf());
  assert.match(html, /\/sign-in\?to=%2Fdrafts%2Fsukamaju%2Fd1%2Fcheck/);
  assert.doesNotMatch(html, /action="[^"]*submit"/);
});

test('what is missing is told with the way to it; a register that has not answered is waited for', () => {
  const html = page({
    missing: [{ question: 'area', page: 'area' }, { question: 'name', page: 'diri' }, { requirement: 'licence' }],
    application: { ...application, evidence: {} },
  });
  assert.match(html, /govuk-error-summary/);
  assert.match(html, /Nama belum ada dalam data diri Anda/);
  assert.match(html, /href="\/my-data"/);
  assert.match(html, /Nomor induk pedagang: Menunggu jawaban Konsil/);
  assert.doesNotMatch(html, /action="[^"]*submit"/);
});

test('a correction: what the officer wrote, and another word on the button', () => {
  const html = page({
    correcting: true,
    defects: [
      { at: { form: 'area' }, note: 'Luas <keliru>.' },
      { at: { requirement: 'plan' }, note: 'Gambar kabur.' },
    ],
  });
  assert.match(html, /Luas kios \(m2\)<\/a>(<\/strong>)?: Luas &lt;keliru&gt;\./);
  assert.match(html, /Kirim perbaikan/);
  assert.match(html, /href="\/cases\/sukamaju\/d1"/);
});
