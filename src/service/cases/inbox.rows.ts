import { sql } from 'kysely';
import { as, type Instant, type PlainDate, type PostId } from '#ground';
import type { Tx } from '#store';
import type { TaskRow } from './case-row.ts';

/** Where a page of the inbox begins: after this due day and case. */
export type After = { readonly due: string; readonly caseId: string };

/** One line of the inbox. */
export type InboxRow = Omit<TaskRow, 'caseDueOn'> & { readonly due: PlainDate };

type Raw = {
  home: string;
  case_id: string;
  step: string;
  ordinal: number;
  post: string;
  does: string;
  standard: string;
  revision: number;
  receipt: string;
  since: Instant;
  due_on: PlainDate | null;
  due: PlainDate;
};

/**
 * What waits for these posts, first due first: each post's own index is read as far as a page goes, and no further, so a
 * long inbox is as fast as a short one.
 */
export async function inboxOf(
  tx: Tx,
  posts: readonly PostId[],
  after: After | undefined,
  most: number,
): Promise<readonly InboxRow[]> {
  const { rows } = await sql<Raw>`select t.* from unnest(${posts}::text[]) as p(post)
    cross join lateral (
      select home, case_id, step, ordinal, post, does, standard, revision, receipt, since, due_on,
        coalesce(due_on, case_due_on) as due
      from cases.tasks
      where post = p.post
        and (coalesce(due_on, case_due_on), case_id) > (${after?.due ?? '0001-01-01'}::date, ${after?.caseId ?? ''})
      order by coalesce(due_on, case_due_on), case_id limit ${most}
    ) t order by t.due, t.case_id limit ${most}`.execute(tx);
  return rows.map((raw) => ({
    home: as(raw.home),
    caseId: raw.case_id,
    step: raw.step,
    ordinal: raw.ordinal,
    post: as(raw.post),
    does: raw.does,
    standard: raw.standard,
    revision: raw.revision,
    receipt: raw.receipt,
    since: raw.since,
    dueOn: raw.due_on,
    due: raw.due,
  }));
}
