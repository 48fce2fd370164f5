import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, as, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { record, recordReads, sequence } from './entry.acts.ts';
import { entryBytes, linkHash } from './entry.ts';
import { countRows } from './verify.rows.ts';

const at = Temporal.Instant.from('2026-03-02T02:00:00Z');
const person: Actor = { kind: 'person', home: as('sukamaju'), person: { home: as('sukamaju'), id: as('p1') } };
const clerk = system('sukamaju', 'test');

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

test('an act gets its place in its subject’s chain, and the hash that anyone can work out', async (t) => {
  const { store } = await testStore(t);
  await store.withContext(person, async (tx) => {
    await record(tx, act('a', 1));
    await record(tx, act('a', 2));
    await record(tx, act('b', 1));
  });
  const [first, second, other] = await store.withContext(clerk, (tx) =>
    tx.selectFrom('journal.entries').select(['subject', 'seq', 'hash']).orderBy('subject').orderBy('seq').execute(),
  );
  assert.deepEqual([first?.seq, first?.hash], [1, linkHash('', 1, entryBytes(act('a', 1)))]);
  assert.deepEqual([second?.seq, second?.hash], [2, linkHash(first?.hash ?? '', 2, entryBytes(act('a', 2)))]);
  assert.deepEqual([other?.subject, other?.seq], ['b', 1]);
});

test('a page that shows nobody’s data leaves no read', async (t) => {
  const { store } = await testStore(t);
  await store.withContext(person, (tx) =>
    recordReads(tx, { home: 'sukamaju', id: 'r1', at, actor: person, persons: [], page: '/inbox' }),
  );
  assert.equal((await store.withContext(clerk, countRows)).reads, 0);
});

test('committed rows are numbered in batches, without a gap, each government by itself', async (t) => {
  const { store } = await testStore(t);
  await store.withContext(person, async (tx) => {
    for (let n = 1; n <= 5; n++) await record(tx, act('a', n));
    await record(tx, { ...act('x', 1), home: 'cendana-raya' });
  });
  assert.equal(await store.withContext(clerk, (tx) => sequence(tx, 3)), 4);
  assert.deepEqual(await store.withContext(clerk, countRows), { entries: 6, reads: 0, numbered: 4, waiting: 2 });
  assert.equal(await store.withContext(clerk, (tx) => sequence(tx)), 2);
  assert.equal(await store.withContext(clerk, (tx) => sequence(tx)), 0);
  const indexes = await store.withContext(clerk, (tx) =>
    tx.selectFrom('journal.ledger').select(['home', 'idx']).orderBy('home').orderBy('idx').execute(),
  );
  assert.deepEqual(
    indexes.map(({ home, idx }) => `${home} ${idx}`),
    ['cendana-raya 1', ...[1, 2, 3, 4, 5].map((idx) => `sukamaju ${idx}`)],
  );
});
