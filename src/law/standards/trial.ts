import {
  type Calendar,
  dayOf,
  isRefusal,
  lastDay,
  moment,
  type Outcome,
  type PlainDate,
  type Refusal,
  receivedAt,
  Temporal,
  zoneOn,
} from '#ground';
import { applies, type Context, evaluateStrict } from './feel-evaluate.ts';
import { feel, type Scope } from './feel-type.ts';
import { graphOf } from './flow.ts';
import { outcomesOf } from './scope.ts';
import type { Requirement, Standard } from './standard.ts';

/** What is known of an application: answers and evidence by key; what is left out is not known. */
export type Known = {
  readonly answers: Readonly<Record<string, unknown>>;
  /** A register's record, true for other evidence, null where there is none. Evidence left out is taken to be there. */
  readonly evidence: Readonly<Record<string, unknown>>;
  /** How steps end; left out, each ends well. */
  readonly outcomes: Readonly<Record<string, string>>;
  readonly filed: Temporal.PlainDateTime | PlainDate;
  readonly today: PlainDate;
};

/** What the standard makes of it: each is found when asked for, and refuses where what it reads is not known. */
export type Trial = {
  /** Questions that are asked. */
  readonly asked: () => readonly string[];
  /** Requirements the applicant has to bring; what a register answers is not among them. */
  readonly documents: () => Outcome<readonly string[]>;
  readonly steps: () => Outcome<readonly string[]>;
  readonly fee: () => Outcome<bigint>;
  readonly due: () => PlainDate;
  /** The first ground of refusal that its rule finds; undefined where there is none. */
  readonly refusal: () => Outcome<string | undefined>;
  /** Products that apply, where nothing refuses. */
  readonly products: () => Outcome<readonly string[]>;
};

/** Applies a standard to what is known of one application: the rules alone, without a case. */
export function tryStandard(standard: Standard, known: Known, scope: Scope, calendar: Calendar): Trial {
  const filed = known.filed instanceof Temporal.PlainDate ? known.filed : known.filed.toPlainDate();
  const base = { case: { filed, today: known.today } };
  const { form, asked } = answersOf(standard, known, base, scope);
  const early: Context = { ...base, form };
  const evidence = Object.fromEntries(standard.requirements.map((one) => [one.key, evidenceOf(one, known, early, scope)]));
  const outcomes = standard.steps.map((step) => [
    step.key,
    { outcome: known.outcomes[step.key] ?? outcomesOf[step.does][0], conditions: null },
  ]);
  const context: Context = { ...early, ...evidence, steps: Object.fromEntries(outcomes) };
  const refusal = (): Outcome<string | undefined> =>
    firstOf(standard.refusals, (ground) => (ground.when === undefined ? false : applies(ground.when, context, scope)));
  return {
    asked: () => asked,
    documents: () =>
      keysOf(
        standard.requirements.filter((one) => one.evidence !== 'registry'),
        (one) => applies(one.when, context, scope),
      ),
    steps: () => keysOf(graphOf(standard.steps).order, (step) => applies(step.when, context, scope)),
    fee: () => evaluateStrict(standard.fee.amount, context, scope, feel.money),
    due: () => dueOf(standard, known, calendar),
    refusal,
    products: () => {
      const refused = refusal();
      if (isRefusal(refused)) return refused;
      return refused === undefined ? keysOf(standard.products, (one) => applies(one.when, context, scope)) : [];
    },
  };
}

function answersOf(
  standard: Standard,
  known: Known,
  base: Context,
  scope: Scope,
): { readonly form: Readonly<Record<string, unknown>>; readonly asked: readonly string[] } {
  const form: Record<string, unknown> = {};
  const asked: string[] = [];
  for (const question of standard.questions) {
    const isAsked = applies(question.when, { ...base, form }, scope);
    // Where a condition can't be decided the answer stays unknown, and only what reads it is told.
    if (isRefusal(isAsked)) form[question.key] = undefined;
    else if (isAsked) {
      asked.push(question.key);
      form[question.key] = known.answers[question.key] ?? (question.required ? undefined : null);
    } else form[question.key] = null;
  }
  return { form, asked };
}

function evidenceOf(one: Requirement, known: Known, context: Context, scope: Scope): unknown {
  if (Object.hasOwn(known.evidence, one.key)) return known.evidence[one.key];
  if (applies(one.when, context, scope) === false) return null;
  return one.evidence === 'registry' ? Object.fromEntries(Object.keys(one.gives ?? {}).map((key) => [key, null])) : true;
}

/** The promised day: the limit from receipt, by the service hours where a time of day is given. */
function dueOf(standard: Standard, known: Known, calendar: Calendar): PlainDate {
  const { limit } = standard.time;
  if (known.filed instanceof Temporal.PlainDate && limit.unit !== 'h') return lastDay(limit, known.filed, calendar).due;
  const local = known.filed instanceof Temporal.PlainDate ? known.filed.toPlainDateTime('09:00') : known.filed;
  const at = moment(local, zoneOn(dayOf(local), calendar));
  return limit.unit === 'h' ? lastDay(limit, at, calendar).due : lastDay(limit, receivedAt(at, calendar).act, calendar).due;
}

function keysOf<T extends { readonly key: string }>(
  all: readonly T[],
  holds: (one: T) => Outcome<boolean>,
): Outcome<readonly string[]> {
  const keys: string[] = [];
  for (const one of all) {
    const does: boolean | Refusal = holds(one);
    if (isRefusal(does)) return does;
    if (does) keys.push(one.key);
  }
  return keys;
}

function firstOf<T extends { readonly key: string }>(
  all: readonly T[],
  holds: (one: T) => Outcome<boolean>,
): Outcome<string | undefined> {
  for (const one of all) {
    const does: boolean | Refusal = holds(one);
    if (isRefusal(does)) return does;
    if (does) return one.key;
  }
  return undefined;
}
