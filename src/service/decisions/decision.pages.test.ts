import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, story, viewOf } from '../../../test/case-kit.ts';
import { visitOf } from '../../../test/visit.ts';
import { lettersPart, signingPage } from './decision.pages.ts';

const { accepted, advised, drafted, first, second } = acts;
const view = viewOf(story(accepted, advised, drafted, first, second));
const text = {
  kind: 'decision',
  title: 'Keputusan Kepala Dinas',
  about: 'Izin <b>kios</b>',
  holder: [{ label: 'Nama', value: '<script>alert(1)</script>' }],
  considering: ['bahwa #read("/etc/passwd");'],
  recalling: ['Undang-Undang X'],
  noting: ['Permohonan'],
  deciding: ['Memberikan izin.'],
  conditions: ['Dijaga.'],
  paragraphs: [],
  copies: ['Bupati'],
  validity: { from: '2026-09-08', until: '2028-09-08' },
};
const signing = {
  view,
  letters: [{ product: 'permit', text }],
  deviations: [{ id: 'Berkas pernah dikembalikan 1 kali.', en: 'Returned once.' }],
  authority: [{ id: 'Bupati berwenang.', en: 'The regent.' }],
  office: { id: 'Kepala dinas', en: 'Head' },
  capacity: 'definitive',
  order: '800/1',
  onBehalfOf: undefined,
  step: 'decide',
  seen: 'd1',
  local: true,
} as unknown as Parameters<typeof signingPage>[1];
const page = (more: object = {}, lang: 'id' | 'en' = 'id') => String(signingPage(visitOf({ lang }), { ...signing, ...more }));

test('everything a signer needs, in the order in which it is read; what was typed comes out literally', () => {
  const html = page();
  const order = [
    'Yang perlu diperhatikan',
    'Yang akan ditandatangani',
    'Wewenang yang dipakai',
    'Paraf',
    'tidak tersertifikasi',
    'Tandatangani',
  ].map((part) => (html.indexOf(`>${part}`) >= 0 ? html.indexOf(`>${part}`) : html.indexOf(part)));
  assert.ok(
    order.every((at) => at >= 0),
    order.join(),
  );
  assert.match(html, /&lt;script&gt;alert\(1\)/);
  assert.match(html, /#read\(&quot;/);
  assert.doesNotMatch(html, /<script>alert|<b>kios/);
  assert.match(html, /name="seen" value="d1"/);
  assert.match(html, /name="step" value="decide"/);
});

test('nothing deviates, a substitute, a mandate, a certified signer', () => {
  assert.match(page({ deviations: [] }), /Tidak ada yang menyimpang/);
  assert.match(page({ capacity: 'plh' }), /pelaksana harian, dengan surat perintah 800\/1/);
  assert.match(page({ capacity: 'plt' }), /pelaksana tugas/);
  assert.match(page({ onBehalfOf: { id: 'Bupati Sukamaju', en: 'Regent' } }), /Ditandatangani atas nama Bupati Sukamaju/);
  assert.doesNotMatch(page({ local: false }), /tidak tersertifikasi/);
});

test('signing a refusal is called so', () => {
  const refusing = viewOf(story(accepted, advised, { ...drafted, outlook: { grant: false, ground: 'unfit' } }, first, second));
  assert.match(page({ view: refusing }), /Tandatangani penolakan/);
});

test('the letter stays Indonesian, whoever reads', () => {
  assert.match(page({}, 'en'), /<div lang="id"/);
});

test('letters of a case: to download, on their way, gone', () => {
  const ref = { home: 'sukamaju', id: 'c1' };
  const line = { id: 'l1', number: '503/1', title: 'Izin', code: 'ABC' };
  const show = (state: 'issued' | 'signing' | 'erased') => String(lettersPart(visitOf(), ref, [{ ...line, state }]));
  assert.match(show('issued'), /href="\/cases\/sukamaju\/c1\/letters\/l1"/);
  assert.match(show('issued'), /href="\/verify\/ABC"/);
  assert.match(show('signing'), /sedang ditandatangani/);
  assert.match(show('erased'), /sudah dihapus/);
  assert.equal(String(lettersPart(visitOf(), ref, [])), '');
});
