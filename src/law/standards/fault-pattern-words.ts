import type { FaultWords } from './faults.ts';

/** What breaks a pattern of service. */
export const patternWords = {
  'other-body-acts': {
    code: 'pattern',
    what: {
      id: 'Tahap "{step}" dijalankan badan lain dari {provider}, padahal bukan pertimbangan.',
      en: 'The step "{step}" is done by a body other than {provider}, and is no advice.',
    },
    mend: {
      id: 'Serahkan kepada penyelenggara, atau jadikan recommend, inspect, atau meet.',
      en: 'Give it to the provider, or make it recommend, inspect or meet.',
    },
  },
  'own-competence': {
    code: 'pattern',
    what: {
      id: 'Pada pola teknis fungsional, "{step}" harus diputus atas kewenangan sendiri.',
      en: 'In the technical-functional pattern "{step}" must be decided in its own competence.',
    },
    mend: { id: 'Pakai "authority: attribution".', en: 'Use "authority: attribution".' },
  },
  'advice-late': {
    code: 'pattern',
    what: {
      id: 'Pertimbangan "{step}" tidak ditunggu oleh keputusan mana pun.',
      en: 'No decision waits for the advice "{step}".',
    },
    mend: { id: 'Buat tahap yang memutus menunggunya.', en: 'Let the deciding step wait for it.' },
  },
  'decision-without-product': {
    code: 'pattern',
    what: { id: 'Keputusan "{step}" tidak menghasilkan produk.', en: 'The decision "{step}" signs no product.' },
    mend: { id: 'Tambahkan produknya dengan "signed-by: {step}".', en: 'Add its product with "signed-by: {step}".' },
  },
  'roof-alone': {
    code: 'pattern',
    what: {
      id: 'Pola satu atap memerlukan paling sedikit dua badan yang memutus.',
      en: 'The one-roof pattern needs at least two bodies that decide.',
    },
    mend: { id: 'Tambahkan badan yang lain, atau pilih pola lain.', en: 'Add the other body, or choose another pattern.' },
    basis: ['pp/2012/96~19'],
  },
  'roof-attribution': {
    code: 'pattern',
    what: {
      id: 'Pada pola satu atap, "{step}" harus diputus atas kewenangan badannya sendiri.',
      en: 'In the one-roof pattern "{step}" must be decided by the attribution of its own body.',
    },
    mend: { id: 'Pakai "authority: attribution".', en: 'Use "authority: attribution".' },
    basis: ['pp/2012/96~19'],
  },
  'door-delegation': {
    code: 'pattern',
    what: {
      id: 'Pada pola satu pintu, "{step}" harus diputus berdasarkan delegasi.',
      en: 'In the one-door pattern "{step}" must be decided under a delegation.',
    },
    mend: { id: 'Pakai "authority: delegation".', en: 'Use "authority: delegation".' },
    basis: ['pp/2012/96~16'],
  },
  'door-one-product': {
    code: 'pattern',
    what: {
      id: 'Pola satu pintu memberi satu produk; "{product}" yang kedua.',
      en: 'The one-door pattern gives one product; "{product}" is a second.',
    },
    mend: {
      id: 'Jadikan standar tersendiri, atau pilih pola lain.',
      en: 'Make it a standard of its own, or choose another pattern.',
    },
    basis: ['pp/2012/96~16'],
  },
  'door-one-signature': {
    code: 'pattern',
    what: {
      id: 'Pola satu pintu memiliki satu tanda tangan; "{step}" yang kedua.',
      en: 'The one-door pattern has one signature; "{step}" is a second.',
    },
    mend: { id: 'Jadikan pertimbangan, atau pilih pola lain.', en: 'Make it advice, or choose another pattern.' },
    basis: ['pp/2012/96~16'],
  },
  'central-alone': {
    code: 'pattern',
    what: {
      id: 'Pada pola terpusat harus ada badan lain yang memutus.',
      en: 'In the centralised pattern some other body must decide.',
    },
    mend: {
      id: 'Serahkan keputusannya kepada badan yang berwenang, atau pilih pola lain.',
      en: 'Give the decision to the competent body, or choose another pattern.',
    },
  },
  'central-no-bundle': {
    code: 'pattern',
    what: { id: 'Pola terpusat memerlukan satu tahap penyerahan.', en: 'The centralised pattern needs one step that delivers.' },
    mend: { id: 'Tambahkan tahap "does: deliver" oleh koordinator.', en: 'Add a step "does: deliver" by the coordinator.' },
  },
  'central-one-bundle': {
    code: 'pattern',
    what: {
      id: 'Pemohon menerima satu berkas; "{step}" penyerahan yang kedua.',
      en: 'The applicant gets one bundle; "{step}" is a second delivery.',
    },
    mend: { id: 'Gabungkan kedua penyerahan.', en: 'Join the two deliveries.' },
  },
  'central-bundle-by': {
    code: 'pattern',
    what: { id: 'Penyerahan harus dilakukan koordinator, {provider}.', en: 'The coordinator, {provider}, must deliver.' },
    mend: { id: 'Sebut jabatan koordinator pada "by".', en: 'Name a post of the coordinator in "by".' },
  },
  'central-bundle-early': {
    code: 'pattern',
    what: { id: 'Penyerahan tidak menunggu keputusan "{step}".', en: 'The delivery does not wait for the decision "{step}".' },
    mend: { id: 'Tambahkan "{step}" pada "after" tahap penyerahan.', en: 'Add "{step}" to the "after" of the delivery.' },
  },
  'electronic-judgement': {
    code: 'pattern',
    what: { id: 'Alasan "{ground}" memerlukan penilaian orang.', en: 'The ground "{ground}" needs somebody to judge.' },
    mend: {
      id: 'Tulis aturannya pada "when", atau pilih pola lain.',
      en: 'Write its rule in "when", or choose another pattern.',
    },
    basis: ['uu/2014/30~53'],
  },
  'electronic-advice': {
    code: 'pattern',
    what: { id: 'Tahap "{step}" memerlukan pertimbangan orang.', en: 'The step "{step}" needs somebody to advise.' },
    mend: { id: 'Hapus tahap itu, atau pilih pola lain.', en: 'Drop the step, or choose another pattern.' },
    basis: ['uu/2014/30~53'],
  },
  'electronic-no-rule': {
    code: 'pattern',
    what: {
      id: 'Tidak ada satu pun syarat yang dapat diperiksa sistem.',
      en: 'There is no condition that the system can check.',
    },
    mend: {
      id: 'Tulis alasan penolakan dengan "when" untuk setiap syarat.',
      en: 'Write a ground of refusal with "when" for each condition.',
    },
    basis: ['uu/2014/30~53'],
  },
  'system-pattern': {
    code: 'pattern',
    what: {
      id: 'Hanya pola elektronik yang boleh memutus oleh sistem.',
      en: 'Only the electronic pattern may decide by the system.',
    },
    mend: { id: 'Hapus baris ini, atau pilih pola elektronik.', en: 'Remove this line, or choose the electronic pattern.' },
    basis: ['uu/2014/30~53'],
  },
  'system-switch': {
    code: 'pattern',
    what: {
      id: 'Produk "{product}" diputus sistem, tetapi "decide-by-system" tidak dinyalakan.',
      en: 'The product "{product}" is decided by the system, but "decide-by-system" is off.',
    },
    mend: {
      id: 'Kutip dasar hukumnya pada "decide-by-system", atau buat pejabat yang memutus.',
      en: 'Cite its legal basis in "decide-by-system", or let an official decide.',
    },
    basis: ['uu/2014/30~53'],
  },
} as const satisfies Readonly<Record<string, FaultWords>>;
