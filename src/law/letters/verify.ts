import { X509Certificate } from 'node:crypto';
import { type Instant, type PlainDate, sha256, Temporal } from '#ground';
import { signaturePlace } from './byte-range.ts';
import { readSignature, trusted } from './cades-reading.ts';
import { type LetterCode, parseCode } from './code.ts';
import type { PublicLetter } from './register.ts';

/** The signature by itself: sound and made with the key of the post that signed this letter; or what is wrong with it. */
export type SignatureFinding =
  | 'sound'
  | 'none'
  | 'several'
  | 'unreadable'
  | 'digest'
  | 'attribute'
  | 'forged'
  | 'stranger'
  | 'other-post'
  | 'out-of-time';
/** Whether the signature covers the file from its first to its last byte: or bytes were added, or something hides in the gap. */
export type RangeFinding = 'whole' | 'after' | 'gap' | 'none';
/** Whether the register holds exactly these bytes. */
export type RegisterFinding = 'equal' | 'differs' | 'unknown';

/** What /verify says of a file: `not-ours` when the register knows nothing of it, `changed` when it is not the letter it says it is. */
export type Verdict = 'valid' | 'ended' | 'replaced' | 'revoked' | 'changed' | 'not-ours';

export type Findings = {
  readonly signature: SignatureFinding;
  readonly range: RangeFinding;
  readonly register: RegisterFinding;
  readonly verdict: Verdict;
};

/** How a file is looked up in the register before it is judged: by its bytes, and by the code that its signature names. */
export type FileTraces = { readonly sha256: string; readonly code?: LetterCode };

/** The traces of a file that may be anything. */
export function tracesOf(file: Uint8Array): FileTraces {
  const code = codeNamed(file);
  return { sha256: sha256(file), ...(code === undefined ? {} : { code }) };
}

/**
 * Judges a file: three findings, each for itself, and the verdict that follows. Valid only when all three agree: a sound
 * signature of the post's key over the whole file, and the register holding exactly these bytes. `letter` is what the register
 * found by the file's traces; `anchors` the authorities that this register ever trusted (DER).
 */
export function judge(
  file: Uint8Array,
  letter: PublicLetter | undefined,
  anchors: readonly Uint8Array[],
  today: PlainDate,
): Findings {
  const place = signaturePlace(file);
  const readable = typeof place === 'object';
  const signature = readable
    ? signatureFinding(place.cms, place.covered, letter, anchors)
    : place === 'malformed'
      ? 'unreadable'
      : place;
  const range = readable ? place.range : 'none';
  const register = letter === undefined ? 'unknown' : letter.sha256 === sha256(file) ? 'equal' : 'differs';
  return { signature, range, register, verdict: verdictOf({ signature, range, register }, letter, today) };
}

/** What stands of a letter in the register today: its validity may have ended by itself. */
export function standing(
  letter: PublicLetter,
  today: PlainDate,
): 'valid' | 'ended' | 'replaced' | 'revoked' | 'void' | 'not-yet' {
  if (letter.status === 'issued') {
    const { until } = letter.shown;
    return until !== undefined && Temporal.PlainDate.compare(Temporal.PlainDate.from(until), today) < 0 ? 'ended' : 'valid';
  }
  return letter.status === 'reserved' || letter.status === 'frozen' ? 'not-yet' : letter.status;
}

function verdictOf(found: Omit<Findings, 'verdict'>, letter: PublicLetter | undefined, today: PlainDate): Verdict {
  if (letter === undefined) return 'not-ours';
  if (found.signature !== 'sound' || found.range !== 'whole' || found.register !== 'equal') return 'changed';
  const state = standing(letter, today);
  return state === 'void' || state === 'not-yet' ? 'changed' : state;
}

function signatureFinding(
  cms: Uint8Array,
  covered: readonly Uint8Array[],
  letter: PublicLetter | undefined,
  anchors: readonly Uint8Array[],
): SignatureFinding {
  const reading = readSignature(cms, covered);
  if (!reading.sound) return reading.why;
  const { certificate, others } = reading;
  if (
    !trusted(
      certificate,
      others,
      anchors.map((der) => new X509Certificate(der)),
    )
  )
    return 'stranger';
  if (letter === undefined) return 'sound';
  if (letter.certificate !== sha256(certificate.raw)) return 'other-post';
  return letter.issuedAt !== undefined && inTime(certificate, letter.issuedAt) ? 'sound' : 'out-of-time';
}

const inTime = ({ validFromDate, validToDate }: X509Certificate, at: Instant): boolean =>
  validFromDate.getTime() <= at.epochMilliseconds && at.epochMilliseconds <= validToDate.getTime();

/** The code in the last address of /verify that stands in the file: its signature's dictionary names it in plain signs. */
function codeNamed(file: Uint8Array): LetterCode | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const word = '/verify/';
  const at = bytes.lastIndexOf(word);
  return at < 0 ? undefined : parseCode(bytes.subarray(at + word.length, at + word.length + 20).toString('latin1'));
}
