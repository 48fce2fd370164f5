import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Requirement } from '#standards';
import { application, market } from '../../../test/case-kit.ts';
import { visitOf } from '../../../test/visit.ts';
import type { Given } from './application.ts';
import { evidencePage, type Standing } from './evidence.pages.ts';
import type { Shown } from './shown.pages.ts';

const requirement = (key: string): Requirement => market.requirements.find((one) => one.key === key) ?? assert.fail(key);
const show = (
  key: string,
  given: Given | undefined,
  more: {
    asking?: boolean;
    underway?: Standing['underway'];
    wrongs?: Shown['wrongs'];
    changing?: boolean;
    defects?: readonly string[];
  } = {},
) =>
  String(
    evidencePage(
      visitOf(),
      {
        ref: { home: 'sukamaju' as never, id: 'd1' as never },
        standard: market,
        page: { kind: 'evidence', name: key, requirement: requirement(key) },
        step: 3,
        of: 8,
        back: '/b',
        wrongs: more.wrongs ?? [],
        defects: more.defects ?? [],
        changing: more.changing ?? false,
      },
      requirement(key),
      { given, asking: more.asking ?? false, register: 'Konsil', underway: more.underway ?? [] },
    ),
  );

test('files: what may be given, what has arrived, and a way to take it back', () => {
  const html = show('plan', application.evidence.plan);
  assert.match(html, /paling besar 5 MB/);
  assert.match(html, /&lt;b&gt;gambar&lt;\/b&gt;\.pdf/);
  assert.match(html, /3 halaman/);
  assert.match(html, /action="\/drafts\/sukamaju\/d1\/e\/plan\/remove"/);
  assert.match(html, /enctype="multipart\/form-data"/);
  assert.match(html, /data-upload="\/drafts\/sukamaju\/d1\/e\/plan\/uploads"/);
  assert.match(html, /value="next"/);
  assert.match(html, /<script type="module" src="\/assets\/upload\.[0-9a-f]{10}\.js"><\/script>/);
});

test('with nothing there yet one may only give or stop', () => {
  const html = show('plan', undefined);
  assert.doesNotMatch(html, /value="next"/);
  assert.match(html, /value="later"/);
});

test('what is on its way: how far it is, how to go on, and a way to take it back', () => {
  const underway = [
    { id: 'u1', name: 'utuh <b>.pdf', size: 1000, received: 1000 },
    { id: 'u2', name: 'putus.pdf', size: 1000, received: 409 },
  ];
  const html = show('plan', undefined, { underway });
  assert.match(html, /utuh &lt;b&gt;\.pdf.*Sudah sampai seluruhnya.*name="upload" value="u1"/s);
  assert.match(html, /putus\.pdf.*40 persen sudah sampai.*name="upload" value="u2"/s);
  assert.match(html, /value="next"/, 'what has arrived whole is something to go on with');
  assert.doesNotMatch(show('plan', undefined, { underway: underway.slice(1) }), /value="next"/);
});

test('how far it is is told to a screen reader in a place that stands there before', () => {
  assert.match(
    show('plan', undefined),
    /<progress [^>]*aria-labelledby="upload-words" hidden><\/progress><p [^>]*id="upload-words" role="status"><\/p>/,
  );
});

test('what is wrong stands at the field', () => {
  const html = show('plan', undefined, { wrongs: [{ field: 'file', text: 'Berkas ini kosong.' }] });
  assert.match(html, /govuk-error-summary.*Berkas ini kosong\..*id="field-file"/s);
});

test('a register: asked, found, none, down, not asked yet', () => {
  assert.match(show('licence', undefined, { asking: true }), /sedang menanyakan data Anda ke Konsil.*Periksa lagi/s);
  assert.match(show('licence', application.evidence.licence), /Data ditemukan di Konsil.*aktif/s);
  assert.match(show('licence', { kind: 'registry', record: null, at: 'x' }), /tidak ditemukan di Konsil/);
  const down = show('licence', { kind: 'registry-down', files: [] });
  assert.match(down, /sedang tidak dapat dihubungi.*Tanyakan sekali lagi.*type="file"/s);
  assert.match(show('licence', undefined), /setelah nomornya Anda isi/);
});

test('a declaration', () => {
  assert.match(show('truth', application.evidence.truth), /name="declared" type="checkbox" value="yes" checked/);
  assert.doesNotMatch(show('truth', undefined), /checked/);
});

test('from the check it leads back there, and what the officer wrote is shown', () => {
  const html = show('plan', application.evidence.plan, { changing: true, defects: ['Gambar <kabur>.'] });
  assert.match(html, /e\/plan\/files\?change=yes/);
  assert.match(html, /Yang perlu diperbaiki: Gambar &lt;kabur&gt;\./);
});
