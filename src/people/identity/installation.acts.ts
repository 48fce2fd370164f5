import { conflict, type Instant, type Refusal } from '#ground';
import type { Tx } from '#store';
import { insertFingerprint, readFingerprint } from './installation.rows.ts';
import { master } from './ring.ts';

/**
 * Checks at start, as the system, that the master key in use is the one this database was made with; remembers it at the
 * first start. Refuses `master-key-other` (conflict): with another key nobody's data could be opened.
 */
export async function checkMasterKey(tx: Tx, at: Instant): Promise<Refusal | undefined> {
  await insertFingerprint(tx, master().fingerprint, at);
  return (await readFingerprint(tx)) === master().fingerprint ? undefined : conflict('master-key-other');
}
