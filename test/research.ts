import type { Visitor } from './journey.ts';
import { pdf, photo } from './photos.ts';

/** The second service, whose letter is a document and whose body does everything by its own attribution. */
export const researchService = '/services/sukamaju/kesbangpol/surat-keterangan-penelitian';

/** Its accounts of the demonstration, as the strip calls them. */
export const researchAccounts = {
  frontOffice: 'Petugas loket Badan Kesatuan Bangsa dan Politik',
  analyst: 'Analis penelitian Badan Kesatuan Bangsa dan Politik',
  head: 'Kepala Badan Kesatuan Bangsa dan Politik',
} as const;

/** Who keeps the government's own business, as the strip calls them. */
export const keepers = {
  data: 'Pejabat Pelindungan Data Pribadi, Sekretariat Daerah',
  staff: 'Administrator kepegawaian Dinas Penanaman Modal dan PTSP',
  government: 'Administrator pemerintahan, Sekretariat Daerah',
} as const;

const next = 'Lanjutkan';

/** The whole form of a student, from the first question to the check; nobody need be signed in. */
export async function applyForResearch(who: Visitor, title = 'Kebiasaan membaca remaja di desa pesisir'): Promise<void> {
  await who.go(`${researchService}/apply`);
  await who.check('research-start');
  await who.press('Mulai mengisi');
  await who.fill({ 'Nomor telepon': '0800 0000 177' });
  await who.press(next);
  await who.choose('Mahasiswa atau pelajar');
  await who.press(next);
  await who.fill({ 'Nama kampus, lembaga, atau organisasi': 'Universitas Cendana Raya' });
  await who.press(next);
  await who.fill({ 'Judul penelitian': title });
  await who.press(next);
  await who.fill({ 'Tempat penelitian': 'Desa Sidomukti dan Desa Karangsari' });
  await who.press(next);
  await dates(who);
  await who.fill({ 'Berapa orang anggota tim?': '2' });
  await who.press(next);
  await proposal(who);
  await identity(who);
  await give(who, [{ name: 'pengantar.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await photo()) }]);
  for (const _ of ['obey', 'valid']) {
    await who.choose('Saya menyatakan ini dengan sebenarnya');
    await who.press(next);
  }
}

/** Two dates on one page: an end before its beginning is let through, for the rule to refuse; a day that is none is not. */
async function dates(who: Visitor): Promise<void> {
  const parts = who.page.locator('main input[type=text]');
  const write = async (texts: readonly string[]): Promise<void> => {
    for (const [index, text] of texts.entries()) await parts.nth(index).fill(text);
  };
  await write(['31', '2', '2026', '30', 'November', '2026']);
  await who.press(next);
  await who.says('Ada yang perlu diperbaiki');
  await who.check('date-wrong');
  await write(['5', 'Oktober', '2026']);
  await who.press(next);
}

/** A photo is not taken where only a PDF is; a file of another kind neither, and nothing is lost. */
async function proposal(who: Visitor): Promise<void> {
  await choose(who, [{ name: '../x.pdf', mimeType: 'application/pdf', buffer: Buffer.from('bukan PDF') }]);
  await who.press('Unggah');
  await who.says('Ada yang perlu diperbaiki');
  await who.check('upload-wrong');
  await give(who, [{ name: 'proposal.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf(3)) }]);
}

/** One file that was a slip is taken away again. */
async function identity(who: Visitor): Promise<void> {
  await choose(who, [{ name: 'salah.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await photo()) }]);
  await who.press('Unggah');
  await who.press(/^Hapus\s+salah/);
  await give(who, [{ name: 'ktp.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await photo()) }]);
}

type Files = readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[];

const choose = (who: Visitor, files: Files): Promise<void> => who.page.locator('main input[type=file]').setInputFiles([...files]);

async function give(who: Visitor, files: Files): Promise<void> {
  await choose(who, files);
  await who.press('Unggah');
  await who.press(next);
}
