import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, Temporal } from '#ground';
import { viewOf } from '../../../test/service-view.ts';
import { visitOf } from '../../../test/visit.ts';
import { type StandardView, standardHref, standardMain, standardPage } from './standard.pages.ts';
import type { Standard } from './standard.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const main = (change?: (standard: Standard) => Standard, more?: Partial<StandardView>, lang: 'id' | 'en' = 'id') =>
  String(standardMain(visitOf({ lang, csrf: 'secret-token', name: 'Ani', path: '/x' }), viewOf(change, more)));

test('first the way to apply and at a glance, then answers, then the standard, then what it is', () => {
  const page = main();
  const places = ['<h1', 'Paling lama', 'Ajukan permohonan', 'id="who"', 'id="trouble"', 'id="standard"', 'id="about"'].map(
    (text) => page.indexOf(text),
  );
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.ok(places.every((place) => place >= 0));
  assert.match(page, /href="\/services\/sukamaju\/dpmptsp\/market-stall\/apply" role="button"/);
  assert.match(page, /Ajukan hari ini, diputus paling lambat <strong>Rabu, 11 Februari 2026/);
  for (const [, id] of page.matchAll(/class="govuk-link" href="#([a-z]+)"/g)) assert.ok(page.includes(`id="${id}"`), id);
});

test('nothing of the asker stands in it', () => {
  for (const secret of ['secret-token', 'Ani', '/x"']) assert.ok(!main().includes(secret));
});

test('the document around it has the trail home and the title', () => {
  const page = String(standardPage(visitOf(), { id: 'Izin <x>' }, standardMain(visitOf(), viewOf())));
  assert.match(page, /<title>Izin &lt;x&gt; – Kabupaten Sukamaju/);
  assert.match(page, /href="\/services">Layanan</);
});

test('what can’t be run yet says what, and where the counter is; so does what is for the counter only', () => {
  const page = main((one) => ({ ...one, notYetRun: ['fee', 'step.inspect'] }));
  assert.ok(!page.includes('/apply"'));
  assert.match(
    page,
    /belum dapat menerima pembayaran atau menjalankan tahap pemeriksaan lapangan\. Untuk sementara, ajukan di loket sukamaju\/dpmptsp[\s\S]*Jalan Uji 1/,
  );
  const counter = main((one) => ({ ...one, channels: ['counter'] }));
  assert.ok(counter.includes('Diajukan di loket') && !counter.includes('/apply"'));
});

test('a provider that the directory does not know is named by its id', () => {
  const page = main((one) => ({ ...one, provider: as('sukamaju/tiada'), notYetRun: ['fee'] }));
  assert.match(page, /loket sukamaju\/tiada/);
});

test('which revision, since when, by what, until when, and those before', () => {
  const page = main(undefined, {
    as: { decision: '188/5 <x>', date: '2025-12-01' },
    endsOn: day('2026-08-31'),
    earlier: [
      { number: 0, hash: 'x', effective: day('2025-01-02'), endsOn: day('2026-01-01') },
      { number: 1, hash: 'y', effective: day('2026-01-02'), endsOn: day('2026-08-31') },
    ],
  });
  for (const text of [
    'Keputusan Nomor 188/5 &lt;x&gt;, 1 Desember 2025',
    '2 Januari 2026',
    '31 Agustus 2026, lalu diganti',
    'Revisi 0: 2 Januari 2025 sampai 1 Januari 2026',
    'abcdef0123456789<',
  ])
    assert.ok(page.includes(text), text);
  assert.match(main(), /Contoh untuk peragaan/);
});

test('the public is told in plain words what law is not verified or ended, and what was adopted with defects', () => {
  const law = ['perda/sukamaju/2022/7', 'perda/sukamaju/2021/5'].map((ref) => ({ ref, act: ref }));
  const page = main((one) => ({ ...one, law }));
  assert.match(page, /belum kami periksa pada naskah resminya[\s\S]*Nomor 7 Tahun 2022/);
  assert.match(page, /tidak berlaku lagi\. Penyelenggara harus memperbaiki[\s\S]*Nomor 5 Tahun 2021/);
  assert.ok(!main().includes('belum kami periksa'));
  const warnings = [
    { code: 'law-limit', message: { id: 'Batas terlalu lama.', en: 'Too long.' } },
    { code: 'plain-language', message: { id: 'Kalimat panjang.', en: 'Long.' } },
  ];
  const view = viewOf();
  const adopted = main(undefined, {
    revision: { ...view.revision, warnings },
    as: { decision: '1', date: '2025-12-01', mendBy: '2026-12-01' },
  });
  assert.match(adopted, /paling lambat 1 Desember 2026[\s\S]*Batas terlalu lama\./);
  assert.ok(!adopted.includes('Kalimat panjang'));
});

test('past the register’s horizon it says until when the law was checked', () => {
  const view = viewOf();
  const page = main(undefined, { around: { ...view.around, on: view.around.register.horizon.add({ days: 1 }) } });
  assert.match(page, /diperiksa untuk waktu sampai/);
});

test('a limit in hours names no day; a day that may move is a not-before', () => {
  const hours = viewOf((one) => ({ ...one, time: { ...one.time, limit: { n: 8, unit: 'h' } } }));
  assert.ok(!String(standardMain(visitOf(), hours)).includes('Ajukan hari ini'));
  const soon = { act: day('2026-12-01'), due: { due: day('2027-02-01'), provisional: true }, weekendDays: 0, holidays: [] };
  assert.match(main(undefined, { soon }, 'en'), /decided not before <strong>Monday, 1 February 2027/);
  assert.equal(standardHref('a/b/c'), '/services/a/b/c');
});
