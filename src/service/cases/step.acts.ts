import { isRefusal, type Outcome } from '#ground';
import type { VaultKey } from '#identity';
import { openKey } from '#identity/acts';
import type { Standard } from '#standards';
import type { Tx } from '#store';
import { mayDo } from './authority.acts.ts';
import type { Advice, CaseRef, CaseState, HandOver, Outlook } from './case.ts';
import { type Change, change } from './change.acts.ts';
import { type DraftSaid, firstDraft, noteOf, sealDraft, sealNotes } from './drafting.acts.ts';
import { openCase } from './open.acts.ts';
import * as rules from './procedure.ts';
import type { Acting, OpenCase } from './view.ts';

/** The officer found the file complete. Refuses as `held`, `mayAct` and `authorityFor` do. */
export const accept = (tx: Tx, ref: CaseRef, acting: Acting, step: string): Promise<Outcome<CaseState>> =>
  byOfficer(tx, ref, acting, step, async (doing, open, key) => {
    const facts = rules.accept(doing);
    if (isRefusal(facts)) return facts;
    const drafted = await firstDraft(tx, open, acting, key, step, facts, { added: {} });
    return isRefusal(drafted)
      ? drafted
      : { facts: drafted, act: 'case.accept', rule: ['uu/2014/30~50'], events: [{ name: 'case.accepted', data: { step } }] };
  });

/**
 * A technical recommendation. `outlook` is what the officer would have the draft of the decision say, where this step is the
 * last before the initials. Refuses `no-note` and `unknown-ground` (422) besides.
 */
export const advise = (
  tx: Tx,
  ref: CaseRef,
  acting: Acting,
  step: string,
  outcome: Advice,
  note: string | undefined,
  outlook?: Outlook,
): Promise<Outcome<CaseState>> =>
  byOfficer(tx, ref, acting, step, async (doing, open, key) => {
    const notes: Record<string, string> = {};
    const facts = rules.advise(doing, outcome, note === undefined ? undefined : noteOf(acting, notes, note));
    if (isRefusal(facts)) return facts;
    await sealNotes(tx, key, notes);
    const drafted = await firstDraft(tx, open, acting, key, step, facts, { added: notes, outlook });
    if (isRefusal(drafted)) return drafted;
    return {
      facts: drafted,
      act: 'case.advise',
      rule: ['uu/2014/30~7'],
      events: [{ name: 'case.advised', data: { step, outcome } }],
    };
  });

/** An officer who initials edits the draft, and becomes its drafter. Refuses `unknown-ground` (422) besides. */
export const redraft = (tx: Tx, ref: CaseRef, acting: Acting, step: string, said: DraftSaid): Promise<Outcome<CaseState>> =>
  byOfficer(tx, ref, acting, step, async (doing, _open, key) => {
    const draft = await sealDraft(tx, acting, key, said);
    const facts = rules.redraft(doing, draft);
    return isRefusal(facts) ? facts : { facts, act: 'case.redraft', rule: ['uu/2014/30~55'], events: [] };
  });

/** One initial of a tiered sequence. Refuses `no-draft` (409) besides. */
export const initial = (tx: Tx, ref: CaseRef, acting: Acting, step: string): Promise<Outcome<CaseState>> =>
  byOfficer(tx, ref, acting, step, async (doing) => {
    const facts = rules.initial(doing);
    return isRefusal(facts) ? facts : { facts, act: 'case.initial', rule: ['uu/2014/30~7'], events: [] };
  });

/** Sends the file back to an earlier step's holder with a note. Refuses `no-note` and `no-earlier-step` (422) besides. */
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

/** An officer hands the product over, with proof: who took it, or the number it was posted under. Refuses `no-proof` (422) besides. */
export const handOver = (
  tx: Tx,
  ref: CaseRef,
  acting: Acting,
  step: string,
  how: HandOver,
  proof: string | undefined,
): Promise<Outcome<CaseState>> =>
  byOfficer(tx, ref, acting, step, async (doing, _open, key) => {
    const notes: Record<string, string> = {};
    const facts = rules.handOver(doing, how, proof === undefined ? undefined : noteOf(acting, notes, proof));
    if (isRefusal(facts)) return facts;
    await sealNotes(tx, key, notes);
    const events = [{ name: 'case.closed', data: {} }];
    return { facts, act: 'case.hand-over', rule: ['uu/2014/30~61', 'uu/2014/30~62'], events };
  });

/** What the rules of a step are told, and what the act may look at besides. */
type Rule = (doing: rules.Doing, open: OpenCase, key: VaultKey) => Promise<Outcome<Omit<Change, 'post'>>>;

/** Every act of an officer on a step takes this way: open, rule of the step, authority, change. */
export async function byOfficer(tx: Tx, ref: CaseRef, acting: Acting, step: string, rule: Rule): Promise<Outcome<CaseState>> {
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
