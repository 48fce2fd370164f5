import { authorityFor, calendarIn, standsOn } from '#bodies';
import { directory } from '#bodies/reads';
import type { PlainDate } from '#ground';
import { inForce } from '#regulations';
import { registerOf } from '#regulations/reads';
import type { Tx } from '#store';
import type { World } from './world.ts';

/** The world that a standard is checked against, as the database has it now: bodies, authority, registers and the law. */
export async function worldOf(tx: Tx, today?: PlainDate): Promise<World> {
  const known = await directory(tx);
  const register = await registerOf(tx);
  const stands = (ref: string, on: PlainDate): boolean => inForce(register, ref, on).status === 'in-force';
  return {
    authority: (ask) => authorityFor(known.authorities, ask, stands),
    bodyExists: (body, on) => {
      const found = known.bodies.get(body);
      return found !== undefined && standsOn(found, on);
    },
    postExists: (post, on) => {
      const found = known.posts.get(post);
      return found !== undefined && standsOn(found, on);
    },
    registers: [...known.registers.values()],
    inForce: (ref, on) => inForce(register, ref, on),
    calendar: (body) => calendarIn(known, body),
    ...(today === undefined ? {} : { today }),
  };
}
