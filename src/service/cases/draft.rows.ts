import { sql } from 'kysely';
import { as, type Instant, type PersonRef } from '#ground';
import { later, type Tx } from '#store';
import type { DraftId, DraftRow } from './draft.ts';

/** A draft's address. */
export type DraftRef = Pick<DraftRow, 'home' | 'id'>;

type Raw = {
  home: string;
  id: string;
  standard: string;
  revision: number;
  key_id: string;
  person_home: string | null;
  person: string | null;
  opened_at: Instant;
  touched_at: Instant;
  expires_at: Instant;
  submitted_at: Instant | null;
};

const columns = sql`home, id, standard, revision, key_id, person_home, person, opened_at, touched_at, expires_at, submitted_at`;

const read = (raw: Raw): DraftRow => ({
  home: as(raw.home),
  id: as<DraftId>(raw.id),
  standard: raw.standard,
  revision: raw.revision,
  keyId: raw.key_id,
  person: raw.person === null || raw.person_home === null ? undefined : { home: as(raw.person_home), id: as(raw.person) },
  openedAt: raw.opened_at,
  touchedAt: raw.touched_at,
  expiresAt: raw.expires_at,
  submittedAt: raw.submitted_at ?? undefined,
});

/** Writes a new draft. */
export function insertDraft(tx: Tx, draft: DraftRow, capability: string): void {
  later(
    tx,
    sql`insert into cases.drafts (home, id, standard, revision, key_id, capability, opened_at, touched_at, expires_at)
    values (${draft.home}, ${draft.id}, ${draft.standard}, ${draft.revision}, ${draft.keyId}, ${capability},
      ${draft.openedAt}::timestamptz, ${draft.touchedAt}::timestamptz, ${draft.expiresAt}::timestamptz)`,
  );
}

/** A draft, locked until the transaction ends, if the actor may see it. */
export async function lockDraft(tx: Tx, ref: DraftRef): Promise<DraftRow | undefined> {
  const { rows } =
    await sql<Raw>`select ${columns} from cases.drafts where home = ${ref.home} and id = ${ref.id} for update`.execute(tx);
  return rows[0] && read(rows[0]);
}

/** The same, to be filed: with the next number of a receipt, which is lost where it is not filed after all. */
export async function lockToFile(tx: Tx, ref: DraftRef): Promise<{ readonly row: DraftRow; readonly n: bigint } | undefined> {
  const { rows } = await sql<Raw & { n: bigint }>`select ${columns}, nextval('cases.receipts') as n from cases.drafts
    where home = ${ref.home} and id = ${ref.id} for update`.execute(tx);
  return rows[0] && { row: read(rows[0]), n: rows[0].n };
}

/** A draft, if the actor may see it. */
export async function draftRow(tx: Tx, ref: DraftRef): Promise<DraftRow | undefined> {
  const { rows } = await sql<Raw>`select ${columns} from cases.drafts where home = ${ref.home} and id = ${ref.id}`.execute(tx);
  return rows[0] && read(rows[0]);
}

/** The draft of a resume code (its hash); only who shows the code sees it. */
export async function draftByCode(tx: Tx, capability: string): Promise<DraftRow | undefined> {
  const { rows } = await sql<Raw>`select ${columns} from cases.drafts where capability = ${capability}`.execute(tx);
  return rows[0] && read(rows[0]);
}

/** Says that a draft was touched, and keeps it longer. */
export function touchDraft(tx: Tx, ref: DraftRef, at: Instant, expires: Instant): void {
  later(
    tx,
    sql`update cases.drafts set touched_at = ${at}::timestamptz, expires_at = ${expires}::timestamptz
    where home = ${ref.home} and id = ${ref.id}`,
  );
}

/** Says that a draft was submitted by a person, under which revision. */
export function markSubmitted(tx: Tx, ref: DraftRef, person: PersonRef, revision: number, at: Instant): void {
  later(
    tx,
    sql`update cases.drafts set submitted_at = ${at}::timestamptz, revision = ${revision},
      person_home = ${person.home}, person = ${person.id}
    where home = ${ref.home} and id = ${ref.id}`,
  );
}

/** Says that a submitted draft is open again for its person to correct, and until when it is kept. */
export function markReopened(tx: Tx, ref: DraftRef, at: Instant, expires: Instant): void {
  later(
    tx,
    sql`update cases.drafts set submitted_at = null, touched_at = ${at}::timestamptz, expires_at = ${expires}::timestamptz
    where home = ${ref.home} and id = ${ref.id}`,
  );
}

/** Where a question to a register stands. */
export type LookupStatus = 'asked' | 'data' | 'none' | 'down';
/** A question that was put to a register. */
export type LookupRow = {
  readonly requirement: string;
  readonly register: string;
  readonly status: LookupStatus;
  readonly commitment: string;
};

/** Notes that a register is asked; the answer to an earlier question is no longer waited for. */
export async function askLookup(
  tx: Tx,
  ref: DraftRef,
  ask: { readonly requirement: string; readonly register: string; readonly commitment: string },
  at: Instant,
): Promise<void> {
  await sql`insert into cases.lookups (home, draft_id, requirement, register, asked_at, commitment, status)
    values (${ref.home}, ${ref.id}, ${ask.requirement}, ${ask.register}, ${at}::timestamptz, ${ask.commitment}, 'asked')
    on conflict (home, draft_id, requirement) do update
      set register = excluded.register, asked_at = excluded.asked_at, commitment = excluded.commitment, status = 'asked', answered_at = null`.execute(
    tx,
  );
}

/** Notes a register's answer to the question it was asked last; false when another has been asked since. */
export async function answerLookup(
  tx: Tx,
  ref: DraftRef,
  answer: { readonly requirement: string; readonly commitment: string; readonly status: LookupStatus },
  at: Instant,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update cases.lookups set status = ${answer.status}, answered_at = ${at}::timestamptz
    where home = ${ref.home} and draft_id = ${ref.id} and requirement = ${answer.requirement} and commitment = ${answer.commitment}`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}

/** The questions to registers of a draft. */
export async function lookupsOf(tx: Tx, ref: DraftRef): Promise<readonly LookupRow[]> {
  const { rows } = await sql<LookupRow>`select requirement, register, status, commitment from cases.lookups
    where home = ${ref.home} and draft_id = ${ref.id}`.execute(tx);
  return rows;
}

/** Takes a draft's row away, with what was asked of registers for it. */
export function deleteDraft(tx: Tx, ref: DraftRef): void {
  later(tx, sql`delete from cases.lookups where home = ${ref.home} and draft_id = ${ref.id}`);
  later(tx, sql`delete from cases.drafts where home = ${ref.home} and id = ${ref.id}`);
}

/** Drafts past their day, for the sweep that destroys them. */
export async function expiredDrafts(tx: Tx, at: Instant, most: number): Promise<readonly DraftRow[]> {
  const { rows } = await sql<Raw>`select ${columns} from cases.drafts
    where submitted_at is null and person is null and expires_at < ${at}::timestamptz order by expires_at limit ${most}`.execute(
    tx,
  );
  return rows.map(read);
}
