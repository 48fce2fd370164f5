import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type BodyId, type Home, type PersonId, type PersonRef, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import {
  countMailbox,
  countUnread,
  insertDelivery,
  insertMessage,
  markRead,
  readDeliveries,
  readMailbox,
  readMessage,
  readOwnMessage,
  readPaper,
} from './message.rows.ts';

const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const desk = system(home, 'test');
const ref = (id: string): PersonRef => ({ home, id: as<PersonId>(id) });
const own = (id: string): Actor => ({ kind: 'person', home, person: ref(id) });
const body = as<BodyId>('sukamaju/dpmptsp');
const officer: Actor = { kind: 'officer', home, person: ref('o'), body, posts: [] };

test('a mailbox is its person’s own', async () => {
  await store.withContext(officer, async (tx) => {
    for (let n = 1; n <= 3; n += 1)
      await insertMessage(tx, `m${n}`, {
        home,
        to: ref('p'),
        template: 't',
        params: { n: String(n) },
        at: at.add({ minutes: n }),
      });
    assert.equal(await readMessage(tx, home, 'm1'), undefined, 'who sends does not read');
  });
  await store.withContext(own('p'), async (tx) => {
    assert.deepEqual(
      (await readMailbox(tx, ref('p'), 1, 2)).map(({ id, params }) => [id, params]),
      [
        ['m3', { n: '3' }],
        ['m2', { n: '2' }],
      ],
    );
    assert.deepEqual(
      (await readMailbox(tx, ref('p'), 2, 2)).map(({ id }) => id),
      ['m1'],
    );
    await markRead(tx, home, 'm1', at);
    assert.deepEqual([await countMailbox(tx, ref('p')), await countUnread(tx, ref('p'))], [{ all: 3, unread: 2 }, 2]);
  });
  await store.withContext(own('q'), async (tx) => {
    assert.deepEqual(await readMailbox(tx, ref('p'), 1, 10), []);
    assert.equal(await readOwnMessage(tx, ref('q'), 'm1'), undefined);
    await markRead(tx, home, 'm2', at);
  });
  assert.equal(await store.withContext(own('p'), (tx) => countUnread(tx, ref('p'))), 2);
  const anyone = store.withContext({ kind: 'anonymous', home }, (tx) =>
    insertMessage(tx, 'x', { home, to: ref('p'), template: 't', params: {}, at }),
  );
  await assert.rejects(anyone, /row-level security/);
});

test('deliveries are queued by the system, seen by the person, and paper by its body', async () => {
  await store.withContext(desk, async (tx) => {
    await insertMessage(tx, 'd1', { home, to: ref('p'), template: 't', params: {}, at, body });
    assert.equal(await insertDelivery(tx, home, 'd1', 'paper', at), true);
    assert.equal(await insertDelivery(tx, home, 'd1', 'paper', at), false);
    assert.deepEqual(
      (await readPaper(tx, home, body)).map(({ id }) => id),
      ['d1'],
    );
    assert.deepEqual(await readPaper(tx, home, as<BodyId>('sukamaju/dinkes')), []);
  });
  assert.equal((await store.withContext(own('p'), (tx) => readDeliveries(tx, home, 'd1'))).length, 1);
  assert.equal((await store.withContext(own('q'), (tx) => readDeliveries(tx, home, 'd1'))).length, 0);
  await assert.rejects(
    store.withContext(own('p'), (tx) => insertDelivery(tx, home, 'd1', 'sms', at)),
    /row-level security/,
  );
});
