import { EventEmitter } from 'node:events';
import { Logger, makeWorkerUtils, type Runner, run, runMigrations, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { faultText, type Instant, type Plain, system } from '#ground';
import type { Store } from '#store';
import { sequence } from './entry.acts.ts';
import { relay } from './event.acts.ts';
import { eventOf, insertJob, markHandled } from './event.rows.ts';
import type { Event, EventHandler, Sweep, Task } from './event.ts';
import { beat, liveWorkers, lockHolders } from './worker.rows.ts';

/** What the worker stands on. `concurrency` is how many jobs run at once. */
export type WorkerParts = {
  readonly workerUrl: string;
  readonly store: Store;
  readonly clock: () => Instant;
  readonly handlers: readonly EventHandler[];
  readonly tasks: readonly Task[];
  readonly sweeps: readonly Sweep[];
  readonly concurrency: number;
  /** Seconds between two signs of life of this process's worker; default 10. */
  readonly beatEvery?: number;
  readonly log: (line: string) => void;
};

/** A silent worker's locks are freed after this many seconds. */
const deadAfter = 30;
const usualBeat = 10;
/** Seconds until an event at most has its job: short of what a person notices. */
const relayEvery = 0.25;

/** Brings graphile-worker's own tables up to date, as the worker role. */
export async function migrateJobs(workerUrl: string): Promise<void> {
  await runMigrations({ connectionString: workerUrl, logger: silent });
}

/** Starts the worker: events to handlers, tasks, sweeps, and the unlocking of dead workers' jobs. Stop it before the store closes. */
export async function startWorker(parts: WorkerParts): Promise<{ stop: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: parts.workerUrl, max: parts.concurrency + 2 });
  const complain = (error: Error): void => parts.log(`worker pool: ${error.message}`);
  pool.on('error', complain);
  pool.on('connect', (client) => client.on('error', complain));
  const events = new EventEmitter() as WorkerEvents;
  const ids = new Set<string>();
  // Jobs are locked under the id of the pool, whichever of its workers runs them.
  events.on('pool:create', ({ workerPool }) => ids.add(workerPool.id));
  events.on('job:error', ({ job, error }) =>
    parts.log(`job ${job.task_identifier} ${job.id}: ${error instanceof Error ? error.message : ''}`),
  );
  await unlockDead(parts, pool, ids);
  const runner = await run({
    pgPool: pool,
    events,
    logger: silent,
    concurrency: parts.concurrency,
    noHandleSignals: true,
    pollInterval: 2000,
    taskList: taskList(parts),
  });
  // Alive from now on to any other process, and not only from the first beat.
  await unlockDead(parts, pool, ids);
  const timers = [
    repeat(parts.beatEvery ?? usualBeat, () => unlockDead(parts, pool, ids), parts.log),
    ...parts.sweeps.map((sweep) => repeat(sweep.everySeconds, () => sweep.run(parts.clock()), parts.log)),
    repeat(relayEvery, () => relay(parts.store).then(() => undefined), parts.log),
    repeat(2, () => parts.store.withContext(system('', 'sequencer'), (tx) => sequence(tx)).then(() => undefined), parts.log),
  ];
  return { stop: () => stopWorker(runner, pool, timers, parts.log) };
}

async function stopWorker(runner: Runner, pool: pg.Pool, timers: readonly Timer[], log: (line: string) => void): Promise<void> {
  await Promise.all(timers.map((timer) => timer.stop()));
  await runner.stop().catch((error: Error) => log(`worker: ${error.message}`));
  await pool.end();
}

const silent = new Logger(() => () => undefined);

function taskList(parts: WorkerParts): TaskList {
  const tasks: TaskList = {
    event: async (payload) => carryEvent(parts, payload as { home: string; id: string }),
    handle: async (payload) => handleEvent(parts, payload as { home: string; id: string; handler: string }),
  };
  for (const task of parts.tasks) tasks[task.name] = async (payload) => task.run(payload as Plain, parts.clock());
  return Object.fromEntries(Object.entries(tasks).map(([name, run]) => [name, run && guarded(run)]));
}

/** A job's error is kept in its row and in the log: what it quotes of somebody's data stays out of both. */
const guarded =
  (run: NonNullable<TaskList[string]>): NonNullable<TaskList[string]> =>
  async (payload, helpers) => {
    try {
      return await run(payload, helpers);
    } catch (error) {
      throw new Error(faultText(error));
    }
  };

/** One handler is run at once; several get a job each, so that one that fails holds up no other. */
async function carryEvent(parts: WorkerParts, { home, id }: { home: string; id: string }): Promise<void> {
  const actor = system(home, 'event');
  const event = await parts.store.withContext(actor, (tx) => eventOf(tx, home, id));
  if (event === undefined) throw new Error(`no event ${home}/${id}`);
  const handlers = parts.handlers.filter((handler) => handler.event === event.name);
  const [only, ...others] = handlers;
  if (only !== undefined && others.length === 0) return answer(parts, only, event);
  await parts.store.withContext(actor, async (tx) => {
    for (const handler of handlers)
      insertJob(tx, { task: 'handle', payload: { home, id, handler: handler.name }, key: `${home}/${id}/${handler.name}` });
  });
}

async function handleEvent(
  parts: WorkerParts,
  { home, id, handler }: { home: string; id: string; handler: string },
): Promise<void> {
  const event = await parts.store.withContext(system(home, 'event'), (tx) => eventOf(tx, home, id));
  const found = parts.handlers.find((one) => one.name === handler && one.event === event?.name);
  if (event === undefined || found === undefined) throw new Error(`no handler ${handler} for event ${home}/${id}`);
  await answer(parts, found, event);
}

async function answer(parts: WorkerParts, handler: EventHandler, event: Event): Promise<void> {
  const now = parts.clock();
  await parts.store.withContext(system(event.home, handler.name), async (tx) => {
    if (await markHandled(tx, event, handler.name, now)) await handler.handle(tx, event, now);
  });
}

/** Says that this process's workers live, and frees the jobs that dead ones hold. */
async function unlockDead(parts: WorkerParts, pool: pg.Pool, ids: ReadonlySet<string>): Promise<void> {
  const now = parts.clock();
  const live = await parts.store.withContext(system('', 'worker'), async (tx) => {
    if (ids.size > 0) await beat(tx, [...ids], now);
    return liveWorkers(tx, now.subtract({ seconds: deadAfter }));
  });
  const { rows } = await pool.query<{ locked_by: string }>(lockHolders);
  const dead = rows.map((row) => row.locked_by).filter((id) => !live.has(id) && !ids.has(id));
  if (dead.length === 0) return;
  const utils = await makeWorkerUtils({ pgPool: pool, logger: silent });
  try {
    await utils.forceUnlockWorkers(dead);
  } finally {
    await utils.release();
  }
}

type Timer = { readonly stop: () => Promise<void> };

/** Runs `work` every so many seconds, never twice at once; a failure is logged and the next round tries again. */
function repeat(seconds: number, work: () => Promise<void>, log: (line: string) => void): Timer {
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = work()
      .catch((error: unknown) => log(`sweep: ${faultText(error)}`))
      .finally(() => {
        busy = false;
      });
  }, seconds * 1000);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
