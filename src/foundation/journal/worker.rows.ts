import { sql } from 'kysely';
import type { Instant } from '#ground';
import type { Tx } from '#store';

/** Says that these workers are alive at `at`. */
export async function beat(tx: Tx, ids: readonly string[], at: Instant): Promise<void> {
  await sql`insert into journal.workers (id, beat) select unnest(${ids}::text[]), ${at}::timestamptz
    on conflict (id) do update set beat = excluded.beat`.execute(tx);
}

/** Forgets workers silent since `before`, and gives the ids still alive. */
export async function liveWorkers(tx: Tx, before: Instant): Promise<ReadonlySet<string>> {
  await sql`delete from journal.workers where beat < ${before}::timestamptz`.execute(tx);
  const rows = await tx.selectFrom('journal.workers').select('id').execute();
  return new Set(rows.map((row) => row.id));
}

/** The workers that hold locks on jobs; asked through the worker role's own pool. */
export const lockHolders = `select distinct locked_by from (
    select locked_by from graphile_worker._private_jobs where locked_by is not null
    union all select locked_by from graphile_worker._private_job_queues where locked_by is not null
  ) held`;
