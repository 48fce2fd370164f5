import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Actor, as, type Plain, Temporal } from '#ground';
import { type TestStore, testStore } from '../../../test/kit.ts';
import { emit, enqueue } from './event.acts.ts';
import type { EventHandler, Task } from './event.ts';
import { startWorker } from './worker.jobs.ts';

const at = Temporal.Instant.from('2026-03-02T02:00:00Z');
const actor: Actor = { kind: 'anonymous', home: as('sukamaju') };
const event = (id: string) =>
  ({ home: 'sukamaju', id, name: 'case.submitted', subject: { kind: 'case', id: 'c1' }, at, data: { n: 1 } }) as const;

async function working(
  t: { after(fn: () => Promise<void>): void },
  handlers: readonly EventHandler[],
  tasks: readonly Task[],
  before: (db: TestStore) => Promise<void> = async () => undefined,
  beatEvery?: number,
) {
  const started: { stop: () => Promise<void> }[] = [];
  t.after(async () => void (await Promise.all(started.map((one) => one.stop()))));
  const db = await testStore(t);
  await before(db);
  const worker = await startWorker({
    workerUrl: db.workerUrl,
    store: db.store,
    clock: () => Temporal.Now.instant(),
    handlers,
    tasks,
    sweeps: [],
    concurrency: 2,
    log: () => undefined,
    ...(beatEvery === undefined ? {} : { beatEvery }),
  });
  started.push(worker);
  return db;
}

test('an event reaches each handler once; one that fails holds up no other and is tried again', async (t) => {
  const seen: string[] = [];
  const bell = new EventEmitter();
  let failed = false;
  const { store } = await working(
    t,
    [
      { event: 'case.submitted', name: 'tell', handle: async () => void bell.emit('tell', seen.push('tell')) },
      {
        event: 'case.submitted',
        name: 'count',
        handle: async () => {
          if (!failed) {
            failed = true;
            throw new Error('not yet');
          }
          seen.push('count');
          bell.emit('count');
        },
      },
    ],
    [],
  );
  const both = Promise.all([once(bell, 'tell'), once(bell, 'count')]);
  await store.withContext(actor, (tx) => emit(tx, event('e1')));
  await both;
  assert.deepEqual(seen, ['tell', 'count']);
});

test('an act that is rolled back sends nothing', async (t) => {
  const bell = new EventEmitter();
  const seen: Plain[] = [];
  const { store } = await working(t, [], [{ name: 'note', run: async (payload) => void bell.emit('note', seen.push(payload)) }]);
  await assert.rejects(
    store.withContext(actor, async (tx) => {
      await enqueue(tx, { task: 'note', payload: 'lost' });
      throw new Error('the act died');
    }),
  );
  const rung = once(bell, 'note');
  await store.withContext(actor, (tx) => enqueue(tx, { task: 'note', payload: 'kept' }));
  await rung;
  assert.deepEqual(seen, ['kept']);
});

test('the jobs of a killed worker go on: silent locks are freed at start', async (t) => {
  const bell = new EventEmitter();
  const rung = once(bell, 'note');
  const db = await working(t, [], [{ name: 'note', run: async (payload) => void bell.emit('note', payload) }], async (fresh) => {
    await fresh.store.withContext(actor, (tx) => enqueue(tx, { task: 'note', payload: 'held' }));
    const admin = new pg.Client({ connectionString: fresh.adminUrl });
    await admin.connect();
    await admin.query(
      `update graphile_worker._private_jobs set locked_by = 'worker-dead', locked_at = clock_timestamp(), attempts = 1`,
    );
    await admin.end();
  });
  assert.ok(db);
  assert.deepEqual(await rung, ['held']);
});

test('a job that takes longer than a sign of life is the worker’s own, and runs once', async (t) => {
  const bell = new EventEmitter();
  const rung = once(bell, 'done');
  let runs = 0;
  const slow: Task = {
    name: 'slow',
    run: async () => {
      runs += 1;
      await pause(1500);
      bell.emit('done');
    },
  };
  const queued = (db: TestStore) => db.store.withContext(actor, (tx) => enqueue(tx, { task: 'slow', payload: {} }));
  const db = await working(t, [], [slow], queued, 0.2);
  await pause(700);
  const admin = new pg.Client({ connectionString: db.adminUrl });
  await admin.connect();
  const held = await admin.query(
    'select j.locked_by from graphile_worker._private_jobs j join journal.workers w on w.id = j.locked_by',
  );
  await admin.end();
  assert.equal(held.rows.length, 1, 'its lock is held by a worker that says it lives');
  await rung;
  await pause(300);
  assert.equal(runs, 1);
});

test('the app role reaches the queue only through journal.enqueue', async (t) => {
  const { store } = await testStore(t);
  const { sql } = await import('kysely');
  await assert.rejects(
    store.withContext(actor, (tx) => sql`select * from graphile_worker.jobs`.execute(tx)),
    /permission denied/,
  );
});
