import assert from 'node:assert/strict';
import { test } from 'node:test';
import { system } from '#ground';
import { acting, doctor, does, fileCase, foldsToItsRow, hands, sure } from '../../../test/filing.ts';
import { town } from '../../../test/town.ts';
import { change, changed } from './change.acts.ts';
import { openCase } from './open.acts.ts';

const place = await town();
const accepted = { kind: 'accepted', step: 'completeness' } as const;

test('facts, row, tasks, journal and events are written together, and the case as it is then is given', async () => {
  const ref = await fileCase(place, doctor);
  const after = await does(place, hands.desk, async (tx, by) => {
    const open = sure(await openCase(tx, ref, by));
    return changed(tx, open, by, {
      facts: [accepted],
      act: 'case.accept',
      rule: ['uu/2014/30~50'],
      events: [{ name: 'case.accepted', data: {} }],
    });
  });
  assert.deepEqual([after.facts.length, after.row.holderPost, after.row.facts], [2, 'sukamaju/dinkes#sdk', 2]);
  await foldsToItsRow(place, ref);
  const events = await place.store.withContext(system('sukamaju', 'test'), (tx) =>
    tx.selectFrom('journal.events').select('name').where('subject', '=', ref.id).execute(),
  );
  assert.deepEqual(events.map(({ name }) => name).sort(), ['case.accepted', 'case.submitted']);
});

test('nothing to say changes nothing', async () => {
  const ref = await fileCase(place, doctor);
  const state = await does(place, hands.desk, async (tx, by) => {
    const open = sure(await openCase(tx, ref, by));
    return change(tx, open, by, { facts: [], act: 'x', rule: [], events: [] });
  });
  assert.equal(state.facts, 1);
});

test('a fact has its place once: who writes on a case that was not locked loses', async () => {
  const ref = await fileCase(place, doctor);
  const by = acting(hands.desk, place.now());
  const stale = await does(place, hands.desk, (tx) => openCase(tx, ref, by));
  const write = () =>
    place.store.withContext(hands.desk, (tx) =>
      change(tx, stale, by, { facts: [accepted], act: 'case.accept', rule: [], events: [] }),
    );
  await write();
  await assert.rejects(write(), /duplicate key|facts_pkey/);
});
