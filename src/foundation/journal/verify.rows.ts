import { sql } from 'kysely';
import type { Tx } from '#store';
import type { Break, LedgerRow, Link } from './entry.ts';

/** A page of links in the order of their chains, after the given place. */
export async function linksAfter(
  tx: Tx,
  after: Pick<Link, 'home' | 'subject_kind' | 'subject' | 'seq'>,
  most: number,
): Promise<readonly Link[]> {
  const { rows } = await sql<Link>`select home, subject_kind, subject, seq, bytes, previous, hash from journal.entries
    where (home, subject_kind, subject, seq) > (${after.home}, ${after.subject_kind}, ${after.subject}, ${after.seq}::integer)
    order by home, subject_kind, subject, seq limit ${most}`.execute(tx);
  return rows;
}

/** A page of the ledger in order, after the given place. */
export async function ledgerAfter(tx: Tx, after: Pick<LedgerRow, 'home' | 'idx'>, most: number): Promise<readonly LedgerRow[]> {
  const { rows } = await sql<LedgerRow>`select home, idx, hash, chain from journal.ledger
    where (home, idx) > (${after.home}, ${after.idx.toString()}::bigint) order by home, idx limit ${most}`.execute(tx);
  return rows;
}

/** How many rows the journal holds: acts, reads of personal data, rows numbered, rows waiting for their number. */
export type Counts = { readonly entries: number; readonly reads: number; readonly numbered: number; readonly waiting: number };

/** Counts the journal's rows. */
export async function countRows(tx: Tx): Promise<Counts> {
  const { rows } = await sql<Counts>`select (select count(*) from journal.entries)::integer as entries,
    (select count(*) from journal.reads)::integer as reads, (select count(*) from journal.ledger)::integer as numbered,
    (select count(*) from journal.pending)::integer as waiting`.execute(tx);
  return rows[0] ?? { entries: 0, reads: 0, numbered: 0, waiting: 0 };
}

/**
 * The verification as one statement of SQL, for an auditor with nothing but the database: each row whose place, link, hash or
 * column does not hold, and each row that is not numbered once or was numbered and is gone, such as the end of a chain.
 */
export const verifyStatement = `with linked as (
  select e.*, e.bytes::jsonb as data, lag(e.hash, 1, '') over w as before_hash, lag(e.seq, 1, 0) over w as before_seq
  from journal.entries e
  window w as (partition by e.home, e.subject_kind, e.subject order by e.seq)
), checked as (
  select home, subject_kind || '/' || subject || '/' || seq as ref, case
    when seq <> before_seq + 1 then 'gap'
    when previous <> before_hash then 'link'
    when hash <> encode(sha256(convert_to(previous || ':' || seq || ':' || bytes, 'UTF8')), 'hex') then 'hash'
    when (home, subject_kind, subject, act, actor_kind, person_home, person, body, post) is distinct from
      (data->>'home', data->>'subject_kind', data->>'subject', data->>'act', data->>'actor_kind', data->>'person_home', data->>'person',
        data->>'body', data->>'post')
      or at <> (data->>'at')::timestamptz or to_jsonb(rule) <> data->'rule' then 'column'
  end as what from linked
), ledger as (
  select l.*, lag(chain, 1, '') over w as before_chain, lag(idx, 1, 0::bigint) over w as before_idx
  from journal.ledger l window w as (partition by home order by idx)
), recorded as (
  select home, 'entry' as kind, subject_kind || '/' || subject || '/' || seq as ref, hash from journal.entries
  union all select home, 'read', id, hash from journal.reads
), numbered as (
  select home, kind, ref, hash from journal.ledger union all select home, kind, ref, hash from journal.pending
)
select home, ref, what from checked where what is not null
union all
select home, id, 'read' from (select r.*, r.bytes::jsonb as data from journal.reads r) r
where hash <> encode(sha256(convert_to(bytes, 'UTF8')), 'hex')
  or (home, id, actor_kind, person_home, person, body, page, subject_kind, subject) is distinct from
    (data->>'home', data->>'id', data->>'actor_kind', data->>'person_home', data->>'person', data->>'body', data->>'page',
      data->>'subject_kind', data->>'subject')
  or at <> (data->>'at')::timestamptz or to_jsonb(persons) <> data->'persons'
union all
select home, idx::text, 'ledger' from ledger
where idx <> before_idx + 1 or chain <> encode(sha256(convert_to(before_chain || ':' || idx || ':' || hash, 'UTF8')), 'hex')
union all
select home, ref, 'number' from recorded r full join numbered n using (home, kind, ref) where r.hash is distinct from n.hash`;

/** Runs {@link verifyStatement}: the rows that do not hold. */
export async function brokenRows(tx: Tx): Promise<readonly Break[]> {
  const { rows } = await sql.raw<Break>(verifyStatement).execute(tx);
  return rows;
}
