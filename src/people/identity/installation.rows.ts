import type { Instant } from '#ground';
import type { Tx } from '#store';

/** The fingerprint of the master key that this database was made with. */
export async function readFingerprint(tx: Tx): Promise<string | undefined> {
  return (await tx.selectFrom('identity.master').select('fingerprint').executeTakeFirst())?.fingerprint;
}

/** Writes the fingerprint of the first start; a second one changes nothing. */
export async function insertFingerprint(tx: Tx, fingerprint: string, at: Instant): Promise<void> {
  await tx
    .insertInto('identity.master')
    .values({ fingerprint, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
