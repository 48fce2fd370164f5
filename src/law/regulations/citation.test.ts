import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { citation, recital, titled } from './citation.ts';
import { loadRegister } from './national.ts';

const register = loadRegister([
  { name: 'demo', text: readFileSync(new URL('../../../demo/law/acts.yaml', import.meta.url), 'utf8') },
]);
const on = Temporal.PlainDate.from('2026-01-02');

test('references in full words, in both languages', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['uu/2023/17~264', 'Undang-Undang Nomor 17 Tahun 2023 Pasal 264', 'Law 17 of 2023, Article 264'],
    ['uu/2014/30~53(3)', 'Undang-Undang Nomor 30 Tahun 2014 Pasal 53 ayat (3)', 'Law 30 of 2014, Article 53(3)'],
    ['uu/2014/30~13(2)b', 'Undang-Undang Nomor 30 Tahun 2014 Pasal 13 ayat (2) huruf b', 'Law 30 of 2014, Article 13(2)(b)'],
    ['pp/2012/96', 'Peraturan Pemerintah Nomor 96 Tahun 2012', 'Government Regulation 96 of 2012'],
    [
      'permendagri/2018/3~6',
      'Peraturan Menteri Dalam Negeri Nomor 3 Tahun 2018 Pasal 6',
      'Regulation of the Minister of Home Affairs 3 of 2018, Article 6',
    ],
    [
      'perbup/sukamaju/2018/21~3',
      'Peraturan Bupati Sukamaju Nomor 21 Tahun 2018 Pasal 3',
      'Regulation of the Regent of Sukamaju 21 of 2018, Article 3',
    ],
    [
      'pergub/cendana-raya/2017/54',
      'Peraturan Gubernur Cendana Raya Nomor 54 Tahun 2017',
      'Regulation of the Governor of Cendana Raya 54 of 2017',
    ],
    [
      'uud/1945~18',
      'Undang-Undang Dasar Negara Republik Indonesia Tahun 1945 Pasal 18',
      'Constitution of the Republic of Indonesia, Article 18',
    ],
    ['nonsense', 'nonsense', 'nonsense'],
  ];
  for (const [ref, id, en] of rows) {
    assert.equal(citation(ref, 'id'), id);
    assert.equal(citation(ref, 'en'), en);
  }
});

test('an act with a form of its own is cited so, where the register is given', () => {
  assert.equal(citation('putusan-mk/2013/85', 'id', register), 'Putusan Mahkamah Konstitusi Nomor 85/PUU-XI/2013');
  assert.equal(
    citation('perda/sukamaju/2017/4~7', 'id', register),
    'Peraturan Daerah Kabupaten Sukamaju Nomor 4 Tahun 2017 Pasal 7',
  );
  assert.equal(citation('perda/sukamaju/2017/4~7', 'id'), 'Peraturan Daerah Sukamaju Nomor 4 Tahun 2017 Pasal 7');
});

test('with its title, and as a letter recalls it', () => {
  const act = register.acts.get('uu/2023/17');
  assert.ok(act !== undefined);
  assert.equal(titled(act, 'id'), 'Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan');
  assert.equal(titled(act, 'en'), 'Law 17 of 2023 on Health');
  assert.equal(
    recital(register, 'perbup/sukamaju/2018/21~3', on),
    'Peraturan Bupati Sukamaju Nomor 21 Tahun 2018 tentang Pendelegasian Wewenang Perizinan dan Nonperizinan kepada Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu (Berita Daerah Kabupaten Sukamaju Tahun 2018 Nomor 21)',
  );
  assert.match(
    recital(register, 'uu/2014/30', on) ?? '',
    /5601\) sebagaimana telah diubah dengan Undang-Undang Nomor 6 Tahun 2023 /,
  );
  assert.match(
    recital(register, 'uu/2014/23', on) ?? '',
    /sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 6 Tahun 2023 /,
  );
  assert.equal(recital(register, 'uud/1945', on), 'Undang-Undang Dasar Negara Republik Indonesia Tahun 1945');
  assert.equal(recital(register, 'uu/2099/1', on), undefined);
});
