import type { Sniffed } from './file.ts';

/** Bytes of a known length. */
export type Sized = { readonly size: number; readonly bytes: AsyncIterable<Uint8Array> };

/**
 * What reads the insides of files that strangers sent, away from the server's process. Each throws `Unconvertible` when
 * the file can't be read, or takes more time or memory than a file may; what was given out before that is worth nothing.
 */
export type Converter = {
  /** A photo as JPEG: upright, at most 2000 pixels a side, without place, camera or any other metadata. */
  readonly photo: (kind: Exclude<Sniffed, 'pdf'>, bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  /** How many pages a PDF has. It has to open, be unlocked, and hold no program. */
  readonly pages: (pdf: AsyncIterable<Uint8Array>) => Promise<number>;
  /** Several JPEG photos as one PDF, a page each, in order. */
  readonly bind: (photos: readonly Sized[]) => AsyncIterable<Uint8Array>;
};
