import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type BodyId, type Home, isRefusal, type PersonId, type PersonRef, system, Temporal } from '#ground';
import type { Contact } from '#identity';
import { masterKey, registerPerson, useMasterKey } from '#identity/acts';
import { testStore } from '../../../test/kit.ts';
import { address, handedOver, parcelOf, send, settle } from './message.acts.ts';
import { readDeliveries } from './message.rows.ts';
import { type Channel, waits } from './message.ts';

useMasterKey(masterKey(new Uint8Array(32).fill(7)));
const home = as<Home>('sukamaju');
const start = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const desk = system(home, 'test');
const body = as<BodyId>('sukamaju/dpmptsp');
const officer: Actor = { kind: 'officer', home, person: { home, id: as<PersonId>('o') }, body, posts: [] };
const all: ReadonlySet<Channel> = new Set<Channel>(['sms', 'whatsapp', 'email', 'paper']);
const wording = {
  url: new URL('http://localhost:8080'),
  templates: { got: { title: { id: 'Diterima', en: 'Received' }, text: { id: 'Nomor {n}', en: 'Number {n}' } } },
};

const told = async (contact: Contact): Promise<{ person: PersonRef; id: string }> => {
  const person = await store.withContext(desk, (tx) =>
    registerPerson(tx, { home, profile: { name: 'Siti', contact }, at: start, actor: desk }),
  );
  assert.ok(!isRefusal(person));
  const { id } = await store.withContext(officer, (tx) =>
    send(tx, { home, to: person, template: 'got', params: { n: '7' }, at: start, link: '/cases/7', body }),
  );
  await store.withContext(desk, (tx) => address(tx, home, id, all, start));
  await store.withContext(desk, (tx) => address(tx, home, id, all, start));
  return { person, id };
};
const states = (id: string) =>
  store.withContext(desk, async (tx) =>
    (await readDeliveries(tx, home, id)).map(({ channel, state, attempts }) => [channel, state, attempts]),
  );
const parcel = (id: string, channel: 'sms' | 'whatsapp' | 'email', now = start) =>
  store.withContext(desk, (tx) => parcelOf(tx, { home, id, channel, now, wording }));

test('a message goes out once by each channel, in the person’s language, with a whole link', async () => {
  const { id } = await told({ phone: '+62812', whatsapp: true, email: 'a@b.id', lang: 'en' });
  assert.deepEqual(await states(id), [
    ['email', 'queued', 0],
    ['whatsapp', 'queued', 0],
  ]);
  assert.deepEqual(await parcel(id, 'whatsapp'), {
    key: `sukamaju/${id}/whatsapp`,
    channel: 'whatsapp',
    to: '+62812',
    title: 'Received',
    text: 'Number 7 http://localhost:8080/cases/7',
    lang: 'en',
  });
  assert.equal((await parcel(id, 'email'))?.text, 'Number 7\n\nhttp://localhost:8080/cases/7');
  await store.withContext(desk, (tx) =>
    settle(tx, { home, id, channel: 'email', receipt: { outcome: 'sent', id: 'x' }, ready: all, now: start }),
  );
  assert.equal(await parcel(id, 'email'), undefined, 'a settled delivery is not sent again');
});

test('it is tried again after each wait, then fails, and SMS takes over from WhatsApp', async () => {
  const { id } = await told({ phone: '+62812', whatsapp: true, lang: 'id' });
  const later = start.add({ minutes: 1 });
  for (let attempt = 0; attempt <= waits.length; attempt += 1)
    await store.withContext(desk, (tx) =>
      settle(tx, { home, id, channel: 'whatsapp', receipt: { outcome: 'later', problem: 'busy' }, ready: all, now: later }),
    );
  assert.deepEqual(await states(id), [
    ['whatsapp', 'failed', waits.length + 1],
    ['sms', 'queued', 0],
  ]);
  await store.withContext(desk, (tx) =>
    settle(tx, { home, id, channel: 'sms', receipt: { outcome: 'never', problem: 'refused' }, ready: all, now: later }),
  );
  await store.withContext(desk, (tx) =>
    settle(tx, { home, id, channel: 'sms', receipt: { outcome: 'sent', id: 'late' }, ready: all, now: later }),
  );
  assert.deepEqual((await states(id))[1], ['sms', 'failed', 1]);
});

test('the vault is asked again at each attempt: an address given up is not used', async () => {
  const { person, id } = await told({ phone: '+62812', lang: 'id' });
  const { changeProfile } = await import('#identity/acts');
  await store.withContext(desk, (tx) =>
    changeProfile(tx, { person, profile: { contact: { email: 'a@b.id', lang: 'id' } }, at: start, actor: desk }),
  );
  assert.equal(await parcel(id, 'sms'), undefined);
  assert.deepEqual(await states(id), [['sms', 'failed', 0]]);
});

test('who can’t be reached is told on paper, by an officer, once', async () => {
  const { id } = await told({ lang: 'id' });
  assert.deepEqual(await states(id), [['paper', 'queued', 0]]);
  const hand = (actor: Actor) => store.withContext(actor, (tx) => handedOver(tx, { home, id, at: start, actor }));
  const outcomes = [await hand(desk), await hand(officer), await hand(officer)].map((one) =>
    isRefusal(one) ? one.name : 'done',
  );
  assert.deepEqual(outcomes, ['message-officer', 'done', 'message-settled']);
});

test('an act that is rolled back tells nobody', async () => {
  const { person } = await told({ lang: 'id' });
  const before = await store.withContext(
    desk,
    async (tx) => (await tx.selectFrom('messages.messages').select('id').execute()).length,
  );
  await assert.rejects(
    store.withContext(officer, async (tx) => {
      await send(tx, { home, to: person, template: 'got', params: { n: '8' }, at: start });
      throw new Error('the act failed');
    }),
  );
  const after = await store.withContext(
    desk,
    async (tx) => (await tx.selectFrom('messages.messages').select('id').execute()).length,
  );
  assert.equal(after, before);
});
