import type { FaultWords } from './faults.ts';

/** What the keys of a block ask of each other, and what breaks it. */
export const senseWords = {
  'page-empty': {
    code: 'shape',
    what: { id: 'Tidak ada pertanyaan pada halaman "{page}".', en: 'No question is on the page "{page}".' },
    mend: {
      id: 'Hapus halamannya, atau sebut pada "page" pertanyaan.',
      en: 'Remove the page, or name it in the "page" of a question.',
    },
  },
  'limit-of-type': {
    code: 'shape',
    what: {
      id: '"{limit}" tidak berlaku untuk jawaban berjenis "{type}".',
      en: '"{limit}" does not go with an answer of type "{type}".',
    },
    mend: { id: 'Hapus batas itu atau ubah jenisnya.', en: 'Remove the limit or change the type.' },
  },
  'option-words': {
    code: 'shape',
    what: {
      id: 'Pilihan "{value}" tidak memiliki kata untuk dibaca warga.',
      en: 'The choice "{value}" has no words for people to read.',
    },
    mend: { id: 'Tambahkan pada "options".', en: 'Add it to "options".' },
  },
  'option-unknown': {
    code: 'shape',
    what: { id: 'Pilihan "{value}" tidak ada dalam "enum".', en: 'The choice "{value}" is not in "enum".' },
    mend: { id: 'Tambahkan pada "enum" atau hapus.', en: 'Add it to "enum" or remove it.' },
  },
  'array-items': {
    code: 'shape',
    what: {
      id: 'Pertanyaan "{question}" tidak menyebut isi daftarnya.',
      en: 'The question "{question}" does not say what its list holds.',
    },
    mend: { id: 'Tambahkan "options" atau "items".', en: 'Add "options" or "items".' },
  },
  'limits-crossed': {
    code: 'shape',
    what: {
      id: 'Batas terkecil "{question}" lebih besar dari batas terbesarnya.',
      en: 'The least allowed for "{question}" is above the most.',
    },
    mend: { id: 'Tukar kedua batas itu.', en: 'Swap the two.' },
  },
  'evidence-missing': {
    code: 'shape',
    what: {
      id: 'Persyaratan "{key}" tidak menyebut cara membuktikannya.',
      en: 'The requirement "{key}" does not say how it is shown.',
    },
    mend: { id: 'Tambahkan "evidence", misalnya upload atau registry.', en: 'Add "evidence", such as upload or registry.' },
  },
  alternatives: {
    code: 'shape',
    what: {
      id: '"evidence: alternatives" dan daftar "alternatives" harus berpasangan.',
      en: '"evidence: alternatives" and a list "alternatives" go together.',
    },
    mend: { id: 'Tulis keduanya atau hapus keduanya.', en: 'Write both or neither.' },
  },
  'registry-key': {
    code: 'shape',
    what: { id: 'Bukti dari register memerlukan "{key}".', en: 'Evidence from a register needs "{key}".' },
    mend: {
      id: 'Sebut register pada "from" dan isian pencarinya pada "by".',
      en: 'Name the register in "from" and the answer it is asked by in "by".',
    },
  },
  'evidence-key': {
    code: 'shape',
    what: { id: '"{key}" hanya berlaku untuk "evidence: {evidence}".', en: '"{key}" goes only with "evidence: {evidence}".' },
    mend: { id: 'Hapus baris itu atau ubah buktinya.', en: 'Remove the line or change the evidence.' },
  },
  'by-several': {
    code: 'shape',
    what: { id: 'Tahap "{step}" disebut dijalankan beberapa jabatan.', en: 'The step "{step}" names several posts.' },
    mend: {
      id: 'Sebut satu jabatan; daftar hanya untuk initial dan meet.',
      en: 'Name one post; a list is for initial and meet only.',
    },
  },
  'by-missing': {
    code: 'shape',
    what: { id: 'Tahap "{step}" tidak menyebut siapa yang menjalankannya.', en: 'The step "{step}" does not say who does it.' },
    mend: { id: 'Tambahkan "by" dengan jabatannya.', en: 'Add "by" with the post.' },
  },
  'by-system': {
    code: 'shape',
    what: {
      id: 'Tahap "{step}" dijalankan sistem, jadi tidak punya pejabat.',
      en: 'The step "{step}" is done by the system, so no post does it.',
    },
    mend: { id: 'Hapus "by", atau ubah "does".', en: 'Remove "by", or change "does".' },
  },
  'register-in': {
    code: 'shape',
    what: { id: 'Tahap "{step}" tidak menyebut sistem yang dituju.', en: 'The step "{step}" does not say in which system.' },
    mend: { id: 'Tambahkan "in": oss, simbg, atau siak.', en: 'Add "in": oss, simbg or siak.' },
  },
  'in-elsewhere': {
    code: 'shape',
    what: {
      id: '"in" hanya berlaku untuk "does: register", bukan "{step}".',
      en: '"in" goes only with "does: register", not with "{step}".',
    },
    mend: { id: 'Hapus baris itu.', en: 'Remove the line.' },
  },
  'refusal-when': {
    code: 'shape',
    what: {
      id: 'Alasan "{ground}" harus memiliki salah satu: "when" atau "by-judgement".',
      en: 'The ground "{ground}" must have one of "when" and "by-judgement".',
    },
    mend: { id: 'Tulis salah satunya saja.', en: 'Write just one of them.' },
  },
  'letter-missing': {
    code: 'shape',
    what: {
      id: 'Produk "{product}" ditandatangani tetapi tidak memiliki teks surat.',
      en: 'The product "{product}" is signed but has no text.',
    },
    mend: { id: 'Tambahkan "letter".', en: 'Add "letter".' },
  },
  'letter-unsigned': {
    code: 'shape',
    what: {
      id: 'Produk "{product}" tidak ditandatangani di sini, jadi tidak memiliki surat.',
      en: 'The product "{product}" is not signed here, so it has no letter.',
    },
    mend: { id: 'Hapus "letter".', en: 'Remove "letter".' },
  },
  'letter-part': {
    code: 'shape',
    what: { id: 'Surat "{product}" tidak memuat "{part}".', en: 'The letter of "{product}" has no "{part}".' },
    mend: {
      id: 'Tambahkan: keputusan memerlukan considering dan deciding, dokumen memerlukan body.',
      en: 'Add it: a decision needs considering and deciding, a document needs body.',
    },
  },
  'letter-part-not': {
    code: 'shape',
    what: { id: 'Surat "{product}" tidak boleh memuat "{part}".', en: 'The letter of "{product}" may not have "{part}".' },
    mend: { id: 'Hapus bagian itu, atau ubah jenis produknya.', en: 'Remove that part, or change the type of the product.' },
  },
} as const satisfies Readonly<Record<string, FaultWords>>;
