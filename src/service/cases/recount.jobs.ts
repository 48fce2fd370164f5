import { randomUUID } from 'node:crypto';
import { as, isRefusal, type Plain, system } from '#ground';
import type { EventHandler, Task } from '#journal';
import { enqueue } from '#journal/acts';
import type { Store } from '#store';
import { openCasesAfter } from './case.rows.ts';
import type { CaseRef } from './case.ts';
import { bySystem } from './change.acts.ts';
import { recount } from './recount.acts.ts';

const task = 'cases.recount';
const batch = 200;

/**
 * Where a body sets its calendar, or holiday tables of a year are loaded, the days of every open case are counted again: it may be
 * another body's calendar too, and what was not before some day is final now.
 */
export const recountHandlers: readonly EventHandler[] = ['body.calendar-set', 'almanac.loaded'].map((event) => ({
  event,
  name: `${task}.${event}`,
  handle: (tx, { home }) => enqueue(tx, { task, payload: { home, after: '' } }),
}));

/** Counts the days of open cases again, one transaction each, and goes on with the next ones in a job of its own. */
export const recountTask = (store: Store): Task => ({
  name: task,
  run: async (payload: Plain, now) => {
    const { home, after } = payload as { readonly home: string; readonly after: string };
    const job = system(home, task);
    const refs: readonly CaseRef[] = await store.withContext(job, (tx) =>
      openCasesAfter(tx, { home: as(home), id: as(after) }, batch),
    );
    for (const ref of refs) {
      const done = await store.withContext(job, (tx) => recount(tx, ref, bySystem(home, task, now, randomUUID)));
      if (isRefusal(done) && done.refusal !== 'absent') throw new Error(`case ${ref.home}/${ref.id}: ${done.name}`);
    }
    const last = refs.at(-1);
    if (refs.length === batch && last !== undefined)
      await store.withContext(job, (tx) => enqueue(tx, { task, payload: { home, after: last.id } }));
  },
});
