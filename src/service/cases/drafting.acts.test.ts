import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openKey } from '#identity/acts';
import { acting, doctor, does, fileCase, hands, sure, take } from '../../../test/filing.ts';
import { town } from '../../../test/town.ts';
import {
  applicationName,
  filedTimes,
  firstDraft,
  noteName,
  noteOf,
  openApplication,
  sealDraft,
  sealNotes,
} from './drafting.acts.ts';
import { readCase } from './open.acts.ts';

const place = await town();
const ref = await fileCase(place, doctor);
await take(place, ref, 'accepted');

test('the vault opens what was filed, with the dates that conditions read', async () => {
  const { application } = await does(place, hands.health, async (tx, by) =>
    openApplication(tx, sure(await readCase(tx, ref, by))),
  );
  assert.equal(application.answers.address, doctor.answers.address);
  assert.deepEqual([application.filed.toString(), application.today.toString()], ['2026-09-07', '2026-09-07']);
});

test('a draft commits to what it says: another word, another commitment; the same words, the same', async () => {
  const made = await does(place, hands.health, async (tx, by) => {
    const key = sure(await openKey(tx, ref.home, ref.id));
    const say = (conditions: string | undefined) => sealDraft(tx, by, key, { outlook: { grant: true }, conditions });
    return [await say('a'), await say('a'), await say('b'), await say(undefined)];
  });
  const [first, same, other, bare] = made.map((draft) => draft.commitment);
  assert.equal(first, same);
  assert.equal(new Set([first, other, bare]).size, 3);
  assert.notEqual(made[0]?.conditions, made[1]?.conditions, 'each note has an id of its own');
});

test('a step that does not close the way to the initials drafts nothing', async () => {
  const fresh = await fileCase(place, doctor);
  const facts = await does(place, hands.desk, async (tx, by) => {
    const open = sure(await readCase(tx, fresh, by));
    const key = sure(await openKey(tx, fresh.home, fresh.id));
    return firstDraft(tx, open, by, key, 'completeness', [{ kind: 'accepted', step: 'completeness' }], { added: {} });
  });
  assert.deepEqual(
    facts.map(({ kind }) => kind),
    ['accepted'],
  );
});

test('notes are taken under ids and sealed under their names', async () => {
  const notes: Record<string, string> = {};
  const by = acting(hands.desk, place.now());
  const id = noteOf(by, notes, 'Catatan');
  assert.deepEqual(notes, { [id]: 'Catatan' });
  await does(place, hands.desk, async (tx) => sealNotes(tx, sure(await openKey(tx, ref.home, ref.id)), notes));
  assert.deepEqual([applicationName(2), noteName('x')], ['application/2', 'note/x']);
  const { state } = await does(place, hands.desk, (tx, at) => readCase(tx, ref, at));
  assert.equal(filedTimes(state), 1);
});
