import { type AuthorityAsk, authorityFor, type Chain, calendarIn, type Directory, type Register, standsOn } from '#bodies';
import type { BodyId, Calendar, Outcome, PlainDate, PostId } from '#ground';
import { type Force, inForce, type Register as RegisterOfLaw } from '#regulations';

/** Everything outside its own text that a standard is checked against; all of it is handed in. */
export type World = {
  /** The one chain by which a post may do a step, or why there is none (UU 30/2014 ps 11–15). */
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

/** The world as the directory of bodies and the register of law have it. */
export function worldFrom(directory: Directory, law: RegisterOfLaw, today?: PlainDate): World {
  const stands = (ref: string, on: PlainDate): boolean => inForce(law, ref, on).status === 'in-force';
  return {
    authority: (ask) => authorityFor(directory.authorities, ask, stands),
    bodyExists: (body, on) => isThere(directory.bodies.get(body), on),
    postExists: (post, on) => isThere(directory.posts.get(post), on),
    registers: [...directory.registers.values()],
    inForce: (ref, on) => inForce(law, ref, on),
    calendar: (body) => calendarIn(directory, body),
    ...(today === undefined ? {} : { today }),
  };
}

const isThere = (thing: { readonly from: PlainDate; readonly until?: PlainDate } | undefined, on: PlainDate): boolean =>
  thing !== undefined && standsOn(thing, on);
