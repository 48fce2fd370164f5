import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseRef } from '#cases';
import { acting, doctor, does, fileCase, foldsToItsRow, hands, refusing, take } from '../../../test/filing.ts';
import { morning, town } from '../../../test/town.ts';
import { bySystem } from './change.acts.ts';
import { openCase, readCase } from './open.acts.ts';
import { accept } from './step.acts.ts';
import { letTimePass } from './sweep.acts.ts';

const place = await town();
const days = (n: number) => morning.add({ hours: 24 * n });
const kinds = async (ref: CaseRef) =>
  (await does(place, hands.desk, (tx, by) => readCase(tx, ref, by))).facts.slice(1).map((fact) => fact.kind);
const passes = (ref: CaseRef, now: typeof morning) => {
  const by = bySystem('sukamaju', 'test', now, () => crypto.randomUUID());
  return place.store.withContext(by.actor, (tx) => letTimePass(tx, ref, now, by.newId));
};

test('time does nothing before its day', async () => {
  const ref = await fileCase(place, doctor);
  await passes(ref, days(7));
  assert.deepEqual(await kinds(ref), []);
});

test('nobody checked within five working days: it counts as complete; past its last day it lapses; each once', async () => {
  const ref = await fileCase(place, doctor);
  await passes(ref, days(8));
  assert.deepEqual(await kinds(ref), ['deemed-complete']);
  await foldsToItsRow(place, ref);
  await passes(ref, days(9));
  await passes(ref, days(9));
  assert.deepEqual(await kinds(ref), ['deemed-complete', 'lapsed']);
  const { state } = await does(place, hands.desk, (tx, by) => readCase(tx, ref, by));
  assert.deepEqual([state.complete?.deemed, state.lapsed?.due, state.lapsed?.silence], [true, '2026-09-15', 'granted']);
  await foldsToItsRow(place, ref);
});

test('who comes before the sweep finds the case as time has left it', async () => {
  const ref = await fileCase(place, doctor);
  place.setClock(days(8));
  const late = await refusing(place, hands.desk, (tx, by) => accept(tx, ref, by, 'completeness'));
  assert.deepEqual([late.name, late.params.post], ['already-done', '']);
  assert.deepEqual(await kinds(ref), [], 'what is refused writes nothing');
  const open = await does(place, hands.health, (tx, by) => openCase(tx, ref, by));
  assert.equal(open.state.complete?.deemed, true);
  assert.deepEqual(await kinds(ref), ['deemed-complete']);
  const [, fact] = open.facts;
  assert.deepEqual([fact?.by.actor_kind, fact?.by.post], ['system', null]);
  place.setClock(morning);
});

test('a decision left in the mailbox counts as handed over on the fifth working day', async () => {
  const ref = await fileCase(place, doctor);
  assert.equal((await take(place, ref, 'issued')).phase, 'delivering');
  await passes(ref, days(6));
  assert.ok(!(await kinds(ref)).includes('handed-over'));
  await passes(ref, days(7));
  const { state, facts } = await does(place, hands.desk, (tx, by) => readCase(tx, ref, by));
  const last = facts.at(-1);
  assert.deepEqual([state.phase, state.end?.how, last?.kind === 'handed-over' && last.how], ['closed', 'granted', 'notice']);
  await foldsToItsRow(place, ref);
});

test('a case that is not there', async () => {
  const gone = await passes({ home: 'sukamaju' as never, id: 'none' as never }, morning);
  assert.ok('refusal' in gone && gone.name === 'case');
  assert.ok(acting);
});
