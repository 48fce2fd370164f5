import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Temporal } from '#ground';
import { type Blob, BlobMissing, type Blobs } from './blob.port.ts';

/**
 * Blobs in a folder: `ab/cd/abcd…`, written to `unfinished/`, synced, then renamed, so a crash leaves a whole blob or none.
 * Readable by the server's user only.
 */
export function diskBlobs(folder: string): Blobs {
  const place = (address: string): string => {
    if (!/^[0-9a-f]{64}$/.test(address)) throw new Error(`"${address}" is no address of a blob`);
    return join(folder, address.slice(0, 2), address.slice(2, 4), address);
  };
  return {
    put: (bytes) => write(folder, place, bytes),
    read: (address) => read(place(address)),
    remove: (address) => rm(place(address), { force: true }),
    list: (prefix) => list(join(folder, prefix)),
    forgetUnfinished: (before) => forget(join(folder, 'unfinished'), before),
  };
}

async function write(folder: string, place: (address: string) => string, bytes: AsyncIterable<Uint8Array>): Promise<Blob> {
  const unfinished = join(folder, 'unfinished', randomUUID());
  await mkdir(dirname(unfinished), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let size = 0;
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      for await (const piece of bytes) {
        hash.update(piece);
        size += piece.length;
        await file.writeFile(piece);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    const address = hash.digest('hex');
    const target = place(address);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(unfinished, target);
    await syncFolder(dirname(target));
    return { address, size };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Makes the new name itself durable; a system that can't open a folder (Windows) does without. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  if (handle === undefined) return;
  await handle.sync().catch(() => {});
  await handle.close();
}

async function* read(path: string): AsyncGenerator<Uint8Array, void, void> {
  try {
    for await (const piece of createReadStream(path)) yield piece as Uint8Array;
  } catch (error) {
    throw codeOf(error) === 'ENOENT' ? new BlobMissing(path.slice(-64)) : error;
  }
}

async function list(folder: string): Promise<{ address: string; at: Temporal.Instant }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const found: { address: string; at: Temporal.Instant }[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const at = await writtenAt(join(entry.parentPath, entry.name));
    if (at !== undefined) found.push({ address: entry.name, at });
  }
  return found;
}

async function forget(folder: string, before: Temporal.Instant): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const at = await writtenAt(join(folder, name));
    if (at !== undefined && Temporal.Instant.compare(at, before) < 0) await rm(join(folder, name), { force: true });
  }
}

const writtenAt = async (path: string): Promise<Temporal.Instant | undefined> => {
  const found = await stat(path).catch(() => undefined);
  return found && Temporal.Instant.fromEpochMilliseconds(Math.floor(found.mtimeMs));
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
