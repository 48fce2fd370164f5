import type { Sniffed } from './file.ts';

/** How many bytes `sniff` looks at. */
export const sniffLength = 64;

/**
 * What the first bytes say a file is; undefined for anything that is not taken. The signature has to stand at the very
 * beginning, so that nothing else can stand before it. HEIC is told from AVIF by its brands.
 */
export function sniff(head: Uint8Array): Sniffed | undefined {
  if (starts(head, 0, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (starts(head, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') return 'webp';
  if (text(head, 0, 5) === '%PDF-') return 'pdf';
  return text(head, 4, 8) === 'ftyp' && isHeic(head) ? 'heic' : undefined;
}

const heicBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis']);

/** A box `ftyp`: its length, a major brand, a version, then compatible brands. */
function isHeic(head: Uint8Array): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = head;
  const end = Math.min(((a << 24) | (b << 16) | (c << 8) | d) >>> 0, head.length);
  const brands = [text(head, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(text(head, at, at + 4));
  const major = brands[0] ?? '';
  return heicBrands.has(major) || (['mif1', 'msf1'].includes(major) && brands.some((brand) => heicBrands.has(brand)));
}

const starts = (head: Uint8Array, at: number, bytes: readonly number[]): boolean =>
  bytes.every((byte, i) => head[at + i] === byte);

const text = (head: Uint8Array, from: number, to: number): string => String.fromCharCode(...head.subarray(from, to));
