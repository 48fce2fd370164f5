import type { Words } from '#ground';

/** The sentences about a revision: which it is, since when, on what footing; and what is said where there is none. */
export const revisionWords = {
  about: { id: 'Tentang standar ini', en: 'About this standard' },
  provider: { id: 'Penyelenggara', en: 'Provider' },
  number: { id: 'Revisi', en: 'Revision' },
  since: { id: 'Berlaku sejak', en: 'In force since' },
  sinceAs: { id: 'Ditetapkan dengan', en: 'Adopted by' },
  adopted: { id: 'Keputusan Nomor {decision}, {date}', en: 'Decision number {decision} of {date}' },
  demonstration: { id: 'Contoh untuk peragaan', en: 'An example for demonstration' },
  until: { id: 'Berlaku sampai', en: 'In force until' },
  untilText: { id: '{date}, lalu diganti revisi berikutnya', en: '{date}, then replaced by the next revision' },
  earlier: { id: 'Revisi sebelumnya', en: 'Earlier revisions' },
  earlierOne: { id: 'Revisi {n}: {from} sampai {until}', en: 'Revision {n}: {from} to {until}' },
  mark: { id: 'Sidik isi', en: 'Fingerprint' },
  unverified: {
    id: 'Peraturan berikut belum kami periksa pada naskah resminya. Kami mencantumkannya menurut keterangan penyelenggara.',
    en: 'We have not checked the following acts against their official text. They stand here as the provider states them.',
  },
  ended: {
    id: 'Peraturan berikut tidak berlaku lagi. Penyelenggara harus memperbaiki standar ini; hak Anda atas layanan tidak berkurang.',
    en: 'The following acts are no longer in force. The provider must mend this standard; your right to the service is no less.',
  },
  pastHorizon: {
    id: 'Catatan peraturan kami diperiksa untuk waktu sampai {date}. Sesudah itu mungkin ada perubahan yang belum kami catat.',
    en: 'Our record of the law was checked for the time until {date}. There may be later changes that it does not hold.',
  },
  defects: {
    id: 'Standar ini ditetapkan sebelum diperiksa di sini dan masih memiliki kekurangan. Penyelenggara harus memperbaikinya paling lambat {date}.',
    en: 'This standard was adopted before it was checked here and still has defects. The provider must mend them by {date}.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Why a service's page is not shown. */
export const standardRefusals: Readonly<Record<string, Words>> = {
  'no-standard': {
    id: 'Layanan ini tidak ada di sini. Mungkin alamatnya keliru, atau layanannya sudah diganti.',
    en: 'There is no such service here. The address may be wrong, or the service may have been replaced.',
  },
  'standard-not-yet': {
    id: '{title} baru dilayani mulai {date}.',
    en: '{title} begins on {date}.',
  },
  'standard-ended': {
    id: '{title} tidak dilayani lagi sejak {date}.',
    en: '{title} has not been offered since {date}.',
  },
  'same-revision': {
    id: 'Isi standar ini sama dengan revisi {number} yang sudah dimuat.',
    en: 'This standard is the same as revision {number}, which is loaded already.',
  },
  'before-last': {
    id: 'Standar ini berlaku mulai {effective}, padahal revisi terakhir berlaku mulai {last}. Revisi tidak berlaku surut.',
    en: 'This standard takes effect on {effective}, but the last revision did on {last}. A revision never reaches back.',
  },
};

/** Where one may go on from a page that is not there. */
export const waysOn = [
  { href: '/services', text: { id: 'Cari layanan', en: 'Find a service' } },
  { href: '/bodies', text: { id: 'Lihat semua instansi', en: 'See all offices' } },
  { href: '/', text: { id: 'Kembali ke beranda', en: 'Go to the home page' } },
] as const;
