import { canonical, system } from '#ground';
import type { Store, Tx } from '#store';
import { insertEvent, insertJob, relayEvents } from './event.rows.ts';
import type { Event, Job } from './event.ts';

/** Writes an event in the caller's transaction; `relay` gives it the job that carries it to its handlers. */
export async function emit(tx: Tx, event: Event): Promise<void> {
  insertEvent(tx, event, canonical(event.data));
}

/** Queues the events that were committed since, in batches of `most`, a job for each; gives how many. */
export async function relay(store: Store, most = 500): Promise<number> {
  const clerk = system('', 'relay');
  let count = 0;
  for (;;) {
    const queued = await store.withContext(clerk, (tx) => relayEvents(tx, most));
    count += queued;
    if (queued < most) return count;
  }
}

/** Adds a job in the caller's transaction; it runs after the commit, at least once. */
export async function enqueue(tx: Tx, job: Job): Promise<void> {
  insertJob(tx, job);
}
