import { directory } from '#bodies/reads';
import type { PlainDate } from '#ground';
import { registerOf } from '#regulations/reads';
import type { Tx } from '#store';
import { type World, worldFrom } from './world.ts';

/** The world that a standard is checked against, as the database has it now: bodies, authority, registers and the law. */
export const worldOf = async (tx: Tx, today?: PlainDate): Promise<World> =>
  worldFrom(await directory(tx), await registerOf(tx), today);
