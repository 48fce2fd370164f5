import { calendarIn } from '#bodies';
import { bodyOf, type Instant, isRefusal, type Outcome, Temporal } from '#ground';
import { openKey } from '#identity/acts';
import type { Tx } from '#store';
import { type Acting, bySystem, change, type OpenCase, openCase } from './case.acts.ts';
import type { CaseRef, CaseState, NewFact } from './case.ts';
import { caseClock, deemedComplete } from './deadlines.ts';
import { firstDraft } from './drafting.acts.ts';
import { stepOf } from './fold.ts';

/**
 * What time alone does to a case: a check that nobody made within five working days counts as made (UU 30/2014 ps 50), and a
 * case past its last day lapses (ps 53), once. Nothing happens where nothing is due. Refuses `case` (404).
 */
export async function letTimePass(tx: Tx, ref: CaseRef, now: Instant, newId: () => string): Promise<Outcome<CaseState>> {
  const acting = bySystem(ref.home, 'cases.sweep', now, newId);
  const open = await openCase(tx, ref, acting);
  if (isRefusal(open)) return open;
  const counted = await countComplete(tx, open, acting);
  if (isRefusal(counted)) return counted;
  return lapse(tx, { ...open, state: counted }, acting);
}

async function countComplete(tx: Tx, open: OpenCase, acting: Acting): Promise<Outcome<CaseState>> {
  const calendarOf = (key: string) => {
    const [post] = stepOf(open.standard, key).by;
    return calendarIn(open.directory, post === undefined ? open.standard.provider : bodyOf(post));
  };
  const [step] = deemedComplete(open.standard, open.state, calendarOf, open.today);
  if (step === undefined) return open.state;
  const key = await openKey(tx, open.row.home, open.row.keyId);
  if (isRefusal(key)) return key;
  const facts = await firstDraft(tx, open, acting, key, step, [{ kind: 'deemed-complete', step }], {});
  if (isRefusal(facts)) return facts;
  const events = [{ name: 'case.counted-complete', data: { step } }];
  return change(tx, open, acting, { facts, act: 'case.count-complete', rule: ['uu/2014/30~50'], events });
}

async function lapse(tx: Tx, open: OpenCase, acting: Acting): Promise<CaseState> {
  const { standard, state, directory, today } = open;
  if (state.lapsed !== undefined || (state.phase !== 'procedure' && state.phase !== 'return-asked')) return state;
  const { due } = caseClock(standard, state, calendarIn(directory, standard.provider), acting.now);
  if (Temporal.PlainDate.compare(today, due) <= 0) return state;
  // The facts just appended are read again: the case is still locked, so nothing else can have come between.
  const fresh = await openCase(tx, open.row, acting);
  if (isRefusal(fresh)) return state;
  const facts: readonly NewFact[] = [{ kind: 'lapsed', due: due.toString(), silence: standard.time.silence }];
  return change(tx, fresh, acting, {
    facts,
    act: 'case.lapse',
    rule: ['uu/2014/30~53'],
    events: [{ name: 'case.lapsed', data: { due: due.toString() } }],
  });
}
