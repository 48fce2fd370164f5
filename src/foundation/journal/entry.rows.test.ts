import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { record, recordReads } from './entry.acts.ts';
import { readsOf } from './entry.rows.ts';
import { verifyJournal } from './verify.acts.ts';

const at = Temporal.Instant.from('2026-03-02T02:00:00Z');
const person: Actor = { kind: 'person', home: as('sukamaju'), person: { home: as('sukamaju'), id: as('p1') } };

const act = (id: string, n: number) =>
  ({
    home: 'sukamaju',
    subject: { kind: 'case', id },
    act: 'case.submit',
    at,
    actor: person,
    rule: ['uu/2014/30~50'],
    data: { n },
  }) as const;

test('an act that fails leaves no row', async (t) => {
  const { store } = await testStore(t);
  await assert.rejects(
    store.withContext(person, async (tx) => {
      await record(tx, act('a', 1));
      throw new Error('the act died');
    }),
  );
  const found = await store.withContext(system('sukamaju', 'test'), (tx) => verifyJournal(tx));
  assert.equal(found.entries, 0);
});

test('many acts on one subject at once make one chain', async (t) => {
  const { store } = await testStore(t);
  await Promise.all(Array.from({ length: 20 }, (_, n) => store.withContext(person, (tx) => record(tx, act('a', n)))));
  const found = await store.withContext(system('sukamaju', 'test'), (tx) => verifyJournal(tx));
  assert.deepEqual([found.entries, found.breaks], [20, []]);
});

test('the app role can neither change nor remove what is recorded', async (t) => {
  const { store } = await testStore(t);
  await store.withContext(person, (tx) => record(tx, act('a', 1)));
  for (const table of ['journal.entries', 'journal.reads', 'journal.ledger'] as const) {
    await assert.rejects(
      store.withContext(system('sukamaju', 'x'), (tx) => tx.deleteFrom(table).execute()),
      /permission denied/,
    );
    await assert.rejects(
      store.withContext(system('sukamaju', 'x'), (tx) => tx.updateTable(table).set({ home: 'x' }).execute()),
      /permission denied/,
    );
  }
});

test('only the person and the system learn who read a person’s data', async (t) => {
  const { store } = await testStore(t);
  const officer: Actor = {
    kind: 'officer',
    home: as('sukamaju'),
    person: { home: as('sukamaju'), id: as('o1') },
    body: as('sukamaju/dinkes'),
    posts: [],
  };
  const other = { home: 'sukamaju', id: 'p1' };
  await store.withContext(officer, (tx) =>
    recordReads(tx, {
      home: 'sukamaju',
      id: 'r1',
      at,
      actor: officer,
      persons: [{ home: as('sukamaju'), id: as('p1') }],
      page: '/cases/x',
    }),
  );
  assert.equal((await store.withContext(person, (tx) => readsOf(tx, other, 10))).length, 1);
  assert.equal((await store.withContext(officer, (tx) => readsOf(tx, other, 10))).length, 0);
});
