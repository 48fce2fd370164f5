import type { Words } from '#ground';

/** The sentences of deciding and of its letters. */
export const deciding = {
  title: { id: 'Putuskan permohonan {receipt}', en: 'Decide application {receipt}' },
  lead: {
    id: 'Baca apa yang akan ditandatangani. Nomor dan tanggal diberikan saat Anda menandatangani.',
    en: 'Read what will be signed. Number and date are given when you sign.',
  },
  willSign: { id: 'Yang akan ditandatangani', en: 'What will be signed' },
  deviates: { id: 'Yang perlu diperhatikan', en: 'What to look at' },
  nothingDeviates: { id: 'Tidak ada yang menyimpang dari standar layanan.', en: 'Nothing departs from the service standard.' },
  authority: { id: 'Wewenang yang dipakai', en: 'The authority it is signed under' },
  capacity: { id: 'Anda bertindak sebagai {office}.', en: 'You act as {office}.' },
  plh: {
    id: 'Anda bertindak sebagai pelaksana harian, dengan surat perintah {order}.',
    en: 'You act as day-to-day substitute, by order {order}.',
  },
  plt: {
    id: 'Anda bertindak sebagai pelaksana tugas, dengan surat perintah {order}.',
    en: 'You act in charge, by order {order}.',
  },
  onBehalf: { id: 'Ditandatangani atas nama {office}.', en: 'Signed on behalf of {office}.' },
  initials: { id: 'Paraf', en: 'Initials' },
  initialled: { id: 'Diparaf {who}, {date}.', en: 'Initialled by {who}, {date}.' },
  sign: { id: 'Tandatangani', en: 'Sign' },
  signRefusal: { id: 'Tandatangani penolakan', en: 'Sign the refusal' },
  local: {
    id: 'Tanda tangan elektronik ini tidak tersertifikasi; surat dan halaman verifikasi menyebutkannya.',
    en: 'This electronic signature is not certified; the letter and the verification page say so.',
  },
  back: {
    id: 'Ada yang tidak benar? Kembalikan dari halaman permohonan.',
    en: 'Something is not right? Send it back from the application’s page.',
  },
  backLink: { id: 'Buka halaman permohonan', en: 'Open the application’s page' },
  considering: { id: 'Menimbang', en: 'Considering' },
  recalling: { id: 'Mengingat', en: 'Recalling' },
  noting: { id: 'Memperhatikan', en: 'Noting' },
  decides: { id: 'Memutuskan', en: 'Decides' },
  conditions: { id: 'Ketentuan', en: 'Conditions' },
  body: { id: 'Isi surat', en: 'The letter' },
  holder: { id: 'Diberikan kepada', en: 'For' },
  validity: { id: 'Berlaku {from} sampai {until}', en: 'Valid {from} until {until}' },
  validFrom: { id: 'Berlaku sejak {from}', en: 'Valid from {from}' },
  copies: { id: 'Tembusan', en: 'Copies' },
  letters: { id: 'Dokumen', en: 'Documents' },
  download: { id: 'Unduh {title} (PDF)', en: 'Download {title} (PDF)' },
  numbered: { id: 'Nomor {number}', en: 'Number {number}' },
  signing: {
    id: 'Nomor {number} sedang ditandatangani. Muat ulang halaman ini sebentar lagi.',
    en: 'Number {number} is being signed. Load this page again in a moment.',
  },
  erased: {
    id: 'Surat nomor {number} sudah dihapus bersama data pribadi pemohon.',
    en: 'Letter {number} was erased with the applicant’s personal data.',
  },
  inbox: { id: 'Kotak kerja', en: 'Inbox' },
  verify: { id: 'Periksa keasliannya', en: 'Check that it is genuine' },
} satisfies Record<string, Words>;

/** What may depart from the standard, each a sentence for the signer. */
export const deviations = {
  negative: {
    id: 'Rekomendasi “{step}” menyatakan tidak memenuhi syarat, sedangkan rancangan mengabulkan.',
    en: 'The recommendation “{step}” is negative, but the draft grants.',
  },
  conditional: { id: '{step} memberi catatan: {note}', en: '{step} came with conditions: {note}' },
  positiveRefused: {
    id: 'Semua rekomendasi memenuhi syarat, sedangkan rancangan menolak.',
    en: 'Every recommendation is positive, but the draft refuses.',
  },
  ground: { id: 'Menurut aturan ada alasan menolak: {ground}', en: 'By rule there is a ground to refuse: {ground}' },
  unchecked: {
    id: 'Register tidak menjawab, jadi ini diperiksa dengan berkas: {ground}',
    en: 'The register gave no answer, so this rests on a document: {ground}',
  },
  returned: { id: 'Berkas pernah dikembalikan {n} kali.', en: 'The file was returned {n} times.' },
  deemed: {
    id: 'Kelengkapan tidak diperiksa dalam lima hari kerja, jadi dihitung lengkap.',
    en: 'Nobody checked completeness within five working days, so it counts as complete.',
  },
  lapsed: { id: 'Batas waktu {date} sudah terlewati.', en: 'The last day, {date}, has passed.' },
  sentBack: { id: 'Rancangan pernah dikembalikan: {note}', en: 'The draft was sent back: {note}' },
  redrafted: { id: 'Rancangan diubah oleh {who}.', en: 'The draft was edited by {who}.' },
  thin: {
    id: 'Pendelegasian ini berdiri di atas peraturan kepala daerah saja, tanpa perintah peraturan yang lebih tinggi.',
    en: 'This delegation rests on the regional head’s act alone, with no higher act ordering it.',
  },
} satisfies Record<string, Words>;

/** What each refusal of this room says. */
export const refusals = {
  'no-numbering': {
    id: 'Belum ada pola nomor surat untuk {body}. Minta administrator menetapkannya.',
    en: 'There is no number pattern for letters of {body}. Ask the administrator to set one.',
  },
  'no-official-name': {
    id: 'Nama pejabat Anda belum dicatat. Minta administrator mencatatnya.',
    en: 'Your official name is not recorded. Ask the administrator to record it.',
  },
  'no-product': {
    id: 'Standar ini tidak memberi produk untuk permohonan seperti ini. Kembalikan, dan hubungi penyusun standar.',
    en: 'The standard gives no product for an application like this. Send it back, and tell the author of the standard.',
  },
  'signing-off': {
    id: 'Penandatanganan belum dinyalakan di instalasi ini. Operator harus menyiapkan penanda tangan lebih dulu.',
    en: 'Signing is not switched on in this installation. The operator has to set up a signer first.',
  },
  'letter-incomplete': {
    id: 'Surat belum lengkap: {part}. Kembalikan, dan lengkapi rancangannya.',
    en: 'The letter is not complete: {part}. Send it back to be completed.',
  },
  letter: { id: 'Dokumen ini tidak ditemukan, atau bukan untuk Anda.', en: 'This document was not found, or is not for you.' },
  'not-signed-yet': {
    id: 'Dokumen ini masih ditandatangani. Coba lagi sebentar lagi.',
    en: 'This document is still being signed. Try again in a moment.',
  },
} satisfies Record<string, Words>;
