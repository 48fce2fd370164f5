import type { Words } from '#ground';
import type { TroubleWhy } from './trouble.ts';

/** What is said where letters wait for their signature. */
export const troubles = {
  title: { id: 'Surat yang belum dapat ditandatangani', en: 'Letters that can’t be signed yet' },
  lead: {
    id: 'Keputusannya sudah diambil, dan baru berlaku setelah suratnya ditandatangani. Dicoba lagi sendiri setiap lima menit.',
    en: 'The decisions are made, and take effect once their letters are signed. It is tried again by itself every five minutes.',
  },
  number: { id: 'Nomor surat', en: 'Number' },
  office: { id: 'Jabatan', en: 'Office' },
  since: { id: 'Sejak', en: 'Since' },
  why: { id: 'Sebab', en: 'Why' },
  tried: { id: 'sudah {n} kali dicoba', en: 'tried {n} times' },
  triedOnce: { id: 'sudah sekali dicoba', en: 'tried once' },
  waits: {
    id: 'Surat nomor {number} belum dapat ditandatangani. {why}',
    en: 'The letter numbered {number} can’t be signed yet. {why}',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Why, and who mends it. */
export const whyWords: Readonly<Record<TroubleWhy, Words>> = {
  'signing-off': {
    id: 'Penandatanganan belum dinyalakan; administrator menyalakannya di halaman penandatanganan surat.',
    en: 'Signing is not switched on; the administrator does so on the page of how letters are signed.',
  },
  'other-signer': {
    id: 'Surat ini disiapkan untuk jenis penanda tangan lain; operator memasang penanda tangan itu kembali.',
    en: 'The letter was made ready for another kind of signer; the operator sets that signer up again.',
  },
  typesetting: {
    id: 'Naskahnya tidak dapat dicetak menjadi PDF; rinciannya ada dalam catatan server.',
    en: 'Its text could not be made into a PDF; the server’s log tells more.',
  },
  storage: {
    id: 'Tempat penyimpanan berkas penuh; operator mengosongkan ruang.',
    en: 'The storage for files is full; the operator frees some.',
  },
  'no-certificate': {
    id: 'Jabatan ini belum memiliki sertifikat tanda tangan; operator mendaftarkannya.',
    en: 'The office has no signing certificate yet; the operator registers one.',
  },
  refused: {
    id: 'Penyedia tanda tangan elektronik menolaknya; operator memeriksa pengaturan dan sertifikatnya.',
    en: 'The provider of electronic signatures refused it; the operator checks the settings and the certificate.',
  },
  silent: {
    id: 'Penyedia tanda tangan elektronik tidak menjawab, atau jawabannya tidak dapat dipakai.',
    en: 'The provider of electronic signatures does not answer, or its answer can’t be used.',
  },
  unsound: {
    id: 'Tanda tangan yang diberikan penyedia tidak sah, sehingga suratnya tidak diterbitkan.',
    en: 'The signature that the provider gave is not sound, so the letter was not issued.',
  },
  fault: {
    id: 'Terjadi kesalahan dalam program; rinciannya ada dalam catatan server.',
    en: 'Something in the program went wrong; the server’s log tells more.',
  },
};
