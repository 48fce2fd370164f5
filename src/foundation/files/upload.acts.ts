import { randomBytes, randomUUID } from 'node:crypto';
import { absent, as, conflict, type Home, type Instant, incomplete, isRefusal, type Outcome, Temporal } from '#ground';
import type { Tx } from '#store';
import { opening, saltLength, sealing } from './cipher.ts';
import { flowing, lock, receiveFile, unlock } from './depot.acts.ts';
import type { Depot } from './depot.ts';
import { type Asked, type FileKey, type Holder, limitOf, type StoredFile, tooLarge } from './file.ts';
import { displayName } from './name.ts';
import {
  type ChunkRow,
  deleteUpload,
  insertChunk,
  insertUpload,
  readChunks,
  readUpload,
  readUploadsOfKey,
} from './upload.rows.ts';
import {
  type Announced,
  type Label,
  labelOf,
  labelText,
  markOf,
  mayAdd,
  mostUploads,
  type Upload,
  type UploadId,
  uploadSpan,
} from './upload.ts';

/** A file on its way, and what it is known by. */
export type Underway = { readonly upload: Upload; readonly label: Label };

/**
 * Begins a file that will come in pieces; one that was announced in the same words before, with a mark, is gone on with.
 * Refuses as `receiveFile` what can be known now (`file-name`, `file-empty`, `file-too-large`), and `uploads-too-many`
 * (conflict).
 */
export async function beginUpload(
  tx: Tx,
  key: FileKey,
  announced: Announced,
  asked: Asked,
  holder: Holder,
  now: Instant,
): Promise<Outcome<Upload>> {
  const name = displayName(announced.name, asked.field);
  if (isRefusal(name)) return name;
  const { size, purpose } = announced;
  if (!Number.isSafeInteger(size) || size < 1) return incomplete('file-empty', { field: asked.field });
  if (size > limitOf(asked)) return tooLarge(asked);
  const text = labelText({ purpose, mark: markOf(announced.mark), name });
  const all = await uploadsUnder(tx, key, now);
  const same = all.find(({ upload, label }) => label.mark !== '' && upload.size === size && labelText(label) === text);
  if (same !== undefined) return same.upload;
  if (all.length >= mostUploads) return conflict('uploads-too-many', { params: { most: String(mostUploads) } });
  const id = as<UploadId>(randomUUID());
  const upload: Upload = {
    home: key.home,
    id,
    keyId: key.id,
    sealed: lock(key, id, randomBytes(32), text),
    size,
    received: 0,
    chunks: 0,
    expiresAt: now.add(uploadSpan),
  };
  await insertUpload(tx, upload, holder);
  return upload;
}

/** The files on their way under a key that the actor may see, oldest first. */
export async function uploadsUnder(tx: Tx, key: FileKey, now: Instant): Promise<readonly Underway[]> {
  const uploads = await readUploadsOfKey(tx, key.home, key.id, now);
  return uploads.map((upload) => ({ upload, label: labelOf(unlock(key, upload.id, upload.sealed).name) }));
}

/** An upload that the actor may go on with. Refuses `upload` (absent: none, expired, or not for the actor). */
export async function uploadOf(tx: Tx, home: Home, id: string, now: Instant): Promise<Outcome<Upload>> {
  const upload = await readUpload(tx, home, id);
  return upload && Temporal.Instant.compare(now, upload.expiresAt) < 0 ? upload : absent('upload');
}

/** Stores a piece's bytes, outside any transaction; gives where they stand. `addChunk` then makes them part of the upload. */
export async function storeChunk(depot: Depot, key: FileKey, upload: Upload, bytes: Uint8Array): Promise<string> {
  const { dataKey } = unlock(key, upload.id, upload.sealed);
  const { address } = await depot.blobs.put(flowing(once(bytes), sealing(dataKey, randomBytes(saltLength))));
  return address;
}

/** Adds a stored piece at an offset; gives the upload as it is now. Refuses as `mayAdd`, and `upload` (absent). */
export async function addChunk(
  tx: Tx,
  upload: Upload,
  chunk: { readonly offset: number; readonly size: number; readonly address: string },
): Promise<Outcome<Upload>> {
  const now = await readUpload(tx, upload.home, upload.id, true);
  if (!now) return absent('upload');
  const may = mayAdd(now, chunk.offset, chunk.size);
  if (isRefusal(may)) return may;
  await insertChunk(tx, now, { seq: now.chunks, size: chunk.size, address: chunk.address });
  return { ...now, received: now.received + chunk.size, chunks: now.chunks + 1 };
}

/** The pieces of an upload that has arrived whole. Refuses `upload-unfinished` (conflict; `received` and `size`). */
export async function piecesOf(tx: Tx, upload: Upload): Promise<Outcome<readonly ChunkRow[]>> {
  if (upload.received < upload.size)
    return conflict('upload-unfinished', { params: { received: String(upload.received), size: String(upload.size) } });
  return readChunks(tx, upload.home, upload.id);
}

/** Takes the pieces in as one file, outside any transaction. Refuses as `receiveFile`. */
export async function receivePieces(
  depot: Depot,
  key: FileKey,
  upload: Upload,
  pieces: readonly ChunkRow[],
  asked: Asked,
  at: Instant,
): Promise<Outcome<StoredFile>> {
  const { dataKey, name: label } = unlock(key, upload.id, upload.sealed);
  return receiveFile(depot, key, { name: labelOf(label).name, bytes: joined(depot, dataKey, pieces) }, asked, at);
}

/** Forgets an upload: it has become a file, or is not wanted any more. Refuses `upload` (absent). */
export async function endUpload(tx: Tx, home: Home, id: string): Promise<Outcome<undefined>> {
  return (await deleteUpload(tx, home, id)) ? undefined : absent('upload');
}

async function* joined(depot: Depot, dataKey: Uint8Array, pieces: readonly ChunkRow[]): AsyncGenerator<Uint8Array, void, void> {
  for (const piece of pieces) yield* flowing(depot.blobs.read(piece.address), opening(dataKey));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  yield bytes;
}
