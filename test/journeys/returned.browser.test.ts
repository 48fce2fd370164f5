import { test } from 'node:test';
import { accounts, applyAsDoctor, attach, next, somePhotos } from '../doctor.ts';
import { atDesk, dealtWith } from '../doctor-way.ts';
import { openScene } from '../journey.ts';

test('a file is returned once with every defect, mended and taken, with JavaScript off', async (t) => {
  const scene = await openScene(t);
  const who = await scene.visitor();
  const { number, casePath } = await applyAsDoctor(who);

  const front = await atDesk(scene, false, accounts.frontOffice, number);
  const tellDefects = async (): Promise<void> => {
    await front.choose('Alamat lengkap tempat praktik', 'Bukti hak memakai tempat praktik mandiri');
    await front.fill({
      'Apa yang harus diperbaiki pada “Alamat lengkap tempat praktik”': 'Sebut nama kelurahan.',
      'Apa yang harus diperbaiki pada “Bukti hak memakai tempat praktik mandiri”': 'Halaman kedua tidak terbaca; foto ulang.',
    });
  };
  await front.unfold('Ada yang kurang');
  await tellDefects();
  await front.check('task-return');
  await front.go(front.at);
  await front.unfold('Ada yang kurang');
  await front.press('Kembalikan kepada pemohon');
  await front.says('Ada yang perlu diperbaiki');
  await front.check('return-empty');
  await tellDefects();
  await front.press('Kembalikan kepada pemohon');
  await dealtWith(front, number);
  await front.close();

  await who.go(casePath);
  await who.says('Yang perlu dilengkapi', 'Sebut nama kelurahan.', 'Waktu berhenti selama berkas ada pada Anda.');
  await who.check('apply-correct');
  await who.press('Perbaiki permohonan');
  await who.check('mend');
  await who.page
    .locator('main')
    .getByRole('link', { name: /^Ubah\s+Alamat/ })
    .click();
  await who.says('Yang perlu diperbaiki: Sebut nama kelurahan.');
  await who.check('mend-question');
  await who.fill({ 'Alamat lengkap': 'Jalan Kenanga 12, Kelurahan Mekarsari, RT 02/RW 05, 40999' });
  await who.press(next);
  await who.page
    .locator('main')
    .getByRole('link', { name: /^Ubah\s+Bukti/ })
    .click();
  await who.says('Halaman kedua tidak terbaca');
  await attach(who, await somePhotos());
  await who.press(next);
  await who.says('Periksa isian Anda', 'Kelurahan Mekarsari', '2 berkas');
  await who.press('Kirim perbaikan');
  await who.says('Perbaikan diterima', number);
  await who.check('receipt-corrected');

  const again = await atDesk(scene, false, accounts.frontOffice, number);
  await again.says('Kelurahan Mekarsari', 'Perbaikan dikirim pemohon');
  await again.unfold('Ada yang kurang');
  await again.says('sudah pernah dikembalikan');
  await again.check('return-again');
  await again.press('Nyatakan lengkap');
  await dealtWith(again, number);
});
