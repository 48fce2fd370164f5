import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { isRefusal } from '#ground';
import { emptyDatabase } from '../../../test/kit.ts';
import { migrate, migrationsOf } from './migrations.rows.ts';

const folder = new URL('../../../migrations/', import.meta.url).pathname;
const ours = (room: string) => room === 'store';

async function on<T>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(text).finally(() => client.end())).rows as T[];
}

const nameOf = (outcome: Awaited<ReturnType<typeof migrate>>) => (isRefusal(outcome) ? outcome.name : outcome.applied);

test('runs once, also when two starts come together', async (t) => {
  const { ownerUrl } = await emptyDatabase(t);
  const both = await Promise.all([migrate(ownerUrl, ours), migrate(ownerUrl, ours)]);
  const names = (await migrationsOf(folder, ours)).map(({ name }) => name);
  assert.deepEqual(
    both.map(nameOf).toSorted((a, b) => b.length - a.length),
    [names, []],
  );
  assert.deepEqual(nameOf(await migrate(ownerUrl, ours)), []);
});

test('refuses a changed file and a database that is ahead', async (t) => {
  const { ownerUrl } = await emptyDatabase(t);
  await migrate(ownerUrl, ours);
  await on(ownerUrl, `update store.migrations set checksum = 'another'`);
  assert.equal(nameOf(await migrate(ownerUrl, ours)), 'migration-changed');
  await on(ownerUrl, `update store.migrations set name = '209901010000-store-later.sql'`);
  assert.equal(nameOf(await migrate(ownerUrl, ours)), 'program-older');
});

test('a database that is not there, a wrong password, nobody at the address', async (t) => {
  const { ownerUrl } = await emptyDatabase(t);
  const at = (change: (url: URL) => void) => {
    const url = new URL(ownerUrl);
    change(url);
    return url.href;
  };
  assert.equal(nameOf(await migrate(at((url) => (url.pathname = '/nowhere')))), 'database-absent');
  assert.equal(nameOf(await migrate(at((url) => (url.password = 'wrong')))), 'database-password');
  assert.equal(nameOf(await migrate(at((url) => (url.port = '1')))), 'database-unreachable');
});

test('an owner that may not make schemas, or roles that are not there, is told so', async (t) => {
  const { ownerUrl, adminUrl } = await emptyDatabase(t);
  await on(adminUrl, `alter database ${new URL(adminUrl).pathname.slice(1)} owner to postgres`);
  assert.equal(nameOf(await migrate(ownerUrl, ours)), 'owner-without-create');
});

test('the roles can do what they are for, and no more', async (t) => {
  const { ownerUrl, adminUrl } = await emptyDatabase(t);
  await migrate(ownerUrl, ours);
  const roles = await on<Record<string, unknown>>(
    adminUrl,
    `select rolname, rolcanlogin, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong from pg_roles where rolname like 'satupintu\\_%' and rolname not like '%test%' order by 1`,
  );
  assert.deepEqual(roles, [
    { rolname: 'satupintu_app', rolcanlogin: true, strong: false },
    { rolname: 'satupintu_definer', rolcanlogin: false, strong: false },
    { rolname: 'satupintu_worker', rolcanlogin: true, strong: false },
  ]);
});

test('a file not named as a migration stops everything', async () => {
  await assert.rejects(
    migrationsOf(new URL('../../../', import.meta.url).pathname.replace(/$/, 'node_modules/graphile-worker/sql')),
    /is not named/,
  );
});
