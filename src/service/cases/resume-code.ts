import { sha256 } from '#ground';

/** Letters and digits of a resume code: none that is read as another (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 25;

/** A resume code from 16 random bytes: 125 bits in five groups of five, `4K7MQ-…`. */
export function resumeCode(random: Uint8Array): string {
  let bits = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let code = '';
  for (let place = 0; place < length; place++) {
    code = `${alphabet[Number(bits & 31n)]}${code}`;
    bits >>= 5n;
  }
  return code.replace(/(.{5})(?=.)/g, '$1-');
}

/** Reads a code as people type it: spaces, dashes and small letters do not matter, I and L are 1, O is 0. */
export function readResumeCode(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (plain.length !== length || [...plain].some((letter) => !alphabet.includes(letter))) return undefined;
  return plain.replace(/(.{5})(?=.)/g, '$1-');
}

/** What the database keeps of a code, and what an actor carries who shows it. */
export const capabilityOf = (code: string): string => sha256(`resume:${code}`);
