import { type Context, Hono } from 'hono';
import { absent, isRefusal, localDate, type PlainDate } from '#ground';
import type { Store, Tx } from '#store';
import {
  answer,
  answerRefusal,
  askedDate,
  dateAnswer,
  dateOf,
  dateParts,
  formOf,
  type Html,
  type Visit,
  type WebEnv,
} from '#web';
import { type ActView, actPage, actsPage } from './act.pages.ts';
import type { Act } from './act.ts';
import { matching } from './finding.ts';
import { registerOf } from './register.rows.ts';
import { regulationsRefusals } from './words.ts';

/** A slot of an act's page: what a room above shows of what stands on the act, such as services. */
export type ActPart = (tx: Tx, visit: Visit, act: Act) => Promise<Html>;

/** /regulations: the list with its search, and each act's page on any day; for anyone. */
export function regulationRoutes(store: Store, parts: readonly ActPart[] = []): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/regulations', async (c) => {
    const visit = c.get('visit');
    const asked = (c.req.query('q') ?? '').trim().slice(0, 200);
    const register = await store.withContext(visit.actor, registerOf);
    return answer(c, actsPage(visit, register, matching(register, asked), asked, today(visit)));
  });
  routes.get('/regulations/:id{.+}', async (c) => {
    const visit = c.get('visit');
    const when = dayAsked(c);
    const page = await store.withContext(visit.actor, async (tx) => {
      const register = await registerOf(tx);
      const act = register.acts.get(c.req.param('id'));
      if (act === undefined) return absent('no-act');
      const filled: Html[] = [];
      for (const part of parts) filled.push(await part(tx, visit, act));
      return actPage(visit, { register, act, ...when, parts: filled });
    });
    if (isRefusal(page)) return answerRefusal(c, visit, page, regulationsRefusals, [waysOn]);
    return answer(c, page, when.wrong === true ? 422 : 200);
  });
  return routes;
}

const waysOn = { href: '/regulations', text: { id: 'Cari peraturan', en: 'Find a regulation' } } as const;

/** The capital's day: law is in force in the whole country from the same date. */
const today = (visit: Visit): PlainDate => localDate(visit.now, 'WIB');

/** The day asked in three fields; today where none was; today and wrong where it can't be read. */
function dayAsked(c: Context<WebEnv>): Pick<ActView, 'on' | 'asked' | 'wrong'> {
  const now = today(c.get('visit'));
  const pairs = Object.entries(c.req.query()).filter(([name]) => name.startsWith('on-'));
  if (pairs.length === 0) return { on: now };
  const form = formOf(pairs, askedDate('on'));
  if (isRefusal(form)) return { on: now, wrong: true };
  const asked = dateAnswer(form, 'on');
  const on = dateOf(asked, 'on');
  if (!isRefusal(on)) return { on, asked: dateParts(on) };
  return on.name === 'date-empty' ? { on: now } : { on: now, asked, wrong: true };
}
