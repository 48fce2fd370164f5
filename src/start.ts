import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { as, conflict, type Home, isRefusal, type Outcome, type Refusal } from '#ground';
import {
  appUrl,
  claimData,
  databaseVersion,
  type Embedded,
  type Io,
  migrate,
  openData,
  openStore,
  readSettings,
  type Settings,
  type Store,
  startEmbedded,
  storeWords,
  type Verb,
} from '#store';
import { house, type Served, serveHouse } from '#web';
import about from '../package.json' with { type: 'json' };

/** `npm start`: brings the database up, opens the door and keeps it open until it is told to stop. */
export const start: Verb = {
  name: 'start',
  usage: '',
  summary: { id: 'menjalankan server sampai dihentikan dengan Ctrl-C', en: 'run the server until it is stopped with Ctrl-C' },
  async run(args, io) {
    if (args.length > 0) return io.misuse();
    const endings = new Endings();
    const stopped = stopAsked();
    try {
      const refusal = await open(io, endings);
      if (refusal) {
        const sentence = storeWords(refusal);
        return io.refuse(sentence ?? { id: refusal.name, en: refusal.name }, refusal.params);
      }
      await stopped;
      return 0;
    } finally {
      await endings.run();
    }
  },
};

/** What has to be ended, last opened first. */
class Endings {
  readonly #steps: (() => Promise<unknown>)[] = [];
  add(step: () => Promise<unknown>): void {
    this.#steps.unshift(step);
  }
  async run(): Promise<void> {
    for (const step of this.#steps.splice(0)) await step();
  }
}

/**
 * Comes when Ctrl-C or a signal to end is given, or the boot script that started us is gone. A signal may come twice (from the
 * terminal and from the boot script), which changes nothing.
 */
const stopAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    process.on('disconnect', () => resolve());
    process.channel?.unref();
  });

async function open(io: Io, endings: Endings): Promise<Refusal | undefined> {
  const settings = readSettings(process.env);
  if (isRefusal(settings)) return settings;
  const folder = await openData(settings);
  if (isRefusal(folder)) return folder;
  if (settings.databaseUrl === undefined) {
    const claim = await claimData(folder.path, 'server', settings.url);
    if (isRefusal(claim)) return claim;
    endings.add(() => claim.release());
  }
  const free = await portFree(settings.port);
  if (isRefusal(free)) return free;
  if (folder.instead !== undefined) {
    io.out(`Data disimpan di ${folder.path}, karena pengguna basis data tidak dapat memasuki ${folder.instead}.`);
    io.out(`Data is kept in ${folder.path}, because the database's user cannot enter ${folder.instead}.`);
  }
  const database = await openDatabase(settings, folder.path, endings);
  if (isRefusal(database)) return database;
  const served = await serve(settings, folder.path, database.store);
  if (isRefusal(served)) return served;
  endings.add(() => served.close());
  io.out(`Satupintu ${about.version}: ${settings.url}`);
  io.out('Hentikan dengan Ctrl-C · stop with Ctrl-C');
  return undefined;
}

type Database = { readonly store: Store; readonly ownerUrl: string; readonly embedded: Embedded | undefined };

async function openDatabase(settings: Settings, data: string, endings: Endings): Promise<Outcome<Database>> {
  let embedded: Embedded | undefined;
  if (settings.databaseUrl === undefined) {
    const started = await startEmbedded(data);
    if (isRefusal(started)) return started;
    endings.add(() => started.stop());
    embedded = started;
  }
  const ownerUrl = settings.databaseUrl ?? embedded?.ownerUrl ?? '';
  const migrated = await migrate(ownerUrl);
  if (isRefusal(migrated)) return migrated;
  const store = openStore(appUrl(ownerUrl), 10);
  endings.add(() => store.close());
  return { store, ownerUrl, embedded };
}

async function serve(settings: Settings, data: string, store: Store): Promise<Outcome<Served>> {
  const home = as<Home>('nasional');
  const app = house({
    url: new URL(settings.url),
    secret: await webSecret(data),
    home,
    place: 'Satupintu',
    sessions: async () => undefined,
  });
  app.get('/healthz', async (c) => {
    const database = await store.withContext({ kind: 'system', home, job: 'health' }, databaseVersion).catch(() => undefined);
    return database === undefined
      ? c.json({ status: 'down', version: about.version, database: 'unreachable' }, 503)
      : c.json({ status: 'ok', version: about.version, database });
  });
  try {
    return await serveHouse({ app, port: settings.port });
  } catch (error) {
    return portTrouble(error, settings.port);
  }
}

/** 32 bytes that sign the forms of visitors who have not signed in; made on the first start. */
async function webSecret(data: string): Promise<Uint8Array> {
  const file = join(data, 'keys', 'web');
  await mkdir(join(data, 'keys'), { recursive: true, mode: 0o700 });
  await writeFile(file, randomBytes(32), { flag: 'wx', mode: 0o600 }).catch(() => {});
  return await readFile(file);
}

/** A busy port is told before a database is started for nothing. */
const portFree = (port: number): Promise<Outcome<'free'>> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      try {
        resolve(portTrouble(error, port));
      } catch (other) {
        reject(other);
      }
    });
    probe.listen(port, () => probe.close(() => resolve('free')));
  });

function portTrouble(error: unknown, port: number): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const params = { port: String(port), other: String(port === 65535 ? 8080 : port + 1) };
  if (code === 'EADDRINUSE') return conflict('port-busy', { params });
  if (code === 'EACCES') return conflict('port-closed', { params });
  throw error;
}
