import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { compiledStall, loadAs, stallFrom } from '../../../test/revisions.ts';
import { visitor } from '../../../test/town.ts';
import { loadedAs, revisionOf, standardsInForce, standingOf } from './revision.rows.ts';

const id = 'sukamaju/dpmptsp/market-stall';
const day = (text: string) => Temporal.PlainDate.from(text);
const { store } = await testStore();
await loadAs(store, stallFrom('2026-03-02'));
await loadAs(store, stallFrom('2026-05-04', 'Izin Kios'));
// Replaced before it began.
await loadAs(store, stallFrom('2026-08-03', 'Izin Kios Keliru'));
await loadAs(store, stallFrom('2026-08-03', 'Izin Lapak'));
await loadAs(
  store,
  compiledStall(['service: market-stall', 'service: other'], ['effective: 2026-01-02', 'effective: 2026-04-01']),
);

const standing = (on: string, standard = id) =>
  store.withContext(visitor(), async (tx) => {
    const found = await standingOf(tx, standard, day(on));
    if (found === undefined) return undefined;
    if ('from' in found) return ['from', found.from.toString(), found.title.id];
    if ('until' in found) return ['until', found.until.toString(), found.title.id];
    return [found.revision.number, found.revision.standard.title.id, found.endsOn?.toString()];
  });

test('on each day there is one in force, with its last day where that is known', async () => {
  assert.deepEqual(await standing('2026-03-02'), [1, 'Izin Pemakaian Kios Pasar', '2026-05-03']);
  assert.deepEqual(await standing('2026-05-03'), [1, 'Izin Pemakaian Kios Pasar', '2026-05-03']);
  assert.deepEqual(await standing('2026-05-04'), [2, 'Izin Kios', '2026-08-02']);
  assert.deepEqual(await standing('2026-08-03'), [4, 'Izin Lapak', undefined]);
});

test('before the first there is what comes; of what is not there, nothing', async () => {
  assert.deepEqual(await standing('2026-03-01'), ['from', '2026-03-02', 'Izin Pemakaian Kios Pasar']);
  assert.equal(await standing('2026-03-01', 'sukamaju/dpmptsp/tiada'), undefined);
  assert.equal(await standing('2026-03-01', ''), undefined);
});

test('the list of a day holds each standard once, as it reads that day', async () => {
  const list = (on: string) =>
    store.withContext(visitor(), async (tx) =>
      (await standardsInForce(tx, day(on))).map((one) => `${one.standard.service} ${one.number}`),
    );
  assert.deepEqual(await list('2026-03-31'), ['market-stall 1']);
  assert.deepEqual(await list('2026-08-10'), ['market-stall 4', 'other 1']);
});

test('a numbered revision is there for good; an unknown one is not', async () => {
  await store.withContext(visitor(), async (tx) => {
    assert.equal((await revisionOf(tx, id, 3))?.standard.title.id, 'Izin Kios Keliru');
    assert.equal(await revisionOf(tx, id, 9), undefined);
    assert.deepEqual(await loadedAs(tx, id, 3), { demonstration: true });
    assert.equal(await loadedAs(tx, id, 9), undefined);
  });
});

test('what has ended and is not replaced says until when', async (t) => {
  const { store, adminUrl } = await testStore(t);
  await loadAs(store, compiledStall());
  const { default: pg } = await import('pg');
  const client = new pg.Client(adminUrl);
  await client.connect();
  await client.query("update standards.revisions set ends_on = '2026-06-30'");
  await client.end();
  const found = await store.withContext(visitor(), (tx) => standingOf(tx, id, day('2026-07-01')));
  assert.ok(found && 'until' in found && found.until.toString() === '2026-06-30');
});
