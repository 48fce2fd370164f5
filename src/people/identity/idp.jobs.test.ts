import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type Home, type PersonId, type PersonRef, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { issuerMemory } from './idp.jobs.ts';
import { masterKey } from './master.ts';
import { useMasterKey } from './ring.ts';

const home = as<Home>('sukamaju');
const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
const { store } = await testStore();
const desk = system(home, 'test');
const ref = (id: string): PersonRef => ({ home, id: as<PersonId>(id) });
const own = (id: string): Actor => ({ kind: 'person', home, person: ref(id) });

test('each call is a transaction of its own, so what it wrote is there for the next process', async () => {
  useMasterKey(masterKey(new Uint8Array(32).fill(7)));
  const [one, two] = [issuerMemory(store, home, () => at), issuerMemory(store, home, () => at)];
  await one.write('Grant', 'g', { accountId: 'a' }, at.add({ seconds: 1 }));
  assert.deepEqual(await two.read('Grant', 'g'), { accountId: 'a' });
  assert.equal(await two.claims('nobody'), undefined);
  assert.equal(
    await store.withContext(own('p'), (tx) => tx.selectFrom('identity.oidc').select('id').executeTakeFirst()),
    undefined,
  );
  assert.ok(await store.withContext(desk, (tx) => tx.selectFrom('identity.oidc').select('id').executeTakeFirst()));
});
