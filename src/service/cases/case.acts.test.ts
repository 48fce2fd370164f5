import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doctor, does, fileCase, foldsToItsRow, hands, refusing, take } from '../../../test/filing.ts';
import { person, town } from '../../../test/town.ts';
import { noteOpened, withdraw } from './case.acts.ts';
import { accept } from './step.acts.ts';

const place = await town();
const applicant = person('a01');

test('an application is taken back until it is decided, once, by its applicant alone', async () => {
  const ref = await fileCase(place, doctor);
  assert.equal((await refusing(place, person('a02'), (tx, by) => withdraw(tx, ref, by))).name, 'case');
  const officer = await refusing(place, hands.desk, (tx, by) => withdraw(tx, ref, by));
  assert.deepEqual([officer.refusal, officer.name], ['forbidden', 'not-yours']);
  const state = await does(place, applicant, (tx, by) => withdraw(tx, ref, by));
  assert.deepEqual([state.phase, state.end?.how], ['closed', 'withdrawn']);
  await foldsToItsRow(place, ref);
  assert.equal((await refusing(place, applicant, (tx, by) => withdraw(tx, ref, by))).name, 'case-closed');
  assert.equal((await refusing(place, hands.desk, (tx, by) => accept(tx, ref, by, 'completeness'))).name, 'case-closed');
});

test('opening the decision hands it over, once', async () => {
  const ref = await fileCase(place, doctor);
  assert.equal((await refusing(place, applicant, (tx, by) => noteOpened(tx, ref, by))).name, 'not-delivering');
  await take(place, ref, 'issued');
  assert.equal((await refusing(place, applicant, (tx, by) => withdraw(tx, ref, by))).name, 'decided-already');
  const state = await does(place, applicant, (tx, by) => noteOpened(tx, ref, by));
  assert.deepEqual([state.phase, state.end?.how], ['closed', 'granted']);
  const again = await does(place, applicant, (tx, by) => noteOpened(tx, ref, by));
  assert.equal(again.facts, state.facts);
  await foldsToItsRow(place, ref);
});
