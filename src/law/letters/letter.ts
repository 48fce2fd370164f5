import { type BodyId, canonical, incomplete, type Outcome, type Plain, type PostId, sha256 } from '#ground';
import type { LetterCode } from './code.ts';

/** How binding a signature is: by a certified provider, or by the local authority that this installation made for itself. */
export type Level = 'certified' | 'local';

/**
 * Which layout: a decision (Keputusan, with considering and dicta: licence, standard, dispensation, concession, certificate,
 * decree, and every refusal) or a document (a signed letter without them).
 */
export type LetterKind = 'decision' | 'document';

/** In which right the signer holds the post: as its holder, as acting day-to-day (Plh.) or as acting in charge (Plt.). */
export type Capacity = 'definitive' | 'plh' | 'plt';

/** A row of the table that says for whom the letter is: `{ label: 'Nama', value: … }`. */
export type Particular = { readonly label: string; readonly value: string };

/**
 * Everything a letter says, frozen when it is decided: nothing is looked up later (design idea 9). Texts are in Indonesian, the
 * language of the letter. It holds personal data and lives in the vault only. Dates are ISO.
 */
export type LetterInput = {
  readonly shape: 1;
  readonly kind: LetterKind;
  readonly outcome: 'granted' | 'refused';
  /** The product's type in the standard (`licence`, `document` …) and its title. */
  readonly product: { readonly type: string; readonly title: string };
  readonly code: LetterCode;
  readonly number: string;
  readonly body: {
    readonly id: BodyId;
    /** `Pemerintah Kabupaten Sukamaju`, or the national government's or ministry's name. */
    readonly government: string;
    readonly name: string;
    readonly address: string;
    /** Telephone, mail, website: one line. */
    readonly contact: string;
  };
  /** `Keputusan Kepala Dinas …` for a decision, `Surat Keterangan …` for a document. */
  readonly title: string;
  /** A decision: what it is about (TENTANG). */
  readonly about: string;
  readonly considering: readonly string[];
  /** The acts of law in full words. */
  readonly recalling: readonly string[];
  /** Recommendations and applications that were noted (Memperhatikan). */
  readonly noting: readonly string[];
  readonly deciding: readonly string[];
  readonly conditions: readonly string[];
  /** A document: its paragraphs; `holder` stands after the first. */
  readonly paragraphs: readonly string[];
  /** For whom: name, birth, address … as the letter must show them. */
  readonly holder: readonly Particular[];
  readonly validity?: { readonly from: string; readonly until?: string };
  /** The right to object with its last day, one sentence: `objectionSentence`. */
  readonly objection?: string;
  readonly place: string;
  readonly date: string;
  readonly signer: {
    readonly post: PostId;
    /** `Kepala Dinas …`. */
    readonly office: string;
    readonly name: string;
    readonly rank?: string;
    readonly capacity: Capacity;
    /** A mandate: `Bupati Sukamaju`, printed as "a.n. BUPATI SUKAMAJU" (UU 30/2014 ps 14). */
    readonly onBehalfOf?: string;
  };
  /** To whom copies go (tembusan). */
  readonly copies: readonly string[];
  /** The address of /verify with the code. */
  readonly address: string;
  /** SHA-256 of the template that it is set in. */
  readonly template: string;
  readonly level: Level;
};

/** SHA-256 over the canonical JSON of a frozen letter: what the register keeps of it. */
export const inputHash = (input: LetterInput): string => sha256(canonical(input as unknown as Plain));

/**
 * The letter, or why it can't be issued so: a decision says what it considers, on what it stands and what it decides
 * (UU 30/2014 ps 55, ps 58); a document says something and holds none of these; nobody signs a letter without number, place,
 * date or signer. Refusals: incomplete `letter-incomplete` with the part that is missing or too much.
 */
export function checkLetter(input: LetterInput): Outcome<LetterInput> {
  const missing = (part: string) => incomplete('letter-incomplete', { params: { part }, basis: ['uu/2014/30~55'] });
  const needed: readonly (readonly [string, string])[] = [
    ['number', input.number],
    ['government', input.body.government],
    ['body', input.body.name],
    ['title', input.title],
    ['place', input.place],
    ['date', input.date],
    ['office', input.signer.office],
    ['signer', input.signer.name],
    ['address', input.address],
  ];
  for (const [part, text] of needed) if (text.trim() === '') return missing(part);
  if (!isoDate.test(input.date)) return missing('date');
  if (input.validity && !(isoDate.test(input.validity.from) && isoDate.test(input.validity.until ?? input.date)))
    return missing('validity');
  if (input.validity?.until !== undefined && input.validity.until < input.validity.from) return missing('validity');
  const decides = [input.considering, input.recalling, input.deciding];
  if (input.kind === 'document') {
    if (input.outcome === 'refused') return missing('refusal');
    if (input.paragraphs.length === 0) return missing('paragraphs');
    return decides.some((part) => part.length > 0) ? missing('dicta') : input;
  }
  if (input.about.trim() === '') return missing('about');
  const empty = (['considering', 'recalling', 'deciding'] as const).find((part) => input[part].length === 0);
  if (empty) return missing(empty);
  return input.paragraphs.length > 0 ? missing('paragraphs') : input;
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The sentence of a decision that says how to object (UU 30/2014 ps 75–77): to whom, within how many working days, and from
 * when they are counted.
 */
export const objectionSentence = (to: string, workingDays = 21): string =>
  `Pihak yang dirugikan oleh keputusan ini dapat mengajukan keberatan secara tertulis kepada ${to} paling lambat pada hari kerja ` +
  `ke-${workingDays} sejak keputusan ini diterima atau diumumkan; hari kerja berikutnya setelah penerimaan dihitung sebagai hari ` +
  'pertama. Pengajuan keberatan tidak dipungut biaya.';
