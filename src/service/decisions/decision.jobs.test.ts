import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCase } from '#cases/acts';
import { system } from '#ground';
import type { Event } from '#journal';
import { doctor, does, fileCase, foldsToItsRow, hands, take } from '../../../test/filing.ts';
import { town } from '../../../test/town.ts';
import { decisionHandlers } from './decision.jobs.ts';
import { lettersOfCase } from './decision.rows.ts';

const place = await town();
const [handler] = decisionHandlers;
assert.ok(handler);
const event = (letter: string): Event => ({
  home: 'sukamaju',
  id: 'e',
  name: 'letter.signed',
  subject: { kind: 'letter', id: letter },
  at: place.now(),
  data: {},
});
const run = (letter: string) =>
  place.store.withContext(system('sukamaju', 'test'), (tx) => handler.handle(tx, event(letter), place.now()));

test('when its letter is signed, a decision takes effect: once, and not before', async () => {
  const ref = await fileCase(place, doctor);
  await take(place, ref, 'decided');
  const [letter] = await place.store.withContext(hands.head, (tx) => lettersOfCase(tx, ref.home, ref.id));
  assert.ok(letter);
  await run(letter.letter);
  const phase = async () => (await does(place, hands.head, (tx, by) => readCase(tx, ref, by))).state.phase;
  assert.equal(await phase(), 'signing', 'an event that comes too early changes nothing');
  await place.settle();
  assert.equal(await phase(), 'delivering');
  const facts = async () => (await does(place, hands.head, (tx, by) => readCase(tx, ref, by))).facts.length;
  const before = await facts();
  await run(letter.letter);
  assert.equal(await facts(), before);
  await foldsToItsRow(place, ref);
});

test('a letter that says no decision is none of this room’s', async () => {
  await run('nobody’s letter');
});
