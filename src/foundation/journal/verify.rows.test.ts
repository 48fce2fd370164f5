import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, type PersonRef, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { record, recordReads, sequence } from './entry.acts.ts';
import { brokenRows, countRows, ledgerAfter, linksAfter } from './verify.rows.ts';

const at = Temporal.Instant.from('2026-03-02T02:00:00.000001Z');
const person: Actor = { kind: 'person', home: as('sukamaju'), person: { home: as('sukamaju'), id: as('p1') } };
const clerk = system('', 'test');

async function filled(t: { after(fn: () => Promise<void>): void }) {
  const { store } = await testStore(t);
  await store.withContext(person, async (tx) => {
    for (const [home, id] of [
      ['cendana-raya', 'c'],
      ['sukamaju', 'a'],
      ['sukamaju', 'a'],
      ['sukamaju', 'b/c'],
    ] as const)
      await record(tx, { home, subject: { kind: 'standard', id }, act: 'x', at, actor: person, rule: ['a', 'b"{,'], data: null });
    const persons: readonly PersonRef[] = [{ home: as('sukamaju'), id: as('p2') }];
    await recordReads(tx, { home: 'sukamaju', id: 'r1', at, actor: person, persons, page: '/cases' });
  });
  return store;
}

test('links come in the order of their chains, pages after a place', async (t) => {
  const store = await filled(t);
  const names = (links: readonly { home: string; subject: string; seq: number }[]) =>
    links.map(({ home, subject, seq }) => `${home} ${subject} ${seq}`);
  const first = await store.withContext(clerk, (tx) => linksAfter(tx, { home: '', subject_kind: '', subject: '', seq: 0 }, 2));
  assert.deepEqual(names(first), ['cendana-raya c 1', 'sukamaju a 1']);
  const last = first.at(-1);
  assert.ok(last);
  assert.deepEqual(names(await store.withContext(clerk, (tx) => linksAfter(tx, last, 9))), ['sukamaju a 2', 'sukamaju b/c 1']);
});

test('a row is counted as waiting until it is numbered, and sound both before and after', async (t) => {
  const store = await filled(t);
  assert.deepEqual(await store.withContext(clerk, countRows), { entries: 4, reads: 1, numbered: 0, waiting: 5 });
  assert.deepEqual(await store.withContext(clerk, brokenRows), []);
  await store.withContext(clerk, (tx) => sequence(tx));
  assert.deepEqual(await store.withContext(clerk, countRows), { entries: 4, reads: 1, numbered: 5, waiting: 0 });
  assert.deepEqual(await store.withContext(clerk, brokenRows), []);
  const rows = await store.withContext(clerk, (tx) => ledgerAfter(tx, { home: 'sukamaju', idx: 2n }, 9));
  assert.deepEqual(
    rows.map(({ idx }) => idx),
    [3n, 4n],
  );
});

test('nobody but the system sees the journal', async (t) => {
  const store = await filled(t);
  assert.deepEqual(await store.withContext(person, countRows), { entries: 0, reads: 0, numbered: 0, waiting: 0 });
});
