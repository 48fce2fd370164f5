import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { as, type BodyId, conflict, isRefusal, type Outcome, type PersonRef, type Refusal, system } from '#ground';
import { answer, answerRefusal, readForm, type WebEnv } from '#web';
import { isDemonstration, stepInto } from './demonstration.acts.ts';
import type { Door } from './door.ts';
import type { Expected } from './issuer.port.ts';
import { openTransit, sealTransit } from './master.ts';
import { missing, type Profile } from './person.ts';
import { refusalWords } from './refusal-words.ts';
import { master } from './ring.ts';
import { chooseRole, endSession, startSession } from './session.acts.ts';
import { dropToken, nowOf, putToken, tokenIn } from './session.routes.ts';
import { ownPath } from './session.ts';
import { signIn } from './sign-in.acts.ts';
import { problemPage, rolePage, signedOutPage } from './sign-in.pages.ts';

/** Signing in and out, and choosing whom to act for. */
export function signInRoutes(door: Door): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/sign-in', (c) => begin(c, door));
  app.get('/sign-in/callback', (c) => comeBack(c, door));
  app.get('/sign-in/problem', (c) =>
    answer(c, problemPage(c.get('visit'), conflict('sign-in-broken'), takeWay(c)?.to ?? '/'), 409),
  );
  app.get('/sign-in/role', (c) => askRole(c, door));
  app.post('/sign-in/role', (c) => takeRole(c, door));
  app.post('/sign-in/demonstration', (c) => demonstrate(c, door));
  app.post('/sign-out', (c) => leave(c, door));
  app.get('/signed-out', (c) => signedOut(c, door));
  return app;
}

/** Where the browser was going when it was sent to sign in, for the login page's own links. */
export const goingTo = (c: Context<WebEnv>): string => takeWay(c)?.to ?? '/';

async function begin(c: Context<WebEnv>, door: Door): Promise<Response> {
  const to = ownPath(c.req.query('to'));
  await door.desk?.forget(c.req.header('cookie'));
  const started = await door.issuer.begin(c.get('visit').lang);
  if (isRefusal(started)) return answer(c, problemPage(c.get('visit'), started, to), 409);
  keepWay(c, door, { ...started.expected, to });
  return c.redirect(started.to, 303);
}

async function comeBack(c: Context<WebEnv>, door: Door): Promise<Response> {
  const visit = c.get('visit');
  const way = takeWay(c);
  dropWay(c, door);
  if (way === undefined) return answer(c, problemPage(visit, conflict('sign-in-broken'), '/'), 409);
  const proof = await door.issuer.finish(new URL(visit.path, door.url), way);
  if (isRefusal(proof)) return answer(c, problemPage(visit, proof, way.to), 409);
  const { home } = door;
  const before = tokenIn(c, door.url);
  const entered = await door.store.withContext(system(home, 'sign-in'), async (tx): Promise<Outcome<Entered>> => {
    const found = await signIn(tx, { home, issuer: door.issuer.name, claims: proof.claims, lang: visit.lang, at: visit.now });
    if (isRefusal(found)) return found;
    // The embedded issuer is forgotten at sign-out by its own desk; another is told by its token.
    const logout = door.desk === undefined ? proof.idToken : undefined;
    const { token } = await startSession(tx, {
      home,
      person: found.person,
      name: found.profile.name,
      at: visit.now,
      ...(logout === undefined ? {} : { logout }),
      ...(before === undefined ? {} : { before }),
    });
    return { token, profile: found.profile, roles: (await door.roles(tx, found.person, visit.now)).length };
  });
  if (isRefusal(entered)) return answer(c, problemPage(visit, entered, way.to), 409);
  putToken(c, door.url, entered.token);
  const role = entered.roles === 0 ? way.to : `/sign-in/role?to=${encodeURIComponent(way.to)}`;
  return c.redirect(onward(entered.profile, role), 303);
}

type Entered = { readonly token: string; readonly profile: Profile; readonly roles: number };

/** Where a person goes on: to what is still to be asked of them, one page each, then to where they were going. */
export function onward(profile: Profile, to: string): string {
  const [first] = missing(profile);
  return first === undefined ? to : `/my-data/${first}?to=${encodeURIComponent(to)}`;
}

async function askRole(c: Context<WebEnv>, door: Door, refusal?: Refusal): Promise<Response> {
  const visit = c.get('visit');
  const person = personIn(c);
  if (person === undefined) return c.redirect(`/sign-in?to=${encodeURIComponent(visit.path)}`, 303);
  const roles = await door.store.withContext(system(door.home, 'roles'), (tx) => door.roles(tx, person, visit.now));
  const to = ownPath(c.req.query('to'));
  const current = visit.actor.kind === 'officer' ? visit.actor.body : 'self';
  return answer(
    c,
    rolePage(visit, { to, roles, current, ...(refusal === undefined ? {} : { refusal }) }),
    refusal === undefined ? 200 : 403,
  );
}

async function takeRole(c: Context<WebEnv>, door: Door): Promise<Response> {
  const visit = c.get('visit');
  const asked = await readForm(c, { body: { max: 200 }, to: { max: 2000 } });
  if (isRefusal(asked)) return answerRefusal(c, visit, asked, refusalWords);
  const person = personIn(c);
  const token = tokenIn(c, door.url);
  if (person === undefined || token === undefined) return answerRefusal(c, visit, conflict('session-ended'), refusalWords);
  const body = asked.one('body');
  const refused = await door.store.withContext(system(door.home, 'roles'), async (tx) => {
    const roles = await door.roles(tx, person, visit.now);
    return chooseRole(tx, { home: door.home, token, roles, ...(body === 'self' ? {} : { body: as<BodyId>(body) }) });
  });
  if (refused !== undefined) return askRole(c, door, refused);
  return c.redirect(ownPath(asked.one('to')), 303);
}

async function demonstrate(c: Context<WebEnv>, door: Door): Promise<Response> {
  const visit = c.get('visit');
  const { home } = door;
  const marked = await door.store.withContext(visit.actor, isDemonstration);
  if (!marked) return c.notFound();
  const asked = await readForm(c, { account: { max: 10 }, to: { max: 2000 } });
  if (isRefusal(asked)) return answerRefusal(c, visit, asked, refusalWords);
  const before = tokenIn(c, door.url);
  const stepped = await door.store.withContext(system(home, 'sign-in'), (tx) =>
    stepInto(tx, { home, account: asked.one('account'), at: visit.now, ...(before === undefined ? {} : { before }) }),
  );
  if (isRefusal(stepped)) return c.notFound();
  putToken(c, door.url, stepped.token);
  return c.redirect(ownPath(asked.one('to')), 303);
}

async function leave(c: Context<WebEnv>, door: Door): Promise<Response> {
  const token = tokenIn(c, door.url);
  const { home } = door;
  const ended =
    token === undefined
      ? {}
      : await door.store.withContext(system(home, 'sign-out'), (tx) => endSession(tx, { home, token, at: nowOf(c) }));
  dropToken(c, door.url);
  await door.desk?.forget(c.req.header('cookie'));
  const elsewhere = door.desk === undefined && token !== undefined ? await door.issuer.leave(ended.logout) : undefined;
  // The address carries a token of the person, so it passes to the next page in a cookie and not in its address.
  if (elsewhere !== undefined)
    setCookie(c, leaving, sealed(leaving, elsewhere), { ...wayCookie(door), path: '/signed-out', maxAge: 300 });
  return c.redirect('/signed-out', 303);
}

function signedOut(c: Context<WebEnv>, door: Door): Response {
  const elsewhere = opened(leaving, getCookie(c, leaving));
  if (elsewhere !== undefined) setCookie(c, leaving, '', { ...wayCookie(door), path: '/signed-out', maxAge: 0 });
  return answer(c, signedOutPage(c.get('visit'), elsewhere));
}

/** Who is signed in, whomever they act for. */
export function personIn(c: Context<WebEnv>): PersonRef | undefined {
  const { actor } = c.get('visit');
  return actor.kind === 'person' || actor.kind === 'officer' ? actor.person : undefined;
}

type Way = Expected & { readonly to: string };
const underway = 'satupintu_way';
const leaving = 'satupintu_leave';
const wayCookie = (door: Door) =>
  ({ path: '/sign-in', httpOnly: true, sameSite: 'Lax', secure: door.url.protocol === 'https:' }) as const;

const sealed = (purpose: string, text: string): string =>
  sealTransit(master(), randomBytes(12), purpose, text).toString('base64url');

const opened = (purpose: string, cookie: string | undefined): string | undefined =>
  cookie === undefined || cookie === '' ? undefined : openTransit(master(), purpose, Buffer.from(cookie, 'base64url'));

const keepWay = (c: Context<WebEnv>, door: Door, way: Way): void =>
  setCookie(c, underway, sealed(underway, JSON.stringify(way)), { ...wayCookie(door), maxAge: 1800 });

const dropWay = (c: Context<WebEnv>, door: Door): void => setCookie(c, underway, '', { ...wayCookie(door), maxAge: 0 });

function takeWay(c: Context<WebEnv>): Way | undefined {
  const text = opened(underway, getCookie(c, underway));
  return text === undefined ? undefined : (JSON.parse(text) as Way);
}
