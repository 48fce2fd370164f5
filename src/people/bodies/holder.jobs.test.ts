import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testStore } from '../../../test/kit.ts';
import { as_, at, found, home, person, system } from '../../../test/small-office.ts';
import { bodiesHandlers } from './holder.jobs.ts';
import { officialName } from './holder.rows.ts';

test('an erased person’s name as an officer goes, once and again', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const [handler] = bodiesHandlers;
  const event = { home, id: 'e', name: 'person.erased', subject: { kind: 'person', id: 'ani' }, at, data: {} } as const;
  await as_(store, system, async (tx) => {
    for (let turn = 0; turn < 2; turn++) await handler?.handle(tx, event, at);
    assert.equal(await officialName(tx, person('ani')), undefined);
    assert.equal(await officialName(tx, person('budi')), 'Budi Santosa');
  });
});
