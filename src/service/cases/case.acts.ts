import { isRefusal, type Outcome } from '#ground';
import type { Tx } from '#store';
import type { CaseRef, CaseState } from './case.ts';
import { change } from './change.acts.ts';
import { openCase } from './open.acts.ts';
import * as rules from './procedure.ts';
import type { Acting } from './view.ts';

/** The applicant opened the product: it is delivered. Refuses `case` (404) and `not-delivering` (409). */
export async function noteOpened(tx: Tx, ref: CaseRef, acting: Acting): Promise<Outcome<CaseState>> {
  const open = await openCase(tx, ref, acting);
  if (isRefusal(open)) return open;
  const facts = rules.opened(open.standard, open.state);
  if (isRefusal(facts)) return facts;
  return change(tx, open, acting, {
    facts,
    act: 'case.deliver',
    rule: ['uu/2014/30~61', 'uu/2014/30~62'],
    events: [{ name: 'case.closed', data: {} }],
  });
}

/** The applicant takes the application back. Refuses `case` (404), `not-yours` (403), `case-closed` and `decided-already` (409). */
export async function withdraw(tx: Tx, ref: CaseRef, acting: Acting): Promise<Outcome<CaseState>> {
  const open = await openCase(tx, ref, acting);
  if (isRefusal(open)) return open;
  const facts = rules.withdraw(open.state, acting.actor);
  if (isRefusal(facts)) return facts;
  return change(tx, open, acting, {
    facts,
    act: 'case.withdraw',
    rule: ['uu/2009/25~18'],
    events: [{ name: 'case.withdrawn', data: {} }],
  });
}
