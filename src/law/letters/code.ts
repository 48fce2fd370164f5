import { as, type Id } from '#ground';

/** The unguessable name of a letter, printed on it and read by its QR code: twenty signs without look-alikes (98 bits). */
export type LetterCode = Id<'letter-code'>;

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 20;

/** How many random bytes a code is made of. */
export const codeBytes = 16;

/** A code from `codeBytes` random bytes; the same bytes give the same code. */
export function codeFrom(random: Uint8Array): LetterCode {
  if (random.length < codeBytes) throw new Error(`a letter's code needs ${codeBytes} random bytes`);
  let rest = random.subarray(0, codeBytes).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let code = '';
  for (let i = 0; i < length; i++) {
    code += alphabet[Number(rest % BigInt(alphabet.length))];
    rest /= BigInt(alphabet.length);
  }
  return as<LetterCode>(code);
}

/** What a person typed or a QR code said, as a code; undefined when it can be none. Spaces, hyphens and case do not matter. */
export function parseCode(text: string): LetterCode | undefined {
  if (text.length > 80) return undefined;
  const bare = text.toUpperCase().replace(/[\s-]/g, '');
  if (bare.length !== length || ![...bare].every((sign) => alphabet.includes(sign))) return undefined;
  return as<LetterCode>(bare);
}

/** The code as people read it: four groups of five. */
export const showCode = (code: LetterCode): string => code.replace(/(.{5})(?=.)/g, '$1-');

/** The address that the QR code holds; `url` is the setting SATUPINTU_URL. */
export const verifyAddress = (url: string, code: LetterCode): string => `${url.replace(/\/+$/, '')}/verify/${code}`;
