import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type Home, isRefusal, type Plain, system, Temporal } from '#ground';
import { masterKey, registerPerson, useMasterKey } from '#identity/acts';
import { startMessagesStandIn } from '../../../demo/stand-ins/messages.ts';
import { testStore } from '../../../test/kit.ts';
import { send } from './message.acts.ts';
import { messageTasks } from './message.jobs.ts';
import { readDeliveries } from './message.rows.ts';
import { httpProvider } from './provider.http-adapter.ts';
import type { Provider } from './provider.port.ts';

useMasterKey(masterKey(new Uint8Array(32).fill(7)));
const home = as<Home>('sukamaju');
const now = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const desk = system(home, 'test');
const standIn = await startMessagesStandIn();
const wording = {
  url: new URL('http://localhost:8080'),
  templates: { got: { title: { id: 'Diterima', en: 'Received' }, text: { id: 'Nomor {n}', en: 'Number {n}' } } },
};
const gateway = httpProvider({ url: `${standIn.url}/messages` });

const person = await store.withContext(desk, (tx) =>
  registerPerson(tx, { home, profile: { name: 'Siti', contact: { phone: '+6281234567890', lang: 'id' } }, at: now, actor: desk }),
);
assert.ok(!isRefusal(person));
const told = async (): Promise<Plain> => {
  const { id } = await store.withContext(desk, (tx) =>
    send(tx, { home, to: person, template: 'got', params: { n: '7' }, at: now }),
  );
  return { home, id, channel: 'sms' };
};
const run = async (name: string, payload: Plain, sms: Provider = gateway) => {
  const tasks = messageTasks({ store, providers: { sms }, wording });
  await tasks.find((task) => task.name === name)?.run(payload, now);
};
const states = (payload: Plain) =>
  store.withContext(desk, async (tx) =>
    (await readDeliveries(tx, home, (payload as { id: string }).id)).map(({ channel, state }) => `${channel} ${state}`),
  );

test.after(() => standIn.close());

test('a process killed after sending and before settling sends the same effect again, and one text is taken', async () => {
  const payload = await told();
  await run('messages.address', payload);
  const killed: Provider = async (parcel) => {
    await gateway(parcel);
    throw new Error('killed');
  };
  await assert.rejects(run('messages.deliver', payload, killed), /killed/);
  assert.deepEqual(await states(payload), ['sms queued']);
  await run('messages.deliver', payload);
  await run('messages.deliver', payload);
  assert.deepEqual(await states(payload), ['sms sent']);
  assert.deepEqual(
    standIn.taken.map(({ text }) => text),
    ['Nomor 7'],
  );
});

test('a gateway that is away leaves the delivery queued; a channel out of use has failed', async () => {
  const payload = await told();
  await run('messages.address', payload);
  standIn.behave({ fail: 1 });
  await run('messages.deliver', payload);
  assert.deepEqual(await states(payload), ['sms queued']);
  await messageTasks({ store, providers: {}, wording }).at(1)?.run(payload, now);
  assert.deepEqual(await states(payload), ['sms failed']);
});

test('a template that nobody gives is a slip, told by the job', async () => {
  const { id } = await store.withContext(desk, (tx) => send(tx, { home, to: person, template: 'unknown', params: {}, at: now }));
  await run('messages.address', { home, id });
  await assert.rejects(run('messages.deliver', { home, id, channel: 'sms' }), /no template unknown/);
  await assert.rejects(run('messages.address', {}), /without its message/);
});
