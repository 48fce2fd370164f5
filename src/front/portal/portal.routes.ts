import { Hono } from 'hono';
import { answer, type Card, type Html, type Visit, type WebEnv } from '#web';
import { accessibility } from './accessibility-words.ts';
import { complaints } from './complaints-words.ts';
import { help } from './help-words.ts';
import { homePage } from './home.pages.ts';
import type { Office } from './office.ts';
import { privacy } from './privacy-words.ts';
import { cookiesPage, statementPage } from './statement.pages.ts';

/** What the front door is given by main: the office that answers, and reads of the rooms behind it. */
export type PortalParts = {
  readonly office: Office;
  /** The services most wanted, as cards. */
  readonly wanted: (visit: Visit) => Promise<readonly Card[]>;
  /** Keys of the life events for which a service is open. */
  readonly events: (visit: Visit) => Promise<readonly string[]>;
  /** Blocks of upper rooms on the home page. */
  readonly blocks?: readonly ((visit: Visit) => Promise<Html | undefined>)[];
};

/** The front door's pages: home, help, complaints, and the statements on accessibility, personal data and cookies. */
export function portalRoutes(parts: PortalParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/', async (c) => {
    const visit = c.get('visit');
    const [wanted, events, blocks] = await Promise.all([
      parts.wanted(visit),
      parts.events(visit),
      Promise.all((parts.blocks ?? []).map((block) => block(visit))),
    ]);
    return answer(c, homePage(visit, { wanted, events, blocks: blocks.filter((block) => block !== undefined) }));
  });
  for (const statement of [help, accessibility, privacy, complaints]) {
    routes.get(statement.path, (c) => {
      const visit = c.get('visit');
      const articles = statement.basis.map((ref) => c.get('cite')(ref, visit.lang));
      return answer(c, statementPage(visit, statement, { office: parts.office, articles }));
    });
  }
  routes.get('/cookies', (c) => {
    const visit = c.get('visit');
    return answer(c, cookiesPage(visit, { articles: [c.get('cite')('uu/2022/27~20', visit.lang)] }));
  });
  return routes;
}
