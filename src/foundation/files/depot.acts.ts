import { randomBytes, randomUUID } from 'node:crypto';
import { absent, as, conflict, type Instant, incomplete, isRefusal, type Outcome, type Refusal } from '#ground';
import { opening, openSmall, saltLength, sealing, sealSmall } from './cipher.ts';
import { Unconvertible } from './convert.ts';
import type { Depot } from './depot.ts';
import {
  type Asked,
  acceptedKind,
  type FileId,
  type FileKey,
  limitOf,
  mostPhotos,
  type Sniffed,
  type StoredFile,
  tooLarge,
} from './file.ts';
import { displayName, storedName } from './name.ts';
import { sniff, sniffLength } from './sniff.ts';

/** A file as it arrives: the name the browser gave, and the bytes once through. */
export type Incoming = { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> };

/** A file opened with its key: its name, and its plaintext once through. */
export type OpenedFile = {
  readonly name: string;
  readonly mediaType: StoredFile['mediaType'];
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
};

/**
 * Takes a file in, outside any transaction: checks its name, size and kind by its bytes, keeps a PDF byte for byte when it
 * opens and runs nothing, turns a photo upright into a JPEG without metadata, and stores it encrypted under a key of its
 * own, which the caller's key wraps. `keepFile` then makes it a row; without that the sweep takes it away again.
 *
 * Refuses at `asked.field` (incomplete): `file-empty`, `file-too-large`, `file-wrong-kind-pdf|image|any`, `file-name`,
 * `file-broken`, `file-heavy`, `photo-too-big`, `pdf-locked`, `pdf-program`; and `storage-full` (conflict). What the stream
 * itself throws (a line that broke) is thrown on, and nothing of the file stays.
 */
export async function receiveFile(
  depot: Depot,
  key: FileKey,
  incoming: Incoming,
  asked: Asked,
  at: Instant,
): Promise<Outcome<StoredFile>> {
  const name = displayName(incoming.name, asked.field);
  if (isRefusal(name)) return name;
  return attempt(asked.field, async () => {
    const dataKey = randomBytes(32);
    const peeked = await peek(incoming.bytes);
    if (peeked.head.length === 0) return incomplete('file-empty', { field: asked.field });
    const kind = acceptedKind(sniff(peeked.head), asked);
    if (isRefusal(kind)) return kind;
    // Encrypted onto the disk as it arrives, so that neither memory nor the disk ever holds much of it in the clear.
    const spool = await depot.blobs.put(
      flowing(limited(peeked.bytes, limitOf(asked)), sealing(dataKey, randomBytes(saltLength))),
    );
    const arrived = (): AsyncIterable<Uint8Array> => flowing(depot.blobs.read(spool.address), opening(dataKey));
    try {
      return await settle(depot, key, { dataKey, kind, name, spool: spool.address, arrived, at });
    } catch (error) {
      await depot.blobs.remove(spool.address);
      throw error;
    }
  }).then((outcome) => (outcome === over ? tooLarge(asked) : outcome));
}

/**
 * Several photos as one PDF, in order; a PDF among them is refused (`photos-only`, incomplete), as are too many
 * (`photos-too-many`). The photos stay as they are.
 */
export async function bindPhotos(
  depot: Depot,
  key: FileKey,
  photos: readonly StoredFile[],
  name: string,
  at: Instant,
  field: string,
): Promise<Outcome<StoredFile>> {
  if (photos.length === 0 || photos.some((photo) => photo.mediaType !== 'image/jpeg'))
    return incomplete('photos-only', { field });
  if (photos.length > mostPhotos) return incomplete('photos-too-many', { field, params: { most: String(mostPhotos) } });
  const opened: { size: number; bytes: AsyncIterable<Uint8Array> }[] = [];
  for (const photo of photos) {
    const one = openFile(depot, key, photo);
    if (isRefusal(one)) return one;
    opened.push(one);
  }
  const outcome = await attempt(field, async () => {
    const dataKey = randomBytes(32);
    const stored = await store(depot, dataKey, depot.converter.bind(opened));
    return describe(key, { dataKey, kind: 'jpeg', name, at }, { ...stored, mediaType: 'application/pdf', pages: photos.length });
  });
  return outcome === over ? incomplete('file-heavy', { field }) : outcome;
}

/**
 * Stores a PDF that this installation made itself, such as a letter: no converter looks into it, since nobody else wrote it.
 * `keepFile` then makes it a row. Refuses `storage-full` (conflict).
 */
export async function storeMade(
  depot: Depot,
  key: FileKey,
  made: { readonly name: string; readonly bytes: Uint8Array; readonly pages: number },
  at: Instant,
): Promise<Outcome<StoredFile>> {
  const outcome = await attempt('', async () => {
    const dataKey = randomBytes(32);
    const stored = await store(depot, dataKey, resumed(made.bytes, nothingMore));
    return describe(
      key,
      { dataKey, kind: 'pdf', name: made.name, at },
      { ...stored, mediaType: 'application/pdf', pages: made.pages },
    );
  });
  return outcome === over ? conflict('storage-full') : outcome;
}

const nothingMore: AsyncIterator<Uint8Array> = { next: async () => ({ done: true, value: undefined }) };

/** Opens a file with the key it is under. Refuses `erased` (absent: its key is gone; `under` names the article). */
export function openFile(depot: Depot, key: FileKey, file: StoredFile): Outcome<OpenedFile> {
  if (!file.sealed) return erased(file);
  const { dataKey, name } = unlock(key, file.id, file.sealed);
  return { name, mediaType: file.mediaType, size: file.size, bytes: flowing(depot.blobs.read(file.address), opening(dataKey)) };
}

/** A file's name, without its bytes. Refuses as `openFile`. */
export function nameOfFile(key: FileKey, file: StoredFile): Outcome<string> {
  return file.sealed ? unlock(key, file.id, file.sealed).name : erased(file);
}

/** A file's bytes in memory: for a small file that is needed whole. */
export async function bytesOf(opened: OpenedFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of opened.bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A new data key and a name, sealed under the caller's key for the thing with this id. */
export function lock(key: FileKey, id: string, dataKey: Uint8Array, name: string): { wrapped: Uint8Array; name: Uint8Array } {
  const belongs = `${key.home}/${key.id}/${id}`;
  return {
    wrapped: sealSmall(key.bytes, randomBytes(12), belongs, dataKey),
    name: sealSmall(dataKey, randomBytes(12), belongs, Buffer.from(name)),
  };
}

/** What `lock` sealed. Throws `Damaged` for another key, or another thing's. */
export function unlock(
  key: FileKey,
  id: string,
  sealed: { readonly wrapped: Uint8Array; readonly name: Uint8Array },
): { dataKey: Uint8Array; name: string } {
  const belongs = `${key.home}/${key.id}/${id}`;
  const dataKey = openSmall(key.bytes, belongs, sealed.wrapped);
  return { dataKey, name: Buffer.from(openSmall(dataKey, belongs, sealed.name)).toString('utf8') };
}

/** A stream through encryption or decryption. */
export async function* flowing(
  bytes: AsyncIterable<Uint8Array>,
  flow: ReturnType<typeof opening>,
): AsyncGenerator<Uint8Array, void, void> {
  for await (const piece of bytes) yield* flow.push(piece);
  yield* flow.end();
}

const erased = (file: StoredFile): Refusal => {
  const under = file.erasedUnder ?? '';
  return absent('erased', { params: { under }, basis: under === '' ? [] : [under] });
};

type Arrival = {
  readonly dataKey: Uint8Array;
  readonly kind: Sniffed;
  readonly name: string;
  readonly spool: string;
  readonly arrived: () => AsyncIterable<Uint8Array>;
  readonly at: Instant;
};

/** A PDF stays as it came, once its pages are counted; a photo is replaced by what it is made into. */
async function settle(depot: Depot, key: FileKey, arrival: Arrival): Promise<StoredFile> {
  if (arrival.kind === 'pdf') {
    const counted = counting(arrival.arrived());
    const pages = await depot.converter.pages(counted.bytes);
    return describe(key, arrival, { address: arrival.spool, size: counted.size(), mediaType: 'application/pdf', pages });
  }
  const stored = await store(depot, arrival.dataKey, depot.converter.photo(arrival.kind, arrival.arrived()));
  await depot.blobs.remove(arrival.spool);
  return describe(key, arrival, { ...stored, mediaType: 'image/jpeg', pages: 1 });
}

/** Encrypts a stream onto the disk; gives its address and its size in the clear. */
async function store(
  depot: Depot,
  dataKey: Uint8Array,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ address: string; size: number }> {
  const counted = counting(bytes);
  const { address } = await depot.blobs.put(flowing(counted.bytes, sealing(dataKey, randomBytes(saltLength))));
  return { address, size: counted.size() };
}

function describe(
  key: FileKey,
  from: { readonly dataKey: Uint8Array; readonly kind: Sniffed; readonly name: string; readonly at: Instant },
  to: Pick<StoredFile, 'address' | 'size' | 'mediaType' | 'pages'>,
): StoredFile {
  const id = as<FileId>(randomUUID());
  return {
    home: key.home,
    id,
    keyId: key.id,
    sealed: lock(key, id, from.dataKey, storedName(from.name, to.mediaType)),
    sniffed: from.kind,
    at: from.at,
    ...to,
  };
}

const over = Symbol('over the limit');
class TooLong extends Error {}

/** Runs work whose failures are the file's: they become refusals; anything else is thrown on. */
async function attempt<T>(field: string, work: () => Promise<T>): Promise<T | Refusal | typeof over> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooLong) return over;
    if (error instanceof Unconvertible) return incomplete(error.name, { field, params: error.params });
    const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
    if (code === 'ENOSPC' || code === 'EDQUOT') return conflict('storage-full');
    throw error;
  }
}

/** The first bytes, and the whole stream still from its beginning. */
async function peek(bytes: AsyncIterable<Uint8Array>): Promise<{ head: Uint8Array; bytes: AsyncIterable<Uint8Array> }> {
  const source = bytes[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < sniffLength) {
    const next = await source.next();
    if (next.done) break;
    pieces.push(next.value);
    length += next.value.length;
  }
  const head = Buffer.concat(pieces);
  return { head, bytes: resumed(head, source) };
}

async function* resumed(head: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  yield head;
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

async function* limited(bytes: AsyncIterable<Uint8Array>, max: number): AsyncGenerator<Uint8Array, void, void> {
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > max) throw new TooLong();
    yield piece;
  }
}

function counting(bytes: AsyncIterable<Uint8Array>): { bytes: AsyncIterable<Uint8Array>; size: () => number } {
  let size = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array, void, void> {
    for await (const piece of bytes) {
      size += piece.length;
      yield piece;
    }
  };
  return { bytes: counted(), size: () => size };
}
