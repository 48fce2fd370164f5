import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Hono } from 'hono';
import { type Actor, as, type BodyId, type Home, type PersonRef, system, Temporal } from '#ground';
import { masterKey, startSession, useMasterKey } from '#identity/acts';
import type { Store } from '#store';
import { answer, house, html, serveHouse, type WebEnv } from '#web';
import type { Door } from '../src/people/identity/door.ts';
import { erasureRoutes } from '../src/people/identity/erasure.routes.ts';
import { issuerMemory } from '../src/people/identity/idp.jobs.ts';
import { embeddedClient, openEmbeddedIssuer } from '../src/people/identity/idp.provider-adapter.ts';
import { embeddedIssuer } from '../src/people/identity/issuer.openid-adapter.ts';
import { loginRoutes } from '../src/people/identity/login.routes.ts';
import { myDataRoutes } from '../src/people/identity/my-data.routes.ts';
import { readSigningKey } from '../src/people/identity/oidc-key.file-adapter.ts';
import { master } from '../src/people/identity/ring.ts';
import { sessionReader } from '../src/people/identity/session.routes.ts';
import { signInRoutes } from '../src/people/identity/sign-in.routes.ts';
import { testStore } from './kit.ts';
import { Walker } from './walker.ts';

/** A house with the real sign-in, served on a free port, for tests of routes. Every file that opens one has its own database. */
export type TestDoor = {
  readonly home: Home;
  readonly url: URL;
  readonly store: Store;
  readonly door: Door;
  readonly adminUrl: string;
  /** Changes how far the house's clock runs ahead. */
  ahead(duration: string): void;
  now(): Temporal.Instant;
  /** A browser in which a person is signed in, acting for a body where one is given. */
  signedIn(person: PersonRef, body?: string): Promise<Walker>;
  /** Who the house says is asking. */
  who(walker: Walker): Promise<{ actor: Actor; name?: string }>;
};

/** Opens a house; `more` replaces slots of the door, `add` adds routes. */
export async function openDoor(more: Partial<Door> = {}, add?: (app: Hono<WebEnv>, door: Door) => void): Promise<TestDoor> {
  useMasterKey(masterKey(new Uint8Array(32).fill(7)));
  const home = as<Home>('sukamaju');
  const { store, adminUrl } = await testStore();
  const data = mkdtempSync(join(tmpdir(), 'satupintu-'));
  after(() => rmSync(data, { recursive: true }));
  let skip = Temporal.Duration.from('PT0S');
  const now = () => Temporal.Now.instant().add(skip);
  const port = await freePort();
  const url = new URL(`http://localhost:${port}`);
  const faults: unknown[] = [];
  const memory = issuerMemory(store, home, now);
  const key = await readSigningKey(data);
  const idp = openEmbeddedIssuer({ home, url, key, cookieSecret: master().cookies, memory, log: (line) => faults.push(line) });
  const reach = (address: URL) => new URL(`http://127.0.0.1:${port}${address.pathname}${address.search}`);
  const door: Door = {
    store,
    home,
    url,
    issuer: embeddedIssuer(url, embeddedClient, reach),
    desk: idp.desk,
    roles: async () => [],
    bodyName: async (_, body) => body,
    hindrances: async () => [],
    ...more,
  };
  const secret = new Uint8Array(32).fill(9);
  const app = house({
    url,
    secret,
    home,
    place: 'Kabupaten Sukamaju',
    sessions: sessionReader(door),
    clock: now,
    fault: (error) => faults.push(error),
  });
  const routes = [signInRoutes(door), loginRoutes(door, idp.desk), myDataRoutes(door), erasureRoutes(door)];
  for (const one of routes) app.route('/', one);
  add?.(app, door);
  app.get('/who', (c) => {
    const { actor, name, csrf } = c.get('visit');
    return answer(c, html`${JSON.stringify({ actor, name })}<form><input name="_csrf" value="${csrf}"></form>`);
  });
  const served = await serveHouse({ app, port, idp: idp.handle });
  after(async () => {
    await served.close();
    if (faults.length > 0) throw new Error(`the house met faults: ${faults.map(String).join('; ')}`);
  });
  const ahead = (duration: string): void => {
    skip = Temporal.Duration.from(duration);
  };
  return { home, url, store, door, adminUrl, now, ahead, ...browsers(door, now) };
}

function browsers({ store, home, url }: Door, now: () => Temporal.Instant): Pick<TestDoor, 'signedIn' | 'who'> {
  return {
    async signedIn(person, body) {
      const walker = new Walker(url);
      const session = { home, person, name: 'Orang Uji', at: now(), ...(body === undefined ? {} : { body: as<BodyId>(body) }) };
      const { token } = await store.withContext(system(home, 'test'), (tx) => startSession(tx, session));
      walker.keep('satupintu', token);
      return walker;
    },
    async who(walker) {
      const page = await walker.get('/who');
      return JSON.parse(page.text.slice(0, page.text.indexOf('<')).replaceAll('&quot;', '"'));
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
