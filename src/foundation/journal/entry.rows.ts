import { sql } from 'kysely';
import type { ActorColumns, Instant } from '#ground';
import { later, type Tx } from '#store';

type Row = ActorColumns & {
  readonly home: string;
  readonly subject_kind: string;
  readonly subject: string;
  readonly act: string;
  readonly at: Instant;
  readonly rule: readonly string[];
  readonly bytes: string;
};

/** Appends an act to its subject's chain. */
export function appendEntry(tx: Tx, row: Row): void {
  later(
    tx,
    sql`select journal.append(${row.home}, ${row.subject_kind}, ${row.subject}, ${row.act}, ${row.at}::timestamptz,
      ${row.actor_kind}, ${row.person_home}, ${row.person}, ${row.body}, ${row.post}, ${row.rule}::text[], ${row.bytes})`,
  );
}

type ReadRow = Omit<ActorColumns, 'post'> & {
  readonly home: string;
  readonly id: string;
  readonly at: Instant;
  readonly page: string;
  readonly persons: readonly string[];
  readonly subject_kind: string | null;
  readonly subject: string | null;
  readonly bytes: string;
};

/** Appends one read of personal data. */
export function appendRead(tx: Tx, row: ReadRow): void {
  later(
    tx,
    sql`select journal.append_read(${row.home}, ${row.id}, ${row.at}::timestamptz, ${row.actor_kind}, ${row.person_home},
    ${row.person}, ${row.body}, ${row.page}, ${row.persons}::text[], ${row.subject_kind}, ${row.subject}, ${row.bytes})`,
  );
}

/** The governments with rows still to number. */
export async function pendingHomes(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ home: string }>`select home from journal.pending_homes() as home order by home`.execute(tx);
  return rows.map((row) => row.home);
}

/** Numbers up to `most` committed rows of one government. */
export async function numberRows(tx: Tx, home: string, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select journal.sequence(${home}, ${most}) as count`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Who read a person's data, newest first. */
export type ReadOf = {
  readonly at: Instant;
  readonly actor_kind: string;
  readonly person_home: string | null;
  readonly person: string | null;
  readonly body: string | null;
  readonly page: string;
  readonly subject_kind: string | null;
  readonly subject: string | null;
};

/** The reads of one person's data; only that person and the system may ask (UU 27/2022 ps 32). */
export async function readsOf(tx: Tx, person: { home: string; id: string }, most: number): Promise<readonly ReadOf[]> {
  const { rows } = await sql<ReadOf>`select * from journal.reads_of(${person.home}, ${person.id}, ${most})`.execute(tx);
  return rows;
}
