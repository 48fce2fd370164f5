import { isRefusal, type Outcome, type Refusal } from '#ground';
import type { Tx } from '#store';
import type { CaseRef, CaseState } from './case.ts';
import { bySystem } from './change.acts.ts';
import { openCase } from './open.acts.ts';
import type { Acting } from './view.ts';

/** What time alone does to a case, whoever acts on it or not. Nothing happens where nothing is due. Refuses `case` (404). */
export async function letTimePass(tx: Tx, ref: CaseRef, now: Acting['now'], newId: Acting['newId']): Promise<Outcome<CaseState>> {
  const open: Outcome<{ readonly state: CaseState }> = await openCase(tx, ref, bySystem(ref.home, 'cases.sweep', now, newId));
  return isRefusal(open) ? (open satisfies Refusal) : open.state;
}
