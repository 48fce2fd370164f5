import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { startMessagesStandIn } from '../../../demo/stand-ins/messages.ts';
import { httpProvider } from './provider.http-adapter.ts';
import type { Parcel } from './provider.port.ts';

const parcel: Parcel = { key: 'k', channel: 'sms', to: '+6281234567890', title: 'T', text: 'Halo', lang: 'id' };

test('a text goes once; what the gateway answers decides what is done', async (t) => {
  const standIn = await startMessagesStandIn();
  t.after(() => standIn.close());
  const send = httpProvider({ url: `${standIn.url}/messages`, timeoutMs: 400 });
  assert.deepEqual(await send(parcel), { outcome: 'sent', id: 'text-1' });
  assert.deepEqual(await send(parcel), { outcome: 'sent', id: 'text-1' });
  assert.deepEqual(
    standIn.taken.map(({ text, to }) => [text, to]),
    [['Halo', '+6281234567890']],
  );
  assert.deepEqual(await send({ ...parcel, key: 'l', to: 'x' }), { outcome: 'never', problem: 'refused' });
  for (const [status, problem] of [
    [503, 'busy'],
    [429, 'busy'],
    [401, 'unauthorised'],
  ] as const) {
    standIn.behave({ fail: 1, status });
    assert.deepEqual(await send({ ...parcel, key: 'm' }), { outcome: 'later', problem });
  }
  standIn.behave({ delayMs: 2000 });
  assert.deepEqual(await send({ ...parcel, key: 'n' }), { outcome: 'later', problem: 'timeout' });
});

test('no gateway, a garbled answer and a redirect are tried again later', async (t) => {
  assert.deepEqual(await httpProvider({ url: 'http://127.0.0.1:9/' })(parcel), { outcome: 'later', problem: 'unreachable' });
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    if (request.url === '/away') response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
    else response.end('{"ok":true}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  assert.deepEqual(await httpProvider({ url: `http://127.0.0.1:${port}/`, token: 'secret' })(parcel), {
    outcome: 'later',
    problem: 'garbled',
  });
  assert.deepEqual(await httpProvider({ url: `http://127.0.0.1:${port}/away` })(parcel), {
    outcome: 'later',
    problem: 'unreachable',
  });
  assert.deepEqual(seen, ['Bearer secret', undefined]);
});
