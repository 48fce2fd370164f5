import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testStore } from '../../../test/kit.ts';
import {
  anybody,
  as_,
  at,
  chief,
  clerk,
  date,
  fine,
  found,
  office,
  order,
  person,
  system,
  today,
} from '../../../test/small-office.ts';
import { appointHolder, endHolder } from './appointment.acts.ts';
import { holderById, holdersOf, holdersOfBody, holdingsOf, holdingsOfBody, officerOf, postsOf, rolesOf } from './holder.rows.ts';

test('who holds what, with the name they sign by, for anybody to read', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const plh = {
    post: chief,
    person: person('citra'),
    capacity: 'plh',
    from: date('2026-11-20'),
    until: date('2026-11-27'),
    order,
  } as const;
  await as_(store, system, (tx) => fine(appointHolder(tx, 'h-plh', plh, system, 'Citra Lestari, M.Si.')));
  await as_(store, anybody, async (tx) => {
    assert.deepEqual(await postsOf(tx, person('nobody'), office, today), []);
    const seated = await holdersOf(tx, chief, today);
    assert.deepEqual(
      seated.map((one) => [one.capacity, one.name]),
      [
        ['definitive', 'Ani Wulandari, S.H.'],
        ['plh', 'Citra Lestari, M.Si.'],
      ],
    );
    assert.equal((await holdersOfBody(tx, office, today)).length, 4);
    assert.equal((await holdingsOf(tx, person('citra'), today)).length, 2);
    assert.equal((await holdingsOf(tx, person('citra'), date('2026-12-01'), office)).length, 1);
    assert.equal((await officerOf(tx, person('citra'), office, today)).holdings.length, 2);
    assert.equal((await holderById(tx, office, 'h-plh'))?.name, 'Citra Lestari, M.Si.');
    assert.equal(await holderById(tx, office, 'h-none'), undefined);
    assert.equal((await holdingsOfBody(tx, office))[0]?.id, 'h-plh');
  });
});

test('roles by body, a substitute’s title said as such; ended roles are none', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const plh = { post: chief, person: person('citra'), capacity: 'plh', from: today, until: date('2026-11-27'), order } as const;
  await as_(store, system, (tx) => fine(appointHolder(tx, 'h-plh', plh, system)));
  const roles = await as_(store, system, (tx) => rolesOf(tx, person('citra'), at));
  assert.equal(roles.length, 1);
  assert.deepEqual(roles[0]?.posts, [
    { id: clerk, title: { id: 'Petugas', en: 'Petugas' } },
    { id: chief, title: { id: 'Plh. Kepala', en: 'Plh. Kepala' } },
  ]);
  await as_(store, system, (tx) => fine(endHolder(tx, office, 'h-plh', undefined, system)));
  await as_(store, system, (tx) => fine(endHolder(tx, office, 'h-clerk', undefined, system)));
  assert.deepEqual(await as_(store, system, (tx) => rolesOf(tx, person('citra'), at)), []);
});
