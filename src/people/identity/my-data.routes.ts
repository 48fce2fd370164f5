import { type Context, Hono } from 'hono';
import {
  as,
  type BodyId,
  forbidden,
  type Instant,
  incomplete,
  isRefusal,
  type Outcome,
  type PersonRef,
  type Refusal,
  system,
} from '#ground';
import { type ReadOf, readsOf } from '#journal/reads';
import type { Tx } from '#store';
import { answer, answerRefusal, type Form, type Html, readForm, type Said, type WebEnv } from '#web';
import { accountOf, changePassword, countAttempts, forgetAttempts, hashPassword, passwordHolds } from './account.acts.ts';
import type { Door } from './door.ts';
import { readRequests } from './erasure.rows.ts';
import { answerBy } from './erasure.ts';
import { personName } from './identifiers.ts';
import {
  contactPage,
  documentPage,
  type MyData,
  myDataPage,
  namePage,
  passwordPage,
  type ReadingShown,
} from './my-data.pages.ts';
import { newPassword } from './password.ts';
import { changeProfile, personOf } from './person.acts.ts';
import { declaredDocument, type Profile, toldContact } from './person.ts';
import { refusalWords } from './refusal-words.ts';
import { endSessionsOf, renameSession } from './session.acts.ts';
import { tokenIn } from './session.routes.ts';
import { livingSessions } from './session.rows.ts';
import { ownPath, tokenHash } from './session.ts';
import type { Tried } from './sign-in.pages.ts';
import { onward, personIn } from './sign-in.routes.ts';
import { bodiesWithKeys } from './vault.rows.ts';
import { words } from './words.ts';

/** What a person may do with their own data: see it, see who read it, change it. */
export function myDataRoutes(door: Door): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/my-data', (c) => withOwn(c, (person) => showMyData(c, door, person)));
  app.get('/my-data/document', (c) => withOwn(c, (person) => ask(c, door, person, 'document')));
  app.post('/my-data/document', (c) => withOwn(c, (person) => save(c, door, person, 'document')));
  app.get('/my-data/contact', (c) => withOwn(c, (person) => ask(c, door, person, 'contact')));
  app.post('/my-data/contact', (c) => withOwn(c, (person) => save(c, door, person, 'contact')));
  app.get('/my-data/name', (c) => withOwn(c, (person) => ask(c, door, person, 'name')));
  app.post('/my-data/name', (c) => withOwn(c, (person) => save(c, door, person, 'name')));
  app.get('/my-data/password', (c) => withOwn(c, async () => answer(c, passwordPage(c.get('visit')))));
  app.post('/my-data/password', (c) => withOwn(c, (person) => savePassword(c, door, person)));
  app.post('/my-data/sessions', (c) => withOwn(c, (person) => endOthers(c, door, person)));
  return app;
}

/** Lets a person on who acts as themselves; sends others to sign in, and officers to their own role. */
export async function withOwn(c: Context<WebEnv>, work: (person: PersonRef) => Promise<Response>): Promise<Response> {
  const visit = c.get('visit');
  const person = personIn(c);
  if (person === undefined) return c.redirect(`/sign-in?to=${encodeURIComponent(visit.path)}`, 303);
  if (visit.actor.kind === 'person') return work(person);
  const way = { href: `/sign-in/role?to=${encodeURIComponent(visit.path)}`, text: words.changeRole };
  return answerRefusal(c, visit, forbidden('own-data-as-officer'), refusalWords, [way]);
}

async function showMyData(c: Context<WebEnv>, door: Door, person: PersonRef): Promise<Response> {
  const visit = c.get('visit');
  const token = tokenIn(c, door.url) ?? '';
  const found = await door.store.withContext(visit.actor, async (tx) => {
    const own = await personOf(tx, person);
    if (isRefusal(own)) return own;
    const [reads, sessions, requests] = await Promise.all([
      readsOf(tx, person, 100),
      livingSessions(tx, person, visit.now),
      readRequests(tx, person.home, person.id),
    ]);
    return { profile: own.profile, reads, sessions, open: requests.find(({ state }) => state === 'asked') };
  });
  if (isRefusal(found)) return answerRefusal(c, visit, found, refusalWords);
  const more = await door.store.withContext(system(door.home, 'my-data'), async (tx) => ({
    account: await accountOf(tx, door.home, person),
    bodies: await Promise.all((await bodiesWithKeys(tx, person)).map((body) => door.bodyName(tx, as<BodyId>(body)))),
    readings: await shown(tx, door, person, found.reads),
    roles: await door.roles(tx, person, visit.now),
  }));
  const done = c.req.query('done');
  const data: MyData = {
    profile: found.profile,
    bodies: more.bodies,
    readings: more.readings,
    sessions: found.sessions.map((row) => ({ since: row.created_at, seen: row.seen_at, here: row.hash === tokenHash(token) })),
    holdsPosts: more.roles.length > 0,
    hasPassword: more.account?.password !== undefined && more.account.password !== null,
    ...(found.open === undefined ? {} : { erasureBy: answerBy(found.open.at) }),
    ...(done === 'saved' || done === 'ended' ? { done } : {}),
  };
  return answer(c, myDataPage(visit, data));
}

async function shown(tx: Tx, door: Door, person: PersonRef, reads: readonly ReadOf[]): Promise<readonly ReadingShown[]> {
  return Promise.all(
    reads.map(async (read): Promise<ReadingShown> => {
      const own = read.person_home === person.home && read.person === person.id;
      const by: Said =
        read.body !== null
          ? await door.bodyName(tx, as<BodyId>(read.body))
          : read.actor_kind === 'system'
            ? words.bySystem
            : own
              ? words.byPerson
              : words.byOther;
      return { at: read.at, by, page: door.pageNames?.[read.page] ?? read.page };
    }),
  );
}

type Part = 'document' | 'contact' | 'name';

function partPage(c: Context<WebEnv>, part: Part, profile: Profile, to: string, tried?: Tried): Html {
  const visit = c.get('visit');
  const rest = tried === undefined ? {} : { tried };
  if (part === 'contact') return contactPage(visit, { to, profile, ...rest });
  if (part === 'name') return namePage(visit, { name: profile.name, ...rest });
  return documentPage(visit, { to, ...(profile.document === undefined ? {} : { document: profile.document }), ...rest });
}

async function ask(c: Context<WebEnv>, door: Door, person: PersonRef, part: Part, tried?: Tried, to?: string): Promise<Response> {
  const visit = c.get('visit');
  const own = await door.store.withContext(visit.actor, (tx) => personOf(tx, person));
  if (isRefusal(own)) return answerRefusal(c, visit, own, refusalWords);
  const status = tried === undefined ? 200 : tried.refusal.refusal === 'conflict' ? 409 : 422;
  return answer(c, partPage(c, part, own.profile, to ?? destination(c.req.query('to')), tried), status);
}

const destination = (to: string | undefined): string => (to === undefined || to === '' ? '/my-data?done=saved' : ownPath(to));

const askedOf = {
  document: { document: { max: 20 }, number: { max: 60 }, country: { max: 20 }, to: { max: 2000 } },
  contact: { phone: { max: 60 }, email: { max: 300 }, whatsapp: { max: 10 }, lang: { max: 5 }, to: { max: 2000 } },
  name: { name: { max: 400 } },
} as const;

function partOf(part: Part, form: Form, profile: Profile): Outcome<Partial<Profile>> {
  if (part === 'name') {
    const name = personName(form.one('name'));
    return isRefusal(name) ? name : { name };
  }
  if (part === 'contact') {
    const contact = toldContact(form.answers(), profile.contact.lang);
    return isRefusal(contact) ? contact : { contact };
  }
  const document = declaredDocument(form.answers());
  return isRefusal(document) ? document : { document };
}

async function save(c: Context<WebEnv>, door: Door, person: PersonRef, part: Part): Promise<Response> {
  const visit = c.get('visit');
  const form = await readForm(c, askedOf[part]);
  if (isRefusal(form)) return answerRefusal(c, visit, form, refusalWords);
  const to = part === 'name' ? '/my-data?done=saved' : destination(form.one('to'));
  const saved = await door.store.withContext(visit.actor, async (tx): Promise<Outcome<Profile>> => {
    const own = await personOf(tx, person);
    if (isRefusal(own)) return own;
    const changed = partOf(part, form, own.profile);
    if (isRefusal(changed)) return changed;
    return changeProfile(tx, { person, profile: changed, at: visit.now, actor: visit.actor });
  });
  if (isRefusal(saved)) {
    if (saved.refusal === 'absent') return answerRefusal(c, visit, saved, refusalWords);
    return ask(c, door, person, part, { typed: form.answers(), refusal: saved }, to);
  }
  const token = tokenIn(c, door.url);
  if (part === 'name' && token !== undefined)
    await door.store.withContext(visit.actor, (tx) => renameSession(tx, person, token, saved.name));
  // Whoever came from signing in is asked the next thing; whoever changes one thing goes back.
  return c.redirect(part !== 'name' && form.one('to') !== '' ? onward(saved, to) : to, 303);
}

async function savePassword(c: Context<WebEnv>, door: Door, person: PersonRef): Promise<Response> {
  const visit = c.get('visit');
  const form = await readForm(c, { current: { max: 512 }, password: { max: 512 }, 'password-again': { max: 512 } });
  if (isRefusal(form)) return answerRefusal(c, visit, form, refusalWords);
  const refused = await newPasswordOf(door, person, form, visit.now);
  if (refused !== undefined) {
    const status = refused.refusal === 'conflict' ? 409 : 422;
    return answer(c, passwordPage(visit, { typed: {}, refusal: refused }), status);
  }
  // Whoever knew the old password may still be signed in elsewhere.
  await door.store.withContext(visit.actor, (tx) => endSessionsOf(tx, person, visit.now, tokenIn(c, door.url)));
  return c.redirect('/my-data?done=saved', 303);
}

async function newPasswordOf(door: Door, person: PersonRef, form: Form, now: Instant): Promise<Refusal | undefined> {
  const { store, home } = door;
  const desk = system(home, 'password');
  const tried = { by: 'account', value: `${person.home}/${person.id}` } as const;
  const account = await store.withContext(desk, (tx) => accountOf(tx, home, person));
  const closed = await store.withContext(desk, (tx) => countAttempts(tx, home, [tried], now));
  if (closed !== undefined) return closed;
  if (account === undefined || !(await passwordHolds(form.one('current'), account.password)))
    return incomplete('password-current', { field: 'current' });
  const password = newPassword(form.one('password'), '');
  if (isRefusal(password)) return password;
  if (form.one('password') !== form.one('password-again')) return incomplete('password-differs', { field: 'password-again' });
  const hashed = await hashPassword(password);
  await store.withContext(desk, async (tx) => {
    await changePassword(tx, { home, account: account.id, person, password: hashed, at: now });
    await forgetAttempts(tx, home, tried);
  });
  return undefined;
}

async function endOthers(c: Context<WebEnv>, door: Door, person: PersonRef): Promise<Response> {
  const visit = c.get('visit');
  await door.store.withContext(visit.actor, (tx) => endSessionsOf(tx, person, visit.now, tokenIn(c, door.url)));
  return c.redirect('/my-data?done=ended', 303);
}
