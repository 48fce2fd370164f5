import { say, type Words } from '#ground';
import type { ExpressionProblem, ProblemName } from './feel-problem.ts';

/** What is wrong with an expression and how to mend it, in both languages. */
export function sentence({ name, params }: ExpressionProblem): Words {
  const inWords = (lang: 'id' | 'en'): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, typed.has(key) ? (typeWords[value]?.[lang] ?? value) : value]),
    );
  return { id: say(sentences[name], 'id', inWords('id')), en: say(sentences[name], 'en', inWords('en')) };
}

const typed = new Set(['type', 'left', 'right', 'expected']);

const typeWords: Readonly<Record<string, Words>> = {
  string: { id: 'teks', en: 'text' },
  choice: { id: 'pilihan', en: 'a choice' },
  number: { id: 'bilangan', en: 'a number' },
  'any-number': { id: 'bilangan', en: 'a number' },
  whole: { id: 'bilangan bulat', en: 'a whole number' },
  rough: { id: 'bilangan pecahan yang belum dibulatkan', en: 'a decimal that is not rounded yet' },
  money: { id: 'jumlah uang', en: 'an amount of money' },
  boolean: { id: 'ya atau tidak', en: 'true or false' },
  date: { id: 'tanggal', en: 'a date' },
  duration: { id: 'lama waktu', en: 'a duration' },
  list: { id: 'daftar', en: 'a list' },
  context: { id: 'kumpulan isian', en: 'a group of fields' },
  null: { id: 'null', en: 'null' },
  printable: { id: 'teks, bilangan, tanggal, atau ya/tidak', en: 'text, a number, a date or true/false' },
  scalar: { id: 'teks, bilangan, tanggal, atau ya/tidak', en: 'text, a number, a date or true/false' },
  element: { id: 'teks, bilangan, atau ya/tidak', en: 'text, a number or true/false' },
  scale: { id: 'angka 0 sampai 6 yang tertulis langsung', en: 'a digit from 0 to 6, written out' },
  nonzero: { id: 'bilangan bulat bukan nol yang tertulis langsung', en: 'a whole number other than zero, written out' },
  numbers: { id: 'daftar bilangan', en: 'a list of numbers' },
  texts: { id: 'daftar teks', en: 'a list of texts' },
  booleans: { id: 'daftar ya/tidak', en: 'a list of true/false' },
};

const sentences: Readonly<Record<ProblemName, Words>> = {
  'too-long': {
    id: 'Ungkapan ini terlalu panjang: {nodes} bagian, paling banyak {most}. Pecah menjadi beberapa aturan.',
    en: 'This expression is too long: {nodes} parts, at most {most}. Split it into several rules.',
  },
  unreadable: {
    id: 'Ungkapan ini tidak dapat dibaca mulai dari sini. Periksa tanda kurung, tanda kutip, dan setiap "if" yang harus punya "then" dan "else".',
    en: 'This expression cannot be read from here on. Check brackets and quotes, and that every "if" has a "then" and an "else".',
  },
  'hole-open': {
    id: 'Kurung kurawal dibuka di sini tetapi tidak ditutup. Tutup dengan "}", atau tulis "{{" bila yang dimaksud tanda kurawal itu sendiri.',
    en: 'A brace is opened here and never closed. Close it with "}", or write "{{" where the brace itself is meant.',
  },
  'no-for': {
    id: 'Perulangan "for" tidak dipakai dalam standar pelayanan. Pakai penyaring seperti daftar[item > 1], atau "some" dan "every".',
    en: '"for" loops are not used in a service standard. Use a filter such as list[item > 1], or "some" and "every".',
  },
  'no-range-loop': {
    id: '"some" dan "every" hanya memeriksa isi sebuah daftar, bukan rentang bilangan.',
    en: '"some" and "every" go over a list only, not over a range of numbers.',
  },
  'one-loop-variable': {
    id: 'Satu "some" atau "every" hanya memeriksa satu daftar. Pisahkan menjadi dua.',
    en: 'One "some" or "every" goes over one list. Split it in two.',
  },
  'loops-too-deep': {
    id: 'Penyaring, "some", dan "every" paling banyak bersusun {most} tingkat.',
    en: 'Filters, "some" and "every" stand at most {most} deep in one another.',
  },
  'no-function-definition': {
    id: 'Fungsi baru tidak dapat dibuat di dalam standar pelayanan.',
    en: 'A service standard cannot define functions of its own.',
  },
  'no-clock': {
    id: '{function}() tidak dipakai, karena hasilnya berubah setiap kali dibaca. Pakai case.filed atau case.today.',
    en: '{function}() is not used, since it changes each time it is read. Use case.filed or case.today.',
  },
  'unknown-function': {
    id: 'Fungsi "{function}" tidak termasuk yang boleh dipakai.',
    en: 'The function "{function}" is not among those that may be used.',
  },
  'no-named-arguments': {
    id: 'Tulis masukan fungsi menurut urutannya, tanpa nama.',
    en: 'Give the arguments of a function in their order, without names.',
  },
  'no-construct': {
    id: 'Bentuk "{text}" tidak termasuk bahasa standar pelayanan.',
    en: 'The form "{text}" is not part of the language of service standards.',
  },
  'pattern-not-literal': {
    id: 'Pola untuk "{function}" harus tertulis langsung dalam tanda kutip.',
    en: 'The pattern of "{function}" must be written out in quotes.',
  },
  'pattern-unsafe': {
    id: 'Pola "{pattern}" tidak dapat diperiksa dengan waktu yang terjamin. Hindari acuan balik dan pandang ke depan.',
    en: 'The pattern "{pattern}" cannot be checked in a time that is certain. Avoid back-references and look-around.',
  },
  'pattern-flags': {
    id: 'Tanda pola hanya boleh "i", "m", dan "s", tertulis langsung dalam tanda kutip.',
    en: 'The flags of a pattern are "i", "m" and "s" only, written out in quotes.',
  },
  'replacement-not-literal': {
    id: 'Pengganti untuk "replace" harus tertulis langsung dalam tanda kutip.',
    en: 'The replacement in "replace" must be written out in quotes.',
  },
  'number-form': {
    id: 'Tulis bilangan dengan angka dan titik saja, misalnya 1000 atau 2.5, tanpa pangkat "e".',
    en: 'Write numbers with digits and a point only, such as 1000 or 2.5, without an exponent "e".',
  },
  'temporal-not-literal': {
    id: 'Tanggal dan lama waktu harus tertulis langsung, misalnya date("2026-01-31") atau duration("P14D").',
    en: 'Dates and durations must be written out, such as date("2026-01-31") or duration("P14D").',
  },
  'bad-date': {
    id: '"{text}" bukan tanggal yang ada. Tulis tahun-bulan-tanggal, misalnya 2026-01-31.',
    en: '"{text}" is not a date that exists. Write year-month-day, such as 2026-01-31.',
  },
  'bad-duration': {
    id: '"{text}" bukan lama waktu yang dapat dipakai. Tulis hari seperti P14D, atau tahun dan bulan seperti P1Y6M.',
    en: '"{text}" is not a duration that can be used. Write days such as P14D, or years and months such as P1Y6M.',
  },
  'unknown-name': {
    id: '"{name}" tidak ditanyakan dan tidak diketahui di sini.',
    en: '"{name}" is not asked and not known here.',
  },
  'misspelt-name': {
    id: '"{name}" tidak ditanyakan dan tidak diketahui di sini. Mungkin maksudnya "{near}".',
    en: '"{name}" is not asked and not known here. Perhaps "{near}" is meant.',
  },
  'no-field': {
    id: '"{name}" tidak dapat dibaca dari {type}.',
    en: '"{name}" cannot be read from {type}.',
  },
  'name-taken': {
    id: 'Nama "{name}" sudah dipakai. Pilih nama lain untuk isi daftar ini.',
    en: 'The name "{name}" is taken. Choose another one for what stands in this list.',
  },
  'wrong-type': {
    id: 'Di sini diperlukan {expected}, tetapi yang tertulis {type}.',
    en: 'Here {expected} is needed, but this is {type}.',
  },
  unlike: {
    id: '{left} dan {right} tidak dapat dibandingkan atau dihitung bersama.',
    en: '{left} and {right} cannot be compared or calculated with one another.',
  },
  'not-ordered': {
    id: 'Pada {type} tidak ada yang lebih besar atau lebih kecil. Pakai "=" atau "in".',
    en: 'There is no greater or smaller in {type}. Use "=" or "in".',
  },
  'not-in-choice': {
    id: '"{value}" tidak ada di antara pilihannya: {choices}.',
    en: '"{value}" is not among the choices: {choices}.',
  },
  'never-null': {
    id: '"{text}" selalu ada isinya, sehingga membandingkannya dengan null tidak ada gunanya.',
    en: '"{text}" always has a value, so comparing it with null decides nothing.',
  },
  'maybe-null': {
    id: '"{text}" mungkin tidak ada isinya. Dahului dengan "{text} != null and …", atau tulis syarat yang membuatnya ditanyakan.',
    en: '"{text}" may have no value. Put "{text} != null and …" before it, or the condition under which it is asked.',
  },
  rough: {
    id: '"{text}" adalah hasil hitungan pecahan. Bulatkan dahulu, misalnya dengan round half up({text}, 0).',
    en: '"{text}" is a result of calculating with decimals. Round it first, for instance with round half up({text}, 0).',
  },
  'not-whole': {
    id: '"{text}" tidak selalu bilangan bulat. Bulatkan, misalnya dengan floor({text}).',
    en: '"{text}" is not always a whole number. Round it, for instance with floor({text}).',
  },
  'divisor-zero': {
    id: '"{text}" mungkin nol, dan pembagian dengan nol tidak ada hasilnya. Dahului dengan "if {text} != 0 then … else …".',
    en: '"{text}" may be zero, and dividing by zero has no result. Put "if {text} != 0 then … else …" around it.',
  },
  'branches-differ': {
    id: 'Kedua cabang harus sejenis: setelah "then" ada {left}, setelah "else" ada {right}.',
    en: 'Both branches must be of one kind: after "then" stands {left}, after "else" {right}.',
  },
  'argument-count': {
    id: 'Fungsi "{function}" memerlukan {least} sampai {most} masukan, di sini ada {given}.',
    en: 'The function "{function}" takes {least} to {most} arguments, here are {given}.',
  },
  'argument-type': {
    id: 'Fungsi "{function}" memerlukan {expected} di sini, tetapi yang tertulis {type}.',
    en: 'The function "{function}" needs {expected} here, but this is {type}.',
  },
  'filter-form': {
    id: 'Di dalam kurung siku tulis nomor urut mulai dari 1, atau syarat seperti item > 1.',
    en: 'In the square brackets write a position from 1, or a condition such as item > 1.',
  },
  'filter-booleans': {
    id: 'Daftar ya/tidak tidak dapat disaring. Pakai "some", "every", "any", atau "all".',
    en: 'A list of true/false cannot be filtered. Use "some", "every", "any" or "all".',
  },
  'empty-list': {
    id: 'Daftar kosong tidak menentukan apa pun di sini.',
    en: 'An empty list decides nothing here.',
  },
  'empty-range': {
    id: 'Rentang dari {from} sampai {to} tidak memuat apa pun. Tulis yang lebih kecil lebih dahulu.',
    en: 'The range from {from} to {to} holds nothing. Write the smaller one first.',
  },
  'list-mixed': {
    id: 'Isi sebuah daftar harus sejenis.',
    en: 'What stands in a list must be of one kind.',
  },
  'list-equality': {
    id: 'Daftar dan kumpulan isian tidak dibandingkan sekaligus. Bandingkan isinya, atau pakai count dan list contains.',
    en: 'Lists and groups of fields are not compared as a whole. Compare what is in them, or use count and list contains.',
  },
  'days-equality': {
    id: 'Bandingkan jumlah harinya: tulis (…).days = 14.',
    en: 'Compare the number of days: write (…).days = 14.',
  },
  'list-among-values': {
    id: 'Daftar harus berdiri sendiri setelah "in", tidak di antara nilai lain.',
    en: 'A list stands alone after "in", not among other values.',
  },
  exponent: {
    id: 'Pangkat harus bilangan bulat dari 0 sampai 10 yang tertulis langsung.',
    en: 'An exponent must be a whole number from 0 to 10, written out.',
  },
};
