import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { html } from '#web';
import { visitOf } from '../../../test/visit.ts';
import { actPage, actsPage } from './act.pages.ts';
import { matching } from './finding.ts';
import { loadRegister } from './national.ts';
import { registerOfActs } from './register.ts';

const register = loadRegister();
const day = Temporal.PlainDate.from;
const page = (id: string, on: string, more: object = {}, lang: 'id' | 'en' = 'id'): string => {
  const act = register.acts.get(id);
  assert.ok(act !== undefined);
  return String(actPage(visitOf({ lang }), { register, act, on: day(on), parts: [], ...more }));
};
const text = (markup: string): string => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('an act on a day: status, dates, gazette, articles with their wording, relations, source', () => {
  const shown = text(page('uu/2014/30', '2026-01-02'));
  for (const part of [
    'Administrasi Pemerintahan',
    'Keadaan pada 2 Januari 2026',
    'Berlaku',
    'Lembaran Negara Republik Indonesia Tahun 2014 Nomor 292',
    '/akn/id/act/uu/2014/30',
    'batas waktu penetapan keputusan',
    'bunyinya diubah, sejak 30 Desember 2022, oleh Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022',
    'Diubah oleh',
    'Teksnya sudah dibaca',
    'naskah uu/2014/30',
  ])
    assert.ok(shown.includes(part), part);
  assert.match(page('uu/2014/30', '2026-01-02'), /id="article-53"/);
});

test('the same act before an article was inserted, and in English with the Indonesian title beside it', () => {
  assert.match(text(page('uu/2014/30', '2019-01-01')), /Pasal 39A pembinaan dan pengawasan izin Belum berlaku/);
  const english = page('uu/2014/30', '2026-01-02', {}, 'en');
  assert.match(english, /<p class="govuk-body" lang="id">Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan</);
  assert.match(text(english), /Status on 2 January 2026 In force/);
});

test('a repealed act says until when and by what, as a link; one that will end says so before', () => {
  const repealed = page('uu/2004/29', '2026-01-02');
  assert.match(text(repealed), /Dicabut sampai dengan 7 Agustus 2023 Diakhiri oleh Undang-Undang Nomor 17 Tahun 2023/);
  assert.match(repealed, /href="\/regulations\/uu\/2023\/17"/);
  assert.match(text(page('uu/2004/29', '2023-01-02')), /Berlaku sampai dengan 7 Agustus 2023 Akan diakhiri oleh/);
});

test('past the horizon the page says that it vouches for nothing', () =>
  assert.match(text(page('uu/2014/30', '2028-01-02')), /diperiksa untuk waktu sampai 24 November 2027/));

test('what stands on the act comes from the rooms above', () => {
  assert.doesNotMatch(page('uu/2014/30', '2026-01-02'), /Layanan yang berdiri/);
  const filled = page('uu/2014/30', '2026-01-02', { parts: [html`<p>satu layanan</p>`] });
  assert.match(filled, /Layanan yang berdiri di atas peraturan ini[\s\S]*satu layanan/);
});

test('the list: what was found, how many, and what to do where nothing was', () => {
  const on = day('2026-01-02');
  const found = text(String(actsPage(visitOf(), register, matching(register, 'praktik kedokteran'), 'praktik kedokteran', on)));
  assert.match(found, /1 peraturan .* Undang-Undang Nomor 29 Tahun 2004 .* Praktik Kedokteran .* Dicabut/);
  assert.match(text(String(actsPage(visitOf(), register, [], 'x', on))), /Tidak ada peraturan yang cocok/);
  assert.match(text(String(actsPage(visitOf(), registerOfActs([], [], on), [], '', on))), /Belum ada peraturan/);
});
