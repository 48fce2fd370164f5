import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

const main = new URL('./main.ts', import.meta.url).pathname;

type Started = { readonly child: ChildProcess; readonly said: () => string; readonly ended: Promise<number | null> };

function start(env: Readonly<Record<string, string>>, verb: readonly string[] = ['start']): Started {
  const { DATABASE_URL: _, SATUPINTU_URL: __, ...rest } = process.env;
  const child = spawn(process.execPath, [main, ...verb], { env: { ...rest, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, said: () => text, ended };
}

/** Until the last line of a start stands there. */
async function open(server: Started): Promise<void> {
  let ended = false;
  void server.ended.then(() => (ended = true));
  for (let tries = 0; tries < 1200 && !ended; tries += 1) {
    if (/stop with Ctrl-C\n$/.test(server.said())) return;
    await pause(100);
  }
  assert.fail(`it did not open:\n${server.said()}`);
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function folder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'satupintu-start-'));
  await chmod(path, 0o711);
  t.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

const health = async (port: string): Promise<Record<string, unknown>> =>
  (await fetch(`http://localhost:${port}/healthz`)).json() as Promise<Record<string, unknown>>;

test('open, a second start, kill -9 and again, a verb beside it, a stop in order, and a verb alone', {
  timeout: 300_000,
}, async (t) => {
  const env = { PORT: String(await freePort()), SATUPINTU_DATA: await folder(t) };
  const first = start(env);
  t.after(() => first.child.kill('SIGKILL'));
  await open(first);
  assert.match(first.said(), new RegExp(`http://localhost:${env.PORT}`));
  const told = await health(env.PORT);
  assert.deepEqual([told.status, typeof told.version, typeof told.database], ['ok', 'string', 'string']);

  const second = start(env);
  assert.equal(await second.ended, 1);
  assert.match(
    second.said(),
    new RegExp(`sudah berjalan[\\s\\S]*already runs.*process ${first.child.pid}.*http://localhost:${env.PORT}`),
  );

  const postmaster = async () =>
    Number((await readFile(join(env.SATUPINTU_DATA, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  const before = await postmaster();
  first.child.kill('SIGKILL');
  await first.ended;
  const third = start(env);
  t.after(() => third.child.kill('SIGKILL'));
  await open(third);
  assert.equal(await postmaster(), before, 'the database that went on alone was taken over');
  assert.equal((await health(env.PORT)).status, 'ok');
  const verb = ['in-force', 'uu/2014/30~53', '--on', '2026-01-02', '--json'];
  const joined = start(env, verb);
  assert.equal(await joined.ended, 0, joined.said());
  assert.equal(await postmaster(), before, 'a verb joined the database of the running server');

  third.child.kill('SIGTERM');
  third.child.kill('SIGINT');
  assert.equal(await third.ended, 0);
  await assert.rejects(postmaster(), /ENOENT/, 'the database has been stopped');
  assert.match(await readFile(join(env.SATUPINTU_DATA, 'postgres.log'), 'utf8'), /database system is shut down\s*$/);

  const alone = start(env, verb);
  assert.equal(await alone.ended, 0, alone.said());
  assert.match(alone.said(), /"status": "in-force"/);
  await assert.rejects(postmaster(), /ENOENT/, 'a verb started the database, and stopped it again');
});

test('what is wrong is told in one sentence of each language, with exit code 1', async (t) => {
  const data = await folder(t);
  const busy = createServer();
  const port = await new Promise<string>((resolve) =>
    busy.listen(0, () => {
      const address = busy.address();
      resolve(String(typeof address === 'object' && address ? address.port : 0));
    }),
  );
  t.after(() => busy.close());
  const cases: readonly (readonly [env: Readonly<Record<string, string>>, id: RegExp, en: RegExp])[] = [
    [{ PORT: port }, /Porta \d+ sudah dipakai/, /Port \d+ is used by another program; stop/],
    [{ PORT: 'http' }, /PORT berisi "http"/, /PORT is "http", but/],
    [{ DATABASE_URL: 'postgresql://a:secret@127.0.0.1:1/x' }, /tidak dapat dihubungi/, /cannot be reached; check/],
    [{ SATUPINTU_DATA: '/dev/null' }, /bukan folder/, /is not a folder, but/],
  ];
  for (const [env, id, en] of cases) {
    const server = start({ PORT: String(await freePort()), SATUPINTU_DATA: data, ...env });
    assert.equal(await server.ended, 1, server.said());
    const lines = server.said().trimEnd().split('\n');
    assert.equal(lines.length, 2, server.said());
    assert.match(lines[0] ?? '', id);
    assert.match(lines[1] ?? '', en);
    assert.ok(!server.said().includes('secret'));
  }
});
