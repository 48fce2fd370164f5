import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { forbidden, incomplete, isRefusal, type Outcome, type Refusal } from '#ground';
import { personByDocument } from '#identity/reads';
import type { Store } from '#store';
import { answer, answerRefusal, readForm, refusalText, type Visit, type WebEnv } from '#web';
import { directory } from './directory.rows.ts';
import { dateIn } from './directory.ts';
import { declareInterest, endInterest } from './interest.acts.ts';
import { interestsPage } from './interest.pages.ts';
import { interestsOf } from './interest.rows.ts';
import type { Again } from './officer.pages.ts';
import { documentAsked, documentTyped } from './person-field.ts';
import { sentences } from './refusal-words.ts';
import { interestGrounds, same } from './standing.ts';

/** /interests: an officer declares and ends ties to people, so that their cases go to another. */
export function interestRoutes(store: Store): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/interests', (c) => {
    const asked = c.req.query('done');
    const done = asked === 'declared' || asked === 'tieEnded' ? asked : undefined;
    return shown(c, store, { answers: {} }, done);
  });
  routes.post('/interests', (c) => declared(c, store));
  routes.post('/interests/:id/end', async (c) => {
    const visit = c.get('visit');
    const officer = officerIn(visit);
    if (isRefusal(officer)) return answerRefusal(c, visit, officer, sentences);
    const ended = await store.withContext(officer, async (tx) => {
      const on = dateIn(await directory(tx), officer.body, visit.now);
      return endInterest(tx, officer.person, c.req.param('id'), on, { actor: officer, at: visit.now });
    });
    return isRefusal(ended) ? answerRefusal(c, visit, ended, sentences) : c.redirect('/interests?done=tieEnded', 303);
  });
  return routes;
}

type OfficerActor = Extract<Visit['actor'], { kind: 'officer' }>;

const officerIn = (visit: Visit): Outcome<OfficerActor> =>
  visit.actor.kind === 'officer' ? visit.actor : forbidden('officers-only', { basis: ['uu/2014/30~43'] });

async function shown(
  c: Context<WebEnv>,
  store: Store,
  again: Again,
  done?: 'declared' | 'tieEnded',
  refusal?: Refusal,
): Promise<Response> {
  const visit = c.get('visit');
  const officer = officerIn(visit);
  if (isRefusal(officer)) return answerRefusal(c, visit, officer, sentences);
  const ties = await store.withContext(officer, (tx) => interestsOf(tx, officer.person));
  const own = ties.filter((tie) => same(tie.person, officer.person));
  const page = interestsPage(visit, { own, id: randomUUID(), again, ...(done ? { done } : {}) });
  return answer(c, page, refusal === undefined ? 200 : refusal.refusal === 'conflict' ? 409 : 422);
}

async function declared(c: Context<WebEnv>, store: Store): Promise<Response> {
  const visit = c.get('visit');
  const officer = officerIn(visit);
  if (isRefusal(officer)) return answerRefusal(c, visit, officer, sentences);
  const form = await readForm(c, { id: { max: 40 }, ground: { max: 20 }, ...documentAsked });
  if (isRefusal(form)) return answerRefusal(c, visit, form, sentences);
  const done = await store.withContext(officer, async (tx) => {
    const ground = interestGrounds.find((one) => one === form.one('ground'));
    if (!ground) return incomplete('choice-missing', { field: 'ground' });
    const document = documentTyped((name) => form.one(name));
    if (isRefusal(document)) return document;
    const other = await personByDocument(tx, document);
    if (!other) return incomplete('no-person', { field: 'document-number' });
    const id = /^[0-9a-f-]{36}$/.test(form.one('id')) ? form.one('id') : randomUUID();
    return declareInterest(tx, { id, person: officer.person, other, ground }, { actor: officer, at: visit.now });
  });
  if (!isRefusal(done)) return c.redirect('/interests?done=declared', 303);
  if (done.refusal !== 'incomplete' && done.refusal !== 'conflict') return answerRefusal(c, visit, done, sentences);
  const wrong = { refusal: done, text: refusalText(visit, done, sentences) };
  return shown(c, store, { answers: form.answers(), wrong }, undefined, done);
}
