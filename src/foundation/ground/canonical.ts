import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What may stand in canonical bytes; money as bigint becomes a decimal string, `undefined` keys fall away. */
export type Plain = string | number | bigint | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/** The value itself where JSON can hold it as it is, as nearly always; a copy where something in it must be told otherwise. */
function plain(value: Plain): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const told = value.map((item: Plain) => plain(item) ?? null);
    return told.every((item, index) => item === value[index]) ? value : told;
  }
  const entries = Object.entries(value);
  const told = entries.map(([key, item]) => [key, plain(item)] as const);
  if (told.every(([, item], index) => item !== undefined && item === entries[index]?.[1])) return value;
  return Object.fromEntries(told.filter(([, item]) => item !== undefined));
}

/** Canonical JSON (RFC 8785), money as decimal strings: the text that is stored and hashed. */
export function canonical(value: Plain): string {
  const text = canonicalize(plain(value));
  if (text === undefined) throw new Error('nothing to write as canonical JSON');
  return text;
}

/** SHA-256 in lower-case hex. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
