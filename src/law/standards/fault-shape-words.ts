import type { FaultWords } from './faults.ts';

/** What is wrong with the shape of the file and its blocks. */
export const shapeWords = {
  'too-large': {
    code: 'shape',
    what: {
      id: 'Berkas ini terlalu besar untuk sebuah standar pelayanan.',
      en: 'This file is too large for a service standard.',
    },
    mend: { id: 'Periksa apakah berkas yang benar yang dipilih.', en: 'Check that the right file was chosen.' },
  },
  'front-missing': {
    code: 'shape',
    what: {
      id: 'Berkas ini tidak diawali identitas layanan di antara dua baris "---".',
      en: 'The file does not begin with the identity of the service between two lines of "---".',
    },
    mend: {
      id: 'Tulis identitas itu di baris pertama: service, provider, title, matter, kind, pattern, channels, audience, effective.',
      en: 'Write it from the first line on: service, provider, title, matter, kind, pattern, channels, audience, effective.',
    },
  },
  'before-parts': {
    code: 'shape',
    what: { id: 'Teks ini berdiri sebelum judul bagian yang pertama.', en: 'This text stands before the first part.' },
    mend: { id: 'Pindahkan ke bawah salah satu judul "##".', en: 'Move it under one of the "##" headings.' },
  },
  'heading-unknown': {
    code: 'shape',
    what: {
      id: 'Judul "{heading}" bukan komponen standar pelayanan.',
      en: 'The heading "{heading}" is no component of a service standard.',
    },
    mend: {
      id: 'Pakai nama komponen menurut undang-undang, atau jadikan subjudul "###".',
      en: 'Use the name of a component as the act has it, or make it a "###" heading.',
    },
  },
  'part-twice': {
    code: 'shape',
    what: { id: 'Bagian "{heading}" sudah ada di atas.', en: 'The part "{heading}" is already there above.' },
    mend: { id: 'Gabungkan keduanya di bawah satu judul.', en: 'Join the two under one heading.' },
  },
  'part-order': {
    code: 'shape',
    what: { id: 'Bagian "{heading}" tidak berada pada urutannya.', en: 'The part "{heading}" is out of order.' },
    mend: {
      id: 'Susun bagian menurut urutan undang-undang, lalu contoh.',
      en: 'Put the parts in the order of the act, then the examples.',
    },
  },
  'prose-html': {
    code: 'shape',
    what: { id: 'Di sini ada HTML.', en: 'There is HTML here.' },
    mend: {
      id: 'Tulis sebagai teks biasa; untuk penekanan pakai **tebal** atau *miring*.',
      en: 'Write it as plain text; for stress use **bold** or *italic*.',
    },
  },
  'prose-kind': {
    code: 'shape',
    what: { id: 'Bentuk tulisan ini tidak dipakai dalam standar.', en: 'This kind of text is not used in a standard.' },
    mend: {
      id: 'Pakai paragraf, daftar satu tingkat, subjudul "###", dan tautan ke alamat web.',
      en: 'Use paragraphs, lists of one level, "###" headings, and links to web addresses.',
    },
  },
  'block-inside': {
    code: 'shape',
    what: { id: 'Blok ini menjorok atau berada di dalam daftar.', en: 'This block is indented or stands inside a list.' },
    mend: { id: 'Mulai blok dari tepi kiri, di luar daftar.', en: 'Begin the block at the left edge, outside any list.' },
  },
  'block-unknown': {
    code: 'shape',
    what: { id: 'Blok "{block}" tidak dikenal di bagian ini.', en: 'The block "{block}" is not known in this part.' },
    mend: { id: 'Blok yang dikenal di sini: {known}.', en: 'Blocks known here: {known}.' },
  },
  'block-elsewhere': {
    code: 'shape',
    what: { id: 'Blok "{block}" berada di bagian yang salah.', en: 'The block "{block}" stands in the wrong part.' },
    mend: { id: 'Pindahkan ke bagian "{part}".', en: 'Move it to the part "{part}".' },
  },
  'block-twice': {
    code: 'shape',
    what: { id: 'Blok "{block}" sudah ada di atas.', en: 'There is already a block "{block}" above.' },
    mend: { id: 'Gabungkan keduanya menjadi satu blok.', en: 'Join the two into one block.' },
  },
  yaml: {
    code: 'shape',
    what: { id: 'YAML di sini tidak dapat dibaca ({kind}).', en: 'The YAML here cannot be read ({kind}).' },
    mend: {
      id: 'Periksa indentasi, tanda kurung, titik dua, dan tanda petik di sekitar baris ini.',
      en: 'Check indentation, brackets, colons and quotes around this line.',
    },
  },
  'yaml-feature': {
    code: 'shape',
    what: { id: 'Jangkar, alias, dan tag YAML tidak dipakai.', en: 'YAML anchors, aliases and tags are not used.' },
    mend: { id: 'Tulis isinya langsung.', en: 'Write out what is meant.' },
  },
  'key-twice': {
    code: 'shape',
    what: { id: 'Nama "{key}" ditulis dua kali.', en: 'The name "{key}" is written twice.' },
    mend: { id: 'Hapus salah satunya atau beri nama lain.', en: 'Remove one of them or give it another name.' },
  },
  'key-missing': {
    code: 'shape',
    what: { id: '"{key}" belum diisi di sini.', en: '"{key}" is missing here.' },
    mend: { id: 'Tambahkan "{key}".', en: 'Add "{key}".' },
  },
  'key-unknown': {
    code: 'shape',
    what: { id: '"{key}" tidak dikenal di sini.', en: '"{key}" is not known here.' },
    mend: { id: 'Yang dikenal: {known}.', en: 'Known are: {known}.' },
  },
  'key-misspelt': {
    code: 'shape',
    what: { id: '"{key}" tidak dikenal di sini.', en: '"{key}" is not known here.' },
    mend: { id: 'Mungkin maksudnya "{near}".', en: 'Perhaps "{near}" is meant.' },
  },
  'key-name': {
    code: 'shape',
    what: { id: '"{key}" tidak dapat dipakai sebagai nama.', en: '"{key}" cannot be used as a name.' },
    mend: {
      id: 'Pakai huruf kecil, angka, dan garis bawah, diawali huruf, dan bukan kata bahasa FEEL.',
      en: 'Use lower-case letters, digits and underscores, beginning with a letter, and no word of FEEL.',
    },
  },
  'value-wrong': {
    code: 'shape',
    what: { id: 'Isi "{key}" tidak sesuai.', en: 'The value of "{key}" does not fit.' },
    mend: { id: 'Yang diharapkan: {expected}.', en: 'Expected: {expected}.' },
  },
  'item-twice': {
    code: 'shape',
    what: { id: 'Butir ini sudah ada dalam daftar.', en: 'This item is already in the list.' },
    mend: { id: 'Hapus salah satunya.', en: 'Remove one of the two.' },
  },
  'nothing-here': {
    code: 'shape',
    what: { id: 'Daftar ini kosong.', en: 'This list is empty.' },
    mend: { id: 'Isi paling sedikit satu.', en: 'Give at least one.' },
  },
  'no-such-day': {
    code: 'shape',
    what: { id: 'Tanggal {date} tidak ada dalam kalender.', en: 'There is no such day as {date}.' },
    mend: { id: 'Tulis tanggal yang benar seperti 2026-01-02.', en: 'Write a real date such as 2026-01-02.' },
  },
  'limit-range': {
    code: 'shape',
    what: { id: 'Jangka waktu "{text}" di luar batas.', en: 'The span "{text}" is out of range.' },
    mend: { id: 'Paling lama {most}.', en: 'At most {most}.' },
  },
  'en-fact': {
    code: 'shape',
    what: { id: 'Terjemahan tidak boleh memuat ketentuan.', en: 'The translation may hold no facts.' },
    mend: {
      id: 'Pindahkan ke berkas berbahasa Indonesia; di sini hanya blok "words" dan teks.',
      en: 'Move it to the Indonesian file; here stand only prose and a block "words".',
    },
  },
  'en-front': {
    code: 'shape',
    what: { id: 'Terjemahan tidak memuat "{key}".', en: 'The translation does not hold "{key}".' },
    mend: { id: 'Di antara "---" hanya boleh ada "title".', en: 'Between the "---" only "title" may stand.' },
  },
  'en-unknown': {
    code: 'shape',
    what: {
      id: 'Tidak ada teks "{key}" di bagian ini pada berkas Indonesia.',
      en: 'The Indonesian file has no text "{key}" in this part.',
    },
    mend: {
      id: 'Periksa jalurnya, misalnya form.beds.label, atau hapus.',
      en: 'Check the path, such as form.beds.label, or remove it.',
    },
  },
  'en-holes': {
    code: 'shape',
    what: {
      id: 'Terjemahan surat ini memuat ungkapan lain dari aslinya: {hole}.',
      en: 'This translation of the letter has other expressions than the original: {hole}.',
    },
    mend: { id: 'Pakai ungkapan yang sama dengan teks Indonesia.', en: 'Use the same expressions as the Indonesian text.' },
  },
} as const satisfies Readonly<Record<string, FaultWords>>;
