import { type BodyId, type Home, type Id, type Instant, incomplete, type Outcome, type PersonRef, type Refusal } from '#ground';

/** What a file is by its bytes, whatever it is called. */
export type Sniffed = 'jpeg' | 'png' | 'webp' | 'heic' | 'pdf';
/** What is stored: photos as JPEG, documents as the PDF they came as. */
export type MediaType = 'image/jpeg' | 'application/pdf';
export type FileId = Id<'file'>;

/** The key under which a file is kept: a key of the vault, given by the caller. */
export type FileKey = { readonly home: Home; readonly id: string; readonly bytes: Uint8Array };

/** Who may see a file: its person, who shows the capability (SHA-256 hex of a resume code), bodies with a case about it. */
export type Holder = {
  readonly person?: PersonRef;
  readonly capability?: string;
  readonly bodies: readonly BodyId[];
};

/** What a requirement takes. */
export type Asked = {
  /** Where the sentence of a refusal stands. */
  readonly field: string;
  readonly accept: readonly ('pdf' | 'image')[];
  /** Bytes at most, as it is sent. */
  readonly max: number;
};

/** A file as it stands in its row. */
export type StoredFile = {
  readonly home: Home;
  readonly id: FileId;
  readonly keyId: string;
  /** The file's own data key under the vault key, and its name under the data key; absent once erased. */
  readonly sealed?: { readonly wrapped: Uint8Array; readonly name: Uint8Array };
  /** The article under which it was erased. */
  readonly erasedUnder?: string;
  /** SHA-256 (hex) of the ciphertext: where it stands. */
  readonly address: string;
  /** Bytes when read. */
  readonly size: number;
  readonly sniffed: Sniffed;
  readonly mediaType: MediaType;
  /** Pages of a PDF; 1 of a photo. */
  readonly pages: number;
  readonly at: Instant;
  /** Since when a case keeps it: from then on it can't be taken away. */
  readonly keptAt?: Instant;
};

/** Bytes at most where a requirement names no other limit, and of any file at all. */
export const usualMax = 10 * 1024 * 1024;
export const utmostMax = 25 * 1024 * 1024;
/** Photos at most in one PDF. */
export const mostPhotos = 40;

/** Bytes at most for what is asked. */
export const limitOf = (asked: Asked): number => Math.min(asked.max, utmostMax);

/** `10 MB`, `1,5 MB` would be needless: whole megabytes, or kilobytes below one. */
export const sizeText = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / (1024 * 1024))} MB` : `${Math.max(1, Math.floor(bytes / 1024))} kB`;

/** Refuses `file-too-large` with what is allowed. */
export const tooLarge = (asked: Asked): Refusal =>
  incomplete('file-too-large', { field: asked.field, params: { max: sizeText(limitOf(asked)) } });

/** The kind of a file where it is asked; refuses `file-wrong-kind-…` (by what is accepted) when it is another. */
export function acceptedKind(kind: Sniffed | undefined, asked: Asked): Outcome<Sniffed> {
  if (kind !== undefined && asked.accept.includes(kind === 'pdf' ? 'pdf' : 'image')) return kind;
  const [only, other] = asked.accept;
  return incomplete(`file-wrong-kind-${other === undefined && only !== undefined ? only : 'any'}`, { field: asked.field });
}
