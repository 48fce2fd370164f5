import { sql } from 'kysely';
import { type ActorColumns, as, type Instant } from '#ground';
import type { Tx } from '#store';
import type { CaseFact, CaseRef } from './case.ts';

/** What the look-up of a receipt and PIN gives: the case, nothing, or that the receipt rests after wrong PINs. */
export type Found =
  | { readonly outcome: 'found'; readonly ref: CaseRef; readonly standard: string; readonly revision: number }
  | { readonly outcome: 'resting' }
  | undefined;

/** Looks a receipt up with the hash of its PIN; a wrong PIN is counted. */
export async function trackedCase(tx: Tx, receipt: string, pinHash: string, at: Instant): Promise<Found> {
  const { rows } = await sql<{ outcome: string; home: string; id: string; standard: string; revision: number }>`
    select outcome, home, id, standard, revision from cases.tracked(${receipt}, ${pinHash}, ${at}::timestamptz)`.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  if (row.outcome === 'resting') return { outcome: 'resting' };
  return { outcome: 'found', ref: { home: as(row.home), id: as(row.id) }, standard: row.standard, revision: row.revision };
}

/** Nobody: the facts of a tracked case come without who acted. */
const nobody: ActorColumns = { actor_kind: 'anonymous', person_home: null, person: null, body: null, post: null };

/** The facts of a tracked case, without who acted. */
export async function trackedFacts(tx: Tx, ref: CaseRef, pinHash: string): Promise<readonly CaseFact[]> {
  const { rows } = await sql<{ seq: number; kind: string; at: Instant; bytes: string }>`
    select seq, kind, at, bytes from cases.tracked_facts(${ref.home}, ${ref.id}, ${pinHash})`.execute(tx);
  return rows.map(({ seq, at, bytes }) => ({ ...JSON.parse(bytes), seq, at, by: nobody }) as CaseFact);
}
