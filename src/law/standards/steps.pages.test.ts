import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as } from '#ground';
import { around, viewOf } from '../../../test/service-view.ts';
import { visitOf } from '../../../test/visit.ts';
import { shownSteps } from './service.ts';
import type { Standard } from './standard.ts';
import { stepsPart } from './steps.pages.ts';

const part = (change?: (standard: Standard) => Standard, lang: 'id' | 'en' = 'id'): string => {
  const { standard } = viewOf(change).revision;
  return String(stepsPart(visitOf({ lang }), standard, shownSteps(standard, around), around));
};

test('an ordered list from the applicant to the applicant, each step with office, body and time', () => {
  const page = part();
  assert.equal(page.split('<li class="house-steps__item">').length - 1, 6);
  const places = [
    'Anda mengajukan',
    'Pemeriksaan kelengkapan',
    'Saran Dinas Kesehatan',
    'Paraf',
    'Keputusan',
    'Anda menerima',
  ].map((title) => page.indexOf(title));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.match(page, /sdk, <a class="govuk-link" href="\/bodies\/sukamaju\/dinkes">sukamaju\/dinkes<\/a>/);
  assert.match(page, /section-head dan secretary, <a/);
  assert.match(page, /paling lama 3 hari kerja/);
  assert.match(page, /Instansi lain kami hubungi sendiri/);
});

test('the acts by which each has the power, a tap away', () => {
  const page = part();
  assert.match(page, /Atas kewenangan apa[\s\S]*Peraturan Bupati Sukamaju Nomor 21 Tahun 2018/);
  const strange = part((standard) => ({ ...standard, matter: 'space' }));
  assert.ok(!strange.includes('Nomor 21 Tahun 2018'));
});

test('steps of one body, side by side, under a condition, of the system, and a handing over', () => {
  const page = part((standard) => ({
    ...standard,
    steps: [
      { key: 'a', does: 'check', title: { id: 'Cek' }, by: [as('sukamaju/dpmptsp#head')], after: [], authority: 'attribution' },
      {
        key: 'b',
        does: 'automatic',
        title: { id: 'Otomatis' },
        by: [],
        after: [],
        authority: 'attribution',
        when: 'form.area > 20',
      },
      {
        key: 'c',
        does: 'deliver',
        title: { id: 'Serah terima' },
        by: [as('sukamaju/dpmptsp#front-office')],
        after: ['a'],
        authority: 'attribution',
        when: 'licence = null',
      },
    ],
  }));
  assert.match(page, /Semua tahap dikerjakan/);
  assert.match(page, /bersamaan dengan tahap sebelumnya · hanya bila jawaban atas “Luas kios \(m2\)” lebih dari 20/);
  assert.match(page, /hanya bila diperlukan/);
  assert.ok(page.includes('Sistem') && !page.includes('Anda menerima hasilnya'));
});

test('in English, a title without English says so', () => {
  const page = part(
    (standard) => ({ ...standard, steps: standard.steps.map((step) => ({ ...step, title: { id: step.title.id } })) }),
    'en',
  );
  assert.match(page, /<span lang="id">Pemeriksaan kelengkapan<\/span>/);
  assert.match(page, /at most 1 working day</);
});
