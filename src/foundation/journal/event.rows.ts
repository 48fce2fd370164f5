import { sql } from 'kysely';
import { canonical, type Instant, type Plain } from '#ground';
import { later, type Tx } from '#store';
import type { SubjectKind } from './entry.ts';
import type { Event, Job } from './event.ts';

/** Writes an event's row, and that it has no job yet. */
export function insertEvent(tx: Tx, event: Event, bytes: string): void {
  later(
    tx,
    sql`with event as (
      insert into journal.events (home, id, name, subject_kind, subject, at, bytes)
      values (${event.home}, ${event.id}, ${event.name}, ${event.subject.kind}, ${event.subject.id}, ${event.at}::timestamptz, ${bytes})
    ) insert into journal.outbox (home, event) values (${event.home}, ${event.id})`,
  );
}

/** Queues up to `most` events that have no job yet; gives how many it queued. */
export async function relayEvents(tx: Tx, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select journal.relay(${most}) as count`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Adds a job through journal.enqueue, the app role's only way to the queue. */
export function insertJob(tx: Tx, job: Job): void {
  later(
    tx,
    sql`select journal.enqueue(${job.task}, ${canonical(job.payload)}::json, ${job.key ?? null},
    ${job.runAt?.toString() ?? null}::timestamptz, ${job.attempts ?? null}::smallint)`,
  );
}

/** The event of an id; undefined when there is none. */
export async function eventOf(tx: Tx, home: string, id: string): Promise<Event | undefined> {
  const row = await tx
    .selectFrom('journal.events')
    .select(['home', 'id', 'name', 'subject_kind', 'subject', 'at', 'bytes'])
    .where('home', '=', home)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const subject = { kind: row.subject_kind as SubjectKind, id: row.subject };
  return { home: row.home, id: row.id, name: row.name, subject, at: row.at, data: JSON.parse(row.bytes) as Plain };
}

/** Notes that a handler answers an event; false when it has answered before. */
export async function markHandled(tx: Tx, event: Event, handler: string, at: Instant): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into journal.handled (home, event, handler, at)
    values (${event.home}, ${event.id}, ${handler}, ${at}::timestamptz) on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}
