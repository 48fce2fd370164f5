import { createServer } from 'node:net';
import { conflict, type Instant, isRefusal, type Outcome, type Refusal, system, Temporal } from '#ground';
import { demonstrationAccounts, isDemonstration } from '#identity/reads';
import { migrateJobs } from '#journal/acts';
import {
  appUrl,
  claimData,
  type Embedded,
  type Explain,
  type Io,
  migrate,
  openData,
  openStore,
  readSettings,
  type Settings,
  type Store,
  startEmbedded,
  type Verb,
  workerUrl,
} from '#store';
import { serveHouse } from '#web';
import about from '../package.json' with { type: 'json' };
import { readDemonstration, type StandIns } from './demonstration.ts';
import { openDoor } from './door.ts';
import { startJobs } from './jobs.ts';
import { openWorks, takeKey, type Works } from './works.ts';

/**
 * `npm start`: brings the database up, opens the door and keeps it open until it is told to stop. `explainers`: what each room
 * says of a refusal.
 */
export const startWith = (explainers: readonly Explain[]): Verb => ({
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
        const sentence = explainers.map((room) => room(refusal)).find((words) => words !== undefined);
        return io.refuse(sentence ?? { id: refusal.name, en: refusal.name }, refusal.params);
      }
      await stopped;
      return 0;
    } finally {
      await endings.run();
    }
  },
});

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
  const opened = await openAll(settings, folder.path, database, endings, io);
  if (isRefusal(opened)) return opened;
  await greet(io, settings, opened);
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
  await migrateJobs(workerUrl(ownerUrl));
  const store = openStore(appUrl(settings.databaseUrl ?? embedded?.nearUrl ?? ''), 10);
  endings.add(() => store.close());
  return { store, ownerUrl, embedded };
}

/** Everything behind the door: the key, the demonstration in a new embedded database, the works, the jobs, the pages. */
async function openAll(settings: Settings, data: string, database: Database, endings: Endings, io: Io): Promise<Outcome<Opened>> {
  const ground = {
    store: database.store,
    settings,
    data,
    clock: () => Temporal.Now.instant(),
    log: (line: string) => io.err(line),
  };
  const key = await takeKey(ground);
  if (isRefusal(key)) return key;
  const loaded = await loadInto(database, ground.clock());
  if (isRefusal(loaded)) return loaded;
  const shown = await database.store.withContext(system('', 'start'), isDemonstration);
  const demonstration = shown ? await readDemonstration() : undefined;
  const standIns = await demonstration?.standIns();
  if (standIns !== undefined) endings.add(() => standIns.stop());
  const works = await openWorks(ground, standIns);
  if (isRefusal(works)) return works;
  endings.add(() => works.close());
  const jobs = await startJobs(works, database.ownerUrl);
  endings.add(() => jobs.stop());
  const door = await openDoor(works, demonstration);
  try {
    const served = await serveHouse({ app: door.app, port: settings.port, ...(door.idp === undefined ? {} : { idp: door.idp }) });
    endings.add(() => served.close());
  } catch (error) {
    return portTrouble(error, settings.port);
  }
  return { works, standIns };
}

type Opened = { readonly works: Works; readonly standIns: StandIns | undefined };

/** A demonstration is loaded only into a database that this start has made, and only once. */
async function loadInto({ embedded, store }: Database, now: Instant): Promise<Outcome<undefined>> {
  if (embedded?.fresh !== true) return undefined;
  const loaded = await (await readDemonstration()).load(store, now);
  if (isRefusal(loaded)) return loaded;
  await embedded.settle();
  return undefined;
}

/** What the operator reads last: the address, the demonstration's accounts, and how to stop. */
async function greet(io: Io, settings: Settings, { works, standIns }: Opened): Promise<void> {
  if (standIns !== undefined) {
    const accounts = await works.store.withContext(system(works.home, 'start'), (tx) => demonstrationAccounts(tx, works.home));
    io.out('Peragaan: orang, berkas, dan keputusannya rekaan. · A demonstration: people, files and decisions are invented.');
    io.out(`Pesan yang terkirim · messages sent: ${standIns.gateway}`);
    io.out(`Akun, masuk dengan satu klik di setiap halaman · accounts, one click on every page:`);
    for (const account of accounts) io.out(`  ${account.label.id} · ${account.label.en}`);
  }
  if (works.home === 'nasional')
    io.out('Belum ada pemerintahan di sini: npx satupintu init · no government here yet: npx satupintu init');
  io.out(`Satupintu ${about.version}: ${settings.url}`);
  io.out('Hentikan dengan Ctrl-C · stop with Ctrl-C');
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
