import assert from 'node:assert/strict';
import type { Hono } from 'hono';
import { appointHolder, type By, recordAuthority, recordRegister, registerBody, relateBody, setPostOf } from '#bodies/acts';
import { type Actor, as, type BodyId, type Home, isRefusal, type Outcome, type PersonRef, type PostId, Temporal } from '#ground';
import type { Store, Tx } from '#store';
import { house, type WebEnv } from '#web';

/** A government of one office for tests of bodies: `uji/pintu` under `uji/bupati`, with a head, a clerk and a keeper. */
export const home = as<Home>('uji');
export const office = as<BodyId>('uji/pintu');
export const chief = as<PostId>('uji/pintu#head');
export const clerk = as<PostId>('uji/pintu#clerk');
export const keeper = as<PostId>('uji/pintu#administrator');
export const whole = as<PostId>('uji/setda#government-administrator');

export const date = (text: string) => Temporal.PlainDate.from(text);
export const at = Temporal.Instant.from('2026-11-24T03:00:00Z');
export const today = date('2026-11-24');
export const words = (text: string) => ({ id: text, en: text });
export const order = { number: '800/12', date: date('2025-12-20') };
export const person = (id: string): PersonRef => ({ home, id: as(id) });

/** The system, an officer with posts, and anybody, each as who does something now. */
export const system: By = { actor: { kind: 'system', home, job: 'test' }, at };
export const officer = (id: string, ...posts: PostId[]): By => ({
  actor: { kind: 'officer', home, person: person(id), body: office, posts },
  at,
});
export const anybody: By = { actor: { kind: 'anonymous', home }, at };

export const profile = {
  name: words('Pintu'),
  kind: 'state-institution',
  level: 'regency',
  sector: 'investment',
  duty: words('Melayani'),
  contact: { address: 'Jalan Uji 1', phone: '(000) 1', email: 'pintu@uji.example', site: 'https://uji.example' },
  from: date('2020-01-01'),
} as const;

export const grantOf = (change: object = {}) =>
  ({
    id: 'own',
    kind: 'attribution',
    giver: 'law',
    to: chief,
    act: 'uu/2014/23',
    from: date('2020-01-01'),
    scope: { matters: ['health/*'], does: ['decide'] },
    ...change,
  }) as const;

/** The value of an outcome that must not be a refusal. */
export const fine = async <T>(work: Promise<Outcome<T>> | Outcome<T>): Promise<T> => {
  const outcome = await work;
  assert.ok(!isRefusal(outcome), JSON.stringify(outcome));
  return outcome;
};

/** The name of the refusal that an outcome must be. */
export const refused = async (work: unknown): Promise<string> => {
  const outcome = await work;
  assert.ok(isRefusal(outcome), 'expected a refusal');
  return outcome.name;
};

/** Runs in a transaction of whoever acts. */
export const as_ = <T>(store: Store, by: By, work: (tx: Tx) => Promise<T>): Promise<T> => store.withContext(by.actor, work);

/** Founds the office: bodies, posts, three officers, one attribution, one register. */
export async function found(store: Store): Promise<void> {
  await as_(store, system, async (tx) => {
    await fine(registerBody(tx, as('uji/bupati'), { ...profile, name: words('Bupati') }, system));
    await fine(registerBody(tx, office, profile, system));
    await fine(relateBody(tx, office, { kind: 'under', to: as('uji/bupati'), from: profile.from }, system));
    const posts = [
      [chief, 'Kepala', true],
      [clerk, 'Petugas', false],
      [keeper, 'Administrator', false],
    ] as const;
    for (const [id, name, leads] of posts)
      await fine(
        setPostOf(
          tx,
          office,
          { id, name: words(name), leads, from: profile.from, ...(leads ? {} : { superior: chief }) },
          system,
        ),
      );
    const wish = { capacity: 'definitive', from: date('2026-01-01'), order } as const;
    await fine(appointHolder(tx, 'h-chief', { ...wish, post: chief, person: person('ani') }, system, 'Ani Wulandari, S.H.'));
    await fine(appointHolder(tx, 'h-keeper', { ...wish, post: keeper, person: person('budi') }, system, 'Budi Santosa'));
    await fine(appointHolder(tx, 'h-clerk', { ...wish, post: clerk, person: person('citra') }, system));
    await fine(recordAuthority(tx, grantOf(), system));
    await fine(
      recordRegister(tx, office, { id: 'uji/pintu@izin', name: words('Izin'), evidence: ['izin'], from: profile.from }, system),
    );
  });
}

/** Asks the routes of a room as an actor, tokens included: `post` sends the answers of the form on the page `from`. */
export function asking(routes: Hono<WebEnv>, actor: Actor) {
  const app = house({
    url: new URL('http://localhost'),
    secret: new Uint8Array(32).fill(5),
    home,
    place: 'Kabupaten Uji',
    sessions: async () => ({ actor, csrf: 'one secret of this session' }),
    clock: () => at,
    fault: (error) => console.error(error),
  }).route('/', routes);
  const get = async (path: string) => {
    const response = await app.request(`http://localhost${path}`);
    return { status: response.status, text: await response.text() };
  };
  const post = async (from: string, path: string, answers: Readonly<Record<string, string>>) => {
    const page = await get(from);
    const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
    const own = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    const response = await app.request(`http://localhost${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
      body: new URLSearchParams({ ...own, ...answers }).toString(),
    });
    return { status: response.status, text: await response.text(), location: response.headers.get('location') };
  };
  return { get, post };
}
