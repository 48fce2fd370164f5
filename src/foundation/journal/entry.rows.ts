import { sql } from 'kysely';
import type { ActorColumns, Instant } from '#ground';
import type { Tx } from '#store';
import type { StoredEntry } from './entry.ts';

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
export async function appendEntry(tx: Tx, row: Row): Promise<{ seq: number; hash: string }> {
  const { rows } = await sql<{ seq: number; hash: string }>`
    select seq, hash from journal.append(${row.home}, ${row.subject_kind}, ${row.subject}, ${row.act}, ${row.at.toString()}::timestamptz,
      ${row.actor_kind}, ${row.person_home}, ${row.person}, ${row.body}, ${row.post}, ${row.rule}::text[], ${row.bytes})`.execute(
    tx,
  );
  const [appended] = rows;
  if (appended === undefined) throw new Error('journal.append gave no row');
  return appended;
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
export async function appendRead(tx: Tx, row: ReadRow): Promise<void> {
  await sql`select journal.append_read(${row.home}, ${row.id}, ${row.at.toString()}::timestamptz, ${row.actor_kind}, ${row.person_home},
    ${row.person}, ${row.body}, ${row.page}, ${row.persons}::text[], ${row.subject_kind}, ${row.subject}, ${row.bytes})`.execute(
    tx,
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

/** A page of entries in the order of their chains, after the given place; for verification. */
export async function entriesAfter(
  tx: Tx,
  after: Pick<StoredEntry, 'home' | 'subject_kind' | 'subject' | 'seq'>,
  most: number,
): Promise<readonly StoredEntry[]> {
  return tx
    .selectFrom('journal.entries')
    .select(['home', 'subject_kind', 'subject', 'seq', 'act', 'at', 'actor_kind', 'person_home', 'person', 'body', 'post'])
    .select(['rule', 'bytes', 'previous', 'hash'])
    .where(
      sql<boolean>`(home, subject_kind, subject, seq) > (${after.home}, ${after.subject_kind}, ${after.subject}, ${after.seq}::integer)`,
    )
    .orderBy('home')
    .orderBy('subject_kind')
    .orderBy('subject')
    .orderBy('seq')
    .limit(most)
    .execute();
}

/** One row of the ledger. */
export type LedgerRow = { readonly home: string; readonly idx: bigint; readonly hash: string; readonly chain: string };

/** A page of the ledger in order, after the given place. */
export async function ledgerAfter(tx: Tx, home: string, idx: bigint, most: number): Promise<readonly LedgerRow[]> {
  return tx
    .selectFrom('journal.ledger')
    .select(['home', 'idx', 'hash', 'chain'])
    .where(sql<boolean>`(home, idx) > (${home}, ${idx.toString()}::bigint)`)
    .orderBy('home')
    .orderBy('idx')
    .limit(most)
    .execute();
}

/**
 * The same verification as one statement of SQL, for an auditor with nothing but the database: every row whose place,
 * link, hash or column does not hold, and every ledger row that does not match what it numbers.
 */
export const verifyStatement = String.raw`
with linked as (
  select e.*, lag(hash, 1, '') over w as before_hash, lag(seq, 1, 0) over w as before_seq
  from journal.entries e window w as (partition by home, subject_kind, subject order by seq)
), numbered as (
  select l.*, lag(chain, 1, '') over w as before_chain, lag(idx, 1, 0::bigint) over w as before_idx
  from journal.ledger l window w as (partition by home order by idx)
)
select home, subject_kind || '/' || subject || '/' || seq as ref, 'entry' as what from linked
where seq <> before_seq + 1 or previous <> before_hash
  or hash <> encode(sha256(convert_to(previous || ':' || seq || ':' || bytes, 'UTF8')), 'hex')
  or (home, subject_kind, subject, act, actor_kind) is distinct from
     (data->>'home', data->>'subject_kind', data->>'subject', data->>'act', data->>'actor_kind')
  or (person_home, person, body, post) is distinct from (data->>'person_home', data->>'person', data->>'body', data->>'post')
  or at <> (data->>'at')::timestamptz
  or rule <> array(select jsonb_array_elements_text(data->'rule'))
union all
select home, idx::text, 'ledger' from numbered
where idx <> before_idx + 1 or chain <> encode(sha256(convert_to(before_chain || ':' || idx || ':' || hash, 'UTF8')), 'hex')
union all
select r.home, r.id, 'read' from journal.reads r
where r.hash <> encode(sha256(convert_to(r.bytes, 'UTF8')), 'hex')
  or (r.home, r.id, r.actor_kind, r.page) is distinct from (data->>'home', data->>'id', data->>'actor_kind', data->>'page')
  or r.at <> (data->>'at')::timestamptz
  or r.persons <> array(select jsonb_array_elements_text(data->'persons'))
union all
select l.home, l.idx::text, 'numbered row' from journal.ledger l
left join journal.entries e on l.kind = 'entry' and e.home = l.home
  and e.subject_kind = split_part(l.ref, '/', 1)
  and e.subject = regexp_replace(regexp_replace(l.ref, '^[^/]+/', ''), '/[0-9]+$', '')
  and e.seq = substring(l.ref from '[0-9]+$')::integer
left join journal.reads r on l.kind = 'read' and r.home = l.home and r.id = l.ref
where l.hash is distinct from coalesce(e.hash, r.hash)`;

/** Runs {@link verifyStatement}: the rows that do not hold. */
export async function brokenRows(tx: Tx): Promise<readonly { home: string; ref: string; what: string }[]> {
  const { rows } = await sql.raw<{ home: string; ref: string; what: string }>(verifyStatement).execute(tx);
  return rows;
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

/** How many reads of personal data are recorded. */
export async function readsCount(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('journal.reads')
    .select((eb) => eb.fn.countAll<bigint>().as('n'))
    .executeTakeFirst();
  return Number(row?.n ?? 0n);
}
