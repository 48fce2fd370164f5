import assert from 'node:assert/strict';
import { test } from 'node:test';
import { around, viewOf } from '../../../test/service-view.ts';
import { visitOf } from '../../../test/visit.ts';
import { componentParts } from './component.pages.ts';
import { components, type Standard } from './standard.ts';

const page = (change?: (standard: Standard) => Standard, lang: 'id' | 'en' = 'id') =>
  String(componentParts(visitOf({ lang }), viewOf(change).revision.standard, around));

test('fourteen components, numbered, in their legal order, each with its prose and why', () => {
  const text = page();
  const heads = [...text.matchAll(/<h3 class="govuk-heading-s">(\d+)\. /g)].map((match) => Number(match[1]));
  assert.deepEqual(
    heads,
    Array.from({ length: 14 }, (_, index) => index + 1),
  );
  assert.deepEqual(
    [...text.matchAll(/<section class="house-component" id="([a-z-]+)">/g)].map((match) => match[1]),
    [...components],
  );
  for (const section of text.split('<section ').slice(1)) assert.match(section, /Mengapa\?[\s\S]*Nomor 25 Tahun 2009 Pasal 21/);
  assert.match(text, /1\. Dasar hukum[\s\S]*Layanan ini berdiri di atas peraturan daerah\./);
});

test('the acts by their full names and articles, linked; the shaky ones say so and are shown at once', () => {
  assert.match(page(), /<details class="govuk-details"><summary[\s\S]*?Buka peraturannya[\s\S]*?tentang Pasar<\/a>, Pasal 4/);
  const law = ['perda/sukamaju/2022/7', 'perda/sukamaju/2021/5', 'uu/2099/1'].map((ref) => ({ ref, act: ref }));
  const shaky = page((standard) => ({ ...standard, law }));
  assert.match(shaky, /<details class="govuk-details" open>/);
  assert.match(shaky, /tentang Kata orang<\/a> <strong[^>]*>Belum diperiksa/);
  assert.match(shaky, /tentang Dicabut<\/a> <strong[^>]*>Tidak berlaku lagi/);
  assert.ok(!page((standard) => ({ ...standard, law: [] })).includes('Buka peraturannya'));
});

test('facilities with the vulnerable groups they are for', () => {
  const text = page((standard) => ({
    ...standard,
    facilities: [
      { key: 'a', title: { id: 'Bidang miring' }, for: ['disability', 'elderly', 'unknown'] },
      { key: 'b', title: { id: 'Kursi' }, for: [] },
    ],
  }));
  assert.match(text, /Bidang miring<br><span class="house-aside">Untuk penyandang disabilitas dan lanjut usia<\/span>/);
  assert.match(text, /Kursi<\/li>/);
});

test('in English what is not translated stands in Indonesian, marked', () => {
  const text = page(undefined, 'en');
  assert.match(text, /1\. Legal basis[\s\S]*This service stands on a regional regulation/);
  assert.match(
    text,
    /8\. Competence of staff<\/h3><p class="govuk-hint">This part is available in Indonesian only\.<\/p><div lang="id">/,
  );
});
