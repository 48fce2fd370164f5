import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { type Actor, as, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { beat, liveWorkers, lockHolders } from './worker.rows.ts';

const at = Temporal.Instant.from('2026-03-02T02:00:00Z');
const clerk = system('', 'worker');

test('a worker is alive while it says so; a silent one is forgotten', async (t) => {
  const { store } = await testStore(t);
  await store.withContext(clerk, (tx) => beat(tx, ['w1', 'w2'], at));
  await store.withContext(clerk, (tx) => beat(tx, ['w2', 'w3'], at.add({ seconds: 20 })));
  const live = await store.withContext(clerk, (tx) => liveWorkers(tx, at.add({ seconds: 10 })));
  assert.deepEqual([...live].sort(), ['w2', 'w3']);
  assert.equal((await store.withContext(clerk, (tx) => liveWorkers(tx, at.add({ seconds: 60 })))).size, 0);
});

test('only the system says who is alive', async (t) => {
  const { store } = await testStore(t);
  const anyone: Actor = { kind: 'anonymous', home: as('sukamaju') };
  await assert.rejects(
    store.withContext(anyone, (tx) => beat(tx, ['w1'], at)),
    /row-level security/,
  );
});

test('the worker role sees who holds jobs; its migrations are there and read no clock', async (t) => {
  const { workerUrl, adminUrl } = await testStore(t);
  const worker = new pg.Client({ connectionString: workerUrl });
  await worker.connect();
  assert.deepEqual((await worker.query(lockHolders)).rows, []);
  const { rows } = await worker.query<{ id: number; ts: unknown }>(
    'select id, ts from graphile_worker.migrations order by id desc',
  );
  assert.ok(rows.length >= 19, `${rows.length} migrations`);
  assert.ok(rows.every(({ ts }) => ts === null));
  await worker.end();
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const defaults = await admin.query(
    `select from information_schema.columns where table_schema = 'graphile_worker' and table_name = 'migrations' and column_name = 'ts'
      and column_default is not null`,
  );
  await admin.end();
  assert.equal(defaults.rowCount, 0);
});
