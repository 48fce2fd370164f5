import { as, type Home, type Instant, isRefusal, type Lang, type Outcome, type PersonId, type PersonRef } from '#ground';
import { record } from '#journal/acts';
import type { Tx } from '#store';
import { settleAccount } from './account.acts.ts';
import { lookupHash } from './master.ts';
import { personByDocument, personOf, registerPerson } from './person.acts.ts';
import { insertLookup, readLookup } from './person.rows.ts';
import { type Claims, type Profile, profileOf } from './person.ts';
import { master } from './ring.ts';

/** A proven sign-in: what an issuer says, and how the issuer is called in our look-ups. */
export type SignIn = {
  readonly home: Home;
  /** The issuer's address, or `embedded` for our own, which may change its address. */
  readonly issuer: string;
  readonly claims: Claims;
  readonly lang: Lang;
  readonly at: Instant;
};

/**
 * Finds whose sign-in it is, and registers the person at the first one. A document that the issuer vouches for leads to the
 * person who is already registered with it. Runs as the system. Refuses `name-empty` when a new person has no name.
 */
export async function signIn(tx: Tx, given: SignIn): Promise<Outcome<{ person: PersonRef; profile: Profile; first: boolean }>> {
  const hash = lookupHash(master(), 'login', `${given.issuer}\n${given.claims.sub}`);
  const known = await readLookup(tx, 'login', hash);
  const person = known ? { home: as<Home>(known.home), id: as<PersonId>(known.id) } : await firstTime(tx, given, hash);
  if (isRefusal(person)) return person;
  const found = await personOf(tx, person);
  if (isRefusal(found)) return found;
  await record(tx, {
    home: person.home,
    subject: { kind: 'person', id: person.id },
    act: 'person.sign-in',
    at: given.at,
    actor: { kind: 'person', home: given.home, person },
    rule: [],
    data: { first: known === undefined },
  });
  return { person, profile: found.profile, first: known === undefined };
}

/** Lets a person who was registered beforehand sign in with an account of the embedded sign-in. Runs as the system. */
export async function tieAccount(tx: Tx, home: Home, account: string, person: PersonRef): Promise<void> {
  await insertLookup(tx, 'login', lookupHash(master(), 'login', `${embedded}\n${account}`), person.home, person.id);
  const settled = await settleAccount(tx, home, account, person);
  if (isRefusal(settled)) throw new Error(`the account can't be tied: ${settled.name}`);
}

/** How our own issuer is called in look-ups. */
export const embedded = 'embedded';

async function firstTime(tx: Tx, given: SignIn, hash: string): Promise<Outcome<PersonRef>> {
  const profile = profileOf(given.claims, given.lang);
  if (isRefusal(profile)) return profile;
  const { home, at } = given;
  const vouched = profile.document?.grade === 'issuer' ? await personByDocument(tx, profile.document) : undefined;
  const actor = { kind: 'system', home, job: 'sign-in' } as const;
  const person = vouched ?? (await registerPerson(tx, { home, profile, at, actor }));
  if (isRefusal(person)) return person;
  await insertLookup(tx, 'login', hash, person.home, person.id);
  if (given.issuer !== embedded) return person;
  const settled = await settleAccount(tx, home, given.claims.sub, person);
  return settled ?? person;
}
