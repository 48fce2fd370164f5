import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodiesRefusals } from '#bodies';
import { directory } from '#bodies/reads';
import { type CaseRef, casePath, caseRefusals, explained } from '#cases';
import type { Depot } from '#files';
import { downloadOf, openFile } from '#files/reads';
import { as, isRefusal, type Refusal } from '#ground';
import type { Store } from '#store';
import { answer, answerRefusal, type Html, readForm, type WebEnv } from '#web';
import { decide } from './decision.acts.ts';
import { lettersPart, signingPage } from './decision.pages.ts';
import { lettersIn, openLetter } from './letter.acts.ts';
import { openSigning } from './signing.acts.ts';
import { deciding, refusals } from './words.ts';

/** What the routes of this room are told at start. */
export type DecisionParts = { readonly store: Store; readonly depot: Depot; readonly url: string };

/** The signer's page, the signature, and the letters of a case. */
export function decisionRoutes(parts: DecisionParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/cases/:home/:id/decide', (c) => read(c, parts));
  routes.post('/cases/:home/:id/decide', (c) => sign(c, parts));
  routes.get('/cases/:home/:id/letters/:letter', (c) => letter(c, parts));
  return routes;
}

const refIn = (c: Context<WebEnv>): CaseRef => ({ home: as(c.req.param('home') ?? ''), id: as(c.req.param('id') ?? '') });
const actingIn = (c: Context<WebEnv>) => ({
  actor: c.get('visit').actor,
  now: c.get('visit').now,
  newId: () => randomUUID() as string,
});

const words = { ...bodiesRefusals, ...caseRefusals, ...refusals };

async function refuse(c: Context<WebEnv>, { store }: DecisionParts, refusal: Refusal): Promise<Response> {
  const visit = c.get('visit');
  const ways = [{ href: casePath(refIn(c)), text: deciding.backLink }];
  if (visit.actor.kind === 'officer') ways.push({ href: '/inbox', text: deciding.inbox });
  const known = await store.withContext(visit.actor, directory);
  const told = explained(refusal, known, visit.lang);
  return answerRefusal(c, visit, told, words, refusal.refusal === 'conflict' ? ways : []);
}

async function read(c: Context<WebEnv>, parts: DecisionParts): Promise<Response> {
  const acting = actingIn(c);
  const signing = await parts.store.withContext(acting.actor, (tx) => openSigning(tx, refIn(c), acting));
  return isRefusal(signing) ? refuse(c, parts, signing) : answer(c, signingPage(c.get('visit'), signing));
}

async function sign(c: Context<WebEnv>, parts: DecisionParts): Promise<Response> {
  const posted = await readForm(c, { step: { max: 80 }, seen: { max: 80 } });
  if (isRefusal(posted)) return refuse(c, parts, posted);
  const signing = { step: posted.one('step'), seen: posted.one('seen'), url: parts.url };
  const acting = actingIn(c);
  const done = await parts.store.withContext(acting.actor, (tx) => decide(tx, refIn(c), acting, signing));
  return isRefusal(done) ? refuse(c, parts, done) : c.redirect(`${casePath(refIn(c))}?done=signed`, 303);
}

async function letter(c: Context<WebEnv>, parts: DecisionParts): Promise<Response> {
  const acting = actingIn(c);
  const found = await parts.store.withContext(acting.actor, (tx) =>
    openLetter(tx, refIn(c), acting, c.req.param('letter') ?? ''),
  );
  if (isRefusal(found)) return refuse(c, parts, found);
  const opened = openFile(parts.depot, found.key, found.file);
  return isRefusal(opened) ? refuse(c, parts, opened) : downloadOf(opened);
}

/** The letters of a case, as the page of the case shows them: this room's part in a slot of `cases`. */
export const lettersOf =
  ({ store }: Pick<DecisionParts, 'store'>) =>
  async (c: Context<WebEnv>, ref: CaseRef): Promise<Html> => {
    const visit = c.get('visit');
    return lettersPart(visit, ref, await store.withContext(visit.actor, (tx) => lettersIn(tx, ref)));
  };
