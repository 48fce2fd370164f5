import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { doctor, fileCase, take } from '../../../test/filing.ts';
import { town } from '../../../test/town.ts';
import { bySystem } from './change.acts.ts';
import { effect } from './effect.acts.ts';

const place = await town();
const system = bySystem('sukamaju', 'test', place.now(), randomUUID);
const what = { letters: ['l1'], numbers: ['503/1/DPMPTSP/2026'], on: '2026-09-07' };

test('a decision takes effect when its letters are signed, once', async () => {
  const ref = await fileCase(place, doctor);
  const run = () => place.store.withContext(system.actor, (tx) => effect(tx, ref, system, what));
  const early = await run();
  assert.ok('refusal' in early && early.name === 'not-signing');
  await take(place, ref, 'decided');
  const state = await run();
  assert.ok(!('refusal' in state));
  assert.deepEqual([state.phase, state.effect?.numbers], ['delivering', what.numbers]);
  const again = await run();
  assert.ok('refusal' in again && again.name === 'not-signing');
});
