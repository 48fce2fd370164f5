import { type Actor, conflict, forbidden, incomplete, isRefusal, type Outcome, type PostId } from '#ground';
import type { Standard, Step, StepKind } from '#standards';
import type { Advice, CaseState, Defect, Done, HandOver, NewFact, Outlook } from './case.ts';
import { predecessors, stepOf, tasksOf } from './fold.ts';

/** Who does what in which case: the officer, the step, and the case as its facts leave it. */
export type Doing = { readonly standard: Standard; readonly state: CaseState; readonly actor: Actor; readonly step: string };

/** What an open step gives: the step of the standard, and the post the officer acts in. */
export type Held = { readonly step: Step; readonly ordinal: number; readonly post: PostId };

/**
 * The open step the officer holds. Refuses: `case-closed`, `with-applicant`, `already-done`, `return-is-asked` (409, with the
 * `post` that did it and `at` when, where one did), `not-yet` (409), `another-step` (422), `not-your-step` (403, UU 30/2014 ps 17).
 */
export function held(doing: Doing, does: readonly StepKind[]): Outcome<Held> {
  const { standard, state, actor } = doing;
  const found = state.steps.find((one) => one.key === doing.step);
  if (found === undefined) return incomplete('another-step');
  const step = stepOf(standard, doing.step);
  if (!does.includes(step.does)) return incomplete('another-step');
  if (state.phase === 'closed') return conflict('case-closed');
  if (state.phase === 'returned') return conflict('with-applicant', { params: whoAndWhen(state.returns.at(-1)) });
  if (found.status === 'done' && found.doneAt !== undefined && found.doneBy !== undefined)
    return conflict('already-done', { params: whoAndWhen({ at: found.doneAt, by: found.doneBy }) });
  const post = step.by[found.ordinal];
  if (found.status !== 'open' || post === undefined) return conflict('not-yet');
  if (state.phase === 'return-asked') return conflict('return-is-asked', { params: whoAndWhen(state.asked) });
  const posts = actor.kind === 'officer' ? actor.posts : [];
  if (posts.includes(post)) return { step, ordinal: found.ordinal, post };
  const own = step.by.findLastIndex((one, index) => index < found.ordinal && posts.includes(one));
  if (own >= 0) return conflict('already-done', { params: whoAndWhen(found.initials?.[own]) });
  return forbidden('not-your-step', { params: { post }, basis: ['uu/2014/30~17'] });
}

/** Who did it, as a post, and when: what a second officer is told. */
const whoAndWhen = (done: Done | undefined): Readonly<Record<string, string>> =>
  done === undefined ? {} : { post: done.by.post ?? '', at: done.at.toString() };

/** The officer found the file complete (UU 30/2014 ps 50): the step closes. */
export function accept(doing: Doing): Outcome<readonly NewFact[]> {
  const mine = held(doing, ['check']);
  return isRefusal(mine) ? mine : [{ kind: 'accepted', step: doing.step }];
}

/**
 * The file goes back with every defect at once. A second return, and any return of a file once found complete, is only asked:
 * it needs a reason that could not be known at the first, and the approval of the `superior` of the post. Refuses `no-defect`, `no-reason` (422), `no-superior` (409) besides
 * those of {@link held}.
 */
export function giveBack(
  doing: Doing,
  defects: readonly Defect[],
  reason: string | undefined,
  superior: PostId | undefined,
): Outcome<readonly NewFact[]> {
  const mine = held(doing, ['check']);
  if (isRefusal(mine)) return mine;
  if (defects.length === 0) return incomplete('no-defect', { basis: ['uu/2014/30~50'] });
  if (isFirstReturn(doing.state)) return [{ kind: 'returned', step: doing.step, defects, round: 1 }];
  if (reason === undefined) return incomplete('no-reason', { field: 'reason', basis: ['uu/2014/30~50'] });
  if (superior === undefined) return conflict('no-superior');
  return [{ kind: 'return-asked', step: doing.step, to: superior, defects, reason }];
}

/** Whether a return now would be the one that the officer gives alone. */
export const isFirstReturn = (state: CaseState): boolean => state.returns.length === 0 && state.complete === undefined;

/**
 * The superior approves or declines a second return. Refuses `nothing-asked` (409), `not-the-superior` and `own-request` (403),
 * `no-reason` (422).
 */
export function answerReturn(doing: Doing, approve: boolean, reason: string | undefined): Outcome<readonly NewFact[]> {
  const { state, actor } = doing;
  if (state.phase !== 'return-asked' || state.asked === undefined) return conflict('nothing-asked');
  const superior = state.asked.to;
  if (actor.kind !== 'officer' || !actor.posts.includes(superior))
    return forbidden('not-the-superior', { params: { post: superior }, basis: ['uu/2014/30~50'] });
  if (state.asked.by.person === actor.person.id && state.asked.by.person_home === actor.person.home)
    return forbidden('own-request', { basis: ['uu/2014/30~42'] });
  if (approve) return [{ kind: 'return-approved' }];
  return reason === undefined ? incomplete('no-reason', { field: 'reason' }) : [{ kind: 'return-declined', reason }];
}

/** A recommendation: positive, with conditions, or negative; it binds no one. A condition or a no needs its note (422 `no-note`). */
export function advise(doing: Doing, outcome: Advice, note: string | undefined): Outcome<readonly NewFact[]> {
  const mine = held(doing, ['recommend']);
  if (isRefusal(mine)) return mine;
  if (outcome !== 'positive' && note === undefined) return incomplete('no-note', { field: 'note' });
  return [{ kind: 'advised', step: doing.step, outcome, note: note ?? null }];
}

/** What a draft of the decision holds; `commitment` covers the sealed text so that a signer signs what was seen. */
export type Draft = { readonly outlook: Outlook; readonly conditions: string | null; readonly commitment: string };

/**
 * An officer who initials edits the draft, and becomes its drafter. The signer may not: send it back instead. Refuses
 * `unknown-ground` (422) besides those of {@link held}.
 */
export function redraft(doing: Doing, draft: Draft): Outcome<readonly NewFact[]> {
  const mine = held(doing, ['initial']);
  if (isRefusal(mine)) return mine;
  const known = knownOutlook(doing.standard, draft.outlook, 'outlook');
  return isRefusal(known) ? known : [{ kind: 'drafted', ...draft }];
}

/** What the decision would be, if its ground is one of the standard's. Refuses `unknown-ground` (422) at `field`. */
export const knownOutlook = (standard: Standard, outlook: Outlook, field: string): Outcome<Outlook> =>
  outlook.grant || standard.refusals.some((ground) => ground.key === outlook.ground)
    ? outlook
    : incomplete('unknown-ground', { field });

/** One initial of a tiered sequence (paraf berjenjang). Refuses `no-draft` (409). */
export function initial(doing: Doing): Outcome<readonly NewFact[]> {
  const mine = held(doing, ['initial']);
  if (isRefusal(mine)) return mine;
  if (doing.state.draft === undefined) return conflict('no-draft');
  return [{ kind: 'initialled', step: doing.step, ordinal: mine.ordinal }];
}

/**
 * The steps to which the holder of `key` may send the file back: those before it that someone did, nearest last; and the step
 * itself where another has initialled before.
 */
export function mayGoBackTo(standard: Standard, state: CaseState, key: string): readonly string[] {
  const before = predecessors(standard, key);
  return state.steps
    .filter((step) => (step.status === 'done' && before.has(step.key)) || (step.key === key && step.ordinal > 0))
    .map((step) => step.key);
}

/** Sends the file back to an earlier step's holder with a note. Refuses `no-note`, `no-earlier-step` (422). */
export function sendBack(doing: Doing, to: string, note: string | undefined): Outcome<readonly NewFact[]> {
  const mine = held(doing, ['initial', 'decide']);
  if (isRefusal(mine)) return mine;
  if (!mayGoBackTo(doing.standard, doing.state, doing.step).includes(to)) return incomplete('no-earlier-step', { field: 'to' });
  if (note === undefined) return incomplete('no-note', { field: 'note' });
  return [{ kind: 'sent-back', from: doing.step, to, note }];
}

/**
 * The decision as drafted. `seen` is the commitment of the draft the signer read. Refuses `draft-changed` (409) when it was
 * changed since, and `no-draft` (409); that the drafter does not sign is `mayAct`'s (#bodies).
 */
export function decide(doing: Doing, seen: string, letters: readonly string[]): Outcome<readonly NewFact[]> {
  const mine = held(doing, ['decide']);
  if (isRefusal(mine)) return mine;
  const { draft } = doing.state;
  if (draft === undefined) return conflict('no-draft');
  if (draft.commitment !== seen) return conflict('draft-changed');
  return [{ kind: 'decided', step: doing.step, outlook: draft.outlook, letters }];
}

/** Every letter is signed and numbered: the decision takes effect. Refuses `not-signing` (409). */
export function takeEffect(
  state: CaseState,
  effect: { readonly letters: readonly string[]; readonly numbers: readonly string[]; readonly on: string },
): Outcome<readonly NewFact[]> {
  return state.phase === 'signing' ? [{ kind: 'took-effect', ...effect }] : conflict('not-signing');
}

/**
 * An officer hands the product over at the counter or by post; `proof` is the id of the sealed note that says who took it, or
 * under which number it was posted. Refuses `not-delivering` (409) and `no-proof` (422) besides those of {@link held}.
 */
export function handOver(doing: Doing, how: HandOver, proof: string | undefined): Outcome<readonly NewFact[]> {
  const { state } = doing;
  if (state.phase !== 'delivering') return conflict(state.phase === 'closed' ? 'case-closed' : 'not-delivering');
  const mine = held(doing, ['deliver']);
  if (isRefusal(mine)) return mine;
  if (proof === undefined) return incomplete('no-proof', { field: 'proof', basis: ['uu/2014/30~62'] });
  return [{ kind: 'handed-over', step: doing.step, how, proof }];
}

/** The applicant opened the product: it is delivered (UU 30/2014 ps 61–62). Nothing happens when it was opened before. */
export function opened(standard: Standard, state: CaseState): Outcome<readonly NewFact[]> {
  if (state.phase === 'closed' && state.effect !== undefined) return [];
  if (state.phase !== 'delivering') return conflict('not-delivering');
  const step = standard.steps.find((one) => one.does === 'deliver')?.key ?? null;
  return [{ kind: 'handed-over', step, how: 'download', proof: null }];
}

/** The applicant takes the application back, at any time before a decision. Refuses `decided-already`, `case-closed` (409), `not-yours` (403). */
export function withdraw(state: CaseState, actor: Actor): Outcome<readonly NewFact[]> {
  if (actor.kind !== 'person' || state.filedBy?.id !== actor.person.id || state.filedBy.home !== actor.person.home)
    return forbidden('not-yours', { basis: ['uu/2009/25~18'] });
  if (state.phase === 'closed') return conflict('case-closed');
  if (state.decision !== undefined) return conflict('decided-already');
  return [{ kind: 'withdrawn' }];
}

/** What the officer is to do in this case: the first open task of a post of theirs. */
export function myTask(standard: Standard, state: CaseState, actor: Actor): { step: string; post: PostId } | undefined {
  if (actor.kind !== 'officer') return undefined;
  return tasksOf(standard, state).find((task) => actor.posts.includes(task.post));
}
