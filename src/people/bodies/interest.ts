import { absent, conflict, incomplete, type Outcome, type PersonRef, type PlainDate } from '#ground';
import { type Interest, type InterestGround, same } from './standing.ts';

/** What may happen to an officer's ties. */
export type InterestFact =
  | { readonly kind: 'interest.declared'; readonly interest: Interest }
  | { readonly kind: 'interest.ended'; readonly interest: string; readonly until: PlainDate };

/** The ties after these facts, by id. */
export function foldInterests(facts: readonly InterestFact[]): ReadonlyMap<string, Interest> {
  const ties = new Map<string, Interest>();
  for (const fact of facts) {
    if (fact.kind === 'interest.declared') ties.set(fact.interest.id, fact.interest);
    else {
      const tie = ties.get(fact.interest);
      if (!tie) throw new Error('a tie ends only after it was declared');
      ties.set(tie.id, { ...tie, until: fact.until });
    }
  }
  return ties;
}

/**
 * Declares a tie of an officer to a person (UU 30/2014 ps 43(2)). Refuses `tie-to-self` (one's own case is refused without
 * it) and `already-declared`.
 */
export function declare(
  ties: ReadonlyMap<string, Interest>,
  wish: { readonly id: string; readonly person: PersonRef; readonly other: PersonRef; readonly ground: InterestGround },
  from: PlainDate,
): Outcome<readonly InterestFact[]> {
  if (same(wish.person, wish.other)) return incomplete('tie-to-self', { field: 'other' });
  const there = [...ties.values()].some(
    (tie) => same(tie.other, wish.other) && tie.ground === wish.ground && tie.until === undefined,
  );
  if (there) return conflict('already-declared', { basis: ['uu/2014/30~43'] });
  return [{ kind: 'interest.declared', interest: { ...wish, from } }];
}

/** Ends a tie on its last day, which is not before today: the past keeps it. Refuses `no-tie`, `already-ended`, `end-in-past`. */
export function endTie(
  ties: ReadonlyMap<string, Interest>,
  id: string,
  until: PlainDate,
  today: PlainDate,
): Outcome<readonly InterestFact[]> {
  const tie = ties.get(id);
  if (!tie) return absent('no-tie');
  if (tie.until) return conflict('already-ended');
  if (until.until(today).sign > 0) return incomplete('end-in-past', { params: { until: until.toString() }, field: 'until' });
  return [{ kind: 'interest.ended', interest: id, until }];
}
