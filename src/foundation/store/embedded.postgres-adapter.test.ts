import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { as, type Home, isRefusal } from '#ground';
import { openStore } from './context.rows.ts';
import { runningEmbedded, startEmbedded } from './embedded.postgres-adapter.ts';
import { databaseVersion } from './health.rows.ts';
import { migrate } from './migrations.rows.ts';
import { appUrl } from './roles.ts';

async function started(data: string) {
  const embedded = await startEmbedded(data);
  assert.ok(!isRefusal(embedded), JSON.stringify(embedded));
  return embedded;
}

test('a first start, a second, and the loss of the password', async (t) => {
  const data = await mkdtemp(join(tmpdir(), 'satupintu-embedded-'));
  await chmod(data, 0o711);
  t.after(() => rm(data, { recursive: true, force: true }));

  const first = await started(data);
  assert.deepEqual([first.fresh, first.adopted], [true, false]);
  assert.equal(await runningEmbedded(data), first.ownerUrl);
  assert.ok(!isRefusal(await migrate(first.ownerUrl, (room) => room === 'store')));
  const store = openStore(appUrl(first.nearUrl), 1);
  assert.match(new URL(first.nearUrl).hostname, /^%2F/, 'by the socket');
  const home = as<Home>('nasional');
  assert.match(await store.withContext({ kind: 'system', home, job: 'health' }, databaseVersion), /^18/);
  await store.close();
  await first.stop();
  assert.equal(await runningEmbedded(data), undefined);

  const second = await started(data);
  assert.equal(second.fresh, true, 'nothing was loaded yet');
  await second.settle();
  const again = await started(data);
  assert.deepEqual([again.fresh, again.adopted, again.ownerUrl], [false, true, second.ownerUrl]);
  await again.stop();

  const mode = async (path: string) => (await stat(join(data, path))).mode & 0o777;
  assert.deepEqual([await mode('database.json'), await mode('postgres'), await mode('postgres.log')], [0o600, 0o700, 0o600]);
  assert.ok(!(await readdir(data)).some((name) => /password|new$/.test(name)));

  await rm(join(data, 'database.json'));
  const lost = await startEmbedded(data);
  assert.equal(isRefusal(lost) ? lost.name : '', 'cluster-without-password');
});
