import { dateWords, Temporal } from '#ground';
import type { LetterInput, Particular } from './letter.ts';
import { literal } from './literal.ts';

/** A numbered item: `a.`, `1.`, `KESATU`. */
type Item = { readonly label: string; readonly text: string };
/** A dictum with what hangs on it: the holder's particulars, or conditions. */
type Dictum = Item & { readonly table: readonly Particular[]; readonly items: readonly Item[] };

/** What a template sets: only finished texts in their order, so that a template holds layout and no words of one letter. */
export type Sheet = {
  readonly kind: LetterInput['kind'];
  readonly head: { readonly government: string; readonly body: string; readonly lines: readonly string[] };
  /** The PDF's own title: no personal data. */
  readonly name: string;
  readonly title: string;
  readonly number: string;
  readonly about: string;
  readonly office: string;
  readonly considering: readonly Item[];
  readonly recalling: readonly Item[];
  readonly noting: readonly Item[];
  readonly settle: string;
  readonly dicta: readonly Dictum[];
  readonly paragraphs: readonly string[];
  readonly holder: readonly Particular[];
  readonly place: string;
  readonly date: string;
  readonly signature: { readonly office: readonly string[]; readonly name: string; readonly rank: string };
  readonly copies: readonly Item[];
  /** `[year, month, day]` of the date, for the file's own date. */
  readonly day: readonly number[];
  readonly code: string;
  readonly address: string;
  readonly statement: string;
  readonly qr: string;
};

/** The sheet of a letter; `qr` is the picture of its address as SVG. */
export function sheetOf(input: LetterInput, qr: string): Sheet {
  const upper = (text: string) => literal(text.toLocaleUpperCase('id'));
  const date = Temporal.PlainDate.from(input.date);
  const particulars = input.holder.map(({ label, value }) => ({ label: literal(label), value: literal(value) }));
  const decision = input.kind === 'decision';
  return {
    kind: input.kind,
    head: {
      government: upper(input.body.government),
      body: upper(input.body.name),
      lines: [input.body.address, input.body.contact].filter((line) => line.trim() !== '').map(literal),
    },
    name: literal(`${input.title} nomor ${input.number}`),
    title: upper(input.title),
    number: literal(input.number),
    about: upper(input.about),
    office: upper(officeOf(input)),
    considering: itemsOf(input.considering, letterLabel),
    recalling: itemsOf(input.recalling, numberLabel),
    noting: itemsOf(input.noting, numberLabel),
    settle: decision ? `${upper(input.title)} TENTANG ${upper(input.about)}.` : '',
    dicta: decision ? dictaOf(input, particulars) : [],
    paragraphs: decision ? [] : paragraphsOf(input),
    holder: decision ? [] : particulars,
    place: literal(input.place),
    date: longDate(date),
    signature: { office: signingLines(input, upper), name: literal(input.signer.name), rank: literal(input.signer.rank ?? '') },
    copies: itemsOf(input.copies, numberLabel, ';', '.'),
    day: [date.year, date.month, date.day],
    code: literal(input.code.replace(/(.{5})(?=.)/g, '$1-')),
    address: input.address,
    statement: statements[input.level],
    qr,
  };
}

/** `2 Januari 2026`. */
export const longDate = (date: Temporal.PlainDate): string => dateWords(date).id;

const statements = {
  local:
    'Dokumen ini ditandatangani secara elektronik; tanda tangan elektronik ini tidak tersertifikasi. Periksa keaslian dokumen ' +
    'dengan memindai kode QR atau membuka alamat berikut:',
  certified:
    'Dokumen ini ditandatangani secara elektronik dengan tanda tangan elektronik tersertifikasi. Periksa keaslian dokumen ' +
    'dengan memindai kode QR atau membuka alamat berikut:',
} as const;

const officeOf = ({ signer }: LetterInput): string => signer.onBehalfOf ?? signer.office;

const prefix = { definitive: '', plh: 'Plh. ', plt: 'Plt. ' } as const;

// "a.n." and "Plh." are written so even where the office is in capitals.
function signingLines({ signer }: LetterInput, upper: (text: string) => string): readonly string[] {
  const own = `${prefix[signer.capacity]}${upper(signer.office)},`;
  return signer.onBehalfOf === undefined ? [own] : [`a.n. ${upper(signer.onBehalfOf)}`, own];
}

function dictaOf(input: LetterInput, holder: readonly Particular[]): readonly Dictum[] {
  const bare = { table: [], items: [] };
  const [first = '', ...others] = input.deciding;
  const rows: readonly Omit<Dictum, 'label'>[] = [
    { text: holder.length > 0 ? ended(first, ':') : ended(first, '.'), table: holder, items: [] },
    ...others.map((text) => ({ text: ended(text, '.'), ...bare })),
    ...(input.conditions.length > 0
      ? [
          {
            text: 'Pemegang keputusan ini wajib memenuhi ketentuan sebagai berikut:',
            table: [],
            items: itemsOf(input.conditions, letterLabel, ';', '.'),
          },
        ]
      : []),
    ...(input.objection === undefined ? [] : [{ text: ended(input.objection, '.'), ...bare }]),
    { text: validityOf(input), ...bare },
  ];
  return rows.map((row, i) => ({ label: ordinal(i + 1), ...row }));
}

function validityOf({ validity }: LetterInput): string {
  if (validity === undefined) return 'Keputusan ini mulai berlaku pada tanggal ditetapkan.';
  const day = (text: string) => longDate(Temporal.PlainDate.from(text));
  return validity.until === undefined
    ? `Keputusan ini mulai berlaku pada tanggal ${day(validity.from)}.`
    : `Keputusan ini berlaku sejak tanggal ${day(validity.from)} sampai dengan tanggal ${day(validity.until)}.`;
}

function paragraphsOf(input: LetterInput): readonly string[] {
  const { validity } = input;
  const day = (text: string) => longDate(Temporal.PlainDate.from(text));
  const span =
    validity === undefined
      ? []
      : validity.until === undefined
        ? [`Surat ini berlaku sejak tanggal ${day(validity.from)}.`]
        : [`Surat ini berlaku sejak tanggal ${day(validity.from)} sampai dengan tanggal ${day(validity.until)}.`];
  return [...input.paragraphs, ...input.conditions, ...span].map(literal);
}

const itemsOf = (texts: readonly string[], label: (n: number) => string, end = ';', last = end): readonly Item[] =>
  texts.map((text, i) => ({ label: label(i + 1), text: ended(text, i === texts.length - 1 ? last : end) }));

/** The text with one mark at its end, whatever mark its author wrote there. */
const ended = (text: string, mark: string): string => `${literal(text).replace(/[.;:,\s]+$/, '')}${mark}`;

const numberLabel = (n: number): string => `${n}.`;

/** a. … z., aa. … */
function letterLabel(n: number): string {
  let label = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) label = String.fromCharCode(97 + ((rest - 1) % 26)) + label;
  return `${label}.`;
}

const units = ['', 'SATU', 'DUA', 'TIGA', 'EMPAT', 'LIMA', 'ENAM', 'TUJUH', 'DELAPAN', 'SEMBILAN'];

/** KESATU, KEDUA … KESEPULUH, KESEBELAS, KEDUA BELAS … KEDUA PULUH SATU: the names of dicta, 1 to 99. */
export function ordinal(n: number): string {
  const unit = units[n % 10] ?? '';
  if (n < 10) return `KE${unit}`;
  if (n === 10) return 'KESEPULUH';
  if (n === 11) return 'KESEBELAS';
  if (n < 20) return `KE${unit} BELAS`;
  if (n > 99) throw new Error('a decision has at most 99 dicta');
  return `KE${units[Math.floor(n / 10)]} PULUH${unit === '' ? '' : ` ${unit}`}`;
}
