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
  grantOf,
  keeper,
  office,
  officer,
  refused,
  today,
  whole,
} from '../../../test/small-office.ts';
import { authorityFor } from './authority.ts';
import { authorities } from './directory.rows.ts';
import { recordAuthority, withdrawAuthority } from './granting.acts.ts';

const own = officer('budi', keeper);
const government = officer('eka', whole);

test('authority is recorded by who keeps the government, and by nobody else', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const more = grantOf({ id: 'more', scope: { matters: ['research'], does: ['decide'] } });
  assert.equal(await refused(as_(store, own, (tx) => recordAuthority(tx, more, own))), 'not-keeper');
  await as_(store, government, (tx) => fine(recordAuthority(tx, more, government)));
  assert.equal(await refused(as_(store, government, (tx) => recordAuthority(tx, more, government))), 'authority-there');
  const wrong = grantOf({ id: 'wrong', act: 'pp/2016/18' });
  assert.equal(await refused(as_(store, government, (tx) => recordAuthority(tx, wrong, government))), 'attribution-form');
});

test('a mandate holds from its day until it is taken back', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const mandate = grantOf({ id: 'm', kind: 'mandate', giver: chief, to: clerk, act: 'kepkadis/uji/1', from: date('2026-02-01') });
  await as_(store, government, (tx) => fine(recordAuthority(tx, mandate, government)));
  const chain = (on: typeof today) =>
    as_(store, government, async (tx) =>
      authorityFor(await authorities(tx), { post: clerk, matter: 'health/x', does: 'decide', kind: 'mandate', on }, () => true),
    );
  const held = await fine(await chain(today));
  assert.deepEqual([held.signsAs, held.onBehalfOf], ['on-behalf', chief]);
  assert.equal(await refused(await chain(date('2026-01-31'))), 'authority-not-begun');
  await as_(store, government, (tx) => fine(withdrawAuthority(tx, office, 'm', today, 'kepkadis/uji/2', government)));
  assert.equal(await refused(await chain(today)), 'authority-withdrawn');
  await fine(await chain(date('2026-11-23')));
  assert.equal(
    await refused(as_(store, government, (tx) => withdrawAuthority(tx, office, 'own', today, 'x', government))),
    'not-withdrawable',
  );
});
