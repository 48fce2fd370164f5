import {
  actorColumns,
  type Instant,
  isRefusal,
  localDate,
  type Outcome,
  type PersonRef,
  type PlainDate,
  type Zone,
} from '#ground';
import { record } from '#journal/acts';
import type { Tx } from '#store';
import type { By } from './body.acts.ts';
import { written } from './fact.ts';
import { lockInterestFacts, writeInterests } from './interest.rows.ts';
import { declare, endTie, foldInterests, type InterestFact } from './interest.ts';
import type { Interest, InterestGround } from './standing.ts';

/** A tie as it is declared: whose, to whom, why. */
export type Tie = {
  readonly id: string;
  readonly person: PersonRef;
  readonly other: PersonRef;
  readonly ground: InterestGround;
};

/**
 * Declares an officer's tie to a person (UU 30/2014 ps 43(2)): by the officer, or found by who keeps the posts (ps 44). From
 * today on; the row-level policy lets nobody else write it. Refuses as `declare`.
 */
export const declareInterest = (tx: Tx, tie: Tie, by: By, zone: Zone = 'WIB'): Promise<Outcome<readonly Interest[]>> =>
  onTies(tx, tie.person, by, 'interest.declare', (ties) => declare(ties, tie, localDate(by.at, zone)));

/** Ends a tie on its last day. Refuses as `endTie`. */
export const endInterest = (
  tx: Tx,
  person: PersonRef,
  id: string,
  until: PlainDate,
  by: By,
  zone: Zone = 'WIB',
): Promise<Outcome<readonly Interest[]>> =>
  onTies(tx, person, by, 'interest.end', (ties) => endTie(ties, id, until, localDate(by.at, zone)));

async function onTies(
  tx: Tx,
  person: PersonRef,
  by: { readonly actor: By['actor']; readonly at: Instant },
  act: string,
  decide: (ties: ReadonlyMap<string, Interest>) => Outcome<readonly InterestFact[]>,
): Promise<Outcome<readonly Interest[]>> {
  const before = await lockInterestFacts(tx, person);
  const facts = decide(foldInterests(before));
  if (isRefusal(facts)) return facts;
  const ties = [...foldInterests([...before, ...facts]).values()];
  await writeInterests(tx, person, before.length, facts, ties, { ...actorColumns(by.actor), at: by.at });
  await record(tx, {
    home: person.home,
    subject: { kind: 'person', id: person.id },
    act,
    at: by.at,
    actor: by.actor,
    rule: ['uu/2014/30~42', 'uu/2014/30~43'],
    data: { facts: facts.map(written) },
  });
  return ties;
}
