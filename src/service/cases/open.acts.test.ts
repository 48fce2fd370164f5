import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { doctor, does, fileCase, hands, refusing } from '../../../test/filing.ts';
import { town, visitor } from '../../../test/town.ts';
import { openCase, readCase } from './open.acts.ts';

const place = await town();
const ref = await fileCase(place, doctor);

test('a case opens with its facts, its standard as it was filed, and where and when it is', async () => {
  const open = await does(place, hands.desk, (tx, by) => readCase(tx, ref, by));
  assert.deepEqual(
    [open.facts.length, open.standard.id, open.revision.number, open.today.toString(), open.zone],
    [1, doctor.standard, 1, '2026-09-07', 'WIB'],
  );
});

test('an act waits for the act before it, a page for nobody', async () => {
  const order: string[] = [];
  const opened = Promise.withResolvers<void>();
  const read = Promise.withResolvers<void>();
  await Promise.all([
    does(place, hands.desk, async (tx, by) => {
      await openCase(tx, ref, by);
      order.push('first opens');
      opened.resolve();
      await read.promise;
      await pause(100);
      order.push('first ends');
    }),
    opened.promise.then(() =>
      does(place, hands.health, async (tx, by) => {
        await readCase(tx, ref, by);
        order.push('a page is read');
        read.resolve();
      }),
    ),
    opened.promise.then(() =>
      does(place, hands.health, async (tx, by) => {
        await openCase(tx, ref, by);
        order.push('second opens');
      }),
    ),
  ]);
  assert.deepEqual(order, ['first opens', 'a page is read', 'first ends', 'second opens']);
});

test('a number that was guessed opens nothing', async () => {
  for (const id of ['none', crypto.randomUUID(), '26-0000001-A', "' or 1=1"]) {
    const refused = await refusing(place, hands.desk, (tx, by) => openCase(tx, { home: ref.home, id: id as never }, by));
    assert.deepEqual([refused.refusal, refused.name], ['absent', 'case']);
  }
  assert.equal((await refusing(place, visitor(), (tx, by) => readCase(tx, ref, by))).name, 'case');
});
