import { absent, type BodyId, type Home, type Instant, type Outcome, type PersonRef } from '#ground';
import type { Tx } from '#store';
import { addBody, deleteFiles, eraseOfKey, handOver, insertFile, markKept } from './file.rows.ts';
import type { Holder, StoredFile } from './file.ts';
import { deleteUploadsOfKey } from './upload.rows.ts';

/** Makes a file that was received a row, visible to its holder from the commit on. */
export async function keepFile(tx: Tx, file: StoredFile, holder: Holder): Promise<void> {
  await insertFile(tx, file, holder);
}

/** Takes away files that an application needs no longer, those that no case keeps; their bytes go with the next sweep. */
export async function dropFiles(tx: Tx, home: Home, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) deleteFiles(tx, home, ids);
}

/** From now on a case keeps these files: nobody takes them away. Refuses `file` (absent) when one is not to be seen. */
export async function fixFiles(tx: Tx, home: Home, ids: readonly string[], at: Instant): Promise<Outcome<undefined>> {
  if (ids.length === 0) return undefined;
  return (await markKept(tx, home, ids, at)) === new Set(ids).size ? undefined : absent('file');
}

/** A person takes a draft's files over with its key, and they are put before these bodies; the resume code opens them no more. */
export async function adoptFiles(
  tx: Tx,
  home: Home,
  keyId: string,
  person: PersonRef,
  bodies: readonly BodyId[] = [],
): Promise<void> {
  handOver(tx, home, keyId, person, bodies);
}

/** Puts the files of a key before a body, as `grantKey` does with the key. */
export async function grantFiles(tx: Tx, home: Home, keyId: string, body: BodyId): Promise<void> {
  await addBody(tx, home, keyId, body);
}

/**
 * Erases the files of a key under an article: their own keys and names go at once, their bytes with the next sweep; that
 * there was a file stays. With the vault key destroyed as well, no backup opens them again. Gives how many.
 */
export async function eraseFiles(tx: Tx, home: Home, keyId: string, at: Instant, under: string): Promise<number> {
  await deleteUploadsOfKey(tx, home, keyId);
  return (await eraseOfKey(tx, home, keyId, at, under)).length;
}
