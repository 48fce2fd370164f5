import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type Home, isRefusal, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { loadActs } from './act.acts.ts';
import { allActs, allRelations } from './act.rows.ts';
import type { Act } from './act.ts';
import { loadRegister, nationalActs } from './national.ts';
import { registerOf } from './register.rows.ts';
import { inForce } from './register.ts';

const home = as<Home>('sukamaju');
const system: Actor = { kind: 'system', home, job: 'load-acts' };
const anonymous: Actor = { kind: 'anonymous', home };
const on = Temporal.PlainDate.from('2026-01-02');

const small = (force: string): string => `
horizon: 2030-01-01
acts:
  perda/uji/2020/1:
    title: Uji
    en: Trial
    enacted: 2020-01-01
    force: ${force}
    gazette: { ld: ['Kabupaten Uji', 2020, 1] }
    articles: 9
    grade: metadata
    mark: V
    source: test
    legal-basis: [uu/2014/23]
    cites:
      3: [tentang tiga, about three]
`;

test('the shipped file comes out of the database as it went in, and a second time nothing is written', async (t) => {
  const { store } = await testStore(t);
  assert.equal(await store.withContext(system, (tx) => loadActs(tx, nationalActs())), 'taken');
  assert.equal(await store.withContext(system, (tx) => loadActs(tx, nationalActs())), 'unchanged');
  const shipped = loadRegister();
  await store.withContext(anonymous, async (tx) => {
    const register = await registerOf(tx);
    assert.equal(await registerOf(tx), register, 'read once');
    const plain = (acts: Iterable<Act>): Record<string, unknown> =>
      Object.fromEntries([...acts].map((act) => [act.id, JSON.parse(JSON.stringify(act))]));
    assert.deepEqual(plain(register.acts.values()), plain(shipped.acts.values()));
    assert.equal((await allRelations(tx)).length, [...shipped.doing.values()].flat().length);
    assert.equal(register.horizon.toString(), shipped.horizon.toString());
    for (const ref of ['uu/2023/17~264', 'uu/2004/29~38', 'uu/2004/7', 'uu/2014/30~39A', 'uu/2014/30~90'])
      assert.deepEqual(inForce(register, ref, on), inForce(shipped, ref, on), ref);
  });
});

test('a later text of a file replaces the earlier; a wrong one or another’s act takes nothing', async (t) => {
  const { store } = await testStore(t);
  const take = (name: string, text: string) => store.withContext(system, (tx) => loadActs(tx, { name, text }));
  assert.equal(await take('uji', small('2020-02-01')), 'taken');
  assert.equal(await take('uji', small('2020-03-01')), 'taken');
  const wrong = await take('uji', small('2020-02-31'));
  assert.ok(isRefusal(wrong) && wrong.name === 'acts-file');
  const elsewhere = await take('lain', small('2020-04-01'));
  assert.ok(isRefusal(elsewhere) && elsewhere.name === 'act-elsewhere');
  await store.withContext(anonymous, async (tx) => {
    const acts = await allActs(tx);
    assert.deepEqual(
      acts.map((act) => [act.id, act.force.toString()]),
      [['perda/uji/2020/1', '2020-03-01']],
    );
    const register = await registerOf(tx);
    assert.equal(inForce(register, 'perda/uji/2020/1~3', on).status, 'in-force');
  });
  assert.equal(await take('uji', 'acts: {}'), 'taken');
  await store.withContext(anonymous, async (tx) => assert.deepEqual(await allActs(tx), []));
});

test('nobody but a job of the system writes the register', async (t) => {
  const { store } = await testStore(t);
  await assert.rejects(
    store.withContext(anonymous, (tx) => loadActs(tx, { name: 'uji', text: small('2020-02-01') })),
    /row-level security/,
  );
});
