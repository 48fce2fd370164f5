import type { Refusal, Words } from '#ground';
import type { ReplaceGround, RevokeGround, VoidGround } from './register.ts';
import type { RangeFinding, RegisterFinding, SignatureFinding, Verdict } from './verify.ts';

/** The sentences of this room's refusals, by name. */
export const refusals = {
  letter: { id: 'Surat itu tidak ada dalam buku register.', en: 'There is no such letter in the register.' },
  'letter-state': {
    id: 'Surat nomor {number} sudah berubah keadaannya, sehingga ini tidak dapat dilakukan lagi. Buka suratnya untuk melihat keadaan terbaru.',
    en: 'The letter numbered {number} has moved on, so this can no longer be done. Open the letter to see how it stands.',
  },
  'letter-incomplete': {
    id: 'Surat belum dapat ditetapkan karena ada bagian yang kurang atau keliru: {part}.',
    en: 'The letter can’t be issued yet because a part is missing or wrong: {part}.',
  },
  'number-pattern': {
    id: 'Pola nomor surat “{pattern}” tidak dapat dipakai. Pola harus memuat nomor urut dan tahun, masing-masing satu kali.',
    en: 'The pattern of letter numbers “{pattern}” can’t be used. It must hold the running number and the year, once each.',
  },
  'signing-off': {
    id: 'Surat belum dapat ditandatangani di pemerintah daerah ini. Administrator harus memasang penanda tangan tersertifikasi, atau menerima tanda tangan yang tidak tersertifikasi.',
    en: 'Letters can’t be signed in this government yet. Its administrator must set up a certified signer, or accept signatures that are not certified.',
  },
  'not-administrator': {
    id: 'Hanya administrator pemerintah daerah yang dapat menentukan cara surat ditandatangani.',
    en: 'Only the administrator of the government can decide how letters are signed.',
  },
  'no-certificate': {
    id: 'Jabatan ini belum memiliki sertifikat tanda tangan.',
    en: 'This post has no signing certificate yet.',
  },
  'signer-settings': {
    id: 'Pengaturan penanda tangan tersertifikasi di {path} belum benar ({why}). Perbaiki berkas itu, atau pindahkan untuk memakai otoritas setempat.',
    en: 'The settings of the certified signer in {path} are not right ({why}). Mend the file, or move it away to use the local authority.',
  },
  'signer-refused': {
    id: 'Penyedia tanda tangan elektronik menolak menandatangani surat ini.',
    en: 'The provider of electronic signatures refused to sign this letter.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What this room says of a refusal; nothing when it is not one of its own. */
export const explainLetters = (refusal: Refusal): Words | undefined =>
  Object.hasOwn(refusals, refusal.name) ? refusals[refusal.name as keyof typeof refusals] : undefined;

/** The headline of each verdict, and what the reader should do. */
export const verdicts: Readonly<Record<Verdict | 'void' | 'not-yet', { readonly title: Words; readonly text: Words }>> = {
  valid: {
    title: { id: 'Surat ini asli dan berlaku', en: 'This letter is genuine and in force' },
    text: {
      id: 'Berkas ini sama persis dengan surat yang ditandatangani dan tercatat.',
      en: 'This file is exactly the letter that was signed and registered.',
    },
  },
  ended: {
    title: {
      id: 'Surat ini asli, tetapi masa berlakunya sudah berakhir',
      en: 'This letter is genuine, but its validity has ended',
    },
    text: {
      id: 'Surat ini pernah berlaku. Mintalah surat yang baru kepada pemegangnya.',
      en: 'The letter was in force once. Ask its holder for a new one.',
    },
  },
  replaced: {
    title: { id: 'Surat ini sudah diganti dengan surat lain', en: 'This letter has been replaced by another' },
    text: {
      id: 'Surat ini dahulu asli, tetapi tidak berlaku lagi. Mintalah surat penggantinya.',
      en: 'The letter was genuine, but it no longer applies. Ask for the letter that took its place.',
    },
  },
  revoked: {
    title: { id: 'Surat ini sudah dicabut', en: 'This letter has been revoked' },
    text: {
      id: 'Surat ini dahulu asli, tetapi sudah dicabut dan tidak berlaku lagi.',
      en: 'The letter was genuine, but it has been revoked and no longer applies.',
    },
  },
  changed: {
    title: { id: 'Jangan percayai berkas ini', en: 'Do not trust this file' },
    text: {
      id: 'Berkas ini mengaku sebagai surat yang tercatat, tetapi isinya atau tanda tangannya bukan yang diterbitkan.',
      en: 'The file claims to be a registered letter, but its content or its signature is not what was issued.',
    },
  },
  'not-ours': {
    title: { id: 'Surat ini bukan terbitan kami', en: 'This letter is not ours' },
    text: {
      id: 'Tidak ada surat seperti ini dalam buku register. Hubungi badan yang disebut di surat itu sebelum mempercayainya.',
      en: 'The register holds no such letter. Ask the body that it names before you trust it.',
    },
  },
  void: {
    title: { id: 'Nomor ini dibatalkan', en: 'This number is void' },
    text: {
      id: 'Nomor ini pernah disiapkan, tetapi suratnya tidak pernah diterbitkan.',
      en: 'The number was set aside once, but its letter was never issued.',
    },
  },
  'not-yet': {
    title: { id: 'Surat ini belum diterbitkan', en: 'This letter is not issued yet' },
    text: {
      id: 'Nomornya sudah disiapkan dan suratnya menunggu tanda tangan. Surat baru berlaku setelah ditandatangani.',
      en: 'Its number is set aside and the letter waits for its signature. It takes effect only once it is signed.',
    },
  },
};

/** What each finding on the signature says. */
export const signatureWords: Readonly<Record<SignatureFinding, Words>> = {
  sound: { id: 'Sah, dibuat dengan kunci jabatan yang berwenang', en: 'Valid, made with the key of the post that signs' },
  none: { id: 'Berkas ini tidak ditandatangani', en: 'This file is not signed' },
  several: {
    id: 'Berkas ini memuat lebih dari satu tanda tangan; surat kami hanya memuat satu',
    en: 'This file holds more than one signature; our letters hold one',
  },
  unreadable: { id: 'Tanda tangan di dalam berkas ini tidak dapat dibaca', en: 'The signature in this file can’t be read' },
  digest: {
    id: 'Tidak sah: isi berkas diubah setelah ditandatangani',
    en: 'Not valid: the content was changed after it was signed',
  },
  attribute: {
    id: 'Tidak sah: tanda tangan tidak mengikat sertifikat penandatangannya',
    en: 'Not valid: the signature does not bind the certificate of its signer',
  },
  forged: {
    id: 'Tidak sah: tanda tangan tidak cocok dengan kunci pada sertifikatnya',
    en: 'Not valid: the signature does not fit the key in its certificate',
  },
  stranger: {
    id: 'Ditandatangani dengan kunci yang bukan milik kami',
    en: 'Signed with a key that is not ours',
  },
  'other-post': {
    id: 'Ditandatangani dengan kunci jabatan lain, bukan jabatan yang menandatangani surat ini',
    en: 'Signed with the key of another post, not the post that signed this letter',
  },
  'out-of-time': {
    id: 'Sertifikat penandatangan tidak berlaku ketika surat diterbitkan',
    en: 'The signer’s certificate did not serve when the letter was issued',
  },
};

/** What each finding on the byte range says. */
export const rangeWords: Readonly<Record<RangeFinding, Words>> = {
  whole: { id: 'Mencakup seluruh berkas, dari awal sampai akhir', en: 'Covers the whole file, from beginning to end' },
  after: {
    id: 'Ada bagian yang ditambahkan setelah surat ditandatangani',
    en: 'Something was added after the letter was signed',
  },
  gap: { id: 'Ada bagian berkas yang tidak tercakup tanda tangan', en: 'A part of the file is not covered by the signature' },
  none: { id: 'Tidak dapat diperiksa', en: 'Can’t be checked' },
};

/** What each finding on the register says. */
export const registerWords: Readonly<Record<RegisterFinding, Words>> = {
  equal: { id: 'Sama persis dengan berkas yang tercatat', en: 'Exactly the file that is registered' },
  differs: { id: 'Berbeda dengan berkas yang tercatat', en: 'Differs from the file that is registered' },
  unknown: { id: 'Tidak tercatat', en: 'Not registered' },
};

/** Why a letter ended, for anyone to read. */
export const grounds: Readonly<Record<VoidGround | ReplaceGround | RevokeGround, Words>> = {
  miswritten: { id: 'ada kesalahan penulisan sebelum ditandatangani', en: 'it was miswritten before it was signed' },
  'withdrawn-before-signing': {
    id: 'keputusan ditarik sebelum ditandatangani',
    en: 'the decision was withdrawn before it was signed',
  },
  erased: { id: 'data pemohon dihapus sebelum surat ditandatangani', en: 'the applicant’s data was erased before it was signed' },
  error: { id: 'ada kesalahan dalam surat', en: 'there was an error in the letter' },
  'new-basis': { id: 'dasar hukumnya berubah', en: 'the law it stands on changed' },
  'new-fact': { id: 'ada fakta baru', en: 'there is a new fact' },
  objection: { id: 'keberatan diterima', en: 'an objection was upheld' },
  court: { id: 'perintah pengadilan', en: 'a court ordered it' },
  authority: { id: 'cacat wewenang', en: 'a defect of authority' },
  procedure: { id: 'cacat prosedur', en: 'a defect of procedure' },
  substance: { id: 'cacat substansi', en: 'a defect of substance' },
  holder: { id: 'permintaan pemegangnya', en: 'its holder asked for it' },
};

/** Words of the pages of /verify. */
export const words = {
  title: { id: 'Periksa keaslian surat', en: 'Check whether a letter is genuine' },
  intro: {
    id: 'Siapa pun dapat memeriksa apakah sebuah surat benar diterbitkan dan masih berlaku.',
    en: 'Anyone can check whether a letter was really issued and is still in force.',
  },
  fileTitle: { id: 'Periksa berkas PDF', en: 'Check a PDF file' },
  file: { id: 'Berkas surat (PDF)', en: 'The letter’s file (PDF)' },
  fileHint: {
    id: 'Pilih berkas seperti yang Anda terima. Hasil cetak, pindaian, dan foto tidak dapat diperiksa dengan cara ini. Berkas tidak kami simpan.',
    en: 'Choose the file as you received it. Prints, scans and photos can’t be checked this way. We do not keep the file.',
  },
  check: { id: 'Periksa berkas', en: 'Check the file' },
  codeTitle: { id: 'Periksa dengan kode', en: 'Check by code' },
  code: { id: 'Kode surat', en: 'The letter’s code' },
  codeHint: {
    id: 'Dua puluh huruf dan angka di samping kode QR pada surat.',
    en: 'Twenty letters and digits beside the QR code on the letter.',
  },
  look: { id: 'Lihat surat', en: 'Look up the letter' },
  codeWrong: {
    id: 'Kode itu tidak lengkap atau keliru. Periksa kembali kedua puluh huruf dan angkanya.',
    en: 'That code is incomplete or wrong. Check its twenty letters and digits.',
  },
  codeUnknown: { id: 'Tidak ada surat dengan kode ini', en: 'No letter has this code' },
  codeUnknownText: {
    id: 'Periksa kembali kodenya. Bila kodenya benar seperti di surat, surat itu bukan terbitan kami.',
    en: 'Check the code. If it is as the letter shows it, the letter is not ours.',
  },
  fileMissing: { id: 'Pilih berkas PDF yang akan diperiksa.', en: 'Choose the PDF file to check.' },
  fileEmpty: { id: 'Berkas itu kosong. Pilih berkas lain.', en: 'That file is empty. Choose another.' },
  fileLarge: {
    id: 'Berkas itu terlalu besar; paling besar {max} MB. Surat kami selalu lebih kecil.',
    en: 'That file is too large; {max} MB at most. Our letters are always smaller.',
  },
  fileCut: { id: 'Kiriman terputus sebelum selesai. Kirim lagi berkasnya.', en: 'The upload was cut off. Send the file again.' },
  fileOther: {
    id: 'Kiriman itu tidak dapat dibaca. Pilih kembali berkasnya.',
    en: 'What was sent can’t be read. Choose the file again.',
  },
  registerTitle: { id: 'Isi buku register', en: 'What the register says' },
  registerOnly: {
    id: 'Ini isi buku register untuk kode tersebut. Untuk memastikan bahwa berkas di tangan Anda adalah surat ini, periksa juga berkasnya.',
    en: 'This is what the register says for this code. To be sure that the file you hold is this letter, check the file as well.',
  },
  registered: { id: 'Tercatat dan berlaku', en: 'Registered and in force' },
  findings: { id: 'Hasil pemeriksaan', en: 'What was found' },
  signature: { id: 'Tanda tangan', en: 'Signature' },
  range: { id: 'Cakupan tanda tangan', en: 'What the signature covers' },
  register: { id: 'Buku register', en: 'Register' },
  good: { id: 'Cocok', en: 'Fits' },
  bad: { id: 'Tidak cocok', en: 'Does not fit' },
  number: { id: 'Nomor', en: 'Number' },
  about: { id: 'Tentang', en: 'About' },
  refused: { id: '{title} (penolakan)', en: '{title} (refusal)' },
  body: { id: 'Diterbitkan oleh', en: 'Issued by' },
  signedBy: { id: 'Ditandatangani oleh', en: 'Signed by' },
  onBehalf: { id: '{office}, atas nama {giver}', en: '{office}, on behalf of {giver}' },
  plh: { id: 'Pelaksana harian {office}', en: 'Acting day to day for {office}' },
  plt: { id: 'Pelaksana tugas {office}', en: 'Acting in charge for {office}' },
  authority: { id: 'Berdasarkan kewenangan', en: 'Under which authority' },
  date: { id: 'Tanggal surat', en: 'Date of the letter' },
  signedAt: { id: 'Ditandatangani pada', en: 'Signed at' },
  at: { id: '{date} pukul {time} WIB', en: '{date} at {time} WIB' },
  validity: { id: 'Masa berlaku', en: 'Valid' },
  span: { id: '{from} sampai dengan {until}', en: 'from {from} to {until}' },
  since: { id: 'sejak {from}', en: 'since {from}' },
  replacedBy: { id: 'Diganti dengan surat nomor', en: 'Replaced by the letter numbered' },
  ended: { id: 'Berakhir pada', en: 'Ended on' },
  ground: { id: 'Alasan', en: 'Ground' },
  local: {
    id: 'Tanda tangan elektronik tidak tersertifikasi: dibuat oleh otoritas setempat, bukan oleh penyelenggara sertifikasi elektronik.',
    en: 'The electronic signature is not certified: it was made by a local authority, not by a certified provider.',
  },
  certified: { id: 'Tanda tangan elektronik tersertifikasi.', en: 'The electronic signature is certified.' },
  kind: { id: 'Jenis tanda tangan', en: 'Kind of signature' },
  another: { id: 'Periksa surat lain', en: 'Check another letter' },
  noHolder: {
    id: 'Nama dan data pemegang surat tidak ditampilkan di sini. Bandingkan berkasnya bila Anda memegangnya.',
    en: 'The name and data of the letter’s holder are not shown here. Compare the file if you hold it.',
  },
} as const satisfies Readonly<Record<string, Words>>;
