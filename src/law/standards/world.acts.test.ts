import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadNationalBodies } from '#bodies/acts';
import { as, system, Temporal } from '#ground';
import { nationalActs } from '#regulations';
import { loadActs } from '#regulations/acts';
import { testStore } from '../../../test/kit.ts';
import { worldOf } from './world.acts.ts';

test('the world as the database has it', async (t) => {
  const { store } = await testStore(t);
  const actor = system('nasional', 'test');
  const on = Temporal.PlainDate.from('2026-01-02');
  const world = await store.withContext(actor, async (tx) => {
    await loadActs(tx, nationalActs());
    await loadNationalBodies(tx, { actor, at: Temporal.Instant.from('2026-01-02T03:00:00Z') });
    return { seen: await worldOf(tx, on) };
  });
  assert.equal(world.seen.bodyExists(as('nasional/kki'), on), true);
  assert.equal(world.seen.bodyExists(as('sukamaju/dpmptsp'), on), false);
  assert.equal(world.seen.inForce('uu/2014/30~53', on).status, 'in-force');
  assert.ok(world.seen.registers.some((register) => register.id === 'nasional/kki@str'));
  assert.equal(world.seen.today?.equals(on), true);
  assert.equal(world.seen.calendar(as('nasional/kki')).loaded.has(2026), true);
});
