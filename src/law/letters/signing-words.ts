import type { Words } from '#ground';

/** What is said where a government decides how its letters are signed. */
export const signing = {
  title: { id: 'Penandatanganan surat', en: 'How letters are signed' },
  acceptSummary: {
    id: 'menerima bahwa surat ditandatangani oleh otoritas setempat, yang tidak tersertifikasi',
    en: 'accept that letters are signed by the local authority, which is not certified',
  },
  withdrawSummary: {
    id: 'tidak lagi menerima tanda tangan otoritas setempat',
    en: 'no longer accept signatures of the local authority',
  },
  meaning: {
    id: 'Tanda tangan otoritas setempat tidak tersertifikasi: tidak dibuat oleh penyelenggara sertifikasi elektronik, sehingga kekuatan pembuktiannya lebih lemah, dan setiap surat menyebutkannya. Bila itu dipahami dan diterima, ulangi perintah ini dengan --not-certified.',
    en: 'Signatures of the local authority are not certified: no certified provider makes them, so they prove less, and every letter says so. If this is understood and accepted, repeat the command with --not-certified.',
  },
  lead: {
    id: 'Surat hanya berlaku bila ditandatangani. Tanda tangan elektronik yang tersertifikasi dibuat melalui penyelenggara sertifikasi elektronik; tanda tangan otoritas setempat tidak.',
    en: 'A letter takes effect only when it is signed. A certified electronic signature is made through a certified provider; that of the local authority is not.',
  },
  weaker: {
    id: 'Tanda tangan yang tidak tersertifikasi tetap sah, tetapi kekuatan pembuktiannya lebih lemah. Setiap surat dan halaman pemeriksaannya menyebutkannya.',
    en: 'A signature that is not certified is valid, but proves less. Every letter and its check page say so.',
  },
  knowing: {
    id: 'Saya memahami bahwa surat akan ditandatangani dengan tanda tangan elektronik yang tidak tersertifikasi.',
    en: 'I understand that letters will bear electronic signatures that are not certified.',
  },
  knowingMissing: {
    id: 'Nyatakan dahulu bahwa Anda memahaminya.',
    en: 'Confirm first that you understand it.',
  },
  accept: { id: 'Terima tanda tangan otoritas setempat', en: 'Accept the local authority’s signatures' },
  withdraw: { id: 'Hentikan tanda tangan otoritas setempat', en: 'Stop the local authority’s signatures' },
  withdrawHint: {
    id: 'Setelah dihentikan, surat yang belum ditandatangani menunggu, dan keputusan baru yang memerlukan surat tidak dapat diambil.',
    en: 'Once stopped, letters not yet signed wait, and no new decision that needs a letter can be made.',
  },
  certified: {
    id: 'Surat ditandatangani melalui penyelenggara sertifikasi elektronik. Tidak ada yang perlu diputuskan di sini.',
    en: 'Letters are signed through a certified provider. There is nothing to decide here.',
  },
  local: {
    id: 'Surat ditandatangani oleh otoritas setempat, dengan tanda tangan elektronik yang tidak tersertifikasi.',
    en: 'Letters are signed by the local authority, with electronic signatures that are not certified.',
  },
  off: {
    id: 'Surat belum dapat ditandatangani: belum ada penanda tangan tersertifikasi, dan tanda tangan otoritas setempat belum diterima.',
    en: 'Letters can’t be signed: no certified signer is set up, and signatures of the local authority are not accepted.',
  },
  acceptedAtStart: {
    id: 'Sudah diterima. Surat ditandatangani sejak server dijalankan.',
    en: 'Accepted. Letters are signed once the server has been started.',
  },
} as const satisfies Readonly<Record<string, Words>>;
