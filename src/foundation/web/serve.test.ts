import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { test } from 'node:test';
import { testHouse } from '../../../test/house.ts';
import { serveHouse } from './serve.ts';

test('/idp goes to the provider with its mount path kept; all else to the house', async (t) => {
  const seen: string[] = [];
  const served = await serveHouse({
    app: testHouse({ url: new URL('http://localhost:1') }).get('/healthz', (c) => c.text('house')),
    port: 0,
    idp: (incoming, outgoing) => {
      seen.push(`${incoming.originalUrl} ${incoming.url}`);
      outgoing.end('idp');
    },
  });
  t.after(() => served.close());
  const get = async (path: string) => (await fetch(`http://localhost:${served.port}${path}`, { redirect: 'manual' })).text();
  for (const path of ['/idp', '/idp/auth?x=1', '/idp?x=1']) assert.equal(await get(path), 'idp');
  assert.deepEqual(seen, ['/idp /', '/idp/auth?x=1 /auth?x=1', '/idp?x=1 /?x=1']);
  assert.equal(await get('/healthz'), 'house');
  assert.notEqual(await get('/idpx'), 'idp');
});

test('a busy port is the server’s own error', async (t) => {
  const served = await serveHouse({ app: testHouse(), port: 0 });
  t.after(() => served.close());
  await assert.rejects(serveHouse({ app: testHouse(), port: served.port }), { code: 'EADDRINUSE' });
});

test('closing finishes what is in flight, and cuts what lasts too long', async () => {
  let finish = (): void => {};
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const app = testHouse({ url: new URL('http://localhost:1') });
  app.get('/verify/slow', async (c) => {
    await slow;
    return c.text('finished');
  });
  app.get('/verify/stuck', () => new Promise<Response>(() => {}));
  const served = await serveHouse({ app, port: 0, grace: 300 });
  const answer = fetch(`http://localhost:${served.port}/verify/slow`).then((response) => response.text());
  const stuck = fetch(`http://localhost:${served.port}/verify/stuck`).catch(() => 'cut');
  await new Promise((resolve) => setTimeout(resolve, 100));
  const closed = served.close();
  finish();
  assert.equal(await answer, 'finished');
  await closed;
  assert.equal(await stuck, 'cut');
});

test('too large a body gets its sentence while it is still being sent, and a broken one harms nobody', async (t) => {
  const served = await serveHouse({ app: testHouse({ url: new URL('http://localhost:1') }), port: 0, grace: 100 });
  t.after(() => served.close());
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const post = request(
      {
        port: served.port,
        method: 'POST',
        path: '/x',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': 900_000 },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    post.on('error', reject);
    post.write('a=1');
    t.after(() => post.destroy());
  });
  assert.equal(status, 413);
  const socket = connect(served.port);
  socket.write(
    'POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\na=',
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  assert.equal((await fetch(`http://localhost:${served.port}/assets/x`)).status, 404);
});
