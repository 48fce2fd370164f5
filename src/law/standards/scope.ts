import type { Text } from '#ground';
import { type FeelType, feel, type Scope } from './feel-type.ts';
import type { AnswerSchema, Product, Question, Requirement, Standard, Step } from './standard.ts';

/** How each kind of step can end, as `steps.<step>.outcome` reads it. */
export const outcomesOf: Readonly<Record<Step['does'], readonly string[]>> = {
  check: ['complete', 'returned'],
  recommend: ['positive', 'conditions', 'negative'],
  inspect: ['met', 'not-met'],
  meet: ['agreed', 'not-agreed'],
  initial: ['initialled'],
  decide: ['product', 'refused'],
  pay: ['paid'],
  register: ['registered', 'failed'],
  deliver: ['delivered'],
  automatic: ['met', 'not-met'],
};

/**
 * What the expressions of a standard may read; a context for `evaluateStrict` has the same names:
 *
 * - `form.<question>`: the answer; null where it was not asked or not given.
 * - `<requirement>`: for a register its record with the fields of `gives` (each may be null: the register was down and a
 *   file was given instead), null where the register has none; for other evidence true, null where it was not given.
 * - `case.filed`, `case.today`: dates.
 * - `steps.<step>.outcome`: how it ended (`outcomesOf`), null before; of advice also `steps.<step>.conditions`, a text.
 */
export const scopeOf = (standard: Standard): Scope => ({
  ...formScope(standard.questions),
  ...evidenceScope(standard),
  ...stepsScope(standard.steps),
});

/**
 * What a letter's holes may read besides: its number, its date, and for a product that is valid for a time the last day
 * of it.
 */
export const letterScopeOf = (standard: Standard, product?: Product): Scope => ({
  ...scopeOf(standard),
  letter: feel.context({
    number: feel.string,
    date: feel.date,
    ...(product?.valid === undefined ? {} : { until: feel.date }),
  }),
});

/** The answers and the dates of the case: what is known when the application is filed. */
export const formScope = (questions: readonly Question[]): Scope => ({
  form: feel.context(Object.fromEntries(questions.map((question) => [question.key, typeOfQuestion(question)]))),
  case: feel.context({ filed: feel.date, today: feel.date }),
});

/** The outcomes of steps. */
export const stepsScope = (steps: readonly Step[]): Scope => ({
  steps: feel.context(
    Object.fromEntries(
      steps.map((step) => [
        step.key,
        feel.context({
          outcome: feel.optional(feel.choice(outcomesOf[step.does])),
          ...(step.does === 'recommend' ? { conditions: feel.optional(feel.string) } : {}),
        }),
      ]),
    ),
  ),
});

/** The evidence by its own name. */
export const evidenceScope = (standard: Standard): Scope =>
  Object.fromEntries(standard.requirements.map((requirement) => [requirement.key, typeOfEvidence(requirement)]));

const typeOfEvidence = (requirement: Requirement): FeelType =>
  feel.optional(
    requirement.evidence === 'registry'
      ? feel.context(
          Object.fromEntries(
            Object.entries(requirement.gives ?? {}).map(([key, schema]) => [key, feel.optional(typeOfAnswer(schema))]),
          ),
        )
      : feel.boolean,
  );

/** A required answer that is always asked is always there; one asked under a condition is there under it. */
function typeOfQuestion(question: Question): FeelType {
  const type = typeOfAnswer(question.schema, question.options);
  if (!question.required) return feel.optional(type);
  return question.when === undefined ? type : feel.optional(type, question.when);
}

/** The FEEL type of an answer. */
export function typeOfAnswer(schema: AnswerSchema, labels?: Readonly<Record<string, Text>>): FeelType {
  if (schema.type === 'boolean') return feel.boolean;
  if (schema.type === 'integer') return feel.whole;
  if (schema.type === 'number') return feel.number;
  if (schema.type === 'array') return feel.list(typeOfAnswer(schema.items ?? { type: 'string' }, labels));
  if (schema.format === 'date') return feel.date;
  return schema.enum === undefined ? feel.string : feel.choice(schema.enum, labels);
}
