import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { emptyDatabase } from '../../../test/kit.ts';
import { readyRoles } from './roles.rows.ts';
import { appUrl } from './roles.ts';

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return await work(client).finally(() => client.end());
}

const versionOf = async (client: pg.Client) => Number((await client.query('show server_version_num')).rows[0].server_version_num);

test('made or found, the roles are ready, and the app signs in with its derived password', async (t) => {
  const { ownerUrl } = await emptyDatabase(t);
  await connected(ownerUrl, async (client) => {
    assert.equal(await readyRoles(client, ownerUrl, await versionOf(client)), 'ready');
    assert.equal(await readyRoles(client, ownerUrl, await versionOf(client)), 'ready');
  });
  await connected(appUrl(ownerUrl), async (client) => {
    const { rows } = await client.query('select current_user');
    assert.equal(rows[0].current_user, 'satupintu_app');
    await assert.rejects(client.query('create schema mine'), /permission denied/);
  });
});

test('an owner that may not make roles finds them made, and may not change another’s', async (t) => {
  const { ownerUrl, adminUrl } = await emptyDatabase(t);
  await connected(ownerUrl, async (client) => readyRoles(client, ownerUrl, await versionOf(client)));
  const name = `other_${Math.floor(performance.now())}_${process.pid}`;
  await connected(adminUrl, (admin) => admin.query(`create role ${name} login createrole password 'another'`));
  const elsewhere = new URL(adminUrl);
  elsewhere.pathname = '/postgres';
  t.after(() => connected(elsewhere.href, (admin) => admin.query(`drop role ${name}`)));
  const url = new URL(ownerUrl);
  url.username = name;
  url.password = 'another';
  await connected(url.href, async (client) => {
    const version = await versionOf(client);
    // PostgreSQL 15 lets any CREATEROLE change any role: trying it would lock the other tests out.
    if (version < 160000) return;
    const outcome = await readyRoles(client, url.href, version).catch((error: pg.DatabaseError) => error.code);
    assert.ok(
      outcome === '42501' || (typeof outcome === 'object' && outcome.name === 'role-of-another'),
      JSON.stringify(outcome),
    );
  });
});
