import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { type Actor, as, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { emit, enqueue, relay } from './event.acts.ts';

const at = Temporal.Instant.from('2026-03-02T02:00:00Z');
const anyone: Actor = { kind: 'anonymous', home: as('sukamaju') };
const event = {
  home: 'sukamaju',
  id: 'e1',
  name: 'case.submitted',
  subject: { kind: 'case', id: 'c1' },
  at,
  data: { n: 1n },
} as const;

async function look(adminUrl: string): Promise<{ events: number; jobs: unknown[] }> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const events = await admin.query<{ bytes: string }>('select bytes from journal.events');
  const jobs = await admin.query(
    'select t.identifier as task, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id',
  );
  await admin.end();
  return { events: events.rows.length, jobs: jobs.rows };
}

test('an event is given the job that carries it once it is committed, once, with ids only in the job', async (t) => {
  const { store, adminUrl } = await testStore(t);
  await store.withContext(anyone, (tx) => emit(tx, event));
  assert.deepEqual(await look(adminUrl), { events: 1, jobs: [] });
  assert.equal(await relay(store), 1);
  const carried = { events: 1, jobs: [{ task: 'event', payload: { home: 'sukamaju', id: 'e1' } }] };
  assert.deepEqual(await look(adminUrl), carried);
  assert.equal(await relay(store), 0);
  assert.deepEqual(await look(adminUrl), carried);
});

test('many events are queued in batches, by several at once, each once and in their order', async (t) => {
  const { store, adminUrl } = await testStore(t);
  for (let n = 0; n < 7; n += 1) await store.withContext(anyone, (tx) => emit(tx, { ...event, id: `e${n}` }));
  const counts = await Promise.all([relay(store, 2), relay(store, 2), relay(store, 3)]);
  assert.equal(
    counts.reduce((sum, one) => sum + one, 0),
    7,
  );
  const { jobs } = await look(adminUrl);
  assert.equal(new Set(jobs.map((job) => JSON.stringify(job))).size, 7);
});

test('an act that fails leaves neither event nor job', async (t) => {
  const { store, adminUrl } = await testStore(t);
  await assert.rejects(
    store.withContext(anyone, async (tx) => {
      await emit(tx, event);
      await enqueue(tx, { task: 'note', payload: 1 });
      throw new Error('the act died');
    }),
  );
  assert.deepEqual(await look(adminUrl), { events: 0, jobs: [] });
});
