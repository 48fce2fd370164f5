import { conflict, type Home, type Id, type Instant, incomplete, type Outcome } from '#ground';
import { mostPhotos } from './file.ts';

export type UploadId = Id<'upload'>;

/** A file on its way in pieces: what has arrived stays, so a broken line costs only the piece that was on it. */
export type Upload = {
  readonly home: Home;
  readonly id: UploadId;
  readonly keyId: string;
  /** The upload's own data key under the vault key; under the data key what it is for, its mark and the file's name. */
  readonly sealed: { readonly wrapped: Uint8Array; readonly name: Uint8Array };
  /** Bytes it will have. */
  readonly size: number;
  /** Bytes that have arrived. */
  readonly received: number;
  readonly chunks: number;
  readonly expiresAt: Instant;
};

/** What is said of a file before it comes in pieces. */
export type Announced = {
  readonly name: string;
  /** Bytes it will have. */
  readonly size: number;
  /** What it is for, in the words of the room that asks: a key without a slash. */
  readonly purpose: string;
  /** What tells the same file from another of its name and size, such as when it was last changed: the same announced again goes on. */
  readonly mark?: string;
};

/** What an upload is known by, without its bytes. */
export type Label = { readonly purpose: string; readonly mark: string; readonly name: string };

/** Bytes of one piece at most. */
export const chunkMax = 1024 * 1024;
/** Bytes of a piece at least, but for the last: an upload can't be made of crumbs. */
export const chunkMin = 16 * 1024;
/** Uploads under one key at once: as many as photos become one PDF. */
export const mostUploads = mostPhotos;
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

/** A label as it is sealed; no part but the last may hold a slash, and a file's name holds none (`displayName`). */
export const labelText = ({ purpose, mark, name }: Label): string => `${purpose}/${mark}/${name}`;

/** What was sealed by {@link labelText}. */
export function labelOf(text: string): Label {
  const [purpose = '', mark = '', ...name] = text.split('/');
  return { purpose, mark, name: name.join('/') };
}

/** A mark as it may be kept: anything longer, or written otherwise, tells nothing. */
export const markOf = (mark: string | undefined): string => (/^[\w.:-]{1,40}$/.test(mark ?? '') ? (mark ?? '') : '');
