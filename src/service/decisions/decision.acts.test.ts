import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterOf } from '#letters/reads';
import { doctor, fileCase, hands, take } from '../../../test/filing.ts';
import { town } from '../../../test/town.ts';
import { lettersOfCase } from './decision.rows.ts';

test('a doctor’s application goes through both bodies to a decision that is numbered, signed and in effect', async (t) => {
  const place = await town(t);
  const ref = await fileCase(place, doctor);
  const state = await take(place, ref, 'issued');
  assert.equal(state.phase, 'delivering');
  assert.equal(state.effect?.numbers.length, 1);
  assert.match(state.effect?.numbers[0] ?? '', /^503\/1\/DPMPTSP\/2026$/);
  const letters = await place.store.withContext(hands.head, async (tx) => {
    const own = await lettersOfCase(tx, ref.home, ref.id);
    return Promise.all(own.map((one) => letterOf(tx, one.home, one.letter)));
  });
  assert.equal(letters.length, 1);
  assert.ok(letters[0]?.file !== undefined);
});
