import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import pg from 'pg';
import { isRefusal } from '#ground';
import { findBinaries, serverUser } from './binaries.npm-adapter.ts';
import { postmasterIn, startCluster } from './cluster.embedded-adapter.ts';
import type { ClusterPlace } from './cluster.port.ts';

const manner = { durable: true, connections: 20, sharedMegabytes: 16 };

async function place(t: { after(fn: () => Promise<void>): void }): Promise<ClusterPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'satupintu-cluster-'));
  await chmod(folder, 0o711);
  t.after(() => rm(folder, { recursive: true, force: true }));
  const binaries = await findBinaries(join(tmpdir(), `satupintu-binaries-${process.getuid?.() ?? 0}`));
  assert.ok(!isRefusal(binaries));
  return {
    directory: join(folder, 'postgres'),
    log: join(folder, 'log'),
    binaries,
    superuser: 'root',
    password: 'p a:s/s',
    user: serverUser(),
  };
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return (await client.query(text).finally(() => client.end())).rows;
}

async function started(at: ClusterPlace) {
  const cluster = await startCluster(at, manner);
  assert.ok(!isRefusal(cluster), JSON.stringify(cluster));
  return cluster;
}

test('made, kept, taken over, and recovered after kill -9', async (t) => {
  const at = await place(t);
  const first = await started(at);
  assert.equal(first.adopted, false);
  await ask(first.adminUrl, 'create table kept (n int); insert into kept values (1)');

  const second = await started(at);
  assert.deepEqual([second.adopted, second.pid, second.adminUrl], [true, first.pid, first.adminUrl]);

  process.kill(first.pid, 'SIGKILL');
  const third = await started(at);
  assert.notEqual(third.pid, first.pid);
  assert.deepEqual(await ask(third.adminUrl, 'select n from kept'), [{ n: 1 }]);

  await third.stop();
  assert.equal(await postmasterIn(at), undefined);
  assert.match(await readFile(at.log, 'utf8'), /database system is shut down/);

  // A pid file that a crash left behind, whose number another process has been given since: here our own.
  await writeFile(join(at.directory, 'postmaster.pid'), `${process.pid}\n${at.directory}\n1\n5999\n\n127.0.0.1\n1 1\nready\n`);
  const fourth = await started(at);
  assert.equal(fourth.adopted, false);
  assert.deepEqual(await ask(fourth.adminUrl, 'select n from kept'), [{ n: 1 }]);
  await fourth.stop('smart');
});

test('nobody gets in without the password', async (t) => {
  const at = await place(t);
  const cluster = await started(at);
  t.after(() => cluster.stop());
  const url = new URL(cluster.adminUrl);
  url.password = 'guess';
  await assert.rejects(ask(url.href, 'select 1'), /password authentication failed/);
});

test('a start that was cut off while the directory was made begins anew', async (t) => {
  const at = await place(t);
  await mkdir(`${at.directory}.new`);
  await writeFile(join(`${at.directory}.new`, 'half'), '');
  const cluster = await started(at);
  await cluster.stop();
});

test('a directory that is no database’s any more is refused with the server’s reason', async (t) => {
  const at = await place(t);
  await (await started(at)).stop();
  await rm(join(at.directory, 'global'), { recursive: true });
  const cluster = await startCluster(at, manner);
  assert.ok(isRefusal(cluster));
  assert.equal(cluster.name, 'cluster-will-not-start');
  assert.match(cluster.params.reason ?? '', /global/);
});
