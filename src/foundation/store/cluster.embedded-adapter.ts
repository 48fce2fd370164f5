import { type ChildProcess, spawn } from 'node:child_process';
import { chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { conflict, isRefusal, type Outcome } from '#ground';
import type { Cluster, ClusterPlace } from './cluster.port.ts';
import { initArguments, type Manner, type Postmaster, postmasterOf, serverArguments, stumbleOf } from './cluster.ts';

const patience = 15_000;

/**
 * Starts the server of `place`, making its data directory first where there is none. A server that runs there already (its
 * parent was killed) is taken over. Refuses with what the operator can mend.
 */
export async function startCluster(place: ClusterPlace, manner: Manner): Promise<Outcome<Cluster>> {
  const until = performance.now() + patience;
  for (;;) {
    const running = await postmasterIn(place);
    if (running) {
      if (running.ready && (await answers(urlOf(place, running.port)))) return clusterOf(place, running.pid, running.port, true);
    } else {
      const made = await makeCluster(place);
      if (isRefusal(made)) return made;
      const started = await launch(place, await freePort(), manner);
      if (typeof started !== 'string') return started;
    }
    if (performance.now() > until) return conflict('cluster-busy', { params: { path: place.directory } });
    await pause(running ? 50 : 250);
  }
}

/** Whether a server lets us in: one that is just being killed still has its process, and no longer answers. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => {});
  return await client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

/** The server that runs in this directory now, if one does; a pid file left behind by a crash is taken away. */
export async function postmasterIn(place: ClusterPlace): Promise<Postmaster | undefined> {
  const file = join(place.directory, 'postmaster.pid');
  const told = await readFile(file, 'utf8').then(postmasterOf, () => undefined);
  if (!told) return undefined;
  if (await isPostgresOf(told.pid, place.directory)) return told;
  await rm(file, { force: true });
  return undefined;
}

/** Whether the process lives and is a PostgreSQL of this directory, not another that was given the same number since. */
async function isPostgresOf(pid: number, directory: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0').includes(directory);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function makeCluster(place: ClusterPlace): Promise<Outcome<'made'>> {
  if (
    await stat(join(place.directory, 'PG_VERSION')).then(
      () => true,
      () => false,
    )
  )
    return 'made';
  // Made beside and moved into place whole, so that a crash in between leaves nothing that looks like a data directory.
  const draft = `${place.directory}.new`;
  const passwordFile = `${place.directory}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, place.password, { mode: 0o600 });
  if (place.user) for (const path of [draft, passwordFile]) await chown(path, place.user.uid, place.user.gid);
  const child = spawn(
    join(place.binaries, 'bin', 'initdb'),
    initArguments(draft, place.superuser, passwordFile),
    options(place, 'pipe'),
  );
  const said = await outputOf(child);
  await rm(passwordFile, { force: true });
  if (said.code !== 0) {
    const stumble = stumbleOf(said.text, place.directory);
    return typeof stumble === 'string' ? conflict('cluster-busy', { params: { path: place.directory } }) : stumble;
  }
  await rename(draft, place.directory);
  return 'made';
}

async function outputOf(child: ChildProcess): Promise<{ code: number | null; text: string }> {
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return await new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, text: `FATAL: ${error.message}` }));
    child.on('close', (code) => resolve({ code, text }));
  });
}

/** As the server's own user, in a group of its own, so that a Ctrl-C reaches us first and we end it in order. */
const options = (place: ClusterPlace, out: number | 'pipe') => ({
  cwd: dirname(place.directory),
  detached: true,
  env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
  stdio: ['ignore', out, out] as ['ignore', number | 'pipe', number | 'pipe'],
  ...(place.user ?? {}),
});

async function launch(place: ClusterPlace, port: number, manner: Manner): Promise<Outcome<Cluster> | 'again' | 'other-port'> {
  const log = await open(place.log, 'a', 0o600);
  const from = (await log.stat()).size;
  const child = spawn(
    join(place.binaries, 'bin', 'postgres'),
    serverArguments(place.directory, port, manner),
    options(place, log.fd),
  );
  let ended: string | undefined;
  child.on('error', (error) => (ended = `FATAL: ${error.message}`));
  child.on('exit', () => (ended ??= ''));
  await log.close();
  for (;;) {
    await pause(10);
    if (ended !== undefined) {
      const said = `${ended}${(await readFile(place.log)).subarray(from).toString()}`;
      return stumbleOf(said, place.directory);
    }
    const told = await readFile(join(place.directory, 'postmaster.pid'), 'utf8').then(postmasterOf, () => undefined);
    if (told?.pid === child.pid && told?.ready) break;
  }
  child.unref();
  return clusterOf(place, child.pid ?? 0, port, false);
}

const urlOf = ({ superuser, password }: ClusterPlace, port: number): string =>
  `postgresql://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;

function clusterOf(place: ClusterPlace, pid: number, port: number, adopted: boolean): Cluster {
  return {
    adminUrl: urlOf(place, port),
    pid,
    adopted,
    async stop(manner = 'fast') {
      signal(pid, manner === 'fast' ? 'SIGINT' : 'SIGTERM');
      const until = performance.now() + 60_000;
      while (await isPostgresOf(pid, place.directory)) {
        if (performance.now() > until) signal(pid, 'SIGINT');
        await pause(20);
      }
    },
  };
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
