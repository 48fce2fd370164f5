import { superiorOf } from '#bodies';
import { isRefusal, type Outcome } from '#ground';
import type { VaultKey } from '#identity';
import { openKey } from '#identity/acts';
import type { Standard } from '#standards';
import type { Tx } from '#store';
import { type Acting, type Change, change, mayDo, type OpenCase, openCase } from './case.acts.ts';
import type { Advice, CaseRef, CaseState, Defect, HandOver, Place } from './case.ts';
import { type DraftSaid, firstDraft, noteOf, sealDraft, sealNotes } from './drafting.acts.ts';
import { stepOf } from './fold.ts';
import * as rules from './procedure.ts';

/** The officer found the file complete. Refuses as `held`, `mayAct` and `authorityFor` do. */
export const accept = (tx: Tx, ref: CaseRef, acting: Acting, step: string): Promise<Outcome<CaseState>> =>
  byOfficer(tx, ref, acting, step, async (doing, open, key) => {
    const facts = rules.accept(doing);
    if (isRefusal(facts)) return facts;
    const drafted = await firstDraft(tx, open, acting, key, step, facts, {});
    return isRefusal(drafted)
      ? drafted
      : { facts: drafted, act: 'case.accept', rule: ['uu/2014/30~50'], events: [{ name: 'case.accepted', data: { step } }] };
  });

/** A defect as the officer wrote it. */
export type DefectSaid = { readonly at: Place; readonly said: string };

/** Gives the file back with every defect, or asks the superior for a second return. */
export const giveBack = (
  tx: Tx,
  ref: CaseRef,
  acting: Acting,
  step: string,
  said: readonly DefectSaid[],
  reason: string | undefined,
): Promise<Outcome<CaseState>> =>
  byOfficer(tx, ref, acting, step, async (doing, open, key) => {
    const notes: Record<string, string> = {};
    const defects = said.map(({ at, said: text }): Defect => ({ at, note: noteOf(acting, notes, text) }));
    const why = reason === undefined ? undefined : noteOf(acting, notes, reason);
    const post = stepOf(open.standard, step).by[0];
    const superior = post === undefined ? undefined : superiorOf(open.directory, post)?.id;
    const facts = rules.giveBack(doing, defects, why, superior);
    if (isRefusal(facts)) return facts;
    await sealNotes(tx, key, notes);
    const returned = facts[0]?.kind === 'returned';
    return {
      facts,
      act: returned ? 'case.return' : 'case.ask-return',
      rule: ['uu/2014/30~50'],
      events: returned
        ? [{ name: 'case.returned', data: { round: 1, defects: defects.length } }]
        : [{ name: 'case.return-asked', data: {} }],
    };
  });

/** The superior approves or declines a second return. */
export async function answerReturn(
  tx: Tx,
  ref: CaseRef,
  acting: Acting,
  approve: boolean,
  reason: string | undefined,
): Promise<Outcome<CaseState>> {
  const open = await openCase(tx, ref, acting);
  if (isRefusal(open)) return open;
  const key = await openKey(tx, open.row.home, open.row.keyId);
  if (isRefusal(key)) return key;
  const notes: Record<string, string> = {};
  const why = reason === undefined ? undefined : noteOf(acting, notes, reason);
  const step = open.state.asked?.step ?? '';
  const facts = rules.answerReturn({ standard: open.standard, state: open.state, actor: acting.actor, step }, approve, why);
  if (isRefusal(facts)) return facts;
  await sealNotes(tx, key, notes);
  return change(tx, open, acting, {
    facts,
    act: approve ? 'case.approve-return' : 'case.decline-return',
    rule: ['uu/2014/30~50'],
    ...(open.state.asked === undefined ? {} : { post: open.state.asked.to }),
    events: approve ? [{ name: 'case.returned', data: { round: open.state.returns.length + 1 } }] : [],
  });
}

/** A technical recommendation. */
export const advise = (
  tx: Tx,
  ref: CaseRef,
  acting: Acting,
  step: string,
  outcome: Advice,
  note: string | undefined,
): Promise<Outcome<CaseState>> =>
  byOfficer(tx, ref, acting, step, async (doing, open, key) => {
    const notes: Record<string, string> = {};
    const facts = rules.advise(doing, outcome, note === undefined ? undefined : noteOf(acting, notes, note));
    if (isRefusal(facts)) return facts;
    await sealNotes(tx, key, notes);
    const drafted = await firstDraft(tx, open, acting, key, step, facts, notes);
    if (isRefusal(drafted)) return drafted;
    return {
      facts: drafted,
      act: 'case.advise',
      rule: ['uu/2014/30~7'],
      events: [{ name: 'case.advised', data: { step, outcome } }],
    };
  });

/** An officer before the decision edits the draft and becomes its drafter. */
export const redraft = (tx: Tx, ref: CaseRef, acting: Acting, step: string, said: DraftSaid): Promise<Outcome<CaseState>> =>
  byOfficer(tx, ref, acting, step, async (doing, _open, key) => {
    const draft = await sealDraft(tx, acting, key, said);
    const facts = rules.redraft(doing, draft);
    return isRefusal(facts) ? facts : { facts, act: 'case.redraft', rule: ['uu/2014/30~55'], events: [] };
  });

/** One initial of a tiered sequence. */
export const initial = (tx: Tx, ref: CaseRef, acting: Acting, step: string): Promise<Outcome<CaseState>> =>
  byOfficer(tx, ref, acting, step, async (doing) => {
    const facts = rules.initial(doing);
    return isRefusal(facts) ? facts : { facts, act: 'case.initial', rule: ['uu/2014/30~7'], events: [] };
  });

/** Sends the file back to an earlier step's holder with a note. */
export const sendBack = (
  tx: Tx,
  ref: CaseRef,
  acting: Acting,
  step: string,
  to: string,
  note: string | undefined,
): Promise<Outcome<CaseState>> =>
  byOfficer(tx, ref, acting, step, async (doing, _open, key) => {
    const notes: Record<string, string> = {};
    const facts = rules.sendBack(doing, to, note === undefined ? undefined : noteOf(acting, notes, note));
    if (isRefusal(facts)) return facts;
    await sealNotes(tx, key, notes);
    return { facts, act: 'case.send-back', rule: ['uu/2014/30~7'], events: [{ name: 'case.sent-back', data: { to } }] };
  });

/** An officer hands the product over at the counter or by post, with proof. */
export const handOver = (tx: Tx, ref: CaseRef, acting: Acting, step: string, how: HandOver): Promise<Outcome<CaseState>> =>
  byOfficer(tx, ref, acting, step, async (doing) => {
    const facts = rules.handOver(doing, how);
    return isRefusal(facts)
      ? facts
      : { facts, act: 'case.hand-over', rule: ['uu/2014/30~61'], events: [{ name: 'case.closed', data: {} }] };
  });

/** What the rules of a step are told, and what the act may look at besides. */
type Rule = (doing: rules.Doing, open: OpenCase, key: VaultKey) => Promise<Outcome<Omit<Change, 'post'>>>;

/** Every act of an officer on a step takes this way: open, rule of the step, authority, change. */
async function byOfficer(tx: Tx, ref: CaseRef, acting: Acting, step: string, rule: Rule): Promise<Outcome<CaseState>> {
  const open = await openCase(tx, ref, acting);
  if (isRefusal(open)) return open;
  const doing = { standard: open.standard, state: open.state, actor: acting.actor, step };
  const mine = rules.held(doing, [stepIn(open.standard, step)]);
  if (isRefusal(mine)) return mine;
  const authorised = await mayDo(tx, open, acting, step, mine.post);
  if (isRefusal(authorised)) return authorised;
  const key = await openKey(tx, open.row.home, open.row.keyId);
  if (isRefusal(key)) return key;
  const done = await rule(doing, open, key);
  return isRefusal(done) ? done : change(tx, open, acting, { ...done, post: mine.post });
}

const stepIn = (standard: Standard, key: string) => standard.steps.find((step) => step.key === key)?.does ?? 'check';
