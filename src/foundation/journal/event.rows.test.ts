import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { type Actor, as, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { eventOf, insertEvent, insertJob, markHandled } from './event.rows.ts';
import type { Event } from './event.ts';

const at = Temporal.Instant.from('2026-03-02T02:00:00Z');
const anyone: Actor = { kind: 'anonymous', home: as('sukamaju') };
const clerk = system('sukamaju', 'test');
const event: Event = {
  home: 'sukamaju',
  id: 'e1',
  name: 'case.submitted',
  subject: { kind: 'case', id: 'c1' },
  at,
  data: { due: '2026-03-10' },
};

test('an event is read as it was written, by the system only', async (t) => {
  const { store } = await testStore(t);
  await store.withContext(anyone, async (tx) => insertEvent(tx, event, '{"due":"2026-03-10"}'));
  const found = await store.withContext(clerk, (tx) => eventOf(tx, 'sukamaju', 'e1'));
  assert.deepEqual({ ...found, at: found?.at.toString() }, { ...event, at: at.toString() });
  assert.equal(await store.withContext(anyone, (tx) => eventOf(tx, 'sukamaju', 'e1')), undefined);
  assert.equal(await store.withContext(clerk, (tx) => eventOf(tx, 'cendana-raya', 'e1')), undefined);
});

test('a handler answers an event once; another handler answers it too', async (t) => {
  const { store } = await testStore(t);
  const mark = (handler: string) => store.withContext(clerk, (tx) => markHandled(tx, event, handler, at));
  assert.deepEqual([await mark('tell'), await mark('tell'), await mark('count')], [true, false, true]);
  await assert.rejects(
    store.withContext(anyone, (tx) => markHandled(tx, event, 'other', at)),
    /row-level security/,
  );
});

test('a job carries its payload, its key, the time from which it runs and how often it is tried', async (t) => {
  const { store, adminUrl } = await testStore(t);
  const runAt = Temporal.Instant.from('2030-01-01T00:00:00Z');
  await store.withContext(anyone, async (tx) => {
    await insertJob(tx, { task: 'note', payload: { n: 1 }, key: 'k', runAt, attempts: 3 });
    await insertJob(tx, { task: 'note', payload: { n: 2 }, key: 'k', runAt, attempts: 3 });
  });
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query(
    `select task_identifier as task, j.key, j.run_at = '2030-01-01T00:00:00Z' as timely, j.max_attempts as most, p.payload
     from graphile_worker.jobs j join graphile_worker._private_jobs p using (id)`,
  );
  await admin.end();
  assert.deepEqual(rows, [{ task: 'note', key: 'k', timely: true, most: 3, payload: { n: 2 } }]);
});
