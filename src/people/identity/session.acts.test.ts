import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Actor,
  as,
  type BodyId,
  type Home,
  isRefusal,
  type PersonId,
  type PersonRef,
  type PostId,
  system,
  Temporal,
} from '#ground';
import { testStore } from '../../../test/kit.ts';
import { masterKey } from './master.ts';
import { useMasterKey } from './ring.ts';
import { chooseRole, endSession, endSessionsOf, renameSession, sessionOf, startSession } from './session.acts.ts';

useMasterKey(masterKey(new Uint8Array(32).fill(7)));
const home = as<Home>('sukamaju');
const start = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const door = system(home, 'test');
const anyone: Actor = { kind: 'anonymous', home };
const ratna: PersonRef = { home, id: as<PersonId>('ratna') };
const body = as<BodyId>('sukamaju/dpmptsp');

const begin = (before?: string) =>
  store.withContext(door, (tx) =>
    startSession(tx, {
      home,
      person: ratna,
      name: 'Ratna',
      at: start,
      logout: 'token of the issuer',
      ...(before === undefined ? {} : { before }),
    }),
  );
const seen = (token: string, now = start) => store.withContext(anyone, (tx) => sessionOf(tx, { home, token, now }));

test('a session is found by its token only, at its door only', async () => {
  const { token, csrf } = await begin();
  assert.deepEqual(await seen(token), { person: ratna, csrf, name: 'Ratna' });
  assert.equal(await seen(`${token}x`), undefined);
  assert.equal(
    await store.withContext(anyone, (tx) => sessionOf(tx, { home: as<Home>('nasional'), token, now: start })),
    undefined,
  );
});

test('signing in ends the session that the browser came with', async () => {
  const first = await begin();
  const second = await begin(first.token);
  assert.notEqual(first.token, second.token);
  assert.equal(await seen(first.token), undefined);
  assert.ok(await seen(second.token));
});

test('it ends after two idle hours, and after twelve in any case', async () => {
  const idle = await begin();
  assert.ok(await seen(idle.token, start.add({ minutes: 119 })));
  assert.ok(await seen(idle.token, start.add({ minutes: 119 + 119 })), 'a request moved its end');
  assert.equal(await seen(idle.token, start.add({ minutes: 119 + 119 + 120 })), undefined);
  const busy = await begin();
  for (let minute = 0; minute < 720; minute += 60)
    assert.ok(await seen(busy.token, start.add({ minutes: minute })), `minute ${minute}`);
  assert.equal(await seen(busy.token, start.add({ hours: 12 })), undefined);
});

test('a role is chosen among those held, and given up again', async () => {
  const { token } = await begin();
  const roles = [{ body, name: 'DPMPTSP', posts: [{ id: as<PostId>(`${body}#head`), title: 'Kepala' }] }];
  const own: Actor = { kind: 'person', home, person: ratna };
  assert.equal(await store.withContext(own, (tx) => chooseRole(tx, { home, token, body, roles })), undefined);
  assert.equal((await seen(token))?.body, body);
  const refused = await store.withContext(own, (tx) =>
    chooseRole(tx, { home, token, body: as<BodyId>('sukamaju/dinkes'), roles }),
  );
  assert.ok(isRefusal(refused) && refused.refusal === 'forbidden');
  assert.equal(await store.withContext(own, (tx) => chooseRole(tx, { home, token, roles })), undefined);
  assert.equal((await seen(token))?.body, undefined);
  const other: Actor = { kind: 'person', home, person: { home, id: as<PersonId>('other') } };
  const stolen = await store.withContext(other, (tx) => chooseRole(tx, { home, token, roles }));
  assert.ok(isRefusal(stolen) && stolen.name === 'session-ended');
});

test('a sign-out ends it, gives the issuer its token back once, and leaves nothing to show', async () => {
  const { token } = await begin();
  assert.deepEqual(await store.withContext(door, (tx) => endSession(tx, { home, token, at: start })), {
    logout: 'token of the issuer',
  });
  assert.deepEqual(await store.withContext(door, (tx) => endSession(tx, { home, token, at: start })), {});
  assert.equal(await seen(token), undefined);
});

test('a person ends all other sessions, and is greeted by a new name', async () => {
  const [kept, lost] = [await begin(), await begin()];
  const own: Actor = { kind: 'person', home, person: ratna };
  await store.withContext(own, (tx) => renameSession(tx, ratna, kept.token, 'Ratna Dewi'));
  assert.ok((await store.withContext(own, (tx) => endSessionsOf(tx, ratna, start, kept.token))) >= 1);
  assert.equal((await seen(kept.token))?.name, 'Ratna Dewi');
  assert.equal(await seen(lost.token), undefined);
});
