import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doctor, does, fileCase, take } from '../../../test/filing.ts';
import { morning, person, town, visitor } from '../../../test/town.ts';
import { trackedCase, trackedFacts } from './track.rows.ts';
import { pinHash } from './track.ts';
import { viewCase } from './view.acts.ts';

const place = await town();
const pepper = place.works.secrets.pins;
const filed = async () => {
  const ref = await fileCase(place, doctor);
  const { open } = await does(place, person('a01'), (tx, by) => viewCase(tx, ref, by, '/x'));
  return { ref, receipt: open.row.receipt };
};
const look = (receipt: string, pin: string, at = morning) =>
  place.store.withContext(visitor(), (tx) => trackedCase(tx, receipt, pinHash(pepper, receipt, pin), at));

test('number and PIN together open where it is; neither alone does', async () => {
  const { ref, receipt } = await filed();
  const found = await look(receipt, '123456');
  assert.deepEqual(found, { outcome: 'found', ref, standard: doctor.standard, revision: 1 });
  assert.equal(await look(receipt, '654321'), undefined);
  assert.equal(await look('26-9999999-A', '123456'), undefined);
});

test('the facts come without who acted', async () => {
  const { ref, receipt } = await filed();
  await take(place, ref, 'advised');
  const facts = await place.store.withContext(visitor(), (tx) => trackedFacts(tx, ref, pinHash(pepper, receipt, '123456')));
  assert.deepEqual(
    facts.map(({ kind }) => kind),
    ['submitted', 'accepted', 'advised', 'drafted'],
  );
  for (const { by } of facts) assert.deepEqual([by.person, by.post, by.body], [null, null, null]);
  const wrong = await place.store.withContext(visitor(), (tx) => trackedFacts(tx, ref, pinHash(pepper, receipt, '000000')));
  assert.deepEqual(wrong, []);
});

test('after five wrong PINs a receipt rests for a quarter of an hour, also for the right one', async () => {
  const { receipt } = await filed();
  for (let turn = 0; turn < 5; turn++) assert.equal(await look(receipt, `00000${turn}`), undefined);
  assert.deepEqual(await look(receipt, '123456'), { outcome: 'resting' });
  assert.deepEqual(await look(receipt, '123456', morning.add({ minutes: 14 })), { outcome: 'resting' });
  assert.equal((await look(receipt, '123456', morning.add({ minutes: 16 })))?.outcome, 'found');
});

test('wrong PINs tried at once are all counted', async () => {
  const { receipt } = await filed();
  await Promise.all(Array.from({ length: 8 }, (_, turn) => look(receipt, `00000${turn}`)));
  assert.deepEqual(await look(receipt, '123456'), { outcome: 'resting' });
});
