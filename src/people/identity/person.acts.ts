import { randomUUID } from 'node:crypto';
import {
  type Actor,
  absent,
  as,
  conflict,
  type Home,
  type Instant,
  isRefusal,
  type Outcome,
  type PersonId,
  type PersonRef,
  type Refusal,
} from '#ground';
import { record } from '#journal/acts';
import type { Tx } from '#store';
import { lookupHash, unwrap } from './master.ts';
import {
  deleteDocumentLookups,
  insertLookup,
  insertPerson,
  type ProfileRow,
  readLookup,
  readProfile,
  readProfiles,
} from './person.rows.ts';
import { type IdentityDocument, lookupOf, type Person, type PersonKind, type Profile } from './person.ts';
import { master } from './ring.ts';
import { newKey, openKey, seal } from './vault.acts.ts';
import { commitment, unsealValue } from './vault.ts';

/** What a person is registered with. `id` only where it must be known beforehand (a demonstration's people). */
export type Registration = {
  readonly home: Home;
  readonly kind?: PersonKind;
  readonly profile: Profile;
  readonly at: Instant;
  readonly actor: Actor;
  readonly id?: string;
};

/**
 * Registers a person (or organisation): the row, a key of the same id, the profile sealed under it, the look-up of their
 * document, and the journal's row. Runs as the system (sign-in) or as an officer at the counter, whose body may then open
 * the vault. Refuses `document-taken` (conflict, uu/2013/24~64) when the document is another person's.
 */
export async function registerPerson(tx: Tx, registration: Registration): Promise<Outcome<PersonRef>> {
  const { home, profile, at, actor } = registration;
  const person: PersonRef = { home, id: as<PersonId>(registration.id ?? randomUUID()) };
  const kind = registration.kind ?? 'person';
  await insertPerson(tx, person, kind, at);
  const key = await newKey(tx, {
    home,
    owner: { kind: 'person', id: person.id },
    person,
    ...(actor.kind === 'officer' ? { body: actor.body } : {}),
  });
  await seal(tx, key, 'profile', profile);
  const taken = await take(tx, person, profile.document);
  if (taken !== undefined) return taken;
  await record(tx, {
    home,
    subject: { kind: 'person', id: person.id },
    act: 'person.register',
    at,
    actor,
    rule: ['uu/2022/27~20'],
    data: { kind, profile: commitment(key, profile) },
  });
  return person;
}

/**
 * A person with their profile, as those may see it who may open their vault. Refuses `person` (absent) and `erased`
 * (absent; `under` names the article).
 */
export async function personOf(tx: Tx, ref: PersonRef): Promise<Outcome<Person>> {
  const row = await readProfile(tx, ref);
  if (row === undefined) return absent('person');
  if (row.wrapped === null)
    return absent('erased', { params: { under: row.destroyed_under ?? '' }, basis: [row.destroyed_under ?? ''] });
  return opened(row) ?? absent('person');
}

/** Several persons in one round trip, by `<home>/<id>`; those are left out whose vault the actor may not open or was erased. */
export async function personsOf(tx: Tx, refs: readonly PersonRef[]): Promise<ReadonlyMap<string, Person>> {
  const persons = refs.length === 0 ? [] : (await readProfiles(tx, refs)).map(opened);
  return new Map(persons.flatMap((person) => (person === undefined ? [] : [[`${person.ref.home}/${person.ref.id}`, person]])));
}

/**
 * Changes a profile. Runs as the person, or as who may open their vault. A new document gives the old one's look-up free.
 * Refuses as `personOf`, and `document-taken`.
 */
export async function changeProfile(
  tx: Tx,
  change: { readonly person: PersonRef; readonly profile: Partial<Profile>; readonly at: Instant; readonly actor: Actor },
): Promise<Outcome<Profile>> {
  const { person, at, actor } = change;
  const before = await personOf(tx, person);
  if (isRefusal(before)) return before;
  const key = await openKey(tx, person.home, person.id);
  if (isRefusal(key)) return key;
  const profile: Profile = { ...before.profile, ...change.profile };
  if (change.profile.document !== undefined) {
    await deleteDocumentLookups(tx, person);
    const taken = await take(tx, person, profile.document);
    if (taken !== undefined) return taken;
  }
  await seal(tx, key, 'profile', profile);
  await record(tx, {
    home: person.home,
    subject: { kind: 'person', id: person.id },
    act: 'person.change',
    at,
    actor,
    rule: ['uu/2022/27~6'],
    data: { parts: Object.keys(change.profile).sort(), profile: commitment(key, profile) },
  });
  return profile;
}

/** The person whom a document leads to, for an officer at the counter or the system; undefined when nobody has it. */
export async function personByDocument(tx: Tx, document: IdentityDocument): Promise<PersonRef | undefined> {
  const lookup = lookupOf(document);
  const found = lookup && (await readLookup(tx, lookup.scheme, lookupHash(master(), lookup.scheme, lookup.value)));
  return found && { home: as<Home>(found.home), id: as<PersonId>(found.id) };
}

async function take(tx: Tx, person: PersonRef, document: IdentityDocument | undefined): Promise<Refusal | undefined> {
  const lookup = lookupOf(document);
  if (lookup === undefined) return undefined;
  const free = await insertLookup(tx, lookup.scheme, lookupHash(master(), lookup.scheme, lookup.value), person.home, person.id);
  return free ? undefined : conflict('document-taken', { field: 'number', basis: ['uu/2013/24~64'] });
}

function opened(row: ProfileRow): Person | undefined {
  if (row.wrapped === null || row.nonce === null || row.ciphertext === null) return undefined;
  const ref: PersonRef = { home: as<Home>(row.home), id: as<PersonId>(row.id) };
  const key = { home: ref.home, id: ref.id, bytes: unwrap(master(), row.home, row.id, row.wrapped) };
  const profile = unsealValue(key, 'profile', { nonce: row.nonce, ciphertext: row.ciphertext }) as unknown as Profile;
  return { ref, kind: row.kind, profile };
}
