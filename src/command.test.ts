import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { conflict } from '#ground';
import { databaseVersion, storeWords, type Verb } from '#store';
import { emptyDatabase } from '../test/kit.ts';
import { dispatch } from './command.ts';

const words = (text: string) => ({ id: `${text} (id)`, en: `${text} (en)` });
const verb = (name: string, run: Verb['run']): Verb => ({ name, usage: 'FILE…', summary: words(`does ${name}`), run });
const verbs: readonly Verb[] = [
  verb('weigh', async (args, io) => {
    if (args.length !== 1) return io.misuse(words('one only'));
    io.out(args.join());
    return 0;
  }),
  verb('weigh twice', async (args, io) => io.refuse(words('never {what}'), { what: args[0] ?? 'x' })),
  verb('fall', async () => {
    throw new TypeError('a fault');
  }),
  verb('ask', (_args, io) =>
    io.withStore(async ({ store, data }) => {
      const version = await store.withContext({ kind: 'system', home: 'nasional' as never, job: 'ask' }, databaseVersion);
      io.out(`${version} ${data}`);
      return 0;
    }),
  ),
];

async function ran(t: TestContext, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  t.mock.method(console, 'log', (line: string) => out.push(line));
  t.mock.method(console, 'error', (line: unknown) => err.push(String(line)));
  const before = { ...process.env };
  Object.assign(process.env, { LC_ALL: 'en_GB.UTF-8' }, env);
  try {
    return { exit: await dispatch(args, verbs, [storeWords]), out, err };
  } finally {
    process.env = before;
    t.mock.restoreAll();
  }
}

test('help lists each verb in one line, in the language of the terminal', async (t) => {
  const { exit, out, err } = await ran(t, ['help']);
  assert.deepEqual([exit, err], [0, []]);
  assert.deepEqual(out.slice(0, 2), [
    'satupintu weigh FILE…  ·  does weigh (en)',
    'satupintu weigh twice FILE…  ·  does weigh twice (en)',
  ]);
  assert.equal(out.length, verbs.length + 1);
  assert.match((await ran(t, ['--help'], { LC_ALL: 'id_ID.UTF-8' })).out[0] ?? '', /does weigh \(id\)$/);
  assert.equal((await ran(t, [])).exit, 2);
});

test('a verb runs with what follows its name; a name of two words goes first', async (t) => {
  assert.deepEqual(await ran(t, ['weigh', 'a']), { exit: 0, out: ['a'], err: [] });
  assert.deepEqual(await ran(t, ['weigh', 'twice', 'b']), { exit: 1, out: [], err: ['never b (id)', 'never b (en)'] });
});

test('wrong use: what was wrong, and how it is used, on stderr', async (t) => {
  const wrong = await ran(t, ['weigh', 'a', 'b']);
  assert.deepEqual([wrong.exit, wrong.out], [2, []]);
  assert.match(wrong.err.join('\n'), /one only \(id\)\none only \(en\)\n.*npx satupintu weigh FILE…/);
  const unknown = await ran(t, ['fly']);
  assert.equal(unknown.exit, 2);
  assert.match(unknown.err.join('\n'), /fly[\s\S]*no command fly/);
  const asked = await ran(t, ['weigh', '--help']);
  assert.equal(asked.exit, 0);
  assert.match(asked.out.join('\n'), /satupintu weigh FILE…/);
});

test('a fault of the program is shown as it is, with exit code 1', async (t) => {
  const { exit, err } = await ran(t, ['fall']);
  assert.equal(exit, 1);
  assert.match(err.join('\n'), /TypeError: a fault/);
});

test('a verb works on the database of DATABASE_URL', async (t) => {
  const { ownerUrl } = await emptyDatabase(t);
  const { exit, out, err } = await ran(t, ['ask'], { DATABASE_URL: ownerUrl, SATUPINTU_DATA: '/tmp' });
  assert.deepEqual([exit, err], [0, []]);
  assert.match(out.join(), /^1\d\.\d+.* \/tmp$/);
});

test('where the database can’t be had, the reason is told', async (t) => {
  const { exit, out, err } = await ran(t, ['ask'], {
    DATABASE_URL: 'postgresql://a:secret@127.0.0.1:1/x',
    SATUPINTU_DATA: '/tmp',
  });
  assert.deepEqual([exit, out], [1, []]);
  assert.match(err.join('\n'), /127\.0\.0\.1:1\/x tidak dapat dihubungi[\s\S]*cannot be reached/);
  assert.doesNotMatch(err.join('\n'), /secret/);
  assert.equal((await ran(t, ['ask'], { PORT: 'x' })).exit, 1);
});

test('a refusal has its words', () => assert.ok(storeWords(conflict('port-busy'))));
