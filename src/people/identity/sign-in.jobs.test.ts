import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type Home, type PersonId, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { masterKey } from './master.ts';
import { useMasterKey } from './ring.ts';
import { startSession } from './session.acts.ts';
import { signInSweep } from './sign-in.jobs.ts';

useMasterKey(masterKey(new Uint8Array(32).fill(7)));
const home = as<Home>('sukamaju');

test('the sweep takes sessions away a month after their end, and not before', async (t) => {
  const { store } = await testStore(t);
  const at = Temporal.Instant.from('2026-11-24T02:00:00Z');
  const person = { home, id: as<PersonId>('p') };
  await store.withContext(system(home, 'test'), (tx) => startSession(tx, { home, person, name: 'P', at }));
  const count = () =>
    store.withContext(
      system(home, 'test'),
      async (tx) => (await tx.selectFrom('identity.sessions').select('hash').execute()).length,
    );
  const sweep = signInSweep(store, home);
  await sweep.run(at.add({ hours: 24 * 30 }));
  assert.equal(await count(), 1);
  await sweep.run(at.add({ hours: 24 * 30 + 13 }));
  assert.equal(await count(), 0);
});
