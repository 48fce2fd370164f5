import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Hono } from 'hono';
import pg from 'pg';
import { type Actor, as, type BodyId, type Instant, isRefusal, type PersonId, type PostId, system, Temporal } from '#ground';
import { masterKey, startSession, useMasterKey } from '#identity/acts';
import { readSettings } from '#store';
import type { WebEnv } from '#web';
import { loadDemonstration } from '../demo/load.ts';
import { startMessagesStandIn } from '../demo/stand-ins/messages.ts';
import { type RegistryStandIn, startRegistryStandIn } from '../demo/stand-ins/registry.ts';
import type { StandIns } from '../src/demonstration.ts';
import { openDoor } from '../src/door.ts';
import { startJobs } from '../src/jobs.ts';
import { openWorks, type Works } from '../src/works.ts';
import { filledTemplate, type TestStore, testStore } from './kit.ts';
import { Walker } from './walker.ts';

/** When the demonstration town of the tests begins: a Monday morning in service hours (WIB), no holiday near. */
export const morning = Temporal.Instant.from('2026-09-07T02:00:00Z');

/** The demonstration government in a database of its own, with all that its acts and jobs stand on. */
export type Town = TestStore & {
  readonly works: Works;
  /** The stand-in for the register of doctors, where stand-ins were asked for. */
  readonly registry?: RegistryStandIn;
  /** What the house has logged of each request, as JSON lines; anything else it says is printed. */
  readonly log: readonly string[];
  /** The town's clock, which stands still until it is set. */
  now(): Instant;
  setClock(at: Instant): void;
  /** Carries out whatever is queued and due, by the house's own worker, until nothing is left; throws when a job failed. */
  settle(): Promise<void>;
  /** Every page of the house. */
  app(): Promise<Hono<WebEnv>>;
  /** A browser without a screen before the house's pages: signed out, or as whom. */
  walker(who?: Actor): Promise<Walker>;
};

type Scope = { after(fn: () => Promise<void>): void };

/**
 * Opens the town; gone when `scope` is over, or the file. It is loaded once for all tests of a run and cloned. `standIns`: the
 * stand-ins of registers and messages answer; without them a register is down and messages stand in mailboxes only.
 */
export async function town(scope: Scope = { after }, at = morning, options: { readonly standIns?: boolean } = {}): Promise<Town> {
  useMasterKey(masterKey(new Uint8Array(32).fill(7)));
  const endings: (() => Promise<unknown>)[] = [];
  scope.after(async () => {
    for (const end of endings.reverse()) await end();
  });
  const template = await filledTemplate(`town ${at.toString()}`, async ({ store }) => {
    const loaded = await loadDemonstration(store, at);
    if (isRefusal(loaded)) throw new Error(`the demonstration can't be loaded: ${loaded.name}`);
  });
  const db = await testStore({ after: (fn) => void endings.push(fn) }, template);
  let clock = at;
  const standIns = options.standIns === true ? await openStandIns(endings) : undefined;
  const log: string[] = [];
  const works = await worksOf(db, () => clock, standIns?.ways, log, endings);
  let app: Promise<Hono<WebEnv>> | undefined;
  return {
    ...db,
    works,
    log,
    ...(standIns === undefined ? {} : { registry: standIns.registry }),
    now: () => clock,
    setClock: (to) => {
      clock = to;
    },
    settle: async () => {
      const jobs = await startJobs(works, db.ownerUrl);
      await drained(db.adminUrl).finally(() => jobs.stop());
    },
    app: () => (app ??= openDoor(works, undefined).then((door) => door.app)),
    walker: async (who) => {
      app ??= openDoor(works, undefined).then((door) => door.app);
      const pages = await app;
      const walker = new Walker(new URL(works.settings.url), (url, init) => Promise.resolve(pages.request(url.href, init)));
      if (who !== undefined) walker.keep('satupintu', await sessionOf(works, who, clock));
      return walker;
    },
  };
}

async function worksOf(
  { store }: TestStore,
  clock: () => Instant,
  standIns: StandIns | undefined,
  log: string[],
  endings: (() => Promise<unknown>)[],
): Promise<Works> {
  const data = mkdtempSync(join(tmpdir(), 'satupintu-town-'));
  endings.push(async () => rmSync(data, { recursive: true, force: true }));
  const settings = readSettings({ SATUPINTU_DATA: data });
  if (isRefusal(settings)) throw new Error(settings.name);
  const say = (line: string): void => void (line.startsWith('{') ? log.push(line) : console.error(line));
  const works = await openWorks({ store, settings, data, clock, log: say }, standIns);
  if (isRefusal(works)) throw new Error(`${works.name} ${JSON.stringify(works.params)}`);
  endings.push(() => works.close());
  return works;
}

async function openStandIns(
  endings: (() => Promise<unknown>)[],
): Promise<{ readonly ways: StandIns; readonly registry: RegistryStandIn }> {
  const [messages, registry] = [await startMessagesStandIn(), await startRegistryStandIn()];
  endings.push(
    () => messages.close(),
    () => registry.close(),
  );
  const registers = { 'nasional/kki@str': registry };
  return { ways: { registers, gateway: messages.url, stop: async () => undefined }, registry };
}

/** Waits until no job is left that could run now; throws when one failed. */
export async function drained(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const until = performance.now() + 60_000;
    for (;;) {
      const { rows } = await client.query<{ task: string; error: string | null; now: boolean }>(
        `select t.identifier as task, j.last_error as error, j.locked_at is not null or j.run_at <= now() as now
         from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
         union all select 'relay', null, true from journal.outbox`,
      );
      const failed = rows.find((row) => row.error !== null);
      if (failed !== undefined) throw new Error(`job ${failed.task}: ${failed.error}`);
      if (!rows.some((row) => row.now)) return;
      if (performance.now() > until) throw new Error(`still queued after a minute: ${rows.map((row) => row.task).join(', ')}`);
      await pause(20);
    }
  } finally {
    await client.end();
  }
}

async function sessionOf({ store, home: own }: Works, who: Actor, at: Instant): Promise<string> {
  if (who.kind !== 'person' && who.kind !== 'officer') throw new Error('only people sign in');
  const session = { home: own, person: who.person, name: 'Orang Uji', at, ...(who.kind === 'officer' ? { body: who.body } : {}) };
  const { token } = await store.withContext(system(own, 'test'), (tx) => startSession(tx, session));
  return token;
}

const home = as<Actor['home']>('sukamaju');

/** A demonstration person acting as themselves. */
export const person = (id: string, capability?: string): Actor => ({
  kind: 'person',
  home,
  person: { home, id: as<PersonId>(id) },
  ...(capability === undefined ? {} : { capability }),
});

/** A demonstration officer acting in posts of one body. */
export const officer = (id: string, ...posts: readonly string[]): Actor => ({
  kind: 'officer',
  home,
  person: { home, id: as<PersonId>(id) },
  body: as<BodyId>((posts[0] ?? '').split('#')[0] ?? ''),
  posts: posts.map((post) => as<PostId>(post)),
});

/** A visitor who is not signed in, with or without a resume code's hash. */
export const visitor = (capability?: string): Actor => ({
  kind: 'anonymous',
  home,
  ...(capability === undefined ? {} : { capability }),
});
