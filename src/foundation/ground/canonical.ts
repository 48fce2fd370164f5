import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What may stand in canonical bytes; money as bigint becomes a decimal string, `undefined` keys fall away. */
export type Plain = string | number | bigint | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/** The value itself where JSON can hold it as it is, as nearly always; a copy where something in it must be told otherwise. */
function plain(value: Plain): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return isPlain(value) ? value : value.map((item) => plain(item as Plain) ?? null);
  const items = value as { readonly [key: string]: Plain };
  if (isPlain(Object.values(items))) return items;
  const told: Record<string, unknown> = {};
  for (const key of Object.keys(items)) if (items[key] !== undefined) told[key] = plain(items[key]);
  return told;
}

const isPlain = (items: readonly Plain[]): boolean => items.every((item) => item !== undefined && plain(item) === item);

/** Canonical JSON (RFC 8785), money as decimal strings: the text that is stored and hashed. */
export function canonical(value: Plain): string {
  const text = canonicalize(plain(value));
  if (text === undefined) throw new Error('nothing to write as canonical JSON');
  return text;
}

/** SHA-256 in lower-case hex. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
