import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReceipt } from '../doctor.ts';
import { advised, atDesk, downloaded } from '../doctor-way.ts';
import { openScene, type Scene } from '../journey.ts';
import { keepLetter, theCode, theSignature, theWords } from '../letter-file.ts';
import { applyForResearch, keepers, researchAccounts } from '../research.ts';

test('a research statement, by a student who opens an account of their own, with JavaScript off', async (t) => {
  const scene = await openScene(t);
  const who = await scene.visitor();
  await applyForResearch(who);
  await who.check('research-check');
  await who.press('Masuk untuk mengirim');
  await who.check('sign-in');
  await who.follow('Buat akun');
  await who.check('open-account');
  await who.fill({
    'Nama lengkap': 'Melati Puspaningrum',
    'Nama akun': 'melati@surat.example',
    'Kata sandi': 'sawah hijau di pagi hari',
    'Ketik kata sandi sekali lagi': 'sawah hijau di pagi hari',
  });
  await who.press('Buat akun');
  await who.check('ask-document');
  await who.choose('Belum punya dokumen');
  await who.press('Lanjutkan');
  await who.check('ask-contact');
  await who.fill({ 'Telepon seluler': '0812 0000 0177' });
  await who.press('Simpan');
  await who.says('Periksa isian Anda', 'Melati Puspaningrum', 'Kebiasaan membaca remaja');
  await who.press('Kirim permohonan');
  await who.check('research-receipt');
  const receipt = await readReceipt(who);

  const front = await atDesk(scene, false, researchAccounts.frontOffice, receipt.number);
  await front.press('Nyatakan lengkap');
  await front.close();
  await advised(scene, researchAccounts.analyst, receipt.number, 'Memenuhi syarat');
  const head = await atDesk(scene, false, researchAccounts.head, receipt.number);
  await head.press('Baca dan putuskan');
  await head.says('Kebiasaan membaca remaja di desa pesisir', 'menurut');
  await head.check('decide-document');
  await head.press('Tandatangani');
  await head.close();

  const letter = await downloaded(who, receipt);
  await keepLetter(letter, 'letter-document');
  assert.match(await theSignature(letter), /Signature is Valid/);
  const words = await theWords(letter);
  assert.match(words, /Melati Puspaningrum/);
  assert.match(words, /Universitas Cendana\s+Raya/);
  assert.doesNotMatch(words, /Menimbang|MEMUTUSKAN/);
  await who.go(`/verify/${await theCode(letter)}`);
  await who.says('Tercatat', 'Badan Kesatuan Bangsa dan Politik');
  await who.hides('Melati');
  await who.go('/my-data');
  await who.says('Melati Puspaningrum', 'Siapa yang telah membaca data Anda', 'Badan Kesatuan Bangsa dan Politik');
  await who.check('my-data');
  await who.press('Minta penghapusan data');
  await who.check('erasure');
  await who.page.locator('main').getByRole('checkbox').check();
  await who.press('Kirim permintaan');
  await who.says('Permintaan diterima', '10 September 2026');
  await who.check('erasure-asked');
  await keepersOf(scene);
});

/** The pages of those who keep the government's own business: requests for erasure, officers, how letters are signed. */
async function keepersOf(scene: Scene): Promise<void> {
  const who = await scene.visitor({ wide: true, citizen: false });
  await who.go('/');
  await who.become(keepers.data);
  await who.go('/personal-data/requests');
  await who.check('erasure-requests');
  await who.follow('Jawab');
  await who.hides('Melati');
  await who.check('erasure-request');
  await who.become(keepers.staff);
  await who.go('/bodies/sukamaju/dpmptsp');
  await who.press('Kelola pejabat');
  await who.check('officers');
  await who.become(keepers.government);
  await who.go('/signing');
  await who.check('signing');
  await who.close();
}
