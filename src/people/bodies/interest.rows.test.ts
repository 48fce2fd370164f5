import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testStore } from '../../../test/kit.ts';
import { as_, chief, date, fine, found, officer, person, system } from '../../../test/small-office.ts';
import { declareInterest, endInterest } from './interest.acts.ts';
import { interestsOf, lockInterestFacts } from './interest.rows.ts';
import { foldInterests } from './interest.ts';

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

test('the ties are the fold of their facts, and either side of one finds it', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const own = officer('ani', chief);
  const tie = { person: person('ani'), ground: 'paid' } as const;
  await as_(store, own, (tx) => fine(declareInterest(tx, { ...tie, id: 'i1', other: person('kin') }, own)));
  await as_(store, own, (tx) => fine(declareInterest(tx, { ...tie, id: 'i2', other: person('boss') }, own)));
  await as_(store, own, (tx) => fine(endInterest(tx, person('ani'), 'i1', date('2026-12-31'), own)));
  await as_(store, system, async (tx) => {
    const facts = await lockInterestFacts(tx, person('ani'));
    assert.equal(facts.length, 3);
    assert.deepEqual(plain(await interestsOf(tx, person('ani'))), plain([...foldInterests(facts).values()]));
    assert.deepEqual(
      (await interestsOf(tx, person('boss'))).map((one) => one.id),
      ['i2'],
    );
  });
});
