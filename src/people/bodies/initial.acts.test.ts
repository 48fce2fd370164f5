import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, system as systemOf } from '#ground';
import { markDemonstration } from '#identity/acts';
import { testStore } from '../../../test/kit.ts';
import { as_, at, date, fine, person, refused, today } from '../../../test/small-office.ts';
import { authorities, bodies, calendarOf, governments, registers } from './directory.rows.ts';
import { postsOf } from './holder.rows.ts';
import { type Beginning, beginGovernment, inTurn, loadNationalBodies } from './initial.acts.ts';
import { nationalBodies } from './national.ts';

const home = as<Beginning['home']>('mekar');
const by = { actor: systemOf(home, 'init'), at };
const beginning: Beginning = {
  home,
  name: { id: 'Kabupaten Mekar', en: 'Mekar Regency' },
  level: 'regency',
  zone: 'WITA',
  week: 6,
  address: 'Jalan Satu 1',
  administrator: { person: { ...person('adm'), home }, name: 'Administrator Pertama' },
  order: { number: '1', date: date('2026-11-20') },
};

test('an empty government begins with its first administrator, once', async (t) => {
  const { store } = await testStore(t);
  assert.equal(await as_(store, by, (tx) => fine(beginGovernment(tx, beginning, by))), 'mekar/setda');
  await as_(store, by, async (tx) => {
    assert.equal((await bodies(tx)).size, nationalBodies.length + 2);
    assert.ok((await registers(tx)).has('nasional/kki@str'));
    assert.deepEqual(await postsOf(tx, beginning.administrator.person, as('mekar/setda'), today), [
      'mekar/setda#government-administrator',
    ]);
    assert.equal((await calendarOf(tx, as('mekar/setda'))).spans[0].zone, 'WITA');
    assert.deepEqual(await governments(tx, today), [{ home, name: beginning.name, zone: 'WITA' }]);
    assert.equal((await authorities(tx)).to.size, 0);
    assert.equal(await refused(beginGovernment(tx, beginning, by)), 'government-there');
  });
  const second = { ...beginning, home: as<Beginning['home']>('lain') };
  await as_(store, by, (tx) => fine(beginGovernment(tx, second, by)));
});

test('never on a demonstration, and not under a name that would not do', async (t) => {
  const { store } = await testStore(t);
  for (const name of ['nasional', 'Mekar', 'a b', 'x', '../x', ''])
    assert.equal(
      await refused(as_(store, by, (tx) => beginGovernment(tx, { ...beginning, home: as(name) }, by))),
      'government-name',
    );
  await as_(store, by, (tx) => markDemonstration(tx, at));
  assert.equal(await refused(as_(store, by, (tx) => beginGovernment(tx, beginning, by))), 'is-demonstration');
  await as_(store, by, async (tx) => assert.equal((await bodies(tx)).size, 0));
});

test('national bodies are loaded once', async (t) => {
  const { store } = await testStore(t);
  await as_(store, by, async (tx) => {
    assert.equal(await loadNationalBodies(tx, by), undefined);
    assert.equal(await loadNationalBodies(tx, by), undefined);
    assert.equal((await bodies(tx)).size, nationalBodies.length);
  });
});

test('acts in turn stop at the first refusal', async () => {
  const seen: number[] = [];
  const step = (n: number, outcome?: unknown) => async () => {
    seen.push(n);
    return outcome;
  };
  const refusal = { refusal: 'conflict', name: 'x', params: {}, basis: [] };
  assert.equal((await inTurn([step(1), step(2, refusal), step(3)]))?.name, 'x');
  assert.deepEqual(seen, [1, 2]);
});
