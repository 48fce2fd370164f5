import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { say, Temporal } from '#ground';
import type { Exit, Io, Opened } from '#store';
import { testStore } from '../../../test/kit.ts';
import { edited, placeOf, stall, stallEnglish, world } from '../../../test/standard-kit.ts';
import { check, checkWith } from './check.verbs.ts';

type Run = { readonly exit: Exit; readonly out: readonly string[]; readonly err: readonly string[] };

/** Runs the verb on files of a folder of its own. */
async function run(
  verb: typeof check,
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  opened?: Opened,
): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'check-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    lang: 'en',
    now: () => Temporal.Instant.from('2026-01-02T03:00:00Z'),
    out: (line) => out.push(line.replaceAll(`${folder}/`, '')),
    err: (line) => err.push(line),
    refuse: (words, params = {}) => {
      err.push(say(words, 'en', params).replaceAll(`${folder}/`, ''));
      return 1;
    },
    misuse: () => 2,
    withStore: (work) => work(opened as Opened),
  };
  try {
    const exit = await verb.run(
      args.map((name) => (name.startsWith('-') ? name : join(folder, name))),
      io,
    );
    return { exit, out, err };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const verb = checkWith(async () => world);

test('a valid standard says nothing and ends well', async () => {
  assert.deepEqual(await run(verb, { 'a.md': stall, 'a.en.md': stallEnglish }, ['a.md']), { exit: 0, out: [], err: [] });
});

test('warnings are printed and end well', async () => {
  const source = edited(stall, ['limit: 7 wd', 'limit: 6 wd']);
  const { exit, out } = await run(verb, { 'a.md': source }, ['a.md']);
  assert.equal(exit, 0);
  assert.match(out[0] ?? '', new RegExp(`^a\\.md:${placeOf(source, '6 wd', 'limit: ')}: promise-tight: The longest path`));
});

test('errors of every file are printed, in the file where they stand, and end with 1', async () => {
  const wrong = edited(stall, ['limit: 7 wd', 'limit: 5 wd']);
  const english = edited(stallEnglish, ['plan.title', 'plane.title']);
  const { exit, out } = await run(verb, { 'a.md': stall, 'a.en.md': english, 'b.md': wrong }, ['a.md', 'b.md']);
  assert.equal(exit, 1);
  assert.match(
    out[0] ?? '',
    new RegExp(`^a\\.en\\.md:${placeOf(english, 'plane.title')}: shape: The Indonesian file has no text`),
  );
  assert.match(out[1] ?? '', /^b\.md:\d+:8: promise: /);
});

test('a companion named alone stands for its standard', async () => {
  const english = edited(stallEnglish, ['plan.title', 'plane.title']);
  const { out } = await run(verb, { 'a.md': stall, 'a.en.md': english }, ['a.en.md']);
  assert.match(out[0] ?? '', /^a\.en\.md:/);
});

test('wrong use and unreadable files', async () => {
  assert.equal((await run(verb, {}, [])).exit, 2);
  assert.equal((await run(verb, {}, ['--all'])).exit, 2);
  assert.deepEqual(await run(verb, {}, ['none.md']), { exit: 1, out: [], err: ['The file none.md cannot be read.'] });
});

test('a database without bodies cannot tell of authority', async (t) => {
  const { store, ownerUrl } = await testStore(t);
  const opened: Opened = {
    store,
    ownerUrl,
    data: '',
    settings: { port: 0, databaseUrl: ownerUrl, data: '', url: '' } as Opened['settings'],
  };
  const { exit, err } = await run(check, { 'a.md': stall }, ['a.md'], opened);
  assert.equal(exit, 1);
  assert.match(err[0] ?? '', /holds no public bodies yet/);
});
