import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import {
  anybody,
  as_,
  chief,
  clerk,
  date,
  fine,
  found,
  keeper,
  office,
  officer,
  person,
  refused,
  today,
} from '../../../test/small-office.ts';
import type { By } from './body.acts.ts';
import { officerOf } from './holder.rows.ts';
import { declareInterest, endInterest } from './interest.acts.ts';
import { mayAct } from './standing.ts';

const own = officer('ani', chief);
const tie = { id: 'i1', person: person('ani'), other: person('kin'), ground: 'kin' } as const;

test('a tie is declared by the officer, seen by them and the keeper of their posts, and by nobody else', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  await as_(store, own, (tx) => fine(declareInterest(tx, tie, own)));
  assert.equal(await refused(as_(store, own, (tx) => declareInterest(tx, { ...tie, id: 'i2' }, own))), 'already-declared');
  const seen = (by: By) => as_(store, by, async (tx) => (await officerOf(tx, person('ani'), office, today)).interests.length);
  assert.equal(await seen(own), 1);
  assert.equal(await seen(officer('budi', keeper)), 1);
  assert.equal(await seen(officer('citra', clerk)), 0);
  assert.equal(await seen(anybody), 0);
  const other = officer('citra', clerk);
  await assert.rejects(
    as_(store, other, (tx) => declareInterest(tx, { ...tie, id: 'i3', other: person('x') }, other)),
    /row-level security/,
  );
});

test('it keeps the officer out until it ends', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  await as_(store, own, (tx) => fine(declareInterest(tx, tie, own)));
  const may = (on: typeof today) =>
    as_(store, own, async (tx) => {
      const outcome = mayAct(
        await officerOf(tx, person('ani'), office, on),
        { post: chief, does: 'decide' },
        { parties: [person('kin')] },
        on,
      );
      return isRefusal(outcome) ? outcome.name : outcome.capacity;
    });
  assert.equal(await may(today), 'interest-declared');
  await as_(store, own, (tx) => fine(endInterest(tx, person('ani'), 'i1', today, own)));
  assert.equal(await may(today), 'interest-declared');
  assert.equal(await may(date('2026-11-25')), 'definitive');
  assert.equal(await refused(as_(store, own, (tx) => endInterest(tx, person('ani'), 'i1', today, own))), 'already-ended');
});
