import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nothing } from '#web';
import { acts, cite, posts, type Story, story, viewOf } from '../../../test/case-kit.ts';
import { visitOf } from '../../../test/visit.ts';
import { type Desk, deskPage } from './desk.pages.ts';

const { accepted, returned, corrected, asked, advised, drafted, first, second, erased } = acts;
const officer = visitOf({
  actor: {
    kind: 'officer',
    home: 'sukamaju' as never,
    person: { home: 'sukamaju' as never, id: 'o1' as never },
    body: 'sukamaju/dpmptsp' as never,
    posts: [posts.desk as never],
  },
});
const page = (facts: Story, task: Desk['task'], more = {}, wrongs: Desk['wrongs'] = []) =>
  String(deskPage(officer, viewOf(story(...facts), more), { task, letters: nothing, wrongs, typed: {} }, cite));

test('the file first, then the task, then what happened', () => {
  const html = page([], { step: 'completeness', approve: false });
  const order = ['Di mana permohonan', 'Berkas permohonan', 'id="tugas"', 'Yang sudah terjadi'].map((part) => html.indexOf(part));
  assert.deepEqual(
    order,
    [...order].sort((a, b) => a - b),
  );
  assert.ok(
    order.every((at) => at >= 0),
    order.join(),
  );
  assert.match(html, /href="#tugas"/);
});

test('with nothing to do here, that is said', () => {
  const html = page([accepted], undefined);
  assert.match(html, /sekarang tidak ada tugas untuk Anda di sini/);
  assert.doesNotMatch(html, /id="tugas"/);
});

test('a note with which it was sent back stands before the forms', () => {
  const html = page(
    [accepted, advised, drafted, first, second, { kind: 'sent-back', from: 'decide', to: 'advice', note: 'n9' }],
    { step: 'advice', approve: false },
  );
  assert.match(html, /Dikembalikan kepada Anda dengan catatan: Periksa lagi\./);
});

test('grounds that the rules find, and the draft with who drafted it', () => {
  const evidence = { licence: { kind: 'registry', record: null, at: 'x' } } as const;
  const view = viewOf(story());
  const html = page(
    [accepted, advised, { ...drafted, outlook: { grant: false, ground: 'no-licence' } }],
    { step: 'initials', approve: false },
    {
      application: { ...view.application, evidence },
      conditions: 'Satu.\nDua.',
    },
  );
  assert.match(html, /Alasan penolakan menurut aturan: Nomor pedagang tidak ditemukan/);
  assert.match(html, /Menolak permohonan: Nomor pedagang tidak ditemukan/);
  assert.match(html, /Satu\.<br>Dua\.<br>/);
  assert.match(html, /Disusun oleh Kepala bidang sumber daya, Dinas Kesehatan/);
});

test('a second return is put to the superior with its reason and every defect', () => {
  const html = page([returned, corrected, asked], { step: 'completeness', approve: true });
  assert.match(html, /Alasan petugas: Baru terlihat\./);
  assert.match(html, /<li>Gambar kabur\.<\/li>/);
});

test('what is wrong is at the top, and the title says so', () => {
  const html = page([], { step: 'completeness', approve: false }, {}, [{ field: 'defect-form', text: 'Sebutkan semua.' }]);
  assert.match(html, /govuk-error-summary/);
  assert.match(html, /<title>[^<]*(Ada|Kesalahan|Galat|Salah)[^<]*/i);
});

test('a case whose data were erased is shown without them', () => {
  const html = page([accepted, erased], undefined, { erased: 'uu/2022/27~43', notes: {} });
  assert.match(html, /Dihapus berdasarkan Pasal/);
  assert.doesNotMatch(html, /Berkas permohonan/);
});
