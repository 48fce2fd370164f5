import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Actor, as, type Home, isRefusal, Temporal } from '#ground';
import { house } from '#web';
import { testStore } from '../../../test/kit.ts';
import { diskBlobs } from './blob.disk-adapter.ts';
import { processConverter } from './convert.process-adapter.ts';
import type { Depot } from './depot.ts';
import type { FileKey } from './file.ts';
import { beginUpload } from './upload.acts.ts';
import { uploadRoutes } from './upload.routes.ts';
import { chunkMin } from './upload.ts';

const home = as<Home>('sukamaju');
const now = Temporal.Instant.from('2026-03-02T03:00:00Z');
const capability = 'c'.repeat(64);

test('pieces over HTTP', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'upload-routes-'));
  t.after(() => rm(folder, { recursive: true }));
  const { store } = await testStore(t);
  const depot: Depot = { blobs: diskBlobs(folder), converter: processConverter() };
  const key: FileKey = { home, id: 'k1', bytes: randomBytes(32) };
  let actor: Actor = { kind: 'anonymous', home, capability };
  const app = house({
    url: new URL('http://localhost'),
    secret: randomBytes(32),
    home,
    place: 'Sukamaju',
    clock: () => now,
    sessions: async () => ({ actor, csrf: 'secret' }),
  });
  let token = '';
  app.get('/token', (c) => c.text(c.get('visit').csrf));
  app.route('/', uploadRoutes({ store, depot, keyOf: async () => key }));
  token = await (await app.request('http://localhost/token')).text();

  const size = 2 * chunkMin + 10;
  const bytes = randomBytes(size);
  const upload = await store.withContext(actor, (tx) =>
    beginUpload(
      tx,
      key,
      { name: 'a.pdf', size, purpose: 'f' },
      { field: 'f', accept: ['pdf'], max: size },
      { capability, bodies: [] },
      now,
    ),
  );
  assert.ok(!isRefusal(upload));
  const at = `http://localhost/files/uploads/${home}/${upload.id}`;
  const send = async (
    offset: string,
    body: Uint8Array,
    withToken = true,
  ): Promise<readonly [number, Record<string, unknown>]> => {
    const response = await app.request(`${at}?offset=${offset}`, {
      method: 'PUT',
      body: Buffer.from(body),
      headers: { 'Content-Type': 'application/octet-stream', ...(withToken ? { 'X-CSRF-Token': token } : {}) },
    });
    const json = response.headers.get('content-type')?.includes('json');
    return [response.status, json ? ((await response.json()) as Record<string, unknown>) : {}];
  };
  assert.equal((await send('0', bytes.subarray(0, chunkMin), false))[0], 403);
  assert.deepEqual(await send('0', bytes.subarray(0, chunkMin)), [200, { received: chunkMin, size }]);
  const [status, repeated] = await send('0', bytes.subarray(0, chunkMin));
  assert.deepEqual([status, repeated.name, repeated.received], [409, 'upload-offset', String(chunkMin)]);
  assert.match(String(repeated.message), /sudah diterima/);
  assert.equal((await send('x', bytes.subarray(0, chunkMin)))[0], 409);
  assert.equal((await send(String(chunkMin), new Uint8Array()))[0], 422);
  assert.equal((await send(String(chunkMin), randomBytes(2 * chunkMin)))[0], 422);
  assert.equal((await send(String(chunkMin), randomBytes(1024 * 1024 + 1)))[0], 422);
  assert.deepEqual(await send(String(chunkMin), bytes.subarray(chunkMin)), [200, { received: size, size }]);
  assert.deepEqual(await (await app.request(at)).json(), { received: size, size });

  actor = { kind: 'anonymous', home, capability: 'd'.repeat(64) };
  assert.equal((await app.request(at)).status, 404);
  assert.equal((await send('0', bytes))[0], 404);
  actor = { kind: 'anonymous', home, capability };
  assert.equal(
    (
      await app.request(at, {
        method: 'DELETE',
        headers: { 'Content-Type': 'application/octet-stream', 'X-CSRF-Token': token },
      })
    ).status,
    200,
  );
  assert.equal((await app.request(at)).status, 404);
});
