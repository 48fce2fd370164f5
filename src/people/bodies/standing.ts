import { forbidden, type Outcome, type PersonRef, type PlainDate, type PostId } from '#ground';
import { type Capacity, type Holder, holdsOn, type Order } from './body.ts';
import type { StepKind } from './grant.ts';

/**
 * Why an officer keeps out of a matter (UU 30/2014 ps 43(1)a–f): own interest; kin to the second degree; who stands for a
 * party; who works for a party and is paid by it; who recommended a party; what another law forbids.
 */
export const interestGrounds = ['own', 'kin', 'representative', 'paid', 'recommender', 'other-law'] as const;
export type InterestGround = (typeof interestGrounds)[number];

/** An officer's tie to another person, declared by the officer (ps 43(2)) or found by the superior (ps 44). */
export type Interest = {
  readonly id: string;
  readonly person: PersonRef;
  readonly other: PersonRef;
  readonly ground: InterestGround;
  readonly from: PlainDate;
  readonly until?: PlainDate;
};

/** Who wants to act: the person, what they hold in the body, and the ties they have. */
export type Officer = {
  readonly person: PersonRef;
  readonly holdings: readonly Holder[];
  readonly interests: readonly Interest[];
};

/** What is to be done: one step, in one post. `strategic`: it changes organisation, staffing or budget (ps 14(7)). */
export type Doing = { readonly post: PostId; readonly does: StepKind; readonly strategic?: boolean };

/** Of the case: whom it touches (applicant, who stands for them, who is named in it), and who last edited the draft. */
export type Touching = { readonly parties: readonly PersonRef[]; readonly drafter?: PersonRef };

/** In what capacity the officer acts: the holder's own, or as a substitute by a letter of order. */
export type Standing = { readonly post: PostId; readonly capacity: Capacity; readonly holder: string; readonly order: Order };

/**
 * Whether this officer may do this step in this case on this day. Refuses, each forbidden: `not-holder` (holds no such
 * post that day), `own-case` and `interest-declared` (UU 30/2014 ps 42–43: the superior decides instead), `drafter-signs`
 * (nobody decides what they drafted: PP 60/2008 ps 36), `substitute-strategic` (ps 14(7)).
 */
export function mayAct(officer: Officer, step: Doing, touching: Touching, on: PlainDate): Outcome<Standing> {
  const params = { post: step.post, does: step.does, on: on.toString() };
  const held = officer.holdings
    .filter((holder) => holder.post === step.post && same(holder.person, officer.person) && holdsOn(holder, on))
    .sort((a, b) => order.indexOf(a.capacity) - order.indexOf(b.capacity))[0];
  if (!held) return forbidden('not-holder', { params, basis: ['uu/2014/30~8', 'uu/2014/30~15'] });
  if (touching.parties.some((party) => same(party, officer.person)))
    return forbidden('own-case', { params, basis: ['uu/2014/30~42', 'uu/2014/30~43'] });
  const tie = officer.interests.find((interest) => ties(interest, officer.person, touching.parties, on));
  if (tie)
    return forbidden('interest-declared', {
      params: { ...params, ground: tie.ground },
      basis: ['uu/2014/30~42', 'uu/2014/30~43'],
    });
  if (step.does === 'decide' && touching.drafter && same(touching.drafter, officer.person))
    return forbidden('drafter-signs', { params, basis: ['pp/2008/60~36'] });
  if (step.strategic && held.capacity !== 'definitive')
    return forbidden('substitute-strategic', { params: { ...params, capacity: held.capacity }, basis: ['uu/2014/30~14'] });
  return { post: step.post, capacity: held.capacity, holder: held.id, order: held.order };
}

/** True for the same person of the same government. */
export const same = (a: PersonRef, b: PersonRef): boolean => a.id === b.id && a.home === b.home;

/** A definitive holding comes before a substitute's, should one person have both. */
const order: readonly Capacity[] = ['definitive', 'plt', 'plh'];

/** True when the tie stands on the day and reaches a party; declared by either side, it binds the officer. */
const ties = (interest: Interest, officer: PersonRef, parties: readonly PersonRef[], on: PlainDate): boolean =>
  interest.from.until(on).sign >= 0 &&
  (interest.until === undefined || on.until(interest.until).sign >= 0) &&
  ((same(interest.person, officer) && parties.some((party) => same(party, interest.other))) ||
    (same(interest.other, officer) && parties.some((party) => same(party, interest.person))));
