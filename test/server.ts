import { spawn } from 'node:child_process';
import { mkdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { isRefusal } from '#ground';
import { findBinaries, serverUser, startCluster } from '#store';

/** Where the one test server of this checkout says how to reach it. */
const cache = fileURLToPath(new URL('../.cache/', import.meta.url));
const card = join(cache, 'test-server.json');
const idleMinutes = 5;

/** The test server's superuser address; `started` when this call started it. */
export type TestServer = { readonly adminUrl: string; readonly started: boolean };

type Card = { readonly adminUrl: string; readonly pid: number };

/**
 * The one test server of this checkout: found by its card in .cache/, or started detached by whichever of many test
 * processes holds the lock. `SATUPINTU_TEST_DATABASE_URL` (a superuser's address) names another server instead.
 */
export async function testServer(): Promise<TestServer> {
  const given = process.env.SATUPINTU_TEST_DATABASE_URL;
  if (given !== undefined && given !== '') return { adminUrl: given, started: false };
  const lock = join(cache, 'test-server.lock');
  await mkdir(cache, { recursive: true });
  const until = performance.now() + 60_000;
  while (performance.now() < until) {
    const found = await alive();
    if (found) return { adminUrl: found, started: false };
    if (await take(lock)) {
      try {
        return { adminUrl: (await alive()) ?? (await start()), started: true };
      } finally {
        await rm(lock, { recursive: true, force: true });
      }
    }
    await pause(100);
  }
  throw new Error(`no test server came up within a minute; its log is in ${cache}`);
}

async function alive(): Promise<string | undefined> {
  const told = await readCard();
  if (!told) return undefined;
  const client = new pg.Client({ connectionString: told.adminUrl, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return told.adminUrl;
  } catch (error) {
    return error instanceof pg.DatabaseError && error.code === '53300' ? told.adminUrl : undefined;
  }
}

const readCard = (): Promise<Card | undefined> =>
  readFile(card, 'utf8').then(
    (text) => JSON.parse(text) as Card,
    () => undefined,
  );

/** Takes the lock, also from a process that died with it. */
async function take(lock: string): Promise<boolean> {
  const mine = await mkdir(lock).then(
    () => true,
    () => false,
  );
  if (mine) {
    await writeFile(join(lock, 'pid'), String(process.pid));
    return true;
  }
  const holder = Number(await readFile(join(lock, 'pid'), 'utf8').catch(() => ''));
  if (holder > 0 && !isAlive(holder)) await rm(lock, { recursive: true, force: true });
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function start(): Promise<string> {
  await rm(card, { force: true });
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], { detached: true, stdio: 'ignore', cwd: '/' });
  child.unref();
  let ended = false;
  child.on('exit', () => (ended = true));
  for (let tries = 0; tries < 600 && !ended; tries++) {
    const found = await alive();
    if (found) return found;
    await pause(50);
  }
  const reason = await readFile(join(cache, 'test-server.err'), 'utf8').catch(() => 'it ended without a word');
  throw new Error(`the test server did not start: ${reason}`);
}

/** Memory where there is plenty of it, else the disk: cloning a database is copying files. */
async function scratch(): Promise<string> {
  const memory = '/dev/shm';
  const free = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return free > 4 * 1024 ** 3 ? memory : tmpdir();
}

/** The detached process: starts PostgreSQL in a temporary folder, and ends it when nobody has used it for a while. */
async function keep(): Promise<void> {
  const folder = join(await scratch(), `satupintu-test-${process.pid}`);
  await mkdir(folder, { mode: 0o711 });
  try {
    const binaries = await findBinaries(join(tmpdir(), `satupintu-binaries-${process.getuid?.() ?? 0}`));
    if (isRefusal(binaries)) throw new Error(JSON.stringify(binaries));
    const cluster = await startCluster(
      {
        directory: join(folder, 'postgres'),
        log: join(folder, 'postgres.log'),
        binaries,
        superuser: 'postgres',
        password: 'tests only',
        user: serverUser(),
      },
      { durable: false, connections: 400, sharedMegabytes: 256 },
    );
    if (isRefusal(cluster)) throw new Error(JSON.stringify(cluster));
    const stop = async () => {
      if ((await readCard())?.pid === process.pid) await rm(card, { force: true });
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
      process.exit(0);
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    await writeFile(`${card}.new`, JSON.stringify({ adminUrl: cluster.adminUrl, pid: process.pid } satisfies Card));
    await rename(`${card}.new`, card);
    for (let idle = 0; idle < idleMinutes * 6; idle = (await isBusy(cluster.adminUrl)) ? 0 : idle + 1) await pause(10_000);
    await stop();
  } catch (error) {
    await writeFile(join(cache, 'test-server.err'), String(error));
    await rm(folder, { recursive: true, force: true });
    process.exit(1);
  }
}

async function isBusy(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      `select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    return rows[0].n > 0;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Ends the test server that this run started. */
export async function endTestServer(): Promise<void> {
  const told = await readCard();
  if (told && isAlive(told.pid)) process.kill(told.pid, 'SIGTERM');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await keep();
