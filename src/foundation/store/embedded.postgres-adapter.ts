import { randomBytes } from 'node:crypto';
import { open, readFile, rename, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { conflict, isRefusal, type Outcome } from '#ground';
import { findBinaries, serverUser } from './binaries.npm-adapter.ts';
import { postmasterIn, startCluster } from './cluster.embedded-adapter.ts';
import type { ClusterPlace } from './cluster.port.ts';
import { socketIn } from './cluster.ts';
import { readyOwner } from './embedded.rows.ts';
import { roomAt } from './folder.disk-adapter.ts';
import { troubleOf } from './trouble.ts';

/** The embedded database while it runs. */
export type Embedded = {
  /** The owner's address: may make roles, is no superuser. */
  readonly ownerUrl: string;
  /** The same by the socket in the data folder where there is one: half the cost of a port for who asks often. */
  readonly nearUrl: string;
  /** True from the first start until `settle`: nothing has been loaded into it yet. Survives a crash in between. */
  readonly fresh: boolean;
  /** True when it ran already, because the process that had started it was killed. */
  readonly adopted: boolean;
  /** Notes that what belongs into a new database stands in it. */
  settle(): Promise<void>;
  /** Ends the server cleanly; `smart` lets its other clients finish first. */
  stop(manner?: 'fast' | 'smart'): Promise<void>;
};

/** What must be kept to get in again: `database.json`, for our eyes only. */
type Kept = { readonly admin: string; readonly owner: string; readonly fresh: boolean };

const owner = 'satupintu';
const manner = { durable: true, connections: 100, sharedMegabytes: 192 };
const firstMegabytes = 300;
const laterMegabytes = 64;
const logAtMost = 16 * 1024 * 1024;

/**
 * Starts the embedded PostgreSQL of a data folder, which the caller has claimed: makes it on the first start, takes over a server
 * that a killed process left, recovers after a crash. Refuses with what the operator can mend.
 */
export async function startEmbedded(data: string): Promise<Outcome<Embedded>> {
  try {
    return await start(data);
  } catch (error) {
    const trouble = troubleOf(error, data);
    if (trouble) return trouble;
    throw error;
  }
}

/** The owner's address of an embedded database that runs now; undefined when none does. */
export async function runningEmbedded(data: string): Promise<string | undefined> {
  const kept = await readKept(data);
  if (!kept) return undefined;
  const running = await postmasterIn(placeIn(data, '', kept.admin));
  return running?.ready ? ownerAddress(running.port, kept.owner) : undefined;
}

async function start(data: string): Promise<Outcome<Embedded>> {
  const exists = await stat(join(data, 'postgres')).then(
    () => true,
    () => false,
  );
  const room = await roomAt(data, exists ? laterMegabytes : firstMegabytes);
  if (isRefusal(room)) return room;
  const kept =
    (await readKept(data)) ?? (exists ? undefined : await keep(data, { admin: secret(), owner: secret(), fresh: true }));
  if (!kept) return conflict('cluster-without-password', { params: { path: data } });
  const binaries = await findBinaries(join(data, 'bin'));
  if (isRefusal(binaries)) return binaries;
  await shorten(join(data, 'postgres.log'));
  const cluster = await startCluster(placeIn(data, binaries, kept.admin), manner);
  if (isRefusal(cluster)) return cluster;
  await readyOwner(cluster.adminUrl, owner, kept.owner);
  const port = Number(new URL(cluster.adminUrl).port);
  return {
    ownerUrl: ownerAddress(port, kept.owner),
    nearUrl: await nearAddress(join(data, 'postgres'), port, kept.owner),
    fresh: kept.fresh,
    adopted: cluster.adopted,
    settle: async () => {
      await keep(data, { ...kept, fresh: false });
    },
    stop: (how) => cluster.stop(how),
  };
}

const secret = (): string => randomBytes(24).toString('base64url');

const ownerAddress = (port: number, password: string): string => `postgresql://${owner}:${password}@127.0.0.1:${port}/satupintu`;

/** A server that was started another way, or taken over from a longer path, may have no socket. */
const nearAddress = async (directory: string, port: number, password: string): Promise<string> => {
  const near = await stat(socketIn(directory, port)).then(
    (found) => found.isSocket(),
    () => false,
  );
  return near
    ? `postgresql://${owner}:${password}@${encodeURIComponent(directory)}:${port}/satupintu`
    : ownerAddress(port, password);
};

const placeIn = (data: string, binaries: string, password: string): ClusterPlace => ({
  directory: join(data, 'postgres'),
  log: join(data, 'postgres.log'),
  binaries,
  superuser: 'postgres',
  password,
  user: serverUser(),
});

const readKept = (data: string): Promise<Kept | undefined> =>
  readFile(join(data, 'database.json'), 'utf8').then(
    (text) => JSON.parse(text) as Kept,
    () => undefined,
  );

/** Written beside, forced to the disk and moved into place: without it nobody gets into the database again. */
async function keep(data: string, kept: Kept): Promise<Kept> {
  const file = join(data, 'database.json');
  const draft = await open(`${file}.new`, 'w', 0o600);
  await draft.writeFile(JSON.stringify(kept));
  await draft.sync();
  await draft.close();
  await rename(`${file}.new`, file);
  return kept;
}

async function shorten(log: string): Promise<void> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > logAtMost) await truncate(log, 0);
}
