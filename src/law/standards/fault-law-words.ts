import type { FaultWords } from './faults.ts';

/** What is wrong with components, basis, competence, and what the law reserves or makes free; and the warnings. */
export const lawWords = {
  'component-missing': {
    code: 'component',
    what: { id: 'Komponen "{part}" tidak ada.', en: 'The component "{part}" is missing.' },
    mend: { id: 'Tambahkan judul "## {part}" di sini.', en: 'Add the heading "## {part}" here.' },
  },
  'component-empty': {
    code: 'component',
    what: { id: 'Komponen "{part}" kosong.', en: 'The component "{part}" is empty.' },
    mend: { id: 'Tulis isinya di bawah judul ini.', en: 'Write it under this heading.' },
  },
  'component-block': {
    code: 'component',
    what: {
      id: 'Komponen "{part}" tidak memuat blok "{block}" yang menjalankannya.',
      en: 'The component "{part}" lacks the block "{block}" by which it runs.',
    },
    mend: { id: 'Tambahkan blok ```{block} di bawah judul ini.', en: 'Add a block ```{block} under this heading.' },
  },
  'requirement-basis': {
    code: 'basis',
    what: { id: 'Persyaratan "{title}" tidak memiliki dasar hukum.', en: 'The requirement "{title}" has no legal basis.' },
    mend: {
      id: 'Tambahkan "basis" pada "{key}", atau hapus persyaratan itu.',
      en: 'Add "basis" to "{key}", or drop the requirement.',
    },
  },
  'refusal-basis': {
    code: 'basis',
    what: {
      id: 'Alasan penolakan "{title}" tidak memiliki dasar hukum.',
      en: 'The ground of refusal "{title}" has no legal basis.',
    },
    mend: { id: 'Tambahkan "basis" pada "{key}", atau hapus alasan itu.', en: 'Add "basis" to "{key}", or drop the ground.' },
  },
  'switch-basis': {
    code: 'basis',
    what: { id: '"{key}" dinyalakan tanpa dasar hukum.', en: '"{key}" is switched on without a legal basis.' },
    mend: { id: 'Tambahkan "basis", atau hapus baris ini.', en: 'Add "basis", or remove the line.' },
  },
  'fee-basis': {
    code: 'basis',
    what: { id: 'Biaya ini tidak memiliki dasar hukum.', en: 'This fee has no legal basis.' },
    mend: { id: 'Tambahkan "basis", juga bila biayanya nol.', en: 'Add "basis", also where the fee is nil.' },
    basis: ['uu/2009/25~31'],
  },
  'fee-regional': {
    code: 'basis',
    what: {
      id: 'Pungutan {provider} tidak berdasar peraturan daerah.',
      en: 'The levy of {provider} does not rest on a regional regulation.',
    },
    mend: { id: 'Kutip peraturan daerahnya, misalnya perda/sukamaju/2023/8.', en: 'Cite it, such as perda/sukamaju/2023/8.' },
    basis: ['uu/2009/25~31'],
  },
  'fee-central': {
    code: 'basis',
    what: {
      id: 'Pungutan {provider} tidak berdasar peraturan pemerintah.',
      en: 'The levy of {provider} does not rest on a government regulation.',
    },
    mend: { id: 'Kutip peraturan pemerintahnya, misalnya pp/2020/76.', en: 'Cite it, such as pp/2020/76.' },
    basis: ['uu/2009/25~31'],
  },
  'basis-unknown': {
    code: 'basis',
    what: {
      id: '{ref} tidak tercatat dan tidak dinyatakan dalam register peraturan.',
      en: '{ref} is neither recorded nor claimed in the register of law.',
    },
    mend: {
      id: 'Periksa penulisannya, atau daftarkan peraturan itu dahulu.',
      en: 'Check how it is written, or have the act registered first.',
    },
  },
  'basis-not-yet': {
    code: 'basis',
    what: { id: '{ref} belum berlaku pada {on}.', en: '{ref} is not yet in force on {on}.' },
    mend: {
      id: 'Mundurkan tanggal berlaku standar atau kutip dasar lain.',
      en: 'Let the standard take effect later, or cite another basis.',
    },
  },
  'basis-repealed': {
    code: 'basis',
    what: { id: '{ref} sudah dicabut pada {on}, oleh {by}.', en: '{ref} is repealed on {on}, by {by}.' },
    mend: {
      id: 'Kutip peraturan penggantinya, atau hapus yang bersandar padanya.',
      en: 'Cite what replaced it, or drop what rests on it.',
    },
  },
  'basis-annulled': {
    code: 'basis',
    what: { id: '{ref} sudah dibatalkan pada {on}, oleh {by}.', en: '{ref} is annulled on {on}, by {by}.' },
    mend: { id: 'Kutip dasar lain, atau hapus yang bersandar padanya.', en: 'Cite another basis, or drop what rests on it.' },
  },
  'basis-unverified': {
    code: 'unverified-basis',
    what: {
      id: '{ref} hanya dinyatakan berlaku; naskahnya belum diperiksa.',
      en: '{ref} is only declared to be in force; its text has not been checked.',
    },
    mend: { id: 'Daftarkan naskahnya.', en: 'Have its text registered.' },
  },
  'basis-ends': {
    code: 'repealed-soon',
    what: { id: '{ref} tidak berlaku lagi setelah {until}.', en: '{ref} ceases to be in force after {until}.' },
    mend: { id: 'Siapkan perubahan standar sebelum hari itu.', en: 'Prepare a revision before that day.' },
  },
  'body-unknown': {
    code: 'competence',
    what: { id: 'Badan {body} tidak ada dalam register.', en: 'The body {body} is not in the register.' },
    mend: { id: 'Periksa namanya, atau daftarkan badan itu.', en: 'Check the name, or have the body registered.' },
  },
  'post-unknown': {
    code: 'competence',
    what: { id: 'Jabatan {post} tidak ada pada tanggal berlaku.', en: 'The post {post} does not exist on the effective date.' },
    mend: { id: 'Sebut jabatan yang ada di badan itu.', en: 'Name a post of that body.' },
  },
  'register-unknown': {
    code: 'competence',
    what: { id: 'Tidak ada badan yang menyelenggarakan register {register}.', en: 'No body keeps the register {register}.' },
    mend: { id: 'Periksa namanya, atau minta dokumennya sebagai unggahan.', en: 'Check the name, or ask for an upload.' },
  },
  'no-authority': {
    code: 'competence',
    what: {
      id: '{post} tidak berwenang menjalankan "{step}" untuk urusan {matter}. {why}',
      en: '{post} has no authority for "{step}" in the matter {matter}. {why}',
    },
    mend: {
      id: 'Ganti jabatan atau jenis kewenangannya, atau catat dasar kewenangannya dahulu.',
      en: 'Name another post or kind of authority, or have the authority recorded first.',
    },
  },
  'mandate-own-name': {
    code: 'competence',
    what: {
      id: '{post} memegang mandat tetapi bertanda tangan atas nama sendiri.',
      en: '{post} holds a mandate but signs in its own name.',
    },
    mend: { id: 'Catat bahwa mandat itu ditandatangani "atas nama".', en: 'Record that it signs on behalf of the giver.' },
    basis: ['uu/2014/30~14'],
  },
  'delegation-thin': {
    code: 'delegation-thin',
    what: {
      id: 'Delegasi kepada {post} hanya bersandar pada {act}, peraturan kepala daerah.',
      en: 'The delegation to {post} rests on {act} alone, an act of the head of the region.',
    },
    mend: {
      id: 'Catat peraturan yang memerintahkan delegasi itu.',
      en: 'Record the regulation that orders the delegation.',
    },
  },
  reserved: {
    code: 'reserved',
    what: {
      id: '{what} hanya dapat terbit dari {name}, tetapi "{title}" diterbitkan sendiri di sini.',
      en: '{what} can come only from {name}, but "{title}" is issued here.',
    },
    mend: {
      id: 'Buat tahap "does: register, in: {system}" dan sebut pada "given-by".',
      en: 'Make a step "does: register, in: {system}" and name it in "given-by".',
    },
  },
  free: {
    code: 'free',
    what: { id: '{what} dikenai biaya.', en: '{what} is charged for.' },
    mend: { id: 'Tulis "amount: 0".', en: 'Write "amount: 0".' },
  },
  'once-only': {
    code: 'once-only',
    what: {
      id: '"{title}" diminta dari pemohon, padahal sudah ada pada {name}.',
      en: '"{title}" is asked of the applicant, though {name} already holds it.',
    },
    mend: { id: 'Pakai "evidence: registry, from: {register}".', en: 'Use "evidence: registry, from: {register}".' },
  },
  accessibility: {
    code: 'accessibility',
    what: { id: 'Tidak ada sarana untuk {groups}.', en: 'There is no facility for {groups}.' },
    mend: {
      id: 'Sebut sarananya pada blok "facilities" dengan "for": {keys}.',
      en: 'Name one in the block "facilities" with "for": {keys}.',
    },
  },
  'long-sentence': {
    code: 'plain-language',
    what: { id: 'Kalimat ini panjangnya {words} kata.', en: 'This sentence has {words} words.' },
    mend: { id: 'Pecah menjadi kalimat paling banyak dua puluh kata.', en: 'Split it into sentences of at most twenty words.' },
  },
  'term-of-art': {
    code: 'plain-language',
    what: { id: 'Istilah "{term}" tidak dijelaskan.', en: 'The term "{term}" is not explained.' },
    mend: {
      id: 'Jelaskan artinya dalam kurung, atau pakai kata sehari-hari.',
      en: 'Say in brackets what it means, or use an everyday word.',
    },
  },
} as const satisfies Readonly<Record<string, FaultWords>>;
