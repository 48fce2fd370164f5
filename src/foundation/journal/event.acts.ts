import { canonical } from '#ground';
import type { Tx } from '#store';
import { insertEvent, insertJob } from './event.rows.ts';
import type { Event, Job } from './event.ts';

/** Writes an event and the job that carries it to its handlers, in the caller's transaction. */
export async function emit(tx: Tx, event: Event): Promise<void> {
  insertEvent(tx, event, canonical(event.data));
  insertJob(tx, { task: 'event', payload: { home: event.home, id: event.id } });
}

/** Adds a job in the caller's transaction; it runs after the commit, at least once. */
export async function enqueue(tx: Tx, job: Job): Promise<void> {
  insertJob(tx, job);
}
