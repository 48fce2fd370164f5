import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { absent, incomplete, isRefusal, type Outcome, type PostId, type Refusal } from '#ground';
import { personByDocument } from '#identity/reads';
import type { Store, Tx } from '#store';
import {
  answer,
  answerRefusal,
  askedDate,
  dateAnswer,
  dateOf,
  type Form,
  readForm,
  refusalText,
  type Visit,
  type WebEnv,
} from '#web';
import { appointHolder, endHolder } from './appointment.acts.ts';
import { type Body, type Capacity, isBodyId, type Post, standsOn } from './body.ts';
import { directory } from './directory.rows.ts';
import { type Directory, dateIn } from './directory.ts';
import type { Appointment } from './fact.ts';
import { holderById, holdingsOfBody } from './holder.rows.ts';
import { mayKeep } from './keeping.ts';
import { type Again, appointPage, endPage, officersHref, officersPage, today } from './officer.pages.ts';
import { documentAsked, documentTyped } from './person-field.ts';
import { sentences } from './refusal-words.ts';

/** /bodies/…/officers: who keeps a body's posts appoints, orders substitutes and ends roles. */
export function officerRoutes(store: Store): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/bodies/:region/:name/officers', (c) =>
    kept(c, store, async (tx, visit, { body, known }) => {
      const on = dateIn(known, body.id, visit.now);
      const asked = c.req.query('done');
      const done = asked === 'appointed' || asked === 'ended' ? asked : undefined;
      const holdings = await holdingsOfBody(tx, body.id);
      return officersPage(visit, { body, posts: known.posts, holdings, on, ...(done ? { done } : {}) });
    }),
  );
  routes.get('/bodies/:region/:name/officers/new', (c) =>
    kept(c, store, async (_, visit, { body, known }) => {
      const on = dateIn(known, body.id, visit.now);
      const answers = { ...today('from', on), ...today('date', on) };
      return appointPage(visit, { body, posts: postsIn(known, body, visit), id: randomUUID(), again: { answers } });
    }),
  );
  routes.post('/bodies/:region/:name/officers', (c) => appointed(c, store));
  routes.get('/bodies/:region/:name/officers/:holder/end', (c) =>
    kept(c, store, async (tx, visit, { body, known }) => ending(tx, visit, body, known, c.req.param('holder'), { answers: {} })),
  );
  routes.post('/bodies/:region/:name/officers/:holder/end', (c) => ended(c, store));
  return routes;
}

type Kept = { readonly body: Body; readonly known: Directory };

/** The body of the address, for who keeps its posts; the door is checked before anything is read. */
async function keptBody(tx: Tx, c: Context<WebEnv>): Promise<Outcome<Kept>> {
  const id = `${c.req.param('region')}/${c.req.param('name')}`;
  const known = await directory(tx);
  const body = isBodyId(id) ? known.bodies.get(id) : undefined;
  if (!body) return absent('no-body');
  const keeper = mayKeep(c.get('visit').actor, body.id, 'own');
  return isRefusal(keeper) ? keeper : { body, known };
}

async function kept(
  c: Context<WebEnv>,
  store: Store,
  page: (tx: Tx, visit: Visit, kept: Kept) => Promise<Outcome<Parameters<typeof answer>[1]>>,
): Promise<Response> {
  const visit = c.get('visit');
  const made = await store.withContext(visit.actor, async (tx) => {
    const found = await keptBody(tx, c);
    return isRefusal(found) ? found : page(tx, visit, found);
  });
  return isRefusal(made) ? answerRefusal(c, visit, made, sentences) : answer(c, made);
}

const postsIn = (known: Directory, body: Body, visit: Visit): readonly Post[] => {
  const on = dateIn(known, body.id, visit.now);
  return [...known.posts.values()].filter((post) => post.body === body.id && standsOn(post, on));
};

const appointAsked = {
  id: { max: 40 },
  post: { max: 130 },
  capacity: { max: 20 },
  name: { max: 200 },
  number: { max: 100 },
  ...documentAsked,
  ...askedDate('from'),
  ...askedDate('until'),
  ...askedDate('date'),
};

async function appointed(c: Context<WebEnv>, store: Store): Promise<Response> {
  const visit = c.get('visit');
  const form = await readForm(c, appointAsked);
  if (isRefusal(form)) return answerRefusal(c, visit, form, sentences);
  const done = await store.withContext(visit.actor, async (tx) => {
    const found = await keptBody(tx, c);
    if (isRefusal(found)) return found;
    const wish = await wishIn(tx, form, found.body);
    if (isRefusal(wish)) return wish;
    const result = await appointHolder(tx, idIn(form), wish, { actor: visit.actor, at: visit.now }, form.one('name'));
    return isRefusal(result) ? result : found.body;
  });
  if (!isRefusal(done)) return c.redirect(`${officersHref(done)}?done=appointed`, 303);
  return again(c, store, form, done, (_tx, { body, known }, shown) =>
    Promise.resolve(appointPage(visit, { body, posts: postsIn(known, body, visit), id: idIn(form), again: shown })),
  );
}

/** The holding's id comes with the form, so that a second press of the same form makes no second one. */
const idIn = (form: Form): string => (/^[0-9a-f-]{36}$/.test(form.one('id')) ? form.one('id') : randomUUID());

async function wishIn(tx: Tx, form: Form, body: Body): Promise<Outcome<Appointment>> {
  const post = form.one('post');
  if (!post.startsWith(`${body.id}#`)) return incomplete('no-post', { field: 'post' });
  const capacity = form.one('capacity');
  if (capacity !== 'definitive' && capacity !== 'plh' && capacity !== 'plt')
    return incomplete('choice-missing', { field: 'capacity' });
  const document = documentTyped((name) => form.one(name));
  if (isRefusal(document)) return document;
  if (form.one('name').trim() === '') return incomplete('name-missing', { field: 'name' });
  const from = dateOf(dateAnswer(form, 'from'), 'from');
  if (isRefusal(from)) return from;
  const until = dateOf(dateAnswer(form, 'until'), 'until');
  if (isRefusal(until) && until.name !== 'date-empty') return until;
  const date = dateOf(dateAnswer(form, 'date'), 'date');
  if (isRefusal(date)) return date;
  const person = await personByDocument(tx, document);
  if (!person) return incomplete('no-person', { field: 'document-number' });
  const order = { number: form.one('number'), date };
  const wish = { post: post as PostId, person, capacity: capacity as Capacity, from, order };
  return isRefusal(until) ? wish : { ...wish, until };
}

async function ended(c: Context<WebEnv>, store: Store): Promise<Response> {
  const visit = c.get('visit');
  const holder = c.req.param('holder') ?? '';
  const form = await readForm(c, { when: { max: 10 }, ...askedDate('until') });
  if (isRefusal(form)) return answerRefusal(c, visit, form, sentences);
  const done = await store.withContext(visit.actor, async (tx) => {
    const found = await keptBody(tx, c);
    if (isRefusal(found)) return found;
    const when = form.one('when');
    if (when !== 'now' && when !== 'later') return incomplete('choice-missing', { field: 'when' });
    const until = when === 'now' ? undefined : dateOf(dateAnswer(form, 'until'), 'until');
    if (isRefusal(until)) return until;
    const result = await endHolder(tx, found.body.id, holder, until, { actor: visit.actor, at: visit.now });
    return isRefusal(result) ? result : found.body;
  });
  if (!isRefusal(done)) return c.redirect(`${officersHref(done)}?done=ended`, 303);
  return again(c, store, form, done, (tx, { body, known }, shown) => ending(tx, visit, body, known, holder, shown));
}

async function ending(tx: Tx, visit: Visit, body: Body, known: Directory, id: string, shown: Again) {
  const holder = await holderById(tx, body.id, id);
  if (!holder) return absent('no-holder');
  return endPage(visit, { body, holder, post: known.posts.get(holder.post)?.name ?? holder.post, again: shown });
}

/** A refusal at a field shows the form again with what was typed; any other is a page of its own. */
async function again(
  c: Context<WebEnv>,
  store: Store,
  form: Form,
  refusal: Refusal,
  page: (tx: Tx, kept: Kept, again: Again) => Promise<Outcome<Parameters<typeof answer>[1]>>,
): Promise<Response> {
  const visit = c.get('visit');
  const atForm = refusal.refusal === 'incomplete' || (refusal.refusal === 'conflict' && !endings.includes(refusal.name));
  if (!atForm) return answerRefusal(c, visit, refusal, sentences);
  const wrong = { refusal, text: refusalText(visit, refusal, sentences) };
  const made = await store.withContext(visit.actor, async (tx) => {
    const found = await keptBody(tx, c);
    return isRefusal(found) ? found : page(tx, found, { answers: form.answers(), wrong });
  });
  if (isRefusal(made)) return answerRefusal(c, visit, made, sentences);
  return answer(c, made, refusal.refusal === 'conflict' ? 409 : 422);
}

/** Conflicts about a role that is over: there is nothing to fill in again. */
const endings = ['already-ended', 'own-ending'];
