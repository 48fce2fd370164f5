import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitOf } from '../../../test/visit.ts';
import { button, buttonLink, buttons, errorSummary, form, link, query, searchBox } from './action.ts';
import { html } from './html.ts';

const visit = visitOf();

test('a form posts to us with its token first', () => {
  const text = String(form(visit, { action: '/cases', kind: 'files', hidden: { step: '"2' } }, html`<i></i>`));
  assert.match(
    text,
    /^<form method="post" action="\/cases" enctype="multipart\/form-data" novalidate><input type="hidden" name="_csrf" value="token"><input type="hidden" name="step" value="&quot;2">/,
  );
});

test('a form that only asks has no token', () => {
  assert.ok(!String(query('/services', html``)).includes('_csrf'));
  assert.match(
    String(searchBox(visit, { action: '/services', label: 'Cari', value: '"' })),
    /role="search" method="get"[\s\S]*value="&quot;"/,
  );
});

test('buttons guard against a second press; a link button goes only to safe places', () => {
  assert.match(String(button(visit, 'Kirim')), /<button class="govuk-button" data-once>Kirim/);
  assert.match(
    String(button(visit, 'Hapus', { loudness: 'warning', name: 'do', value: 'x' })),
    /govuk-button--warning" name="do" value="x"/,
  );
  assert.match(String(buttonLink(visit, 'Mulai', 'javascript:x')), /href="#"/);
  assert.match(String(buttons(button(visit, 'a'), link(visit, 'b', '/b'))), /govuk-button-group/);
});

test('the summary points at each field, and is nothing when nothing is wrong', () => {
  assert.equal(String(errorSummary(visit, [])), '');
  const text = String(errorSummary(visit, [{ field: 'nik', text: 'Isi <NIK>' }, { text: 'Umum' }]));
  assert.match(text, /<a href="#field-nik">Isi &lt;NIK&gt;<\/a>/);
  assert.match(text, /<li>Umum<\/li>/);
});
