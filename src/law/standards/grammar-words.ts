import type { Words } from '#ground';

/** Words of FEEL and names that expressions already have: no answer, requirement or step may be called so. */
export const feelReserved: readonly string[] = [
  'and',
  'between',
  'case',
  'date',
  'duration',
  'else',
  'every',
  'evidence',
  'external',
  'false',
  'for',
  'form',
  'function',
  'if',
  'in',
  'instance',
  'item',
  'letter',
  'not',
  'null',
  'of',
  'or',
  'partial',
  'person',
  'return',
  'satisfies',
  'some',
  'steps',
  'then',
  'time',
  'true',
];

/** `6 wd`: the form of a limit; the number is checked by its unit elsewhere. */
export const limitPattern = '^[1-9][0-9]{0,5} ?(wd|d|h|wk|mo|y)$';

/** What is expected at a place, to finish the sentence "here belongs …". */
export const patternOf = {
  text: { id: 'teks berbahasa Indonesia yang tidak kosong', en: 'a text in Indonesian that is not empty' },
  expression: { id: 'ungkapan FEEL dalam tanda petik', en: 'a FEEL expression in quotes' },
  citation: {
    id: 'rujukan peraturan seperti uu/2014/30~53 (jenis, tahun, nomor, lalu pasal)',
    en: 'a reference such as uu/2014/30~53 (kind, year, number, then article)',
  },
  citations: {
    id: 'satu rujukan peraturan seperti uu/2014/30~53, atau daftar rujukan',
    en: 'a reference such as uu/2014/30~53, or a list of them',
  },
  limit: {
    id: 'jangka waktu seperti 6 wd (wd hari kerja, d hari, h jam, wk minggu, mo bulan, y tahun)',
    en: 'a span such as 6 wd (wd working days, d days, h hours, wk weeks, mo months, y years)',
  },
  body: { id: 'badan seperti sukamaju/dpmptsp', en: 'a body such as sukamaju/dpmptsp' },
  post: { id: 'jabatan seperti sukamaju/dpmptsp#kepala', en: 'a post such as sukamaju/dpmptsp#head' },
  posts: {
    id: 'satu jabatan seperti sukamaju/dpmptsp#head, atau daftar jabatan',
    en: 'a post such as sukamaju/dpmptsp#head, or a list of them',
  },
  register: { id: 'register seperti nasional/kki@str', en: 'a register such as nasional/kki@str' },
  choice: { id: 'salah satu dari: {values}', en: 'one of: {values}' },
  key: { id: 'nama dengan huruf kecil, angka, dan tanda hubung', en: 'a name of lower-case letters, digits and hyphens' },
  readable: {
    id: 'nama dengan huruf kecil, angka, dan garis bawah yang bukan kata bahasa FEEL',
    en: 'a name of lower-case letters, digits and underscores that is no word of FEEL',
  },
  matter: { id: 'urusan seperti health/practice', en: 'a matter such as health/practice' },
  date: { id: 'tanggal seperti 2026-01-02', en: 'a date such as 2026-01-02' },
  prefill: { id: 'data diri seperti person.name', en: "a field of the person's record such as person.name" },
  answer: { id: 'jawaban formulir seperti form.str_number', en: 'an answer of the form such as form.str_number' },
  size: { id: 'ukuran berkas seperti 5 MB atau 500 kB', en: 'a file size such as 5 MB or 500 kB' },
  yes: { id: 'true, atau hapus baris ini', en: 'true, or leave the line out' },
  amount: { id: 'rupiah utuh atau ungkapan FEEL yang menghasilkannya', en: 'whole rupiah, or a FEEL expression that gives it' },
} as const satisfies Readonly<Record<string, Words>>;

/** What is expected by the schema's own type, where the schema has no words of its own. */
export const typeWords: Readonly<Record<string, Words>> = {
  string: { id: 'teks', en: 'a text' },
  integer: { id: 'bilangan bulat', en: 'a whole number' },
  number: { id: 'bilangan', en: 'a number' },
  boolean: { id: 'true atau false', en: 'true or false' },
  object: { id: 'pasangan nama dan isi', en: 'names with their values' },
  array: { id: 'daftar', en: 'a list' },
};
