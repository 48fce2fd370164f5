import { type ActorColumns, as, type Instant, type PersonRef } from '#ground';
import type { Standard, Step } from '#standards';
import type { CaseFact, CaseState, Holder, StepState, Task } from './case.ts';

/** The state a list of facts leaves a case in; facts in order, the first is `submitted`. Pure. */
export function fold(standard: Standard, facts: readonly CaseFact[]): CaseState {
  const [first, ...rest] = facts;
  if (first?.kind !== 'submitted') throw new Error('a case begins with its submission');
  const { kind: _, seq: _seq, at, by, skipped, hash: _hash, ...filed } = first;
  const steps = standard.steps.map(
    (step): StepState => ({ key: step.key, status: skipped.includes(step.key) ? 'skipped' : 'waiting', ordinal: 0 }),
  );
  const start: CaseState = {
    ...filed,
    facts: 1,
    changedAt: at,
    filedAt: at,
    filedBy: personOf(by),
    phase: 'procedure',
    steps,
    returns: [],
    superiors: [],
  };
  return rest.reduce((state, fact) => apply(standard, state, fact), opened(standard, start, at));
}

/** Who must act now. With several steps open at once, the first of them in the procedure's order holds the case. */
export function holderOf(standard: Standard, state: CaseState): Holder {
  if (state.phase === 'closed') return { kind: 'nobody' };
  if (state.phase === 'returned') return { kind: 'applicant' };
  const [task] = tasksOf(standard, state);
  if (task !== undefined) return { kind: 'post', post: task.post };
  return state.phase === 'delivering' ? { kind: 'applicant' } : { kind: 'system' };
}

/** What officers are to do now, in the procedure's order. */
export function tasksOf(standard: Standard, state: CaseState): readonly Task[] {
  if (state.phase === 'return-asked' && state.asked !== undefined)
    return [{ step: state.asked.step, ordinal: 0, post: state.asked.to, since: state.asked.at }];
  if (state.phase !== 'procedure' && state.phase !== 'delivering') return [];
  return state.steps.flatMap((step) => {
    const post = stepOf(standard, step.key).by[step.ordinal];
    return step.status === 'open' && step.since !== undefined && post !== undefined
      ? [{ step: step.key, ordinal: step.ordinal, post, since: step.since }]
      : [];
  });
}

/** The step of a standard; a key that is not there is a programmer's error. */
export function stepOf(standard: Standard, key: string): Step {
  const step = standard.steps.find((one) => one.key === key);
  if (step === undefined) throw new Error(`${standard.id} has no step ${key}`);
  return step;
}

const ways = new WeakMap<Standard, Map<string, ReadonlySet<string>>>();

/** Every step that must be done before `key`, near and far. A standard never changes, so each answer is kept with it. */
export function predecessors(standard: Standard, key: string): ReadonlySet<string> {
  const known = ways.get(standard) ?? new Map<string, ReadonlySet<string>>();
  ways.set(standard, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = new Set<string>();
  const visit = (one: string): void => {
    for (const earlier of stepOf(standard, one).after)
      if (!found.has(earlier)) {
        found.add(earlier);
        visit(earlier);
      }
  };
  visit(key);
  known.set(key, found);
  return found;
}

/** The last steps before the first initial: when all of them are closed, the decision is drafted. */
export const draftingSteps = (standard: Standard): ReadonlySet<string> => new Set(firstOfDeciding(standard)?.after ?? []);

/**
 * Whether closing `key` drafts the decision: it stands before the initials, and with it every last step before them is closed
 * (service-standard.md "Steps"). `state` is the case with the step closed.
 */
export function drafts(standard: Standard, state: CaseState, key: string): boolean {
  const first = firstOfDeciding(standard);
  if (first === undefined || !predecessors(standard, first.key).has(key)) return false;
  return first.after.every((one) => state.steps.some((step) => step.key === one && isClosed(step)));
}

const firstOfDeciding = (standard: Standard): Step | undefined =>
  standard.steps.find((step) => step.does === 'initial') ?? standard.steps.find((step) => step.does === 'decide');

const isClosed = (step: StepState): boolean => step.status === 'done' || step.status === 'skipped';

const personOf = (by: ActorColumns): PersonRef | undefined =>
  by.person === null || by.person_home === null ? undefined : { home: as(by.person_home), id: as(by.person) };

/** Opens every waiting step whose predecessors are all closed, and shuts those for which that holds no more. */
function opened(standard: Standard, state: CaseState, at: Instant): CaseState {
  const closed = new Set(state.steps.filter(isClosed).map((step) => step.key));
  const steps = state.steps.map((step): StepState => {
    const ready = [...predecessors(standard, step.key)].every((key) => closed.has(key));
    const later = stepOf(standard, step.key).does === 'deliver' && state.effect === undefined;
    if (step.status === 'waiting' && ready && !later) return { ...step, status: 'open', since: at };
    if (step.status === 'open' && !ready) return { key: step.key, status: 'waiting', ordinal: 0 };
    return step;
  });
  return { ...state, steps };
}

const change = (state: CaseState, key: string, how: (step: StepState) => StepState): CaseState => ({
  ...state,
  steps: state.steps.map((step) => (step.key === key ? how(step) : step)),
});

const close =
  (fact: CaseFact, more: Partial<StepState> = {}) =>
  (step: StepState): StepState => {
    const { sentBack: _, ...kept } = step;
    return { ...kept, ...more, status: 'done', doneAt: fact.at, doneBy: fact.by };
  };

function apply(standard: Standard, before: CaseState, fact: CaseFact): CaseState {
  const state: CaseState = { ...before, facts: before.facts + 1, changedAt: fact.at };
  switch (fact.kind) {
    case 'submitted':
      throw new Error('a case is submitted once');
    case 'accepted':
    case 'deemed-complete':
      return checked(standard, state, fact);
    case 'returned':
      return { ...state, phase: 'returned', returns: [...state.returns, { at: fact.at, by: fact.by, defects: fact.defects }] };
    case 'return-asked':
      return asked(state, fact);
    case 'return-approved':
      return approved(state, fact);
    case 'return-declined':
      return answered(state, 'procedure');
    case 'corrected':
      return corrected(standard, state, fact);
    case 'advised': {
      const said = { advice: fact.outcome, ...(fact.note === null ? {} : { note: fact.note }) };
      return opened(standard, change(state, fact.step, close(fact, said)), fact.at);
    }
    case 'drafted': {
      const { outlook, conditions, commitment, by, at } = fact;
      return { ...state, draft: { outlook, conditions, commitment, by, at } };
    }
    case 'initialled':
      return initialled(standard, state, fact);
    case 'sent-back':
      return sentBack(standard, state, fact);
    case 'decided': {
      const decision = { outlook: fact.outlook, letters: fact.letters, at: fact.at, by: fact.by };
      return { ...change(state, fact.step, close(fact)), phase: 'signing', decision };
    }
    case 'took-effect':
      return tookEffect(standard, state, fact);
    case 'handed-over':
      return handedOver(state, fact);
    case 'withdrawn':
      return { ...state, phase: 'closed', end: { how: 'withdrawn', at: fact.at } };
    case 'lapsed':
      return { ...state, lapsed: { at: fact.at, due: fact.due, silence: fact.silence } };
    case 'erased':
      return erased(state, fact);
  }
}

type Of<K extends CaseFact['kind']> = Extract<CaseFact, { kind: K }>;

/** A check is done, or counts as done; a second return that was asked meanwhile falls. The first time, the file is complete. */
function checked(standard: Standard, before: CaseState, fact: Of<'accepted'> | Of<'deemed-complete'>): CaseState {
  const { asked: _, ...kept } = before;
  const state = change({ ...kept, phase: 'procedure' }, fact.step, close(fact));
  const whole = state.steps.every((step) => isClosed(step) || stepOf(standard, step.key).does !== 'check');
  const complete = state.complete ?? (whole ? { at: fact.at, deemed: fact.kind === 'deemed-complete' } : undefined);
  return opened(standard, complete === undefined ? state : { ...state, complete }, fact.at);
}

const asked = (state: CaseState, fact: Of<'return-asked'>): CaseState => ({
  ...state,
  phase: 'return-asked',
  asked: { step: fact.step, to: as(fact.to), defects: fact.defects, reason: fact.reason, by: fact.by, at: fact.at },
  superiors: [...new Set([...state.superiors, fact.to])],
});

function answered(state: CaseState, phase: 'procedure' | 'returned'): CaseState {
  const { asked: _, ...kept } = state;
  return { ...kept, phase };
}

/** The superior approved: the file goes back, and by rule the clock goes on (service-standard.md "Completeness"). */
function approved(state: CaseState, fact: CaseFact): CaseState {
  const { asked: request } = state;
  if (request === undefined) throw new Error('no return was asked');
  const { by, defects } = request;
  return { ...answered(state, 'returned'), returns: [...state.returns, { at: fact.at, by, defects }] };
}

function corrected(standard: Standard, state: CaseState, fact: Of<'corrected'>): CaseState {
  const returns = state.returns.map((one, index) =>
    index === state.returns.length - 1 ? { ...one, correctedAt: fact.at, correctedOn: fact.receivedOn } : one,
  );
  const steps = state.steps.map((step): StepState => {
    if (fact.skipped.includes(step.key)) return { key: step.key, status: 'skipped', ordinal: 0 };
    if (step.status === 'skipped') return { key: step.key, status: 'waiting', ordinal: 0 };
    return step.status === 'open' ? { ...step, since: fact.at } : step;
  });
  const next: CaseState = { ...state, phase: 'procedure', returns, steps, commitment: fact.commitment, evidence: fact.evidence };
  return opened(standard, next, fact.at);
}

function initialled(standard: Standard, before: CaseState, fact: Of<'initialled'>): CaseState {
  const state = change(before, fact.step, (step) => ({
    ...step,
    initials: [...(step.initials ?? []), { at: fact.at, by: fact.by }],
  }));
  const last = fact.ordinal === stepOf(standard, fact.step).by.length - 1;
  if (last) return opened(standard, change(state, fact.step, close(fact)), fact.at);
  return change(state, fact.step, ({ sentBack: _, ...step }) => ({ ...step, ordinal: fact.ordinal + 1, since: fact.at }));
}

/** The step reopens, later initials fall, the clock runs on. */
function sentBack(standard: Standard, state: CaseState, fact: Of<'sent-back'>): CaseState {
  const steps = state.steps.map((step): StepState => {
    if (step.key === fact.to)
      return { key: step.key, status: 'open', ordinal: 0, since: fact.at, sentBack: { from: fact.from, note: fact.note } };
    const later = predecessors(standard, step.key).has(fact.to);
    const does = stepOf(standard, step.key).does;
    return later && (does === 'initial' || does === 'decide') ? { key: step.key, status: 'waiting', ordinal: 0 } : step;
  });
  return opened(standard, { ...state, steps }, fact.at);
}

function tookEffect(standard: Standard, state: CaseState, fact: Of<'took-effect'>): CaseState {
  const effect = { letters: fact.letters, numbers: fact.numbers, on: fact.on, at: fact.at };
  return opened(standard, { ...state, phase: 'delivering', effect }, fact.at);
}

function handedOver(state: CaseState, fact: Of<'handed-over'>): CaseState {
  const delivered = fact.step === null ? state : change(state, fact.step, close(fact));
  return { ...delivered, phase: 'closed', end: { how: decidedAs(state), at: fact.at } };
}

const decidedAs = (state: CaseState): 'granted' | 'refused' => (state.decision?.outlook.grant === false ? 'refused' : 'granted');

/** What was said is gone. A case that was not decided yet can go no further, so it ends with that. */
function erased(state: CaseState, fact: Of<'erased'>): CaseState {
  const end = state.end ?? { how: state.effect === undefined ? ('erased' as const) : decidedAs(state), at: fact.at };
  return { ...answered(state, 'procedure'), phase: 'closed', end, erased: { under: fact.under, at: fact.at } };
}
