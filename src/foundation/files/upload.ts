import { conflict, type Home, type Id, type Instant, incomplete, type Outcome } from '#ground';

export type UploadId = Id<'upload'>;

/** A file on its way in pieces: what has arrived stays, so a broken line costs only the piece that was on it. */
export type Upload = {
  readonly home: Home;
  readonly id: UploadId;
  readonly keyId: string;
  /** The upload's own data key under the vault key, and the file's name under the data key. */
  readonly sealed: { readonly wrapped: Uint8Array; readonly name: Uint8Array };
  /** Bytes it will have. */
  readonly size: number;
  /** Bytes that have arrived. */
  readonly received: number;
  readonly chunks: number;
  readonly expiresAt: Instant;
};

/** Bytes of one piece at most. */
export const chunkMax = 1024 * 1024;
/** Bytes of a piece at least, but for the last: an upload can't be made of crumbs. */
export const chunkMin = 16 * 1024;
/** Uploads under one key at once. */
export const mostUploads = 20;
/** An upload that is not finished by then is forgotten. */
export const uploadSpan = { hours: 48 } as const;

/**
 * Whether a piece of `length` bytes may be added at `offset`. Refuses `upload-offset` (conflict; `received` says where to
 * go on), `upload-chunk` (a size that a piece may not have), `upload-past-end`.
 */
export function mayAdd(upload: Upload, offset: number, length: number): Outcome<true> {
  if (offset !== upload.received) return conflict('upload-offset', { params: { received: String(upload.received) } });
  const after = offset + length;
  if (after > upload.size) return incomplete('upload-past-end');
  if (length === 0 || length > chunkMax || (length < chunkMin && after < upload.size)) return incomplete('upload-chunk');
  return true;
}
