import { setTimeout as pause } from 'node:timers/promises';
import { seenText, type Visitor } from './journey.ts';
import { pdf, photo, picture } from './photos.ts';

/** The service whose way the journeys go. */
export const service = '/services/sukamaju/dpmptsp/sip-dokter';

/** The accounts of the demonstration by which the way goes, as the strip calls them. */
export const accounts = {
  doctor: 'Dokter yang memohon izin praktik',
  frontOffice: 'Petugas loket Dinas Penanaman Modal dan PTSP',
  health: 'Kepala Bidang Sumber Daya Kesehatan, Dinas Kesehatan',
  sectionHead: 'Kepala Bidang Pelayanan Perizinan',
  secretary: 'Sekretaris Dinas Penanaman Modal dan PTSP',
  head: 'Kepala Dinas Penanaman Modal dan PTSP',
} as const;

/** What a doctor answers; `register` is what the register will answer for it. */
export type DoctorAnswers = {
  readonly number?: string;
  readonly place?: 'Praktik mandiri' | 'Klinik';
  readonly district?: string;
};

/** The button to the next page. */
export const next = 'Lanjutkan';

/** The questions up to the evidence, a page at a time; `look` is what is done on each page before it is answered. */
export async function answerQuestions(
  who: Visitor,
  answers: DoctorAnswers = {},
  look: (name?: string) => Promise<void> = async () => {},
): Promise<void> {
  await look('question');
  await who.fill({ 'Nomor telepon': '0800 0000 101' });
  await who.press(next);
  await look('apply-question');
  await who.choose('Surat izin praktik baru');
  await who.press(next);
  await look();
  await who.fill({ 'Nomor surat tanda registrasi': answers.number ?? 'STR-2026-0001' });
  await who.choose('Dokter');
  await who.press(next);
  await look();
  await who.choose(answers.place ?? 'Praktik mandiri');
  await who.date(5, 10, 2026);
  await who.press(next);
  if (answers.place === 'Klinik') {
    await who.fill({ 'Nama klinik atau rumah sakit': 'Klinik Pratama Melati' });
    await who.press(next);
  }
  await look();
  await who.fill({ 'Alamat lengkap tempat praktik': 'Jalan Kenanga 12, RT 02/RW 05, Mekarsari 40999' });
  await who.choose(answers.district ?? 'Mekarsari');
  await who.press(next);
  await look();
  await who.choose('Senin', 'Rabu');
  await who.press(next);
}

/** Waits for the register's answer, by the page's own way of asking again. */
export async function untilRegisterAnswers(who: Visitor): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    if (!(await who.text()).includes('Kami sedang menanyakan')) return;
    await pause(100);
    await who.press('Periksa lagi');
  }
  throw new Error('the register did not answer');
}

/** Files as a person has them on a phone: a PDF and photos. */
export const someFiles = async () => [
  { name: 'perjanjian sewa.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf(2)) },
];
export const somePhotos = async () => [
  { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await photo()) },
  { name: 'IMG_0002.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await photo(480, 640)) },
  { name: 'IMG_0003.png', mimeType: 'image/png', buffer: Buffer.from(await picture('png')) },
];

/** Attaches files on an evidence page. */
export async function attach(who: Visitor, files: Awaited<ReturnType<typeof someFiles>>): Promise<void> {
  await who.page.locator('main input[type=file]').setInputFiles(files);
  await who.press('Unggah');
}

/** The declaration, then on to the check. */
export async function declare(who: Visitor): Promise<void> {
  await who.choose('Saya menyatakan ini dengan sebenarnya');
  await who.press(next);
}

/** The whole application in short: from the service's page to the receipt, signed in by one click; gives number and PIN. */
export async function applyAsDoctor(who: Visitor, answers: DoctorAnswers = {}): Promise<Receipt> {
  await who.go(`${service}/apply`);
  await who.press('Mulai mengisi');
  await answerQuestions(who, answers);
  await untilRegisterAnswers(who);
  await who.press(next);
  await attach(who, await someFiles());
  await who.press(next);
  await declare(who);
  await who.become(accounts.doctor);
  await who.press('Kirim permohonan');
  return readReceipt(who);
}

/** What stands on a receipt. */
export type Receipt = { readonly number: string; readonly pin: string; readonly casePath: string };

/** Reads number and PIN off the receipt page. */
export async function readReceipt(who: Visitor): Promise<Receipt> {
  await who.says('Nomor tanda terima', 'PIN');
  const number = /\d{2}-\d{7}-[0-9A-Z]/.exec(await who.text())?.[0] ?? '';
  const pin = (await seenText(who.page.locator('main .house-code'))).trim();
  return { number, pin, casePath: who.at.replace(/\/receipt$/, '') };
}
