import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitOf } from '../../../test/visit.ts';
import { html } from './html.ts';
import {
  details,
  empty,
  heading,
  inset,
  list,
  notice,
  panel,
  paragraph,
  summaryList,
  table,
  tag,
  warning,
  why,
} from './showing.ts';

const visit = visitOf();

test('ten links "Ubah" differ by what they change', () => {
  const text = String(
    summaryList(visit, [
      { key: 'Nama', value: 'Sari', changes: [{ href: '/1' }] },
      { key: 'NIK', value: '33', changes: [{ href: '/2' }, { href: '/3', text: 'Hapus' }] },
      { key: 'Tetap', value: [html`<b>x</b>`, html`<i>y</i>`] },
    ]),
  );
  assert.match(text, /Ubah<span class="govuk-visually-hidden"> Nama<\/span>/);
  assert.match(text, /Hapus<span class="govuk-visually-hidden"> NIK<\/span>/);
  assert.match(text, /govuk-summary-list__row--no-actions"><dt class="govuk-summary-list__key">Tetap/);
  assert.match(text, /<b>x<\/b><i>y<\/i>/);
});

test('a table heads its rows and columns; with nothing in it, it says so', () => {
  const columns = [{ head: 'Nomor' }, { head: 'Sisa', figures: true }];
  const text = String(table(visit, { caption: 'Kotak <masuk>', columns, rows: [['1', '2']] }));
  assert.match(text, /<caption[^>]*>Kotak &lt;masuk&gt;/);
  assert.match(text, /<th scope="row" class="govuk-table__header">1/);
  assert.match(text, /govuk-table__cell--numeric"><span class="house-table__label" aria-hidden="true">Sisa/);
  assert.match(String(table(visit, { caption: 'x', columns, rows: [], empty: 'Kosong' })), /house-empty/);
  assert.match(
    String(table(visit, { caption: 'x', columns, rows: [['1', '2']], scroll: true })),
    /role="region" tabindex="0" aria-label="x\. Geser/,
  );
});

test('why shows the articles, and nothing when there are none', () => {
  assert.equal(String(why(visit, [])), '');
  assert.match(String(why(visit, ['Pasal 53 UU 30 Tahun 2014'])), /Mengapa\?[\s\S]*<li>Pasal 53/);
});

test('the small parts', () => {
  assert.match(String(tag(visit, 'Diterima', 'good')), /govuk-tag--green">Diterima/);
  assert.match(String(heading(visit, 'A', 2, 'B')), /<span class="govuk-caption-m">B<\/span><h2/);
  assert.match(String(heading(visit, 'A', 3)), /<h3/);
  assert.match(String(paragraph(visit, { id: 'a', en: 'b' }, 'lead')), /govuk-body-l">a/);
  assert.match(String(list(visit, ['a'], 'number')), /<ol/);
  assert.match(String(panel(visit, 'Diterima')), /<h1/);
  assert.match(String(notice(visit, 'x')), /role="region"[\s\S]*Penting/);
  assert.match(String(notice(visit, 'x', { tone: 'good' })), /role="alert"[\s\S]*Berhasil/);
  assert.match(String(inset(visit, 'x', 'attention')), /house-inset--attention/);
  assert.match(String(warning(visit, 'x')), /Peringatan<\/span> x/);
  assert.match(String(details(visit, 'a', 'b', { open: true })), /<details class="govuk-details" open>/);
  assert.match(String(empty(visit, 'x', html`<a>`)), /<a>/);
});
