import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { say, system, Temporal, type Words } from '#ground';
import type { Io, Opened, Store } from '#store';
import { testStore } from '../../../test/kit.ts';
import { edited } from '../../../test/standard-kit.ts';
import { town, visitor } from '../../../test/town.ts';
import { loadStandards } from './load.verbs.ts';
import { loadedAs, standardsInForce } from './revision.rows.ts';

const demo = new URL('../../../demo/standards/', import.meta.url);
const text = (name: string) => readFileSync(new URL(name, demo), 'utf8');
const id = 'sukamaju/kesbangpol/surat-keterangan-penelitian';
const own = edited(text('surat-keterangan-penelitian.md'), ['service: surat-keterangan-penelitian', 'service: penelitian-desa']);
const english = text('surat-keterangan-penelitian.en.md');
const at = Temporal.Instant.from('2026-09-07T02:00:00Z');

type Files = Readonly<Record<string, string>>;

async function run(t: TestContext, store: Store, files: Files | string, ...options: readonly string[]) {
  const folder = typeof files === 'string' ? files : await mkdtemp(join(tmpdir(), 'load-'));
  if (typeof files !== 'string') {
    t.after(() => rm(folder, { recursive: true, force: true }));
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  }
  const out: string[] = [];
  const err: string[] = [];
  const told = (exit: 1 | 2) => (words?: Words, params?: Readonly<Record<string, string>>) => {
    if (words !== undefined) err.push(say(words, 'en', params));
    return exit;
  };
  const io: Io = {
    lang: 'en',
    now: () => at,
    out: (line) => out.push(line.replaceAll(`${folder}/`, '')),
    err: (line) => err.push(line),
    refuse: told(1),
    misuse: told(2),
    withStore: (work) => work({ store } as Opened),
  };
  const exit = await loadStandards.run([folder, ...options], io);
  return { exit, out, err: err.join('\n') };
}

const inForce = (store: Store) =>
  store.withContext(visitor(), async (tx) =>
    (await standardsInForce(tx, Temporal.PlainDate.from('2026-09-07'))).map((one) => `${one.standard.service} ${one.number}`),
  );

/** The demonstration's government without its mark: a government of its own, for which nothing is invented. */
async function realTown(t: TestContext): Promise<Store> {
  const { store, adminUrl } = await town(t);
  const { default: pg } = await import('pg');
  const client = new pg.Client(adminUrl);
  await client.connect();
  await client.query('delete from identity.demonstration');
  await client.end();
  return store;
}

test('in a demonstration a folder is loaded as part of it; again, nothing changes', async (t) => {
  const { store } = await town(t);
  const files = {
    'a.md': own,
    'a.en.md': english,
    'b.md': text('surat-keterangan-penelitian.md'),
    'b.en.md': english,
    'note.txt': 'x',
  };
  const first = await run(t, store, files);
  assert.deepEqual([first.exit, first.err], [0, '']);
  assert.deepEqual(first.out.slice(-2), [
    'sukamaju/kesbangpol/penelitian-desa: revision 1, in force since 2 January 2026',
    `${id}: revision 1 is loaded already`,
  ]);
  const again = await run(t, store, files);
  assert.equal(again.exit, 0);
  assert.match(again.out.at(-2) ?? '', /revision 1 is loaded already/);
  assert.deepEqual(await inForce(store), ['sip-dokter 1', 'penelitian-desa 1', 'surat-keterangan-penelitian 1']);
});

test('an error stops all of them, printed at its line', async (t) => {
  const { store } = await town(t);
  const wrong = edited(own, ['limit: 5 wd', 'limit: 12 wd']);
  const { exit, out, err } = await run(t, store, { 'a.md': edited(own, ['penelitian-desa', 'lain']), 'b.md': wrong });
  assert.equal(exit, 1);
  assert.ok(
    out.some((line) => /^b\.md:\d+:\d+: law-limit: /.test(line)),
    out.join('\n'),
  );
  assert.match(err, /b\.md has errors\. Nothing was loaded\./);
  assert.equal((await inForce(store)).length, 2);
});

test('outside a demonstration only what is adopted by a decision, which is kept', async (t) => {
  const store = await realTown(t);
  const refused = await run(t, store, { 'a.md': own });
  assert.equal(refused.exit, 1);
  assert.match(refused.err, /no demonstration[\s\S]*--decision NUMBER --date DATE/);
  const taken = await run(t, store, { 'a.md': own }, '--decision', '188/45/2025', '--date', '2025-11-03');
  assert.deepEqual([taken.exit, taken.err], [0, '']);
  await store.withContext(visitor(), async (tx) => {
    const how = await loadedAs(tx, 'sukamaju/kesbangpol/penelitian-desa', 1);
    assert.deepEqual(how, { decision: '188/45/2025', date: '2025-11-03' });
  });
});

test('what already binds is taken with its defects of law and a day to mend them by, never with errors it can’t run with', async (t) => {
  const store = await realTown(t);
  const adopted = ['--decision', '188/45/2025', '--date', '2025-11-03'] as const;
  const late = { 'a.md': edited(own, ['limit: 5 wd', 'limit: 12 wd']) };
  const without = await run(t, store, late, ...adopted);
  assert.deepEqual([without.exit, /--mend-by DATE/.test(without.err)], [1, true]);
  const mended = await run(t, store, late, ...adopted, '--mend-by', '2026-11-03');
  assert.equal(mended.exit, 0, mended.err);
  await store.withContext(system('sukamaju', 'test'), async (tx) => {
    const [row] = await tx
      .selectFrom('standards.revisions')
      .select('warnings')
      .where('standard', 'like', '%penelitian-desa')
      .execute();
    assert.ok(JSON.parse(row?.warnings ?? '[]').some((one: { code: string }) => one.code === 'law-limit'));
  });
  const broken = await run(
    t,
    store,
    { 'a.md': edited(own, ["'form.finish < form.start'", "'form.finis < form.start'"]) },
    ...adopted,
  );
  assert.deepEqual([broken.exit, /has errors/.test(broken.err)], [1, true]);
  const back = await run(t, store, { 'a.md': edited(own, ['effective: 2026-01-02', 'effective: 2025-01-02']) }, ...adopted);
  assert.equal(back.exit, 1);
  assert.match(back.err, /a\.md: This standard takes effect on 2025-01-02, but the last revision did on 2026-01-02/);
});

test('nothing to load, nowhere to load it', async (t) => {
  const { store } = await testStore(t);
  assert.match((await run(t, store, { 'a.md': own })).err, /holds no public bodies yet/);
  assert.match((await run(t, store, { 'a.en.md': english })).err, /There is no service standard/);
  const unread = await run(t, store, '/nowhere/at/all');
  assert.deepEqual([unread.exit, unread.err], [1, 'The file /nowhere/at/all cannot be read.']);
});

test('wrong use', async (t) => {
  const { store } = await testStore(t);
  for (const [options, sentence] of [
    [['other'], /Give one folder/],
    [['--decision', '1'], /need the number and date/],
    [['--date', '2025-11-03'], /need the number and date/],
    [['--mend-by', '2025-11-03'], /need the number and date/],
    [['--decision', '1', '--date', '2025-02-30'], /“2025-02-30” is not a date/],
    [['--decision', '1', '--date', 'x'], /“x” is not a date/],
    [['--colour'], /option is not known/],
  ] as const) {
    const { exit, err } = await run(t, store, '/nowhere', ...options);
    assert.equal(exit, 2, options.join(' '));
    assert.match(err, sentence);
  }
});
