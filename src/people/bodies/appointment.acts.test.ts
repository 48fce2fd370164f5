import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testStore } from '../../../test/kit.ts';
import {
  as_,
  chief,
  clerk,
  date,
  fine,
  found,
  keeper,
  office,
  officer,
  order,
  person,
  refused,
  system,
  today,
} from '../../../test/small-office.ts';
import { appointHolder, endHolder, forgetOfficial } from './appointment.acts.ts';
import { officialName, postsOf } from './holder.rows.ts';

const by = officer('budi', keeper);

test('a substitute is ordered by who keeps the posts, and holds the post on those days', async (t) => {
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
  await as_(store, by, (tx) => fine(appointHolder(tx, 'h-plh', plh, by, 'Citra Lestari, M.Si.')));
  await as_(store, system, async (tx) => {
    assert.deepEqual(await postsOf(tx, person('citra'), office, today), [clerk, chief]);
    assert.deepEqual(await postsOf(tx, person('citra'), office, date('2026-11-28')), [clerk]);
    assert.equal(await officialName(tx, person('citra')), 'Citra Lestari, M.Si.');
  });
});

test('a role that is taken away at once is gone at once', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  await as_(store, by, (tx) => fine(endHolder(tx, office, 'h-clerk', undefined, by)));
  await as_(store, by, async (tx) => {
    assert.deepEqual(await postsOf(tx, person('citra'), office, today), []);
    assert.equal(await refused(endHolder(tx, office, 'h-clerk', undefined, by)), 'already-ended');
  });
});

test('a role that has not begun can be taken away at once', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const wish = { post: clerk, person: person('dewi'), capacity: 'definitive', from: date('2027-01-04'), order } as const;
  await as_(store, by, (tx) => fine(appointHolder(tx, 'h-dewi', wish, by)));
  await as_(store, by, (tx) => fine(endHolder(tx, office, 'h-dewi', undefined, by)));
  await as_(store, by, async (tx) => assert.deepEqual(await postsOf(tx, person('dewi'), office, date('2027-01-04')), []));
});

test('nobody appoints themselves, a name is not blank, and a refusal leaves nothing behind', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const wish = { post: clerk, person: person('budi'), capacity: 'definitive', from: today, order } as const;
  assert.equal(await refused(as_(store, by, (tx) => appointHolder(tx, 'h-self', wish, by))), 'own-appointment');
  assert.equal(
    await refused(as_(store, by, (tx) => appointHolder(tx, 'h-2', { ...wish, person: person('dewi') }, by, ' '))),
    'name-missing',
  );
  await as_(store, by, async (tx) => assert.deepEqual(await postsOf(tx, person('dewi'), office, today), []));
});

test('an erased person’s name goes, their holding stays', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  await as_(store, by, (tx) => forgetOfficial(tx, person('ani')));
  await as_(store, by, async (tx) => assert.equal(await officialName(tx, person('ani')), 'Ani Wulandari, S.H.'));
  await as_(store, system, (tx) => forgetOfficial(tx, person('ani')));
  await as_(store, system, async (tx) => {
    assert.equal(await officialName(tx, person('ani')), undefined);
    assert.deepEqual(await postsOf(tx, person('ani'), office, today), [chief]);
  });
});
