import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  accounts,
  answerQuestions,
  applyAsDoctor,
  attach,
  declare,
  next,
  readReceipt,
  service,
  someFiles,
  untilRegisterAnswers,
} from '../doctor.ts';
import { advised, atDesk, downloaded, frontOffice, initials } from '../doctor-way.ts';
import { openScene } from '../journey.ts';
import { theSignature, theWords } from '../letter-file.ts';

test('a number that is not in the register is refused by rule, and the letter says how to object, with JavaScript off', async (t) => {
  const scene = await openScene(t);
  const who = await scene.visitor();
  const receipt = await applyAsDoctor(who, { number: 'STR-2026-9999' });
  await frontOffice(scene, false, receipt.number);
  const health = await atDesk(scene, false, accounts.health, receipt.number);
  await health.says('Alasan penolakan menurut aturan: Surat tanda registrasi tidak ditemukan', 'Tidak ada dalam register');
  await health.check('ground');
  await health.close();
  await advised(scene, accounts.health, receipt.number, 'Tidak memenuhi syarat', 'Nomornya tidak ada dalam register.');
  for (const account of [accounts.sectionHead, accounts.secretary]) await initials(scene, false, account, receipt.number);
  const head = await atDesk(scene, false, accounts.head, receipt.number);
  await head.says('Menolak permohonan: Surat tanda registrasi tidak ditemukan');
  await head.press('Baca dan putuskan');
  await head.check('decide-refusal');
  await head.press('Tandatangani penolakan');
  await head.close();
  const letter = await downloaded(who, receipt);
  assert.match(await theSignature(letter), /Signature is Valid/);
  const words = (await theWords(letter)).replaceAll(/\s+/g, ' ');
  assert.match(words, /STR-2026-9999 tidak terdaftar/);
  assert.match(words, /keberatan/);
  await who.go(receipt.casePath);
  await who.says('Permohonan ditolak');
  await who.check('applicant-refused');
});

test('while the register is down the document is uploaded, and an officer is told to look, with JavaScript off', async (t) => {
  const scene = await openScene(t);
  scene.house.registry.down(true);
  const who = await scene.visitor();
  await who.go(`${service}/apply`);
  await who.press('Mulai mengisi');
  await answerQuestions(who, { place: 'Klinik' });
  await untilRegisterAnswers(who);
  await who.says('sedang tidak dapat dihubungi');
  await who.check('register-down');
  await attach(
    who,
    (await someFiles()).map((file) => ({ ...file, name: 'str.pdf' })),
  );
  await who.press(next);
  await attach(who, await someFiles());
  await who.press(next);
  await declare(who);
  await who.become(accounts.doctor);
  await who.press('Kirim permohonan');
  const receipt = await readReceipt(who);
  const front = await atDesk(scene, false, accounts.frontOffice, receipt.number);
  await front.says('Register tidak dapat dihubungi saat permohonan diisi', 'str.pdf');
  const file = await front.download('str.pdf');
  assert.equal(file.subarray(0, 5).toString(), '%PDF-');
  await front.press('Nyatakan lengkap');
  await front.close();
  const health = await atDesk(scene, false, accounts.health, receipt.number);
  await health.says('Periksa sendiri, karena register tidak menjawab: Surat tanda registrasi tidak ditemukan');
  await health.check('ground-to-check');
});
