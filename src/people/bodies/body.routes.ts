import { Hono } from 'hono';
import { absent, as, type BodyId, isRefusal } from '#ground';
import type { Store, Tx } from '#store';
import { answer, answerRefusal, type Html, type Visit, type WebEnv } from '#web';
import { bodiesPage, bodyPage } from './body.pages.ts';
import { type Body, isBodyId } from './body.ts';
import { directory } from './directory.rows.ts';
import { dateIn } from './directory.ts';
import { holdersOfBody } from './holder.rows.ts';
import { mayKeep } from './keeping.ts';
import { bodiesRefusals } from './refusal-words.ts';

/** A slot of the body's page: what a room above has to show of a body, such as its services. */
export type BodyPart = (tx: Tx, visit: Visit, body: Body) => Promise<Html>;

/** /bodies: the list and each body's page; for anyone. */
export function bodyRoutes(store: Store, parts: readonly BodyPart[] = []): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/bodies', async (c) => {
    const visit = c.get('visit');
    const asked = (c.req.query('q') ?? '').trim().slice(0, 100);
    const { bodies } = await store.withContext(visit.actor, directory);
    return answer(c, bodiesPage(visit, matching([...bodies.values()], asked), asked));
  });
  routes.get('/bodies/:region/:name', async (c) => {
    const visit = c.get('visit');
    const id = `${c.req.param('region')}/${c.req.param('name')}`;
    const page = await store.withContext(visit.actor, async (tx) => {
      const known = await directory(tx);
      const body = isBodyId(id) ? known.bodies.get(id) : undefined;
      if (!body) return absent('no-body');
      const on = dateIn(known, body.id, visit.now);
      const holders = await holdersOfBody(tx, body.id, on);
      const filled: Html[] = [];
      for (const part of parts) filled.push(await part(tx, visit, body));
      const keeps = !isRefusal(mayKeep(visit.actor, body.id, 'own'));
      return bodyPage(visit, { body, directory: known, holders, on, cite: c.get('cite'), keeps, parts: filled });
    });
    return isRefusal(page) ? answerRefusal(c, visit, page, bodiesRefusals) : answer(c, page);
  });
  return routes;
}

/** Bodies whose name, duty or field holds every word that was asked, in either language. */
function matching(bodies: readonly Body[], asked: string): readonly Body[] {
  const needles = asked.toLowerCase().split(/\s+/).filter(Boolean);
  return bodies.filter((body) => {
    const text = [body.name.id, body.name.en, body.duty.id, body.duty.en, body.sector, as<BodyId>(body.id)]
      .join(' ')
      .toLowerCase();
    return needles.every((needle) => text.includes(needle));
  });
}
