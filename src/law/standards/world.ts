import type { AuthorityAsk, Chain, Register } from '#bodies';
import type { BodyId, Calendar, Outcome, PlainDate, PostId } from '#ground';

/** What the register of law says of an act or article on a day; `by` is the act that ended it. */
export type Force = {
  readonly status: 'in-force' | 'not-yet' | 'repealed' | 'annulled' | 'unknown';
  /** `declared`: known by somebody's word only, or the day lies past what the register covers. */
  readonly grade: 'text' | 'metadata' | 'declared';
  /** The last day it is in force, where that is known. */
  readonly until?: PlainDate;
  readonly by?: string;
};

/** Everything outside its own text that a standard is checked against; all of it is handed in. */
export type World = {
  /** The one chain by which a post may do a step, or why there is none (`authorityFor` over the register of authorities). */
  readonly authority: (ask: AuthorityAsk) => Outcome<Chain>;
  readonly bodyExists: (body: BodyId, on: PlainDate) => boolean;
  readonly postExists: (post: PostId, on: PlainDate) => boolean;
  /** The registers that bodies hold, with what each proves. */
  readonly registers: readonly Pick<Register, 'id' | 'name' | 'evidence'>[];
  readonly inForce: (ref: string, on: PlainDate) => Force;
  readonly calendar: (body: BodyId) => Calendar;
  /** The day of checking, where it is later than the effective date: standards are checked again every day. */
  readonly today?: PlainDate;
};
