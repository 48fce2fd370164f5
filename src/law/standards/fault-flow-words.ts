import type { FaultWords } from './faults.ts';

/** What is wrong with steps, time, expressions and examples. */
export const flowWords = {
  'step-circle': {
    code: 'flow',
    what: { id: 'Tahap "{step}" menunggu dirinya sendiri: {steps}.', en: 'The step "{step}" waits for itself: {steps}.' },
    mend: { id: 'Hapus salah satu "after" dalam lingkaran itu.', en: 'Remove one "after" of that circle.' },
  },
  'step-unreached': {
    code: 'flow',
    what: {
      id: 'Tahap "{step}" tidak pernah dimulai, karena menunggu lingkaran.',
      en: 'The step "{step}" never begins, since it waits for a circle.',
    },
    mend: { id: 'Putuskan lingkaran di depannya.', en: 'Break the circle before it.' },
  },
  'step-unknown': {
    code: 'flow',
    what: { id: 'Tidak ada tahap bernama "{step}" untuk ditunggu.', en: 'There is no step "{step}" to wait for.' },
    mend: { id: 'Tulis nama tahap yang ada: {near}.', en: 'Name a step that is there: {near}.' },
  },
  'step-dead-end': {
    code: 'flow',
    what: {
      id: 'Jalur yang berakhir di tahap "{step}" tidak menghasilkan produk.',
      en: 'The path that ends in the step "{step}" gives no product.',
    },
    mend: {
      id: 'Buat tahap yang memutus menunggunya, atau hapus tahap ini.',
      en: 'Let the deciding step wait for it, or remove the step.',
    },
  },
  'signed-by': {
    code: 'flow',
    what: {
      id: 'Produk "{product}" ditandatangani pada "{step}", yang bukan tahap memutus.',
      en: 'The product "{product}" is signed in "{step}", which is no deciding step.',
    },
    mend: { id: 'Sebut tahap "does: decide" pada "signed-by".', en: 'Name a step with "does: decide" in "signed-by".' },
  },
  'given-by': {
    code: 'flow',
    what: {
      id: 'Produk "{product}" diberikan oleh "{step}", tahap yang tidak dapat memberikannya.',
      en: 'The product "{product}" is given by "{step}", a step that cannot give it.',
    },
    mend: {
      id: 'Sebut tahap register, deliver, inspect, atau automatic.',
      en: 'Name a step that does register, deliver, inspect or automatic.',
    },
  },
  'product-orphan': {
    code: 'flow',
    what: { id: 'Tidak ada tahap yang menghasilkan produk "{product}".', en: 'No step gives the product "{product}".' },
    mend: { id: 'Isi "signed-by" atau "given-by" dengan tahapnya.', en: 'Name its step in "signed-by" or "given-by".' },
  },
  'step-no-limit': {
    code: 'promise',
    what: { id: 'Tahap "{step}" tidak memiliki batas waktu.', en: 'The step "{step}" has no limit.' },
    mend: { id: 'Tambahkan "within", misalnya "within: 1 wd".', en: 'Add "within", such as "within: 1 wd".' },
  },
  'path-longer': {
    code: 'promise',
    what: {
      id: 'Jalur terpanjang ({steps}) memerlukan {sum}, lebih lama dari janji {limit}.',
      en: 'The longest path ({steps}) takes {sum}, longer than the {limit} promised.',
    },
    mend: { id: 'Perpendek tahap atau perpanjang "limit".', en: 'Shorten the steps or lengthen "limit".' },
  },
  'path-longer-mixed': {
    code: 'promise',
    what: {
      id: 'Jalur terpanjang ({steps}) memerlukan {sum}. Bila dimulai {start}, jalur itu selesai {ends}, lewat dari janji {limit} pada {promised}.',
      en: 'The longest path ({steps}) takes {sum}. Begun on {start} it ends on {ends}, past the {limit} promised, on {promised}.',
    },
    mend: { id: 'Perpendek tahap atau perpanjang "limit".', en: 'Shorten the steps or lengthen "limit".' },
  },
  'promise-tight': {
    code: 'promise-tight',
    what: {
      id: 'Jalur terpanjang ({sum}) menghabiskan seluruh janji {limit}.',
      en: 'The longest path ({sum}) takes the whole {limit} promised.',
    },
    mend: { id: 'Sisakan paling sedikit satu hari bila dapat.', en: 'Leave at least a day if you can.' },
  },
  silence: {
    code: 'law-limit',
    what: {
      id: 'Diamnya pejabat dinyatakan "{silence}" tanpa dasar undang-undang sektor.',
      en: 'Silence is said to mean "{silence}" with no statute of the sector cited.',
    },
    mend: {
      id: 'Kutip undang-undangnya pada "basis", atau pakai "granted".',
      en: 'Cite the statute in "basis", or use "granted".',
    },
  },
  'check-too-long': {
    code: 'law-limit',
    what: {
      id: 'Pemeriksaan kelengkapan memerlukan {sum}, lebih dari lima hari kerja.',
      en: 'Checking for completeness takes {sum}, more than five working days.',
    },
    mend: { id: 'Perpendek tahap pemeriksaan.', en: 'Shorten the steps that check.' },
    basis: ['uu/2014/30~50'],
  },
  'rest-too-long': {
    code: 'law-limit',
    what: {
      id: 'Setelah berkas lengkap, tahap lainnya memerlukan {sum}; undang-undang memberi {law}.',
      en: 'Once the file is complete the other steps take {sum}; the law gives {law}.',
    },
    mend: {
      id: 'Perpendek tahap, atau kutip peraturan sektor pada "basis".',
      en: 'Shorten the steps, or cite a law of the sector in "basis".',
    },
    basis: ['uu/2014/30~39', 'uu/2014/30~53'],
  },
  'limit-too-long': {
    code: 'law-limit',
    what: {
      id: 'Janji {limit} dikurangi pemeriksaan {check} masih lebih lama dari batas undang-undang, {law}.',
      en: 'The {limit} promised, less {check} for the check, is still longer than the law allows, {law}.',
    },
    mend: {
      id: 'Perpendek "limit", atau kutip peraturan sektor pada "basis".',
      en: 'Shorten "limit", or cite a law of the sector in "basis".',
    },
    basis: ['uu/2014/30~39', 'uu/2014/30~53'],
  },
  type: { code: 'type', what: { id: '{sentence}', en: '{sentence}' }, mend: { id: '', en: '' } },
  expression: { code: 'expression', what: { id: '{sentence}', en: '{sentence}' }, mend: { id: '', en: '' } },
  'asked-later': {
    code: 'type',
    what: {
      id: 'Pertanyaan ini bergantung pada "{question}", yang belum diajukan sampai di sini.',
      en: 'This question depends on "{question}", which has not been asked by here.',
    },
    mend: { id: 'Pindahkan "{question}" ke atas pertanyaan ini.', en: 'Move "{question}" above this question.' },
  },
  'lookup-unknown': {
    code: 'type',
    what: {
      id: 'Register dicari dengan "{by}", yang tidak ditanyakan.',
      en: 'The register is asked by "{by}", which is not asked for.',
    },
    mend: { id: 'Tambahkan pertanyaan itu ke formulir.', en: 'Add that question to the form.' },
  },
  'pattern-unsafe': {
    code: 'expression',
    what: {
      id: 'Pola "{pattern}" tidak dapat diperiksa dalam waktu yang pasti.',
      en: 'The pattern "{pattern}" cannot be checked in a certain time.',
    },
    mend: {
      id: 'Hindari rujukan balik dan penengokan ke depan atau belakang.',
      en: 'Avoid back-references and looking ahead or behind.',
    },
  },
  'example-row': {
    code: 'example',
    what: { id: 'Baris contoh ini tidak memiliki dua kolom yang terisi.', en: 'This row does not have two filled columns.' },
    mend: {
      id: 'Tulis apa yang diketahui di kiri dan apa yang diharapkan di kanan.',
      en: 'Write what is given on the left and what is expected on the right.',
    },
  },
  'example-cell': {
    code: 'example',
    what: { id: 'Isi kolom ini tidak dapat dibaca mulai dari sini.', en: 'This cell cannot be read from here on.' },
    mend: {
      id: 'Tulis seperti: form.owner = "self", filed = 2026-03-02.',
      en: 'Write it as: form.owner = "self", filed = 2026-03-02.',
    },
  },
  'example-name': {
    code: 'example',
    what: { id: '"{name}" tidak dikenal dalam contoh.', en: '"{name}" is not known in an example.' },
    mend: { id: 'Yang dikenal: {known}.', en: 'Known are: {known}.' },
  },
  'example-value': {
    code: 'example',
    what: { id: 'Nilai ini tidak mungkin untuk "{name}".', en: '"{name}" cannot have this value.' },
    mend: { id: 'Tulis jawaban yang diterima formulir.', en: 'Write an answer that the form takes.' },
  },
  'example-not-asked': {
    code: 'example',
    what: { id: '"{name}" tidak ditanyakan dalam keadaan ini.', en: '"{name}" is not asked in this case.' },
    mend: {
      id: 'Hapus jawabannya, atau ubah syarat pertanyaannya.',
      en: 'Remove the answer, or change when the question is asked.',
    },
  },
  'example-open': {
    code: 'example',
    what: {
      id: '"{name}" tidak dapat dihitung, karena {missing} tidak disebut.',
      en: '"{name}" cannot be worked out, since {missing} is not given.',
    },
    mend: { id: 'Tambahkan {missing} di kolom kiri.', en: 'Add {missing} to the left column.' },
  },
  'example-differs': {
    code: 'example',
    what: {
      id: '"{name}" di sini {expected}, tetapi menurut standar ini hasilnya {given}.',
      en: '"{name}" is {expected} here, but this standard gives {given}.',
    },
    mend: { id: 'Perbaiki contoh atau aturannya, mana yang keliru.', en: 'Mend the example or the rule, whichever is wrong.' },
  },
} as const satisfies Readonly<Record<string, FaultWords>>;
