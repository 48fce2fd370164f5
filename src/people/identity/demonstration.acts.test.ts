import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type BodyId, type Home, isRefusal, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { demonstrationAccounts, isDemonstration, markDemonstration, offerAccount, stepInto } from './demonstration.acts.ts';
import { masterKey } from './master.ts';
import { registerPerson } from './person.acts.ts';
import { useMasterKey } from './ring.ts';
import { sessionOf } from './session.acts.ts';

useMasterKey(masterKey(new Uint8Array(32).fill(7)));
const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const door = system(home, 'test');
const anyone: Actor = { kind: 'anonymous', home };

test('without the mark there is no demonstration account and no way to make one', async () => {
  const person = await store.withContext(door, (tx) =>
    registerPerson(tx, { home, profile: { name: 'Ratna', contact: { lang: 'id' } }, at, actor: door }),
  );
  assert.ok(!isRefusal(person));
  const offer = {
    home,
    person,
    body: as<BodyId>('sukamaju/dpmptsp'),
    place: 1,
    label: { id: 'Ratna, kepala', en: 'Ratna, head' },
  };
  assert.equal(await store.withContext(anyone, isDemonstration), false);
  await assert.rejects(
    store.withContext(door, (tx) => offerAccount(tx, offer)),
    /row-level security/,
  );
  assert.ok(isRefusal(await store.withContext(door, (tx) => stepInto(tx, { home, account: '1', at }))));
  await assert.rejects(
    store.withContext(anyone, (tx) => markDemonstration(tx, at)),
    /row-level security/,
  );
  await store.withContext(door, (tx) => markDemonstration(tx, at));
  await store.withContext(door, (tx) => markDemonstration(tx, at));
  assert.equal(await store.withContext(anyone, isDemonstration), true);
  await store.withContext(door, (tx) => offerAccount(tx, offer));
  assert.deepEqual(await store.withContext(anyone, (tx) => demonstrationAccounts(tx, home)), [
    { id: '1', person, body: offer.body, label: offer.label },
  ]);
  const step = await store.withContext(door, (tx) => stepInto(tx, { home, account: '1', at }));
  assert.ok(!isRefusal(step));
  const session = await store.withContext(anyone, (tx) => sessionOf(tx, { home, token: step.token, now: at }));
  assert.deepEqual([session?.name, session?.body], ['Ratna', offer.body]);
  assert.ok(isRefusal(await store.withContext(door, (tx) => stepInto(tx, { home, account: '2', at }))));
});
