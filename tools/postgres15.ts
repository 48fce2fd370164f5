import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const bin = '/usr/lib/postgresql/15/bin';
const password = 'tests only';

/** Runs `work` with the superuser's address of a throw-away cluster of Debian's PostgreSQL 15, as the user postgres when we are root. */
export async function onPostgres15<T>(work: (adminUrl: string) => Promise<T>): Promise<T> {
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'satupintu-pg15-'));
  const secret = join(folder, 'password');
  writeFileSync(secret, password);
  if (user) for (const path of [folder, secret]) chownSync(path, user.uid, user.gid);
  const directory = join(folder, 'data');
  const how = { ...user, cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' } };
  execFileSync(
    join(bin, 'initdb'),
    ['-D', directory, '-U', 'postgres', `--pwfile=${secret}`, '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C.UTF-8'],
    {
      ...how,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=off',
    'max_connections=300',
    'shared_buffers=256MB',
  ];
  const server = spawn(join(bin, 'postgres'), ['-D', directory, '-p', String(port), ...settings.flatMap((one) => ['-c', one])], {
    ...how,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const adminUrl = `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  try {
    await untilReady(adminUrl);
    return await work(adminUrl);
  } finally {
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

const idOf = (which: '-u' | '-g'): number => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));

async function untilReady(adminUrl: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: adminUrl });
    client.on('error', () => {});
    try {
      await client.connect();
      return;
    } catch (error) {
      if (tries > 150) throw error;
      await pause(100);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
