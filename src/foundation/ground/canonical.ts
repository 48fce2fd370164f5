import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What may stand in canonical bytes; money as bigint becomes a decimal string, `undefined` keys fall away. */
export type Plain = string | number | bigint | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

const plain = (value: Plain): unknown => {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map((item) => plain(item as Plain) ?? null);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [key, plain(item as Plain)]),
    );
  return value;
};

/** Canonical JSON (RFC 8785), money as decimal strings: the text that is stored and hashed. */
export function canonical(value: Plain): string {
  const text = canonicalize(plain(value));
  if (text === undefined) throw new Error('nothing to write as canonical JSON');
  return text;
}

/** SHA-256 in lower-case hex. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
