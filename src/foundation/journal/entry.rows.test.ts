import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { type Actor, as, system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { record, recordReads, sequence } from './entry.acts.ts';
import { brokenRows, readsOf } from './entry.rows.ts';
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

test('acts are chained per subject and numbered without a gap', async (t) => {
  const { store } = await testStore(t);
  await store.withContext(person, async (tx) => {
    assert.equal((await record(tx, act('a', 1))).seq, 1);
    assert.equal((await record(tx, act('a', 2))).seq, 2);
    assert.equal((await record(tx, act('b', 1))).seq, 1);
    await recordReads(tx, {
      home: 'sukamaju',
      id: 'r1',
      at,
      actor: person,
      persons: [{ home: as('sukamaju'), id: as('p2') }],
      page: '/cases',
    });
  });
  const numbered = await store.withContext(system('sukamaju', 'test'), (tx) => sequence(tx));
  assert.equal(numbered, 4);
  assert.equal(await store.withContext(system('sukamaju', 'test'), (tx) => sequence(tx)), 0);
  const found = await store.withContext(system('sukamaju', 'test'), (tx) => verifyJournal(tx));
  assert.deepEqual(found, { entries: 3, reads: 1, ledger: 4, breaks: [] });
});

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

test('what is changed behind the walls is found, by the program and by the one statement', async (t) => {
  const { store, adminUrl } = await testStore(t);
  await store.withContext(person, async (tx) => {
    for (let n = 0; n < 4; n++) await record(tx, act('a', n));
    await recordReads(tx, {
      home: 'sukamaju',
      id: 'r1',
      at,
      actor: person,
      persons: [{ home: as('sukamaju'), id: as('p2') }],
      page: '/x',
    });
  });
  await store.withContext(system('sukamaju', 'test'), (tx) => sequence(tx));
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const tamper: readonly (readonly [string, string])[] = [
    [`update journal.entries set bytes = replace(bytes, '"n":1', '"n":7') where seq = 2`, 'hash'],
    [`update journal.entries set post = 'sukamaju/dinkes#sdk' where seq = 3`, 'column'],
    [`delete from journal.entries where seq = 4`, 'numbered row'],
    [`update journal.reads set persons = '{x/y}'`, 'read'],
    [`delete from journal.ledger where idx = 2`, 'ledger'],
  ];
  for (const [statement, what] of tamper) {
    await admin.query('begin');
    await admin.query(statement);
    await admin.query('commit');
    const by = await store.withContext(
      system('sukamaju', 'test'),
      async (tx) => [await verifyJournal(tx), await brokenRows(tx)] as const,
    );
    assert.ok(
      by[0].breaks.some((one) => one.what === what),
      `${what}: ${JSON.stringify(by[0].breaks)}`,
    );
    assert.ok(by[1].length > 0, statement);
  }
  await admin.end();
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
