import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type Home, type PersonId, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { issuerMemory } from './idp.jobs.ts';
import { masterKey } from './master.ts';
import { useMasterKey } from './ring.ts';

useMasterKey(masterKey(new Uint8Array(32).fill(7)));
const home = as<Home>('sukamaju');
const { store } = await testStore();
let now = Temporal.Instant.from('2026-11-24T02:00:00Z');
const memory = issuerMemory(store, home, () => now);

test('a thing is kept, found by id and uid, used once, and gone when it expires', async () => {
  await memory.write('AuthorizationCode', 'code', { grantId: 'g', uid: 'u', a: 1 }, now.add({ seconds: 60 }));
  assert.deepEqual(await memory.read('AuthorizationCode', 'code'), { grantId: 'g', uid: 'u', a: 1 });
  assert.deepEqual(await memory.readByUid('AuthorizationCode', 'u'), { grantId: 'g', uid: 'u', a: 1 });
  assert.equal(await memory.read('AccessToken', 'code'), undefined);
  await memory.consume('AuthorizationCode', 'code');
  assert.equal((await memory.read('AuthorizationCode', 'code'))?.consumed, now.epochMilliseconds / 1000);
  now = now.add({ seconds: 61 });
  assert.equal(await memory.read('AuthorizationCode', 'code'), undefined);
  assert.equal(await memory.readByUid('AuthorizationCode', 'u'), undefined);
});

test('a grant takes all that it gave with it', async () => {
  await memory.write('AccessToken', 't1', { grantId: 'g2' }, undefined);
  await memory.write('AuthorizationCode', 'c1', { grantId: 'g2' }, undefined);
  await memory.write('Session', 's1', { uid: 'x' }, undefined);
  await memory.dropGrant('g2');
  assert.deepEqual(await Promise.all([memory.read('AccessToken', 't1'), memory.read('AuthorizationCode', 'c1')]), [
    undefined,
    undefined,
  ]);
  assert.ok(await memory.read('Session', 's1'));
  await memory.drop('Session', 's1');
  assert.equal(await memory.read('Session', 's1'), undefined);
});

test('nobody but the system sees what the protocol keeps', async () => {
  await memory.write('Session', 's2', { a: 1 }, undefined);
  const actors: readonly Actor[] = [
    { kind: 'anonymous', home },
    { kind: 'person', home, person: { home, id: as<PersonId>('p') } },
  ];
  for (const actor of actors)
    assert.deepEqual(await store.withContext(actor, (tx) => tx.selectFrom('identity.oidc').select('id').execute()), []);
  assert.equal(
    (await store.withContext(system(home, 'test'), (tx) => tx.selectFrom('identity.oidc').select('id').execute())).length,
    2,
  );
});
