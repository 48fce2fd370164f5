import { isRefusal, type Lang, type Refusal, type Words } from '#ground';
import { link } from './action.ts';
import { type Html, html, nothing, tell } from './html.ts';
import { layout } from './layout.ts';
import { heading, list, paragraph, why } from './showing.ts';
import type { Cite, Visit, Way } from './visit.ts';

/** The sentences of a room's refusals, by `name`; holes are filled from the refusal's params. */
export type RefusalWords = Readonly<Record<string, Words>>;

/** The status of each family (design idea 3). This is the only place that knows. */
export const statusOf = { absent: 404, forbidden: 403, conflict: 409, incomplete: 422 } as const;

const general: Readonly<Record<Refusal['refusal'], { readonly title: Words; readonly text: Words }>> = {
  absent: {
    title: { id: 'Halaman ini tidak ditemukan', en: 'This page was not found' },
    text: {
      id: 'Yang Anda cari tidak ada di sini, atau hanya dapat dilihat oleh orang tertentu setelah masuk.',
      en: 'What you are looking for is not here, or can only be seen by certain people after signing in.',
    },
  },
  forbidden: {
    title: { id: 'Anda tidak berwenang melakukan ini', en: 'You have no authority to do this' },
    text: {
      id: 'Tindakan ini hanya dapat dilakukan oleh orang yang berwenang.',
      en: 'This can only be done by someone who has the authority for it.',
    },
  },
  conflict: {
    title: { id: 'Ini tidak dapat dilakukan sekarang', en: 'This can’t be done now' },
    text: {
      id: 'Keadaannya sudah berubah sejak halaman Anda dibuka. Lihat keadaan terbaru, lalu coba lagi.',
      en: 'Things have changed since you opened the page. Look at how it stands now, then try again.',
    },
  },
  incomplete: {
    title: { id: 'Ada yang kurang atau keliru', en: 'Something is missing or wrong' },
    text: {
      id: 'Isian yang terkirim tidak dapat diterima. Kembali ke halaman sebelumnya dan periksa isian Anda.',
      en: 'What was sent can’t be accepted. Go back to the previous page and check your answers.',
    },
  },
};

/** Refusals that any form may meet, whatever room it belongs to. */
const own: RefusalWords = {
  unasked: {
    id: 'Ada isian untuk pertanyaan yang tidak diajukan di halaman ini. Buka kembali halamannya, lalu isi dari sana.',
    en: 'There is an answer to a question that this page does not ask. Open the page again and answer from there.',
  },
  repeated: {
    id: 'Satu pertanyaan terjawab dua kali. Buka kembali halamannya.',
    en: 'One question was answered twice. Open the page again.',
  },
  'too-long': {
    id: 'Isian ini terlalu panjang; paling banyak {max} huruf.',
    en: 'This answer is too long; {max} characters at most.',
  },
  unreadable: {
    id: 'Isian yang terkirim tidak dapat dibaca. Coba kirim lagi.',
    en: 'What was sent can’t be read. Try sending it again.',
  },
  interrupted: {
    id: 'Kiriman terputus sebelum selesai. Berkas yang sudah sampai utuh tetap tersimpan; kirim lagi sisanya.',
    en: 'The upload was cut off. Files that arrived whole are kept; send the rest again.',
  },
  'date-empty': { id: 'Isi tanggalnya.', en: 'Enter the date.' },
  'date-parts': {
    id: 'Tanggalnya belum lengkap: isi tanggal, bulan, dan tahun.',
    en: 'The date is not complete: enter day, month and year.',
  },
  'date-wrong': { id: 'Tanggal itu tidak ada. Contoh: 27 3 1990.', en: 'There is no such date. For example: 27 3 1990.' },
};

/** The plain sentence of a refusal in the reader's language: the room's own words, else the family's. */
export function refusalText(visit: { readonly lang: Lang }, refusal: Refusal, words: RefusalWords = {}): string {
  const found = pick(words, refusal.name) ?? pick(own, refusal.name);
  return tell(visit, found ?? general[refusal.refusal].text, refusal.params);
}

/** A refusal as a page: what was refused, in one sentence; why, with the articles; and ways on. */
export function refusalPage(
  visit: Visit,
  refusal: Refusal,
  more: { readonly words?: RefusalWords; readonly cite?: Cite; readonly ways?: readonly Way[] } = {},
): Html {
  if (!isRefusal(refusal)) throw new Error('not a refusal');
  const { title } = general[refusal.refusal];
  const cite: Cite = more.cite ?? ((ref) => ref);
  const ways = more.ways ?? [];
  return layout(
    visit,
    { title },
    html`${heading(visit, title)}${paragraph(visit, refusalText(visit, refusal, more.words), 'lead')}${why(
      visit,
      refusal.basis.map((ref) => cite(ref, visit.lang)),
    )}${ways.length === 0 ? nothing : waysOn(visit, ways)}`,
  );
}

/** Where one may go from here. */
export const waysOn = (visit: Visit, ways: readonly Way[]): Html =>
  html`${heading(visit, { id: 'Anda dapat', en: 'You can' }, 2)}${list(
    visit,
    ways.map((way) => link(visit, way.text, way.href)),
  )}`;

const pick = (words: RefusalWords, name: string): Words | undefined => (Object.hasOwn(words, name) ? words[name] : undefined);
