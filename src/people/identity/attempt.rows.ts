import type { Home, Instant } from '#ground';
import type { Tx } from '#store';
import type { Attempts } from './attempt.ts';

/** The attempts of a subject, locked until the transaction ends, so that attempts made at once are counted one by one. */
export async function lockAttempts(tx: Tx, home: Home, subject: string, now: Instant): Promise<Attempts> {
  await tx
    .insertInto('identity.attempts')
    .values({ home, subject, failures: 0, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx
    .selectFrom('identity.attempts')
    .select(['failures', 'since', 'closed_until'])
    .where('home', '=', home)
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { failures: row.failures, since: row.since, ...(row.closed_until === null ? {} : { closedUntil: row.closed_until }) };
}

/** Writes the attempts of a subject. */
export async function writeAttempts(tx: Tx, home: Home, subject: string, attempts: Attempts): Promise<void> {
  await tx
    .updateTable('identity.attempts')
    .set({ failures: attempts.failures, since: attempts.since, closed_until: attempts.closedUntil ?? null })
    .where('home', '=', home)
    .where('subject', '=', subject)
    .execute();
}

/** Forgets the attempts of a subject. */
export async function deleteAttempts(tx: Tx, home: Home, subject: string): Promise<void> {
  await tx.deleteFrom('identity.attempts').where('home', '=', home).where('subject', '=', subject).execute();
}

/** Forgets attempts that began before a moment; gives how many. */
export async function deleteOldAttempts(tx: Tx, before: Instant): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('identity.attempts').where('since', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}
