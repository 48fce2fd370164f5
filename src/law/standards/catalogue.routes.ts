import { type Context, Hono } from 'hono';
import { directory } from '#bodies/reads';
import { localDate } from '#ground';
import type { Store } from '#store';
import { answer, type WebEnv } from '#web';
import { cataloguePage, perPage } from './catalogue.pages.ts';
import { entriesOf, find, type Wish } from './catalogue.ts';
import { standardsInForce } from './revision.rows.ts';

/** /services: every standard in force, found by words, provider and life event. */
export function catalogueRoutes(store: Store): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/services', async (c) => {
    const visit = c.get('visit');
    const wish = wishOf(c);
    const all = await store.withContext(visit.actor, async (tx) => {
      const known = await directory(tx);
      // By the capital's day: in the east of the country a service may begin there two hours late, never early.
      const standards = (await standardsInForce(tx, localDate(visit.now, 'WIB'))).map((revision) => revision.standard);
      return entriesOf(standards, known, visit.actor.home);
    });
    const found = find(all, wish);
    const pages = Math.max(1, Math.ceil(found.entries.length / perPage));
    const asked = /^\d{1,5}$/.exec(c.req.query('page') ?? '')?.[0] ?? '1';
    const page = Math.min(pages, Math.max(1, Number(asked)));
    return answer(c, cataloguePage(visit, { wish, page, all, found }));
  });
  return routes;
}

const wishOf = (c: Context<WebEnv>): Wish => ({
  q: (c.req.query('q') ?? '').trim().slice(0, 200),
  provider: (c.req.query('provider') ?? '').slice(0, 130),
  event: (c.req.query('event') ?? '').slice(0, 60),
});
