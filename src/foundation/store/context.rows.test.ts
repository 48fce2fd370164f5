import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { type Actor, as, type BodyId, conflict, type Home, type PersonId, type PostId, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import type { Tx } from './context.rows.ts';

const home = as<Home>('sukamaju');
const system: Actor = { kind: 'system', home, job: 'test' };
const officer: Actor = {
  kind: 'officer',
  home,
  person: { home, id: as<PersonId>(`p'1\\`) },
  body: as<BodyId>('sukamaju/dpmptsp'),
  posts: [as<PostId>('sukamaju/dpmptsp#head'), as<PostId>(`sukamaju/dpmptsp#o'"\\{,}`)],
};

/** A table of the test's own, made by the superuser; the app role may add and read. */
async function withNotes(t: Parameters<typeof testStore>[0]) {
  const { store, adminUrl } = await testStore(t);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`create schema t; create table t.notes (n int primary key deferrable initially deferred);
    grant usage on schema t to satupintu_app; grant select, insert on t.notes to satupintu_app`);
  await admin.end();
  const add = (tx: Tx, n: number) => sql`insert into t.notes values (${n})`.execute(tx);
  const all = () =>
    store.withContext(system, async (tx) =>
      (await sql<{ n: number }>`select n from t.notes order by n`.execute(tx)).rows.map(({ n }) => n),
    );
  return { store, add, all };
}

const seen = async (tx: Tx) =>
  (
    await sql<Record<string, unknown>>`select store.kind() as kind, store.home() as home, store.person_home() as person_home,
      store.person() as person, store.body() as body, store.posts() as posts, store.capability() as capability`.execute(tx)
  ).rows[0];

test('a transaction sees exactly its actor, also on a connection that another has used', async (t) => {
  const { store } = await testStore(t);
  const nobody = { person_home: null, person: null, body: null, posts: [], capability: null };
  for (let round = 0; round < 20; round += 1) {
    assert.deepEqual(await store.withContext(officer, seen), {
      kind: 'officer',
      home: 'sukamaju',
      person_home: 'sukamaju',
      person: `p'1\\`,
      body: 'sukamaju/dpmptsp',
      posts: officer.posts,
      capability: null,
    });
    assert.deepEqual(await store.withContext(system, seen), { ...nobody, kind: 'system', home: 'sukamaju' });
    const anonymous: Actor = { kind: 'anonymous', home, capability: 'abc' };
    assert.deepEqual(await store.withContext(anonymous, seen), {
      ...nobody,
      kind: 'anonymous',
      home: 'sukamaju',
      capability: 'abc',
    });
  }
});

test('a value commits; a refusal and a throw roll back', async (t) => {
  const { store, add, all } = await withNotes(t);
  assert.equal(await store.withContext(system, (tx) => add(tx, 1).then(() => 'done')), 'done');
  const refusal = conflict('too-late');
  assert.equal(await store.withContext(system, (tx) => add(tx, 2).then(() => refusal)), refusal);
  await assert.rejects(
    store.withContext(system, async (tx) => {
      await add(tx, 3);
      throw new Error('thrown');
    }),
    /thrown/,
  );
  assert.deepEqual(await all(), [1]);
});

test('what fails at COMMIT fails, and an error that was swallowed does not pass for done', async (t) => {
  const { store, add, all } = await withNotes(t);
  await assert.rejects(
    store.withContext(system, (tx) => Promise.all([add(tx, 1), add(tx, 1)])),
    /duplicate key/,
  );
  await assert.rejects(
    store.withContext(system, async (tx) => {
      await add(tx, 2);
      await sql`select 1 / 0`.execute(tx).catch(() => {});
      return 'done';
    }),
    /swallowed/,
  );
  assert.deepEqual(await all(), []);
});

test('a transaction is dead after its work', async (t) => {
  const { store, add, all } = await withNotes(t);
  const kept = await store.withContext(system, async (tx) => tx);
  await assert.rejects(add(kept, 1), /is over/);
  assert.deepEqual(await all(), []);
});

test('queries of one transaction may be sent together, and keep their order', async (t) => {
  const { store, add, all } = await withNotes(t);
  await store.withContext(system, async (tx) => void (await Promise.all([1, 2, 3, 4, 5].map((n) => add(tx, n)))));
  assert.deepEqual(await all(), [1, 2, 3, 4, 5]);
});

test('many transactions at once keep their actors apart', async (t) => {
  const { store } = await testStore(t);
  const kinds = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      store.withContext({ kind: 'system', home: as<Home>(`home-${n}`), job: 'x' }, async (tx) => {
        await sql`select pg_sleep(0.002)`.execute(tx);
        return (await seen(tx))?.home;
      }),
    ),
  );
  assert.deepEqual(
    kinds,
    Array.from({ length: 60 }, (_, n) => `home-${n}`),
  );
});

test('a connection that dies takes its transaction with it, and the store goes on', async (t) => {
  const { store, add, all } = await withNotes(t);
  await assert.rejects(
    store.withContext(system, async (tx) => {
      await add(tx, 1);
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
    }),
  );
  assert.deepEqual(await all(), []);
});

test('values come and go in the house’s types, prepared or not', async (t) => {
  const { store } = await testStore(t);
  const at = Temporal.Instant.from('2026-11-24T17:51:03.123456Z');
  const on = Temporal.PlainDate.from('2026-02-28');
  for (let round = 0; round < 5; round += 1) {
    const row: Record<string, unknown> | undefined = await store.withContext(
      system,
      async (tx) =>
        (
          await sql<
            Record<string, unknown>
          >`select ${at}::timestamptz as at, ${on}::date as on, ${9007199254740993n}::bigint as big,
            ${'{"a":[1]}'}::jsonb as data, array[${on}::date] as dates, array[1::bigint, null] as bigs, ${['a', 'b']}::text[] as texts, null::date as none`.execute(
            tx,
          )
        ).rows[0],
    );
    assert.deepEqual(
      { ...row, at: String(row?.at), on: String(row?.on), dates: String(row?.dates) },
      {
        at: String(at),
        on: String(on),
        dates: String(on),
        big: 9007199254740993n,
        data: { a: [1] },
        bigs: [1n, null],
        texts: ['a', 'b'],
        none: null,
      },
    );
  }
});

test('the app role makes nothing and sees no other’s walls', async (t) => {
  const { store } = await testStore(t);
  for (const text of [
    'create schema mine',
    'create table store.mine (n int)',
    `insert into store.migrations values ('a', 'b')`,
    'create role mine',
  ])
    await assert.rejects(
      store.withContext(system, (tx) => sql.raw(text).execute(tx)),
      /permission denied/,
      text,
    );
});
