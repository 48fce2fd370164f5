import type { Instant } from '#ground';

/** A blob that was written whole. */
export type Blob = { readonly address: string; readonly size: number };

/**
 * Where ciphertext stands, by the SHA-256 (hex) of itself: a folder now, an object store later. Nothing is visible under
 * its address before it is whole and durable.
 */
export type Blobs = {
  /** Writes a stream; when the stream throws, nothing of it stays and the error is thrown on. */
  readonly put: (bytes: AsyncIterable<Uint8Array>) => Promise<Blob>;
  /** Reads a blob from its beginning; throws `BlobMissing`. */
  readonly read: (address: string) => AsyncIterable<Uint8Array>;
  /** Takes a blob away; it need not be there. */
  readonly remove: (address: string) => Promise<void>;
  /** The blobs whose addresses begin with two hex digits, with the time each was written. */
  readonly list: (prefix: string) => Promise<readonly { readonly address: string; readonly at: Instant }[]>;
  /** Takes away what writers that died before then have left unfinished. */
  readonly forgetUnfinished: (before: Instant) => Promise<void>;
};

/** There is no blob at this address. */
export class BlobMissing extends Error {
  override readonly name = 'BlobMissing';
}
