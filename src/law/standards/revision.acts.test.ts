import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal, system, Temporal } from '#ground';
import type { Tx } from '#store';
import { testStore } from '../../../test/kit.ts';
import { compiledStall, loadAs, loadedAt, stallFrom } from '../../../test/revisions.ts';
import { officer, visitor } from '../../../test/town.ts';
import { loadStandard } from './revision.acts.ts';
import { earlierRevisions, loadedAs, revisionInForce, sourceOf } from './revision.rows.ts';

const id = 'sukamaju/dpmptsp/market-stall';
const day = (text: string) => Temporal.PlainDate.from(text);

test('a standard comes into force with its source, its fact and its journal row', async (t) => {
  const { store } = await testStore(t);
  const compiled = compiledStall();
  assert.equal(await loadAs(store, compiled, { decision: '188/1/2026', date: '2025-12-01', mendBy: '2026-12-01' }), 1);
  await store.withContext(system('sukamaju', 'test'), async (tx) => {
    const found = await revisionInForce(tx, id, day('2026-01-02'));
    assert.deepEqual(found?.standard, compiled.standard);
    assert.equal(found?.number, 1);
    assert.deepEqual(await sourceOf(tx, id, 1), { source: compiled.source, en: compiled.sourceEn });
    assert.deepEqual(await loadedAs(tx, id, 1), { decision: '188/1/2026', date: '2025-12-01', mendBy: '2026-12-01' });
    const rows = await tx.selectFrom('journal.entries').select(['act', 'subject']).execute();
    assert.deepEqual(rows, [{ act: 'standard.load', subject: id }]);
  });
});

test('the same again is refused and writes nothing; a changed companion is another revision', async (t) => {
  const { store } = await testStore(t);
  const compiled = compiledStall();
  assert.equal(await loadAs(store, compiled), 1);
  const again = await loadAs(store, compiled);
  assert.ok(isRefusal(again) && again.name === 'same-revision');
  assert.equal(await loadAs(store, { ...compiled, sourceEn: `${compiled.sourceEn}\n` }), 2);
  await store.withContext(system('sukamaju', 'test'), async (tx) => {
    assert.equal((await earlierRevisions(tx, id)).length, 2);
    assert.equal((await tx.selectFrom('standards.facts').select('seq').execute()).length, 2);
  });
});

test('a revision never reaches back; a later one ends the one before it the day before', async (t) => {
  const { store } = await testStore(t);
  assert.equal(await loadAs(store, compiledStall()), 1);
  assert.equal(await loadAs(store, stallFrom('2026-03-02', 'Izin Kios')), 2);
  const back = await loadAs(store, stallFrom('2026-02-02', 'Izin Kios Lama'));
  assert.ok(isRefusal(back) && back.name === 'before-last');
  const inForce = (on: string) =>
    store.withContext(visitor(), async (tx) => (await revisionInForce(tx, id, day(on)))?.standard.title.id);
  assert.equal(await inForce('2026-01-01'), undefined);
  assert.equal(await inForce('2026-03-01'), 'Izin Pemakaian Kios Pasar');
  assert.equal(await inForce('2026-03-02'), 'Izin Kios');
  await store.withContext(visitor(), async (tx) => {
    const all = await earlierRevisions(tx, id);
    assert.deepEqual(
      all.map((one) => [one.number, one.effective.toString(), one.endsOn?.toString()]),
      [
        [1, '2026-01-02', '2026-03-01'],
        [2, '2026-03-02', undefined],
      ],
    );
  });
});

test('an officer of the provider may write, of another body may not, a person or visitor may not', async (t) => {
  const { store } = await testStore(t);
  const own = officer('o1', 'sukamaju/dpmptsp#head');
  const load = (actor: ReturnType<typeof officer>, compiled = compiledStall()) =>
    store.withContext(actor, (tx) => loadStandard(tx, compiled, { demonstration: true }, actor, loadedAt));
  for (const other of [officer('o2', 'sukamaju/dinkes#head'), officer('o3', 'sukamaju/dpm#head'), visitor()])
    await assert.rejects(load(other), /row-level security/);
  assert.equal(await load(own), 1);
  // What may not be written may not be ended either.
  await store.withContext(officer('o2', 'sukamaju/dinkes#head'), async (tx: Tx) => {
    const ended = await tx.updateTable('standards.revisions').set({ ends_on: '2026-01-03' }).executeTakeFirst();
    assert.equal(ended.numUpdatedRows, 0n);
  });
});

test('nobody can change what a revision says, nor take it away', async (t) => {
  const { store } = await testStore(t);
  await loadAs(store, compiledStall());
  const actor = system('sukamaju', 'test');
  const attempts: readonly ((tx: Tx) => Promise<unknown>)[] = [
    (tx) => tx.updateTable('standards.revisions').set({ bytes: '{}' }).execute(),
    (tx) => tx.deleteFrom('standards.revisions').execute(),
    (tx) => tx.updateTable('standards.facts').set({ bytes: '{}' }).execute(),
    (tx) => tx.deleteFrom('standards.facts').execute(),
  ];
  for (const attempt of attempts) await assert.rejects(store.withContext(actor, attempt), /permission denied/);
});
