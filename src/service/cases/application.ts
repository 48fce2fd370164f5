import { incomplete, isRefusal, type Outcome, type PlainDate } from '#ground';
import {
  accepts,
  applies,
  type Context,
  holds,
  pathsOf,
  type Question,
  type RefusalGround,
  type Requirement,
  type Scope,
  type Standard,
  scopeOf,
} from '#standards';
import type { Answers, AnswerValue } from './answer.ts';
import type { EvidenceGiven, StepState } from './case.ts';
import type { RegistryQuestion } from './registry.port.ts';

/** One file of a requirement, as the vault keeps it; `name` is how the person called it. */
export type FileNote = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly pages?: number;
};

/** How a requirement is met so far. */
export type Given =
  | { readonly kind: 'files'; readonly files: readonly FileNote[] }
  | { readonly kind: 'declared'; readonly at: string }
  | { readonly kind: 'registry'; readonly record: Readonly<Record<string, AnswerValue>> | null; readonly at: string }
  | { readonly kind: 'registry-down'; readonly files: readonly FileNote[] };

/** The evidence of one application, by requirement. */
export type Evidence = Readonly<Record<string, Given>>;

/** The ids of every file of an application's evidence. */
export const fileIds = (evidence: Evidence): readonly string[] =>
  Object.values(evidence).flatMap((given) =>
    given.kind === 'files' || given.kind === 'registry-down' ? given.files.map((file) => file.id) : [],
  );

/** What a person has given, on a date: all that the conditions of a standard may read before the first step. */
export type Application = {
  readonly answers: Answers;
  readonly evidence: Evidence;
  readonly filed: PlainDate;
  readonly today: PlainDate;
};

/** One thing that is still to be given, and on which page. */
export type Missing = { readonly question: string; readonly page: string } | { readonly requirement: string };

const scopes = new WeakMap<Standard, Scope>();

/** The scope of a standard's expressions, made once. */
export function scopeFor(standard: Standard): Scope {
  const known = scopes.get(standard) ?? scopeOf(standard);
  scopes.set(standard, known);
  return known;
}

/** What the expressions of a standard read of an application, and of its steps where it has been filed. */
export function contextOf(
  standard: Standard,
  application: Application,
  steps: readonly StepState[] = [],
  notes: Readonly<Record<string, string>> = {},
): Context {
  const form = Object.fromEntries(
    standard.questions.map((question) => [question.key, application.answers[question.key] ?? null]),
  );
  const evidence = Object.fromEntries(
    standard.requirements.map((one) => [one.key, evidenceValue(application.evidence[one.key])]),
  );
  return {
    ...evidence,
    form,
    case: { filed: application.filed, today: application.today },
    steps: stepsContext(standard, steps, notes),
  };
}

/** What a standard asks of an application, by the answers so far. */
export type AskedOf = {
  /** The questions that are asked, in order. */
  readonly questions: readonly Question[];
  /** The answers to them; those left over from an earlier choice fall away. */
  readonly answers: Answers;
  /** The requirements that apply, in order. */
  readonly requirements: readonly Requirement[];
};

const askedBefore = new WeakMap<Application, AskedOf & { readonly of: Standard }>();

/** What is asked of an application. A question that is hidden hides its answer from every condition after it. */
export function asked(standard: Standard, application: Application): AskedOf {
  const known = askedBefore.get(application);
  if (known?.of === standard) return known;
  const questions: Question[] = [];
  const answers: Record<string, AnswerValue> = {};
  // The answers of a form grow question by question, and the conditions read them as they are by then.
  const form: Record<string, AnswerValue | null> = Object.fromEntries(standard.questions.map(({ key }) => [key, null]));
  const context = { ...contextOf(standard, { ...application, answers }), form };
  for (const question of standard.questions) {
    if (!isTrue(question.when, standard, context)) continue;
    questions.push(question);
    const value = application.answers[question.key];
    if (value === undefined) continue;
    answers[question.key] = value;
    form[question.key] = value;
  }
  const requirements = standard.requirements.filter((one) => isTrue(one.when, standard, context));
  const found = { questions, answers, requirements, of: standard };
  askedBefore.set(application, found);
  return found;
}

/** The application with the answers that are asked and no others: what it asks is the same. */
export function pruned(standard: Standard, application: Application): Application {
  const found = asked(standard, application);
  const left = { ...application, answers: found.answers };
  askedBefore.set(left, { ...found, of: standard });
  return left;
}

/** The questions that are asked, in order. */
export const questionsAsked = (standard: Standard, application: Application): readonly Question[] =>
  asked(standard, application).questions;

/** The requirements that apply, in order. */
export const requirementsAsked = (standard: Standard, application: Application): readonly Requirement[] =>
  asked(standard, application).requirements;

/**
 * What is still to be given before the application may be filed, in the order in which it is asked; an answer that no longer
 * fits its question, because the standard has changed since, counts as not given.
 */
export function missing(standard: Standard, application: Application): readonly Missing[] {
  const { questions, requirements } = asked(standard, application);
  const open = questions.filter((question) => {
    const value = application.answers[question.key];
    if (value === undefined) return question.required;
    return question.prefill === undefined && !accepts(question.schema, value);
  });
  return [
    ...open.map((question) => ({ question: question.key, page: question.page })),
    ...requirements.filter((one) => !isMet(application.evidence[one.key])).map((one) => ({ requirement: one.key })),
  ];
}

/** True when a requirement is met: by a file at least, a declaration, or a register that answered. */
export function isMet(given: Given | undefined): boolean {
  if (given === undefined) return false;
  return given.kind === 'declared' || given.kind === 'registry' || given.files.length > 0;
}

/** The steps whose condition the answers do not meet. Refuses `rule-failed` (409) when a condition cannot be told. */
export function skippedSteps(standard: Standard, application: Application): Outcome<readonly string[]> {
  const context = contextOf(standard, application);
  const skipped: string[] = [];
  for (const step of standard.steps) {
    const runs = applies(step.when, context, scopeFor(standard));
    if (isRefusal(runs)) return runs;
    if (!runs) skipped.push(step.key);
  }
  return skipped;
}

/** A ground of refusal as the rule finds it: it holds, or an officer must look because a register was down. */
export type GroundFound = { readonly ground: RefusalGround; readonly found: 'holds' | 'to-check' };

/** The grounds of refusal that hold by rule, and those that no rule can tell because the register was down. */
export function groundsFound(
  standard: Standard,
  application: Application,
  steps: readonly StepState[],
): Outcome<readonly GroundFound[]> {
  const context = contextOf(standard, application, steps);
  const down = new Set(
    Object.entries(application.evidence).flatMap(([key, given]) => (given.kind === 'registry-down' ? [key] : [])),
  );
  const found: GroundFound[] = [];
  for (const ground of standard.refusals) {
    if (ground.when === undefined) continue;
    if (pathsOf(ground.when, Object.keys(scopeFor(standard))).some(({ path }) => down.has(path.split('.')[0] ?? ''))) {
      found.push({ ground, found: 'to-check' });
      continue;
    }
    const holding = holds(ground.when, context, scopeFor(standard));
    if (isRefusal(holding)) return holding;
    if (holding) found.push({ ground, found: 'holds' });
  }
  return found;
}

/** What a fact tells of the evidence: kinds and numbers, nothing of what it says. */
export const evidenceGiven = (standard: Standard, application: Application): readonly EvidenceGiven[] =>
  requirementsAsked(standard, application).flatMap((one) => {
    const given = application.evidence[one.key];
    if (given === undefined) return [];
    return [
      {
        requirement: one.key,
        kind: given.kind,
        files: given.kind === 'files' || given.kind === 'registry-down' ? given.files.length : 0,
      },
    ];
  });

/** Refuses `not-finished` (422) with the place of what is missing first; the application as it will be kept when whole. */
export function whole(standard: Standard, application: Application): Outcome<Application> {
  const [first] = missing(standard, application);
  if (first !== undefined) return incomplete('not-finished', { field: 'question' in first ? first.question : first.requirement });
  const found = asked(standard, application);
  const keys = new Set(found.requirements.map((one) => one.key));
  const evidence = Object.fromEntries(Object.entries(application.evidence).filter(([key]) => keys.has(key)));
  return { ...application, answers: found.answers, evidence };
}

/** While an application is being written a condition may read what is not there yet: then its question is not asked yet. */
function isTrue(when: string | undefined, standard: Standard, context: Context): boolean {
  if (when === undefined) return true;
  const holding = applies(when, context, scopeFor(standard));
  return !isRefusal(holding) && holding;
}

function evidenceValue(given: Given | undefined): unknown {
  if (given === undefined) return null;
  if (given.kind === 'registry') return given.record;
  return given.kind === 'registry-down' ? {} : true;
}

/** How a step ended, in the words that `steps.<step>.outcome` reads. */
function stepsContext(standard: Standard, states: readonly StepState[], notes: Readonly<Record<string, string>>): Context {
  return Object.fromEntries(
    standard.steps.map((step) => {
      const state = states.find((one) => one.key === step.key);
      const done = state?.status === 'done';
      if (step.does !== 'recommend') return [step.key, { outcome: done ? (plainOutcome[step.does] ?? null) : null }];
      const advice = state?.advice === 'conditional' ? 'conditions' : (state?.advice ?? null);
      const conditions = state?.note === undefined ? null : (notes[state.note] ?? null);
      return [step.key, { outcome: done ? advice : null, conditions: done ? conditions : null }];
    }),
  );
}

const plainOutcome: Readonly<Record<string, string>> = { check: 'complete', initial: 'initialled', deliver: 'delivered' };

/** The question to the register of a requirement, in the applicant's words; undefined where none is to be asked. */
export function registryQuestion(
  standard: Standard,
  application: Application,
  key: string,
  reference: string,
): RegistryQuestion | undefined {
  const requirement = requirementsAsked(standard, application).find((one) => one.key === key);
  if (requirement?.evidence !== 'registry' || requirement.from === undefined || requirement.by === undefined) return undefined;
  const value = application.answers[requirement.by.replace(/^form\./, '')];
  if (value === undefined) return undefined;
  return { register: requirement.from, key: String(value), asker: standard.provider, purpose: standard.id, reference };
}
