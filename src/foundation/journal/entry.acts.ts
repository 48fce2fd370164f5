import { type Actor, actorColumns, canonical, type Instant, type PersonRef } from '#ground';
import type { Tx } from '#store';
import { appendEntry, appendRead, numberRows, pendingHomes } from './entry.rows.ts';
import { type Entry, entryBytes, type Subject } from './entry.ts';

/**
 * Records an act in the transaction of the act, chained to its subject (design idea 4). It goes out with the act's next
 * statement or its COMMIT, and the act does not happen where it fails.
 */
export async function record(tx: Tx, entry: Entry): Promise<void> {
  appendEntry(tx, {
    home: entry.home,
    subject_kind: entry.subject.kind,
    subject: entry.subject.id,
    act: entry.act,
    at: entry.at,
    ...actorColumns(entry.actor, entry.post),
    rule: entry.rule,
    bytes: entryBytes(entry),
  });
}

/** One read of personal data: who saw whose, on which page, about which subject. */
export type Read = {
  readonly home: string;
  readonly id: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly persons: readonly PersonRef[];
  readonly page: string;
  readonly subject?: Subject;
};

/** Records one read of personal data (UU 27/2022 ps 31); one row for a page, whoever many persons it shows; none for none. */
export async function recordReads(tx: Tx, read: Read): Promise<void> {
  if (read.persons.length === 0) return;
  const { post: _, ...actor } = actorColumns(read.actor);
  const row = {
    home: read.home,
    id: read.id,
    at: read.at,
    ...actor,
    page: read.page,
    persons: read.persons.map((person) => `${person.home}/${person.id}`),
    subject_kind: read.subject?.kind ?? null,
    subject: read.subject?.id ?? null,
  };
  appendRead(tx, { ...row, bytes: canonical({ ...row, at: read.at.toString() }) });
}

/** Gives committed rows of both kinds their contiguous index, in batches; gives how many were numbered. System only. */
export async function sequence(tx: Tx, most = 5000): Promise<number> {
  let count = 0;
  for (const home of await pendingHomes(tx)) count += await numberRows(tx, home, most);
  return count;
}
