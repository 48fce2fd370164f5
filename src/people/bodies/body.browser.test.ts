import { randomBytes } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
import { type TestContext, test } from 'node:test';
import { type Actor, as, type BodyId, isRefusal, type PostId, Temporal } from '#ground';
import { masterKey, useMasterKey } from '#identity/acts';
import { house, serveHouse } from '#web';
import { loader, loadGovernment } from '../../../demo/government.ts';
import { refOf } from '../../../demo/people.ts';
import { checkPage, newPage, openBrowser } from '../../../test/browser.ts';
import { testStore } from '../../../test/kit.ts';
import { bodyRoutes } from './body.routes.ts';
import { interestRoutes } from './interest.routes.ts';
import { officerRoutes } from './officer.routes.ts';

const now = Temporal.Instant.from('2026-11-24T02:00:00Z');
const keeper: Actor = {
  kind: 'officer',
  home: as('sukamaju'),
  person: refOf('o11'),
  body: as<BodyId>('sukamaju/dpmptsp'),
  posts: [as<PostId>('sukamaju/dpmptsp#administrator')],
};

async function open(t: TestContext): Promise<string> {
  useMasterKey(masterKey(new Uint8Array(32).fill(7)));
  const { store } = await testStore(t);
  const loaded = await store.withContext(loader, (tx) => loadGovernment(tx, now));
  if (isRefusal(loaded)) throw new Error(loaded.name);
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const app = house({
    url: new URL(base),
    secret: randomBytes(32),
    home: as('sukamaju'),
    place: 'Kabupaten Sukamaju',
    sessions: async (c) => (c.req.query('in') === undefined ? undefined : { actor: keeper, csrf: 'secret' }),
    clock: () => now,
    fault: (error) => console.error(error),
  });
  for (const routes of [bodyRoutes(store), officerRoutes(store), interestRoutes(store)]) app.route('/', routes);
  const served = await serveHouse({ app, port });
  t.after(() => served.close());
  return base;
}

/** A port that nobody has, so that the house knows its one address before it is open. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const office = '/bodies/sukamaju/dpmptsp';
const pages = [
  ['bodies', '/bodies'],
  ['body', office],
  ['body-hospital', '/bodies/sukamaju/rsud'],
  ['body-national', '/bodies/nasional/kki'],
  ['officers', `${office}/officers?in`],
  ['officers-new', `${office}/officers/new?in`],
  ['officers-end', `${office}/officers/o09-1/end?in`],
  ['interests', '/interests?in'],
] as const;

test('every page of this room passes WCAG 2.2 AA on a phone and on a desk, in both languages', async (t) => {
  const base = await open(t);
  const browser = await openBrowser(t);
  const known = new Set<string>();
  for (const width of [360, 1280])
    for (const lang of ['id', 'en']) {
      const page = await newPage(browser, { width, base });
      await page.goto(`${base}/bodies?lang=${lang}`);
      for (const [name, path] of pages) {
        await page.goto(`${base}${path}`);
        await checkPage(page, `${name}-${lang}-${width}`, known);
      }
      await page.context().close();
    }
});
