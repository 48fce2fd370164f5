import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { type Actor, as, type Lang, say, Temporal, type Words } from '#ground';
import type { Io, Opened, Store } from '#store';
import { testStore } from '../../../test/kit.ts';
import { record } from './entry.acts.ts';
import { journalVerify } from './journal.verbs.ts';

const at = Temporal.Instant.from('2026-03-02T02:00:00Z');
const person: Actor = { kind: 'person', home: as('sukamaju'), person: { home: as('sukamaju'), id: as('p1') } };

async function run(store: Store | undefined, args: readonly string[], lang: Lang = 'en') {
  const out: string[] = [];
  const err: string[] = [];
  const told = (exit: 1 | 2) => (words?: Words, params?: Readonly<Record<string, string>>) => {
    if (words !== undefined) err.push(say(words, lang, params));
    return exit;
  };
  const io: Io = {
    lang,
    now: () => at,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    refuse: told(1),
    misuse: told(2),
    withStore: async (work) => (store === undefined ? assert.fail('no database was needed') : work({ store } as Opened)),
  };
  return { exit: await journalVerify.run(args, io), out: out.join('\n'), err: err.join('\n') };
}

async function filled(t: { after(fn: () => Promise<void>): void }) {
  const db = await testStore(t);
  const subject = { kind: 'case', id: 'a' } as const;
  await db.store.withContext(person, async (tx) => {
    for (const n of [1, 2]) await record(tx, { home: 'sukamaju', subject, act: 'x', at, actor: person, rule: [], data: { n } });
  });
  return db;
}

test('a sound journal is counted, in both languages and as JSON', async (t) => {
  const { store } = await filled(t);
  assert.deepEqual(await run(store, []), {
    exit: 0,
    out: 'The journal is unbroken: 2 acts and 0 reads of personal data; 0 numbered, 2 waiting for a number.',
    err: '',
  });
  assert.match((await run(store, [], 'id')).out, /^Jurnal utuh: 2 tindakan/);
  const json = await run(store, ['--json']);
  assert.deepEqual(JSON.parse(json.out), { entries: 2, reads: 0, numbered: 0, waiting: 2, breaks: [] });
});

test('a broken journal is refused with each row that does not hold', async (t) => {
  const { store, adminUrl } = await filled(t);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`update journal.entries set bytes = replace(bytes, '"n":2', '"n":3') where seq = 2`);
  await admin.end();
  assert.deepEqual(await run(store, []), {
    exit: 1,
    out: '',
    err: 'sukamaju case/a/2: its content is not what was recorded\nThe journal is broken: 1 faults in 2 acts and 0 reads of personal data.',
  });
  const json = await run(store, ['--json']);
  assert.equal(json.exit, 1);
  assert.deepEqual(JSON.parse(json.out).breaks, [{ home: 'sukamaju', ref: 'case/a/2', what: 'hash' }]);
});

test('the statement for an auditor runs as it is printed, with the counts of nothing broken', async (t) => {
  const { adminUrl } = await filled(t);
  const printed = await run(undefined, ['--sql']);
  assert.equal(printed.exit, 0);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  assert.equal((await admin.query(printed.out)).rowCount, 0);
  await admin.end();
});

test('anything else is wrong use', async () => {
  assert.equal((await run(undefined, ['now'])).exit, 2);
  assert.equal((await run(undefined, ['--json', '--sql'])).exit, 2);
});
