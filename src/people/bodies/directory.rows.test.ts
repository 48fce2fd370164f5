import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as } from '#ground';
import type { Tx } from '#store';
import { testStore } from '../../../test/kit.ts';
import {
  anybody,
  as_,
  chief,
  date,
  fine,
  found,
  office,
  profile,
  system,
  today,
  whole,
  words,
} from '../../../test/small-office.ts';
import { authorities, bodies, directory, governments, posts, registers } from './directory.rows.ts';
import { registerBody, setPostOf } from './founding.acts.ts';

test('the directory in memory follows every change, and forgets a change that was rolled back', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  const count = async (tx: Tx) => (await bodies(tx)).size;
  assert.equal(await as_(store, anybody, count), 2);
  const first = await as_(store, system, directory);
  assert.equal(await as_(store, anybody, directory), first, 'the same for everybody');
  await assert.rejects(
    as_(store, system, async (tx) => {
      await registerBody(tx, as('uji/baru'), profile, system);
      assert.equal(await count(tx), 3, 'seen within its own transaction');
      throw new Error('rolled back');
    }),
    /rolled back/,
  );
  assert.equal(await as_(store, system, count), 2);
  await as_(store, system, (tx) => fine(registerBody(tx, as('uji/lagi'), profile, system)));
  assert.equal(await as_(store, system, count), 3);
});

test('it gives posts, authority, registers and the governments that are kept', async (t) => {
  const { store } = await testStore(t);
  await found(store);
  await as_(store, system, async (tx) => {
    assert.equal((await posts(tx)).get(chief)?.leads, true);
    assert.equal((await authorities(tx)).to.get(chief)?.length, 1);
    assert.deepEqual((await registers(tx)).get('uji/pintu@izin')?.evidence, ['izin']);
    assert.deepEqual(await governments(tx, today), []);
    await fine(registerBody(tx, as('uji/setda'), profile, system));
    await fine(registerBody(tx, as('uji/pemerintah'), { ...profile, name: words('Kabupaten Uji') }, system));
    await fine(setPostOf(tx, as('uji/setda'), { id: whole, name: words('x'), leads: false, from: date('2026-01-01') }, system));
    assert.deepEqual(await governments(tx, today), [{ home: 'uji', name: words('Kabupaten Uji'), zone: 'WIB' }]);
  });
});

test('two databases of one process do not mix', async (t) => {
  const [one, other] = [await testStore(t), await testStore(t)];
  await found(one.store);
  assert.equal((await as_(one.store, system, bodies)).has(office), true);
  assert.equal((await as_(other.store, system, bodies)).has(office), false);
});
