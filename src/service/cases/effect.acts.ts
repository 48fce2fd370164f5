import { isRefusal, type Outcome } from '#ground';
import type { Tx } from '#store';
import type { CaseRef, CaseState } from './case.ts';
import { change } from './change.acts.ts';
import { openCase } from './open.acts.ts';
import { takeEffect } from './procedure.ts';
import type { Acting } from './view.ts';

/** What took effect: every letter of the decision, signed and numbered, on its date. */
export type Effect = { readonly letters: readonly string[]; readonly numbers: readonly string[]; readonly on: string };

/**
 * The decision takes effect, once, when its letters are signed (design idea 9). Refuses `case` (404), `not-signing` (409).
 */
export async function effect(tx: Tx, ref: CaseRef, acting: Acting, what: Effect): Promise<Outcome<CaseState>> {
  const open = await openCase(tx, ref, acting);
  if (isRefusal(open)) return open;
  const facts = takeEffect(open.state, what);
  if (isRefusal(facts)) return facts;
  return change(tx, open, acting, {
    facts,
    act: 'case.take-effect',
    rule: ['uu/2014/30~57', 'uu/2014/30~61'],
    events: [{ name: 'decision.issued', data: { letters: what.letters } }],
  });
}
