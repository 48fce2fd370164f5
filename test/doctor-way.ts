import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import {
  accounts,
  answerQuestions,
  attach,
  declare,
  next,
  type Receipt,
  readReceipt,
  service,
  someFiles,
  somePhotos,
  untilRegisterAnswers,
} from './doctor.ts';
import { type Scene, seenText, type Visitor } from './journey.ts';
import { changedByte, keepLetter, signedByAnother, theCode, theSignature, withMore } from './letter-file.ts';

/**
 * The whole way of a practice licence, from the search for the service to the letter that anyone can check: through eight
 * people on eight devices, each page held to what is promised of pages.
 */
export async function wholeWay(scene: Scene, script: boolean): Promise<void> {
  const code = await onThePhone(scene, script);
  const { who: applicant, receipt } = await onAnotherDevice(scene, script, code);
  const { number } = receipt;
  await tracked(scene, receipt, 'Petugas loket');
  await frontOffice(scene, script, number);
  await healthOffice(scene, script, number);
  await initials(scene, script, accounts.sectionHead, number, 'task-initial');
  await secretarySendsBack(scene, script, number);
  await healthOfficeAgain(scene, script, number);
  await initials(scene, script, accounts.sectionHead, number);
  await initials(scene, script, accounts.secretary, number);
  await headSigns(scene, script, number);
  const letter = await applicantIsTold(applicant, receipt, scene);
  await anyoneVerifies(scene, script, letter);
  await tracked(scene, receipt, 'Permohonan ini sudah selesai', 'track');
}

/** Finds the service, starts without signing in, answers, attaches, and goes away with a code. */
async function onThePhone(scene: Scene, script: boolean): Promise<string> {
  const who = await scene.visitor({ script });
  await who.go('/');
  await who.check();
  await who.fill({ 'Apa keperluan Anda?': 'izin dokter' });
  await who.press('Cari');
  await who.check('services');
  await who.follow('Surat Izin Praktik Dokter');
  assert.equal(who.at, service);
  await who.check('service');
  await who.press('Ajukan permohonan');
  await who.check('apply-start');
  await who.press('Mulai mengisi');
  await answerQuestions(who, {}, (name) => who.check(name));
  await untilRegisterAnswers(who);
  await who.check('register');
  await who.press(next);
  await who.check();
  await attach(who, await someFiles());
  await attach(who, await somePhotos());
  await who.check('apply-evidence');
  await who.press('Simpan dan lanjutkan nanti');
  await who.check('apply-later');
  const code = (await seenText(who.page.locator('.house-code'))).trim();
  await who.close();
  return code;
}

/** Comes back elsewhere by the printed code, signs in, checks, changes one answer, and sends. */
async function onAnotherDevice(scene: Scene, script: boolean, code: string) {
  const who = await scene.visitor({ script });
  await who.go('/resume');
  await who.check('resume');
  await who.fill({ 'Kode untuk melanjutkan': code.toLowerCase() });
  await who.press(next);
  await who.check('declare');
  await declare(who);
  await who.check('check-signed-out');
  await who.become(accounts.doctor);
  await who.says('Gendis Mahatmaputri', 'Periksa isian Anda');
  await who.page
    .locator('main')
    .getByRole('link', { name: /^Ubah\s+Alamat/ })
    .click();
  await who.fill({ 'Alamat lengkap': 'Jalan Kenanga 14, RT 02/RW 05, Mekarsari 40999' });
  await who.press(next);
  await who.says('Periksa isian Anda', 'Jalan Kenanga 14');
  await who.check('apply-check');
  await who.press('Kirim permohonan');
  await who.check('receipt');
  const receipt = await readReceipt(who);
  await who.press('Lihat permohonan Anda');
  await who.check('applicant-begin');
  return { who, receipt };
}

/** Anyone with the receipt sees where the case is, and nothing of the person. */
export async function tracked(scene: Scene, { number, pin }: Receipt, where: string, picture?: string): Promise<void> {
  const who = await scene.visitor();
  await who.go('/track');
  await who.check();
  await who.fill({ 'Nomor tanda terima': number, PIN: pin });
  await who.press('Lacak');
  await who.says(number, where);
  await who.hides('Gendis', 'Kenanga', 'STR-2026', '0800');
  await who.check(picture);
  await who.close();
}

/** An officer's desk: signs in by one click, finds the case in the inbox and opens it. */
export async function atDesk(scene: Scene, script: boolean, account: string, number: string, pictures = false): Promise<Visitor> {
  const who = await scene.visitor({ script, wide: true, citizen: false });
  await who.go('/');
  if (pictures) await who.check('home');
  await who.become(account);
  await who.go('/inbox');
  await who.check(pictures ? 'inbox' : undefined);
  await who.follow(number);
  return who;
}

/** The act is done: the inbox says so, and the case is in it no more. */
export async function dealtWith(who: Visitor, number: string): Promise<void> {
  await who.says(`Permohonan ${number} sudah diteruskan`);
  assert.equal(await who.page.locator('main').getByRole('link', { name: number, exact: true }).count(), 0);
}

/** The front office accepts the file as complete. */
export async function frontOffice(scene: Scene, script: boolean, number: string): Promise<void> {
  const who = await atDesk(scene, script, accounts.frontOffice, number, true);
  await who.check('task-check');
  await who.press('Nyatakan lengkap');
  await dealtWith(who, number);
  await who.check();
  await who.close();
}

const washbasin = 'Pasang wastafel cuci tangan di ruang periksa sebelum praktik dibuka.';
const where = 'Sebut di ruang mana wastafel dipasang.';

async function healthOffice(scene: Scene, script: boolean, number: string): Promise<void> {
  const who = await atDesk(scene, script, accounts.health, number);
  const note = { 'Catatan atau alasan': 'Pasang wastafel cuci tangan sebelum praktik dibuka.' };
  await who.choose('Memenuhi syarat dengan catatan');
  await who.fill(note);
  await who.check('task-recommend');
  await who.fill({ 'Catatan atau alasan': '' });
  await who.press('Kirim rekomendasi');
  await who.says('Ada yang perlu diperbaiki');
  await who.check('recommend-empty');
  await who.fill(note);
  await who.press('Kirim rekomendasi');
  await dealtWith(who, number);
  await who.go('/sign-in/role');
  await who.check('role');
  await who.go('/interests');
  await who.check('interests');
  await who.close();
}

async function healthOfficeAgain(scene: Scene, script: boolean, number: string): Promise<void> {
  const who = await atDesk(scene, script, accounts.health, number);
  await who.says('Dikembalikan kepada Anda dengan catatan', where);
  await who.check('sent-back');
  await who.choose('Memenuhi syarat dengan catatan');
  await who.fill({ 'Catatan atau alasan': washbasin });
  await who.press('Kirim rekomendasi');
  await dealtWith(who, number);
  await who.close();
}

/** An initial. */
export async function initials(scene: Scene, script: boolean, account: string, number: string, picture?: string): Promise<void> {
  const who = await atDesk(scene, script, account, number);
  if (picture !== undefined) await who.check(picture);
  await who.press('Bubuhkan paraf');
  await dealtWith(who, number);
  await who.close();
}

async function secretarySendsBack(scene: Scene, script: boolean, number: string): Promise<void> {
  const who = await atDesk(scene, script, accounts.secretary, number);
  await who.unfold('Kembalikan ke langkah sebelumnya');
  await who.pick('Ke langkah', 'Rekomendasi teknis Dinas Kesehatan');
  await who.fill({ 'Catatan untuk penerima': where });
  await who.check('send-back');
  await who.press('Kembalikan');
  await dealtWith(who, number);
  await who.close();
}

/** The head, on a phone. */
async function headSigns(scene: Scene, script: boolean, number: string): Promise<void> {
  const who = await scene.visitor({ script, citizen: false });
  await who.go('/');
  await who.become(accounts.head);
  await who.go('/inbox');
  await who.check();
  await who.follow(number);
  await who.check();
  await who.press('Baca dan putuskan');
  await who.says('mendelegasikan wewenang', 'Peraturan Bupati Sukamaju', 'wastafel', 'tidak tersertifikasi');
  await who.check('task-sign');
  await who.press('Tandatangani');
  await who.check('decided');
  await who.close();
}

/** Advice without a word on the page before. */
export async function advised(scene: Scene, account: string, number: string, outcome: string, note?: string): Promise<void> {
  const who = await atDesk(scene, false, account, number);
  await who.choose(outcome);
  if (note !== undefined) await who.fill({ 'Catatan atau alasan': note });
  await who.press('Kirim rekomendasi');
  await dealtWith(who, number);
  await who.close();
}

/** Waits until the letter is signed, and downloads it from the page of the case. */
export async function downloaded(who: Visitor, { casePath }: Receipt): Promise<Buffer> {
  await untilSigned(who, casePath);
  return who.download(/^Unduh/);
}

async function untilSigned(who: Visitor, casePath: string): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    await who.go(casePath);
    const text = await who.text();
    if (text.includes('Unduh') && !text.includes('sedang ditandatangani')) return;
    await pause(100);
  }
  throw new Error('the letter was not signed');
}

/** The applicant hears of it everywhere, and downloads the letter. */
async function applicantIsTold(who: Visitor, { casePath, number }: Receipt, scene: Scene): Promise<Buffer> {
  await untilSigned(who, casePath);
  await who.check('decision');
  await who.go('/messages');
  await who.check('mailbox');
  await who.follow(`Keputusan atas permohonan ${number}`);
  await who.check('message');
  const { taken } = scene.house.messages;
  for (const channel of ['whatsapp', 'sms'])
    if (taken.some((one) => one.channel === channel))
      assert.ok(
        taken.some((one) => one.channel === channel && one.text.includes(`Keputusan atas permohonan ${number} sudah terbit`)),
        JSON.stringify(taken),
      );
  assert.ok(taken.length > 0, 'no text went out');
  await who.press('Lihat selengkapnya');
  const letter = await who.download(/^Unduh/);
  await keepLetter(letter);
  await who.go(casePath);
  await who.says('Dokumen dibuka oleh pemohon');
  await who.check('applicant-end');
  assert.match(
    await theSignature(letter),
    /Signature is Valid[\s\S]*Total document signed|Total document signed[\s\S]*Signature is Valid/,
  );
  return letter;
}

/** Anyone reads the letter's state by its QR address and by dropping the file; what was tampered with is refused. */
async function anyoneVerifies(scene: Scene, script: boolean, letter: Buffer): Promise<void> {
  const who = await scene.visitor({ script });
  await who.go(`/verify/${await theCode(letter)}`);
  await who.says('503/', 'mendelegasikan', 'Tercatat dan berlaku');
  await who.hides('Gendis', 'Kenanga');
  await who.check('verify-code');
  const give = async (file: Buffer): Promise<void> => {
    await who.go('/verify');
    await who.page
      .locator('main input[type=file]')
      .setInputFiles({ name: 'surat.pdf', mimeType: 'application/pdf', buffer: file });
    await who.press('Periksa berkas');
  };
  await give(letter);
  await who.says('Surat ini asli dan berlaku');
  await who.check('verify');
  for (const [name, file] of [
    ['changed', changedByte(letter)],
    ['more', withMore(letter)],
    ['another', await signedByAnother(letter)],
  ] as const) {
    await give(file);
    await who.says('Jangan percayai berkas ini');
    await who.check(`verify-${name}`);
  }
  await who.close();
}
