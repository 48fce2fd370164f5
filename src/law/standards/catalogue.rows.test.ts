import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type Home, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { compiledStall, loadAs } from '../../../test/revisions.ts';
import { visitor } from '../../../test/town.ts';
import { featured } from './catalogue.rows.ts';

const { store } = await testStore();
const load = async (service: string, title: string, events: string, more: readonly (readonly [string, string])[] = []) =>
  loadAs(
    store,
    compiledStall(
      ['service: market-stall', `service: ${service}`],
      ['title: Izin Pemakaian Kios Pasar', `title: ${title}`],
      ['audience: [person]', `audience: [person]\nlife-events: [${events}]`],
      ...more,
    ),
  );
const free = ["amount: 'if form.area > 20 then 500000 else 0'", 'amount: 0'] as const;
const examples = [', fee = 500000, product', ', product'] as const;
for (const [service, title, event] of [
  ['b', 'Izin B', 'studying'],
  ['a', 'Izin A', 'death'],
] as const)
  await load(service, title, event, [free, examples]);
await load('paid', 'AA Berbayar', 'building');
await load('later', 'AA Nanti', 'driving', [free, examples, ['effective: 2026-01-02', 'effective: 2026-12-01']]);
await load('counter', 'AA Loket', 'moving', [free, examples, ['channels: [online, counter]', 'channels: [counter]']]);

const on = Temporal.PlainDate.from('2026-02-02');
const ask = (home: string, most?: number) => store.withContext(visitor(), (tx) => featured(tx, on, as<Home>(home), most));

test('those that can be applied for online today, by title, no more than asked; events of all in force', async () => {
  const { standards, events } = await ask('sukamaju');
  assert.deepEqual(
    standards.map((one) => one.service),
    ['a', 'b'],
  );
  assert.deepEqual(events, ['studying', 'moving', 'building', 'death']);
  assert.equal((await ask('sukamaju', 1)).standards.length, 1);
  assert.equal((await ask('elsewhere')).standards.length, 2);
});
