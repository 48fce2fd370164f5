import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { conflict, incomplete, isRefusal, type Outcome, type Refusal, system } from '#ground';
import { answer, answerRefusal, type Form, readForm, type WebEnv } from '#web';
import { accountByName, countAttempts, forgetAttempts, hashPassword, openAccount, passwordHolds } from './account.acts.ts';
import { demonstrationAccounts } from './demonstration.acts.ts';
import type { Door } from './door.ts';
import { personName } from './identifiers.ts';
import type { Exchange, LoginDesk } from './issuer.port.ts';
import { accountName, newPassword } from './password.ts';
import { refusalWords } from './refusal-words.ts';
import { nowOf } from './session.routes.ts';
import { loginPage, openAccountPage, problemPage } from './sign-in.pages.ts';
import { goingTo } from './sign-in.routes.ts';

/** The login page of the embedded issuer; mounted only where it is used. */
export function loginRoutes(door: Door, desk: LoginDesk): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const here = '/sign-in/account/:uid';
  app.get(here, (c) => withLogin(c, desk, (uid) => showLogin(c, door, uid)));
  app.post(here, (c) => withLogin(c, desk, (uid) => login(c, door, desk, uid)));
  app.get(`${here}/new`, (c) => withLogin(c, desk, async (uid) => answer(c, openAccountPage(c.get('visit'), { uid }))));
  app.post(`${here}/new`, (c) => withLogin(c, desk, (uid) => open(c, door, desk, uid)));
  app.post(`${here}/decline`, (c) => withLogin(c, desk, async () => c.redirect(await desk.decline(exchangeOf(c)), 303)));
  return app;
}

/** The address a request comes from. A proxy on this machine is believed about whom it speaks for; nobody else is. */
export function addressOf(c: Context<WebEnv>): string {
  const bindings = c.env as unknown as Partial<HttpBindings> | undefined;
  const peer = bindings?.incoming?.socket.remoteAddress ?? 'unknown';
  const local = /^(127\.|::1$|::ffff:127\.)/.test(peer);
  const told = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return local && told !== undefined && told !== '' ? told : peer;
}

async function withLogin(c: Context<WebEnv>, desk: LoginDesk, work: (uid: string) => Promise<Response>): Promise<Response> {
  const waiting = await desk.waiting(exchangeOf(c));
  if (waiting === undefined || waiting.uid !== c.req.param('uid'))
    return answer(c, problemPage(c.get('visit'), conflict('sign-in-broken'), goingTo(c)), 409);
  return work(waiting.uid);
}

async function showLogin(
  c: Context<WebEnv>,
  door: Door,
  uid: string,
  tried?: { typed: Record<string, string>; refusal: Refusal },
): Promise<Response> {
  const visit = c.get('visit');
  const accounts = await door.store.withContext(visit.actor, (tx) => demonstrationAccounts(tx, door.home));
  const page = loginPage(visit, { uid, accounts, to: goingTo(c), ...(tried === undefined ? {} : { tried }) });
  return answer(c, page, tried === undefined ? 200 : tried.refusal.refusal === 'conflict' ? 409 : 422);
}

async function login(c: Context<WebEnv>, door: Door, desk: LoginDesk, uid: string): Promise<Response> {
  const form = await readForm(c, { 'account-name': { max: 200 }, password: { max: 512 } });
  if (isRefusal(form)) return answerRefusal(c, c.get('visit'), form, refusalWords);
  const account = await prove(door, form, addressOf(c), c);
  if (isRefusal(account))
    return showLogin(c, door, uid, { typed: { 'account-name': form.one('account-name') }, refusal: account });
  return c.redirect(await desk.admit(exchangeOf(c), account.id), 303);
}

/** The attempt is counted and committed before the password is looked at, and the slow hash holds no transaction open. */
async function prove(door: Door, form: Form, address: string, c: Context<WebEnv>): Promise<Outcome<{ id: string }>> {
  const { store, home } = door;
  const desk = system(home, 'login');
  const name = form.one('account-name').toLowerCase();
  const byAccount = { by: 'account', value: name } as const;
  const refused = await store.withContext(desk, (tx) =>
    countAttempts(tx, home, [{ by: 'address', value: address }, byAccount], nowOf(c)),
  );
  if (refused !== undefined) return refused;
  const account = await store.withContext(desk, (tx) => accountByName(tx, name));
  const holds = await passwordHolds(form.one('password'), account?.password);
  if (account === undefined || !holds || account.home !== home) return incomplete('password-wrong', { field: 'account-name' });
  await store.withContext(desk, (tx) => forgetAttempts(tx, home, byAccount));
  return { id: account.id };
}

async function open(c: Context<WebEnv>, door: Door, desk: LoginDesk, uid: string): Promise<Response> {
  const visit = c.get('visit');
  const asked = { name: { max: 400 }, 'account-name': { max: 200 }, password: { max: 512 }, 'password-again': { max: 512 } };
  const form = await readForm(c, asked);
  if (isRefusal(form)) return answerRefusal(c, visit, form, refusalWords);
  const opened = await openWith(c, door, form);
  if (!isRefusal(opened)) return c.redirect(await desk.admit(exchangeOf(c), opened.id), 303);
  const typed = { name: form.one('name'), 'account-name': form.one('account-name') };
  return answer(c, openAccountPage(visit, { uid, tried: { typed, refusal: opened } }), opened.refusal === 'conflict' ? 409 : 422);
}

async function openWith(c: Context<WebEnv>, door: Door, form: Form): Promise<Outcome<{ id: string }>> {
  const { store, home } = door;
  const visit = c.get('visit');
  const name = personName(form.one('name'));
  if (isRefusal(name)) return name;
  const account = accountName(form.one('account-name'));
  if (isRefusal(account)) return account;
  const password = newPassword(form.one('password'), account);
  if (isRefusal(password)) return password;
  if (form.one('password') !== form.one('password-again')) return incomplete('password-differs', { field: 'password-again' });
  const desk = system(home, 'login');
  const refused = await store.withContext(desk, (tx) =>
    countAttempts(tx, home, [{ by: 'opening', value: addressOf(c) }], nowOf(c)),
  );
  if (refused !== undefined) return refused;
  const hashed = await hashPassword(password);
  const claims = { name, locale: visit.lang };
  return store.withContext(desk, (tx) => openAccount(tx, { home, name: account, password: hashed, claims, at: visit.now }));
}

function exchangeOf(c: Context<WebEnv>): Exchange {
  const { incoming, outgoing } = c.env as unknown as HttpBindings;
  return { incoming, outgoing } as Exchange;
}
