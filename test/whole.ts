import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { type Instant, isRefusal, Temporal } from '#ground';
import { readSettings } from '#store';
import { serveHouse } from '#web';
import { demonstration } from '../demo/index.ts';
import { startMessagesStandIn } from '../demo/stand-ins/messages.ts';
import { startRegistryStandIn } from '../demo/stand-ins/registry.ts';
import { openDoor } from '../src/door.ts';
import { startJobs } from '../src/jobs.ts';
import { openWorks, takeKey, type Works } from '../src/works.ts';
import { type TestStore, testStore } from './kit.ts';

/** The whole house, served: demonstration loaded, jobs running, stand-ins in reach. */
export type TestHouse = {
  readonly url: string;
  readonly db: TestStore;
  readonly works: Works;
  readonly app: Awaited<ReturnType<typeof openDoor>>['app'];
  readonly messages: Awaited<ReturnType<typeof startMessagesStandIn>>;
  readonly registry: Awaited<ReturnType<typeof startRegistryStandIn>>;
  /** Every line the house has logged. */
  readonly log: readonly string[];
  /** Sets the house's clock ahead of the real one. */
  ahead(duration: string): void;
  now(): Instant;
};

/** When the clock of a test house begins: a Monday morning in service hours (WIB), no holiday near. */
const morning = Temporal.Instant.from('2026-09-07T02:00:00Z');

/** Opens the whole house on a free port with a database and a data folder of its own; all of it is gone when `scope` is over. */
export async function openHouse(
  scope: { after(fn: () => Promise<void>): void } = { after },
  begins = morning,
): Promise<TestHouse> {
  const endings: (() => Promise<unknown>)[] = [];
  scope.after(async () => {
    for (const end of endings.reverse()) await end();
  });
  const db = await testStore({ after: (fn) => void endings.push(fn) });
  const data = mkdtempSync(join(tmpdir(), 'satupintu-'));
  endings.push(async () => rmSync(data, { recursive: true, force: true }));
  const started = Temporal.Now.instant();
  let skip = Temporal.Duration.from('PT0S');
  const now = (): Instant => begins.add(started.until(Temporal.Now.instant())).add(skip);
  const port = await freePort();
  const settings = readSettings({ PORT: String(port), SATUPINTU_DATA: data });
  if (isRefusal(settings)) throw new Error(settings.name);
  const log: string[] = [];
  const ground = { store: db.store, settings, data, clock: now, log: (line: string) => void log.push(line) };
  must(await takeKey(ground));
  must(await demonstration.load(db.store, now()));
  const [messages, registry] = [await startMessagesStandIn(), await startRegistryStandIn()];
  endings.push(
    () => messages.close(),
    () => registry.close(),
  );
  const stop = async () => undefined;
  const works = must(await openWorks(ground, { registers: { 'nasional/kki@str': registry }, gateway: messages.url, stop }));
  endings.push(() => works.close());
  const jobs = await startJobs(works, db.ownerUrl);
  endings.push(() => jobs.stop());
  const { app, idp } = await openDoor(works, demonstration);
  const served = await serveHouse({ app, port, ...(idp === undefined ? {} : { idp }) });
  endings.push(() => served.close());
  const ahead = (duration: string): void => {
    skip = Temporal.Duration.from(duration);
  };
  return { url: settings.url, db, works, app, messages, registry, log, ahead, now };
}

function must<T>(outcome: T): Exclude<T, { readonly refusal: unknown }> {
  if (isRefusal(outcome)) throw new Error(`${outcome.name} ${JSON.stringify(outcome.params)}`);
  return outcome as Exclude<T, { readonly refusal: unknown }>;
}

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
