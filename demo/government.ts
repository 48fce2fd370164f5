import {
  appointHolder,
  type By,
  loadNationalBodies,
  recordAuthority,
  registerBody,
  relateBody,
  setCalendar,
  setNumberingOf,
  setPostOf,
} from '#bodies/acts';
import { bodies } from '#bodies/reads';
import { type Actor, as, conflict, type Instant, isRefusal, type Outcome, type PersonRef, type Refusal } from '#ground';
import { markDemonstration, nameCustodian, offerAccount, registerPerson } from '#identity/acts';
import type { Tx } from '#store';
import { demoAuthorities } from './authority.ts';
import { type DemoBody, type DemoPost, date, demoBodies, nationalPosts, postId, regency } from './bodies.ts';
import { applicants, demoAccounts, officers, refOf } from './people.ts';

/** How much was loaded. */
export type Loaded = {
  readonly bodies: number;
  readonly people: number;
  readonly authorities: number;
  readonly accounts: number;
};

/** The post that keeps personal data of the regency and answers requests for erasure (UU 27/2022 ps 53). */
const custodian = postId('sukamaju/setda', 'data-protection');

/** As whom the demonstration is loaded. */
export const loader: Actor = { kind: 'system', home: as(regency), job: 'demonstration' };

/**
 * Loads the demonstration government by the acts of the rooms, and nothing else: marks the database, registers bodies, posts,
 * people, officers, authority and accounts. `tx` is a transaction of `loader`, under a master key. Refuses `not-empty` (conflict)
 * where any body is there already; the second call changes nothing.
 */
export async function loadGovernment(tx: Tx, now: Instant): Promise<Outcome<Loaded>> {
  if ((await bodies(tx)).size > 0) return conflict('not-empty');
  const by: By = { actor: loader, at: now };
  await markDemonstration(tx, now);
  const refused =
    (await loadNationalBodies(tx, by)) ??
    (await each(demoBodies, (body) => loadBody(tx, body, by))) ??
    (await each(nationalPosts, ({ body, post }) => loadPost(tx, body, post, by))) ??
    (await each([...officers, ...applicants], (person) =>
      registerPerson(tx, { home: as(regency), id: person.id, profile: person.profile, at: now, actor: loader }),
    )) ??
    (await each(seats(), ({ id, person, post, name }) =>
      appointHolder(tx, id, { post, person, capacity: 'definitive', from: date('2025-01-02'), order: orderOf(id) }, by, name),
    )) ??
    (await each(demoAuthorities, (authority) => recordAuthority(tx, authority, by))) ??
    (await each([custodian], (post) => nameCustodian(tx, { home: as(regency), post, at: now, actor: loader }))) ??
    (await each([...demoAccounts.entries()], async ([index, account]) => {
      const { person, label, body } = account;
      await offerAccount(tx, { home: as(regency), person, label, place: index + 1, ...(body ? { body: as(body) } : {}) });
    }));
  return (
    refused ?? {
      bodies: (await bodies(tx)).size,
      people: officers.length + applicants.length,
      authorities: demoAuthorities.length,
      accounts: demoAccounts.length,
    }
  );
}

async function loadBody(tx: Tx, body: DemoBody, by: By): Promise<Refusal | undefined> {
  const registered = await registerBody(tx, body.id, body.profile, by);
  if (isRefusal(registered)) return registered;
  const { days } = body;
  return (
    (await each(body.relations, (relation) => relateBody(tx, body.id, relation, by))) ??
    (await each(body.posts, (post) => loadPost(tx, body.id, post, by))) ??
    (await each(days ? [days] : [], (one) => setCalendar(tx, body.id, one, by))) ??
    (await each(body.numberings ?? [], (numbering) => setNumberingOf(tx, body.id, numbering, by)))
  );
}

const loadPost = (tx: Tx, body: DemoBody['id'], post: DemoPost, by: By) =>
  setPostOf(
    tx,
    body,
    {
      id: postId(body, post.post),
      name: post.name,
      leads: post.leads ?? false,
      from: date('2017-01-02'),
      ...(post.superior ? { superior: postId(body, post.superior) } : {}),
    },
    by,
  );

type Seat = { readonly id: string; readonly person: PersonRef; readonly post: ReturnType<typeof postId>; readonly name: string };

const seats = (): readonly Seat[] =>
  officers.flatMap((officer) =>
    officer.posts.map((post, index) => ({
      id: `${officer.id}-${index + 1}`,
      person: refOf(officer.id),
      post: postId('', post),
      name: officer.signs,
    })),
  );

/** A letter of appointment for each holding: a number of its own, before its first day. */
const orderOf = (id: string) => ({ number: `821.2/${id.replace(/\D/g, '')}/2024`, date: date('2024-12-20') });

/** Does one act for each, in order, and stops at the first refusal. */
async function each<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<Refusal | undefined> {
  for (const one of all) {
    const outcome = await act(one);
    if (isRefusal(outcome)) return outcome;
  }
  return undefined;
}
