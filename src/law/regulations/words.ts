import type { Words } from '#ground';
import type { Grade, Mark, RelationKind } from './act.ts';
import type { Force } from './register.ts';

/** The status of an act or article on a day. */
export const statusWords: Readonly<Record<Force['status'], Words>> = {
  'in-force': { id: 'Berlaku', en: 'In force' },
  'not-yet': { id: 'Belum berlaku', en: 'Not yet in force' },
  repealed: { id: 'Dicabut', en: 'Repealed' },
  annulled: { id: 'Dibatalkan', en: 'Annulled' },
  unknown: { id: 'Tidak dikenal', en: 'Unknown' },
};

/** How well the register knows an act. */
export const gradeWords: Readonly<Record<Grade, Words>> = {
  text: { id: 'Teksnya sudah dibaca', en: 'The text was read' },
  metadata: {
    id: 'Data pokoknya sudah dibaca pada sumber yang disebut; teks lengkapnya belum',
    en: 'Its main facts were read in the source named; the full text was not',
  },
  declared: { id: 'Hanya menurut keterangan, belum diperiksa', en: 'By declaration only, not verified' },
};

/** What a mark means. */
export const markWords: Readonly<Record<Mark, Words>> = {
  V: { id: 'sudah diperiksa pada sumbernya', en: 'verified in its source' },
  M: { id: 'belum diperiksa pada sumbernya', en: 'not yet verified in a source' },
};

/** What the act does to another, as a heading over the others. */
export const doesWords: Readonly<Record<RelationKind, Words>> = {
  amends: { id: 'Mengubah', en: 'Amends' },
  revokes: { id: 'Mencabut', en: 'Revokes' },
  'partly-revokes': { id: 'Mencabut sebagian', en: 'Partly revokes' },
  replaces: { id: 'Menggantikan', en: 'Replaces' },
  annuls: { id: 'Membatalkan', en: 'Annuls' },
  adopts: { id: 'Menetapkan menjadi undang-undang', en: 'Adopts as law' },
  'legal-basis': { id: 'Berdasarkan', en: 'Stands on' },
  implements: { id: 'Melaksanakan', en: 'Implements' },
};

/** What another act does to this one. */
export const doneWords: Readonly<Record<RelationKind, Words>> = {
  amends: { id: 'Diubah oleh', en: 'Amended by' },
  revokes: { id: 'Dicabut oleh', en: 'Revoked by' },
  'partly-revokes': { id: 'Dicabut sebagian oleh', en: 'Partly revoked by' },
  replaces: { id: 'Digantikan oleh', en: 'Replaced by' },
  annuls: { id: 'Dibatalkan oleh', en: 'Annulled by' },
  adopts: { id: 'Ditetapkan menjadi undang-undang oleh', en: 'Adopted as law by' },
  'legal-basis': { id: 'Menjadi dasar', en: 'Is the basis of' },
  implements: { id: 'Dilaksanakan oleh', en: 'Implemented by' },
};

/** The sentences of this room's pages and verb. */
export const words = {
  regulations: { id: 'Peraturan', en: 'Regulations' },
  regulationsLead: {
    id: 'Peraturan yang menjadi dasar layanan di sini, dan apakah masih berlaku.',
    en: 'The acts of law that services here stand on, and whether they are still in force.',
  },
  search: { id: 'Cari peraturan', en: 'Find a regulation' },
  searchHint: {
    id: 'Misalnya “kesehatan” atau “30 2014”',
    en: 'For example “health” or “30 2014”',
  },
  nothingFound: {
    id: 'Tidak ada peraturan yang cocok. Coba kata lain, atau nomor dan tahunnya saja.',
    en: 'No regulation matches. Try another word, or only its number and year.',
  },
  nothingKept: {
    id: 'Belum ada peraturan yang dimuat.',
    en: 'No regulation has been loaded yet.',
  },
  found: { id: '{n} peraturan', en: '{n} regulations' },
  foundOne: { id: '1 peraturan', en: '1 regulation' },
  act: { id: 'Peraturan', en: 'Regulation' },
  status: { id: 'Keadaan', en: 'Status' },
  statusOn: { id: 'Keadaan pada {date}', en: 'Status on {date}' },
  until: { id: 'sampai dengan {date}', en: 'until {date}' },
  endedBy: { id: 'Diakhiri oleh', en: 'Ended by' },
  willEndBy: { id: 'Akan diakhiri oleh', en: 'Will be ended by' },
  enacted: { id: 'Ditetapkan', en: 'Signed' },
  promulgated: { id: 'Diundangkan', en: 'Promulgated' },
  force: { id: 'Mulai berlaku', en: 'In force from' },
  gazette: { id: 'Dimuat dalam', en: 'Published in' },
  articleCount: { id: 'Jumlah pasal', en: 'Number of articles' },
  knowledge: { id: 'Dari mana kami tahu', en: 'How we know' },
  grade: { id: 'Kedalaman', en: 'Depth' },
  source: { id: 'Sumber', en: 'Source' },
  facts: { id: 'Isi catatan', en: 'The record' },
  dates: { id: 'Tanggal dan nomor', en: 'Dates and numbers' },
  pastHorizon: {
    id: 'Catatan ini diperiksa untuk waktu sampai {date}. Untuk hari sesudahnya, periksa dahulu apakah ada perubahan.',
    en: 'This record was checked for the time until {date}. For a later day, first check for changes.',
  },
  askDate: { id: 'Lihat keadaan pada tanggal lain', en: 'See the status on another date' },
  date: { id: 'Tanggal', en: 'Date' },
  show: { id: 'Lihat', en: 'Show' },
  dateWrong: { id: 'Tulis tanggal lengkap, misalnya 17 8 2026.', en: 'Give a whole date, for example 17 8 2026.' },
  articles: { id: 'Pasal yang dikutip', en: 'Articles cited' },
  article: { id: 'Pasal', en: 'Article' },
  about: { id: 'Tentang', en: 'About' },
  asAmended: { id: 'bunyinya diubah, sejak {date}, oleh', en: 'amended, since {date}, by' },
  relations: { id: 'Hubungan dengan peraturan lain', en: 'Relations to other acts' },
  relation: { id: 'Hubungan', en: 'Relation' },
  otherAct: { id: 'Peraturan lain', en: 'Other act' },
  from: { id: 'Sejak', en: 'From' },
  onArticles: { id: 'Pasal {list}', en: 'Articles {list}' },
  noRelations: { id: 'Belum ada hubungan yang dicatat.', en: 'No relation is recorded yet.' },
  standing: { id: 'Layanan yang berdiri di atas peraturan ini', en: 'Services that stand on this act' },
  identifier: { id: 'Pengenal', en: 'Identifier' },
  verbSummary: {
    id: 'apakah suatu peraturan atau pasal berlaku pada suatu tanggal',
    en: 'whether an act of law or an article is in force on a date',
  },
  verbMissing: {
    id: 'Tulis pengenal peraturannya, misalnya: in-force uu/2023/17~264 --on 2026-01-02.',
    en: 'Give the id of the act, for example: in-force uu/2023/17~264 --on 2026-01-02.',
  },
  verbReference: {
    id: '“{text}” bukan pengenal peraturan. Tulis seperti uu/2023/17 atau uu/2023/17~264.',
    en: '“{text}” is not the id of an act. Write it like uu/2023/17 or uu/2023/17~264.',
  },
  verbDate: {
    id: '“{text}” bukan tanggal. Tulis seperti 2026-01-02.',
    en: '“{text}” is not a date. Write it like 2026-01-02.',
  },
  verbOption: { id: '“{text}” tidak dikenal.', en: '“{text}” is not known.' },
} as const satisfies Readonly<Record<string, Words>>;

/** Why an act of this room is refused, by the refusal's name. */
export const regulationsRefusals: Readonly<Record<string, Words>> = {
  'no-act': {
    id: 'Peraturan ini tidak ada dalam catatan kami. Cari dengan nomor dan tahunnya.',
    en: 'This act is not in our record. Search by its number and year.',
  },
  'acts-file': {
    id: 'Berkas peraturan tidak dapat dimuat: pada {act}, bagian {key} keliru.',
    en: 'The file of acts can’t be loaded: at {act}, {key} is wrong.',
  },
  'act-elsewhere': {
    id: 'Berkas {file} memuat peraturan yang sudah ada pada berkas lain: {act}.',
    en: 'File {file} holds acts that another file keeps: {act}.',
  },
};
