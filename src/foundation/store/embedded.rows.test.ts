import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { emptyDatabase } from '../../../test/kit.ts';
import { readyOwner } from './embedded.rows.ts';

test('the owner and its database are made once; the owner is no superuser', async (t) => {
  const { adminUrl } = await emptyDatabase(t);
  const elsewhere = new URL(adminUrl);
  elsewhere.pathname = '/postgres';
  const client = new pg.Client({ connectionString: elsewhere.href });
  await client.connect();
  const name = `owner_${process.pid}`;
  t.after(async () => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`drop role if exists ${name}`);
    await client.end();
  });
  await readyOwner(elsewhere.href, name, `pa'ss`);
  await readyOwner(elsewhere.href, name, 'another');
  const { rows } = await client.query('select rolsuper, rolcreaterole, rolbypassrls from pg_roles where rolname = $1', [name]);
  assert.deepEqual(rows, [{ rolsuper: false, rolcreaterole: true, rolbypassrls: false }]);
  const url = new URL(elsewhere.href);
  url.username = name;
  url.password = encodeURIComponent(`pa'ss`);
  url.pathname = `/${name}`;
  const own = new pg.Client({ connectionString: url.href });
  await own.connect();
  await own.query('create schema mine');
  await own.end();
});
