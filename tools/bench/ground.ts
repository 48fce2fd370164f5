import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRefusal } from '#ground';
import { useMasterKey } from '#identity/acts';
import { appUrl, migrationsOf, openData, openStore, readSettings, type Store } from '#store';
import { readMasterKey } from '../../src/people/identity/master.file-adapter.ts';

/** One measured row; `limit` is the reference of the same run where the row is compared with one, `ratio` value / limit. */
export type Row = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
  readonly ratio?: number;
};

/** The server under measurement with its database, and our own way to the same database for preparing. */
export type Ground = {
  readonly url: string;
  readonly port: number;
  readonly store: Store;
  readonly ownerUrl: string;
  /** The owner's address as the server itself takes it. */
  readonly nearUrl: string;
  readonly data: string;
  readonly pid: number;
  /** CPU milliseconds used so far by the server and by PostgreSQL with all its processes. */
  cpu(): { readonly server: number; readonly postgres: number };
  /** Resident memory of the server process, in MB. */
  memory(): number;
  startJobs(): Promise<void>;
  stop(): Promise<void>;
};

const cache = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));

/** Starts the server on a data folder named by the hash of everything that shapes it, so that seeded data is kept between runs. */
export async function openGround(): Promise<Ground> {
  const settings = readSettings({ SATUPINTU_DATA: join(cache, await seedHash()) });
  if (isRefusal(settings)) throw new Error(settings.name);
  const folder = await openData({ ...settings, dataGiven: false });
  if (isRefusal(folder)) throw new Error(`${folder.name} ${JSON.stringify(folder.params)}`);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...process.env, SATUPINTU_DATA: folder.path, PORT: String(port), SATUPINTU_URL: url };
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ready = (await told(child, 'ready')) as { ownerUrl: string; nearUrl: string };
  const key = readMasterKey(folder.path);
  if (isRefusal(key)) throw new Error(key.name);
  useMasterKey(key);
  const store = openStore(appUrl(ready.nearUrl), 8);
  const pid = child.pid ?? 0;
  return {
    url,
    port,
    store,
    ownerUrl: ready.ownerUrl,
    nearUrl: ready.nearUrl,
    data: folder.path,
    pid,
    cpu: () => ({ server: cpuOf(pid), postgres: postgresCpu(folder.path) }),
    memory: () => residentOf(pid),
    startJobs: async () => {
      child.send('jobs');
      await told(child, 'jobs');
    },
    stop: async () => {
      await store.close();
      const ended = once(child, 'exit');
      child.send('stop');
      await ended;
    },
  };
}

async function told(child: ChildProcess, what: string): Promise<unknown> {
  for (;;) {
    const first = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => undefined)]);
    if (first === undefined) throw new Error(`the server ended before it was ${what}`);
    const [message] = first as [unknown];
    if (typeof message === 'object' && message !== null && what in message) return message;
  }
}

/** The hash of migrations and of the demonstration: what is seeded for one is not used for another. */
async function seedHash(): Promise<string> {
  const migrations = fileURLToPath(new URL('../../migrations/', import.meta.url));
  const hash = createHash('sha256');
  for (const { name, checksum } of await migrationsOf(migrations)) hash.update(`${name} ${checksum}\n`);
  const demo = fileURLToPath(new URL('../../demo/', import.meta.url));
  for (const file of readdirSync(demo, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.(ts|md|yaml)$/.test(file)) hash.update(file).update(readFileSync(join(demo, file)));
  return hash.digest('hex').slice(0, 16);
}

/** User and system time of a process in ms; its ended children are counted with it. */
function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return ticks * 10;
  } catch {
    return 0;
  }
}

/** The postmaster of a data folder and every process under it. */
function postgresCpu(data: string): number {
  const postmaster = Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === postmaster);
  return [postmaster, ...children].reduce((sum, pid) => sum + cpuOf(pid), 0);
}

function parentOf(pid: number): number {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')[1],
    );
  } catch {
    return 0;
  }
}

const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
