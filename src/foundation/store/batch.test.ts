import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { testStore } from '../../../test/kit.ts';
import { Batch, type Given, type TypeParser } from './batch.ts';

const parserOf: TypeParser = (oid) => pg.types.getTypeParser(oid) as (text: string) => unknown;

type Asked = readonly [text: string, values?: readonly unknown[], name?: string];

/** Sends one batch and gives what became of each of its statements. */
async function ask(client: pg.Client, asked: readonly Asked[], parser = parserOf): Promise<PromiseSettledResult<Given>[]> {
  const given: Promise<Given>[] = [];
  const statements = asked.map(([text, values = [], name]) => {
    const { promise, resolve, reject } = Promise.withResolvers<Given>();
    given.push(promise);
    return { text, values, name, resolve, reject };
  });
  const batch = new Batch(statements, parser);
  const over = new Promise<void>((done) => {
    batch.callback = () => done();
  });
  const settled = Promise.allSettled(given);
  client.query(batch);
  await over;
  return settled;
}

async function connected(t: { after(fn: () => Promise<void>): void }): Promise<pg.Client> {
  const { adminUrl } = await testStore(t);
  const client = new pg.Client({ connectionString: adminUrl });
  // The database is dropped first, and takes the connection with it.
  client.on('error', () => {});
  await client.connect();
  t.after(() => client.end());
  return client;
}

const gave = (one: PromiseSettledResult<Given> | undefined): Given => {
  assert.equal(one?.status, 'fulfilled', one?.status === 'rejected' ? String(one.reason) : 'missing');
  return one.value;
};
const failed = (one: PromiseSettledResult<Given> | undefined): string => {
  assert.equal(one?.status, 'rejected');
  return String(one.reason);
};

test('each statement of a batch gets its own rows, count and command', async (t) => {
  const client = await connected(t);
  const found = await ask(client, [
    ['create temporary table notes (n int, text text)'],
    ['insert into notes values ($1, $2), ($3, $4)', [1, "o'ne", 2, null]],
    ['select n, text from notes where n = any($1) order by n', [[1, 2]]],
    ['update notes set n = n + 1 where n > $1', [9]],
    [''],
  ]);
  const [made, added, seen, changed, empty] = found.map(gave);
  assert.deepEqual([made?.command, made?.count], ['CREATE TABLE', null]);
  assert.deepEqual([added?.command, added?.count, added?.rows], ['INSERT', 2, []]);
  assert.deepEqual(seen?.rows, [
    { n: 1, text: "o'ne" },
    { n: 2, text: null },
  ]);
  assert.deepEqual([seen?.command, seen?.count], ['SELECT', 2]);
  assert.deepEqual([changed?.command, changed?.count], ['UPDATE', 0]);
  assert.deepEqual(empty, { rows: [], count: null, command: '' });
});

test('the first that fails ends the batch: what came before stands in its answers, what comes after was not run', async (t) => {
  const client = await connected(t);
  await client.query('create table public.kept (n int)');
  await client.query('begin');
  const found = await ask(client, [
    ['insert into public.kept values (1)'],
    ['select 1 / $1::int', [0]],
    ['insert into public.kept values (2)'],
  ]);
  assert.equal(gave(found[0]).count, 1);
  assert.match(failed(found[1]), /division by zero/);
  assert.match(failed(found[2]), /division by zero/);
  await client.query('rollback');
  const [rows] = await ask(client, [['select n from public.kept']]);
  assert.deepEqual(gave(rows).rows, [], 'the connection serves on, and nothing was written');
});

test('a named statement is parsed once on a connection, also after a batch that failed', async (t) => {
  const client = await connected(t);
  const named: Asked = ['select $1::int + 1 as n', [1], 's1'];
  const [first] = await ask(client, [named, ['select 1 / 0']]);
  assert.deepEqual(gave(first).rows, [{ n: 2 }]);
  const [again, twice] = await ask(client, [named, ['select $1::int + 1 as n', [41], 's1']]);
  assert.deepEqual([gave(again).rows, gave(twice).rows], [[{ n: 2 }], [{ n: 42 }]]);
  const { rows } = await client.query('select name from pg_prepared_statements');
  assert.deepEqual(rows, [{ name: 's1' }]);
});

test('a statement that can’t be parsed keeps no name', async (t) => {
  const client = await connected(t);
  const [wrong] = await ask(client, [['select from nowhere_at_all', [], 's2']]);
  assert.match(failed(wrong), /nowhere_at_all/);
  await client.query('create table nowhere_at_all ()');
  const [right] = await ask(client, [['select from nowhere_at_all', [], 's2']]);
  assert.equal(gave(right).count, 0);
});

test('a value that can’t be read fails its own statement and no other', async (t) => {
  const client = await connected(t);
  const found = await ask(client, [['select 1::int8 as n'], ["select 'x'::text as s"]], (oid) => {
    if (oid !== 20) return parserOf(oid);
    return () => {
      throw new Error('no number of mine');
    };
  });
  assert.match(failed(found[0]), /no number of mine/);
  assert.deepEqual(gave(found[1]).rows, [{ s: 'x' }]);
});
