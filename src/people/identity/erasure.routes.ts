import { type Context, Hono } from 'hono';
import { absent, as, forbidden, incomplete, isRefusal, type PersonId, type PersonRef, type Refusal } from '#ground';
import { answer, answerRefusal, readForm, type WebEnv } from '#web';
import type { Door } from './door.ts';
import { answerErasure, askErasure } from './erasure.acts.ts';
import { answerPage, erasureAskedPage, erasurePage, requestsPage } from './erasure.pages.ts';
import { readKeeps, readRequests } from './erasure.rows.ts';
import type { ErasureRequest } from './erasure.ts';
import { withOwn } from './my-data.routes.ts';
import { refusalWords } from './refusal-words.ts';

/** Asking for erasure, and answering it (UU 27/2022 ps 8, 43-45). */
export function erasureRoutes(door: Door): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/my-data/erasure', (c) => withOwn(c, (person) => explain(c, door, person)));
  app.post('/my-data/erasure', (c) => withOwn(c, (person) => request(c, door, person)));
  app.get('/personal-data/requests', (c) => listRequests(c, door));
  app.get('/personal-data/requests/:id', (c) => showRequest(c, door));
  app.post('/personal-data/requests/:id', (c) => answerRequest(c, door));
  return app;
}

async function explain(c: Context<WebEnv>, door: Door, person: PersonRef, refusal?: Refusal): Promise<Response> {
  const visit = c.get('visit');
  const { hindrances, open } = await door.store.withContext(visit.actor, async (tx) => ({
    hindrances: await door.hindrances(tx, person),
    open: (await readRequests(tx, person.home, person.id)).find(({ state }) => state === 'asked'),
  }));
  if (open !== undefined) return answer(c, erasureAskedPage(visit, open.at));
  const tried = refusal === undefined ? {} : { tried: { typed: {}, refusal } };
  return answer(c, erasurePage(visit, { hindrances, ...tried }), refusal === undefined ? 200 : 422);
}

async function request(c: Context<WebEnv>, door: Door, person: PersonRef): Promise<Response> {
  const visit = c.get('visit');
  const form = await readForm(c, { sure: { max: 10 } });
  if (isRefusal(form)) return answerRefusal(c, visit, form, refusalWords);
  if (form.one('sure') !== 'yes') return explain(c, door, person, incomplete('erasure-sure', { field: 'sure' }));
  const asked = await door.store.withContext(visit.actor, (tx) => askErasure(tx, { person, at: visit.now, actor: visit.actor }));
  if (isRefusal(asked)) return answerRefusal(c, visit, asked, refusalWords);
  return c.redirect('/my-data/erasure', 303);
}

async function listRequests(c: Context<WebEnv>, door: Door): Promise<Response> {
  const visit = c.get('visit');
  const requests = await door.store.withContext(visit.actor, async (tx) =>
    (await readKeeps(tx, door.home)) ? readRequests(tx, door.home) : notCustodian(),
  );
  return isRefusal(requests) ? answerRefusal(c, visit, requests, refusalWords) : answer(c, requestsPage(visit, requests));
}

const notCustodian = (): Refusal => forbidden('not-custodian', { basis: ['uu/2022/27~53'] });

async function showRequest(c: Context<WebEnv>, door: Door, refusal?: Refusal, ground?: string): Promise<Response> {
  const visit = c.get('visit');
  const found = await door.store.withContext(
    visit.actor,
    async (tx): Promise<Refusal | { request: ErasureRequest; hindrances: Awaited<ReturnType<Door['hindrances']>> }> => {
      if (!(await readKeeps(tx, door.home))) return notCustodian();
      const open = (await readRequests(tx, door.home)).find(({ id, state }) => id === c.req.param('id') && state === 'asked');
      if (open === undefined) return absent('erasure-request');
      return { request: open, hindrances: await door.hindrances(tx, { home: door.home, id: as<PersonId>(open.person) }) };
    },
  );
  if (isRefusal(found)) return answerRefusal(c, visit, found, refusalWords);
  const tried = refusal === undefined ? {} : { tried: { typed: { ground: ground ?? '' }, refusal } };
  return answer(c, answerPage(visit, { ...found, ...tried }), refusal === undefined ? 200 : 422);
}

async function answerRequest(c: Context<WebEnv>, door: Door): Promise<Response> {
  const visit = c.get('visit');
  const form = await readForm(c, { ground: { max: 40 }, answer: { max: 10 } });
  if (isRefusal(form)) return answerRefusal(c, visit, form, refusalWords);
  const [ground, said] = [form.one('ground'), form.one('answer')];
  if (said !== 'erase' && said !== 'refuse')
    return showRequest(c, door, incomplete('erasure-ground', { field: 'ground' }), ground);
  const answered = await door.store.withContext(visit.actor, (tx) =>
    answerErasure(tx, {
      home: door.home,
      id: c.req.param('id') ?? '',
      erase: said === 'erase',
      ground,
      at: visit.now,
      actor: visit.actor,
    }),
  );
  if (!isRefusal(answered)) return c.redirect('/personal-data/requests', 303);
  return answered.refusal === 'incomplete'
    ? showRequest(c, door, answered, ground)
    : answerRefusal(c, visit, answered, refusalWords);
}
