import type { Path } from './block.ts';
import type { Check, Draft } from './draft.ts';
import { fault } from './faults.ts';
import { checkExpression } from './feel.ts';
import { checkHoles, holes } from './feel-letters.ts';
import type { ExpressionProblem } from './feel-problem.ts';
import { type FeelType, feel, type Scope } from './feel-type.ts';
import { sentence } from './feel-words.ts';
import { graphOf } from './flow.ts';
import type { Fault, Span } from './problem.ts';
import { evidenceScope, formScope, letterScopeOf, scopeOf, stepsScope } from './scope.ts';
import type { Question, Standard } from './standard.ts';

type Within = (from: number, to: number) => Span;

/** `type` and `expression`: every FEEL of the standard, and every hole of its letters, in both languages. */
export const expressionFaults: Check = (draft) => [
  ...questionFaults(draft),
  ...requirementFaults(draft),
  ...stepFaults(draft),
  ...refusalFaults(draft),
  ...productFaults(draft),
  ...feeFaults(draft),
];

const told = (problems: readonly ExpressionProblem[], within: Within): Fault[] =>
  problems.map((problem) => fault(problem.code, within(problem.from, problem.to), { sentence: sentence(problem) }));

const at =
  (block: { within: (path: Path, from: number, to: number) => Span }, path: Path): Within =>
  (from, to) =>
    block.within(path, from, to);

const check = (
  source: string | undefined,
  within: Within,
  scope: Scope,
  expected: FeelType,
  given: readonly string[] = [],
): Fault[] => (source === undefined ? [] : told(checkExpression(source, scope, expected, given), within));

/** A question's condition may read what was asked before it. */
function questionFaults({ standard, blocks }: Draft): Fault[] {
  return standard.questions.flatMap((question, index) => {
    if (question.when === undefined) return [];
    const later = new Set(standard.questions.slice(index).map((one) => one.key));
    const within = at(blocks.form, [question.key, 'when']);
    const problems = checkExpression(question.when, formScope(standard.questions.slice(0, index)), feel.boolean);
    return problems.map((problem) => {
      const read = (question.when ?? '').slice(problem.from, problem.to).replace(/^form\./, '');
      return problem.code === 'type' && later.has(read)
        ? fault('asked-later', within(problem.from, problem.to), { question: read })
        : fault(problem.code, within(problem.from, problem.to), { sentence: sentence(problem) });
    });
  });
}

function requirementFaults({ standard, blocks }: Draft): Fault[] {
  const scope = formScope(standard.questions);
  return standard.requirements.flatMap((one) => [
    ...check(one.when, at(blocks.requirements, [one.key, 'when']), scope, feel.boolean),
    ...(one.alternatives ?? []).flatMap((other, index) =>
      check(other.when, at(blocks.requirements, [one.key, 'alternatives', index, 'when']), scope, feel.boolean),
    ),
    ...lookupFaults(standard, one.by, at(blocks.requirements, [one.key, 'by'])),
  ]);
}

/** What a register is asked with is an answer of the form that is always given. */
function lookupFaults(standard: Standard, by: string | undefined, within: Within): Fault[] {
  if (by === undefined) return [];
  const known: ReadonlyMap<string, Question> = new Map(standard.questions.map((question) => [`form.${question.key}`, question]));
  return known.has(by) ? [] : [fault('lookup-unknown', within(0, by.length), { by })];
}

/** A step's condition may read how the steps before it ended. */
function stepFaults({ standard, blocks }: Draft): Fault[] {
  const graph = graphOf(standard.steps);
  return standard.steps.flatMap((step) => {
    if (step.when === undefined) return [];
    const before = standard.steps.filter((one) => graph.before.get(step.key)?.has(one.key));
    const scope = { ...formScope(standard.questions), ...evidenceScope(standard), ...stepsScope(before) };
    return check(step.when, at(blocks.procedure, [step.key, 'when']), scope, feel.boolean);
  });
}

function refusalFaults(draft: Draft): Fault[] {
  const { standard, blocks, companion } = draft;
  const scope = scopeOf(standard);
  const letter = letterScopeOf(standard);
  return standard.refusals.flatMap((ground) => {
    const english: Within = (from, to) => companion.within('procedure', `refusal.${ground.key}.letter`, from, to);
    const given = ground.when === undefined ? [] : [ground.when];
    return [
      ...check(ground.when, at(blocks.refusal, [ground.key, 'when']), scope, feel.boolean),
      ...letterFaults(ground.letter, letter, at(blocks.refusal, [ground.key, 'letter']), english, given),
    ];
  });
}

function productFaults(draft: Draft): Fault[] {
  const { standard, blocks, companion } = draft;
  const scope = scopeOf(standard);
  return standard.products.flatMap((product) => {
    const letter = letterScopeOf(standard, product);
    const given = product.when === undefined ? [] : [product.when];
    const texts = Object.entries(product.letter ?? {}).flatMap(([name, paragraphs]) =>
      paragraphs.flatMap((text, index) => {
        const english: Within = (from, to) => companion.within('product', `${product.key}.letter.${name}.${index}`, from, to);
        return letterFaults(text, letter, at(blocks.product, [product.key, 'letter', name, index]), english, given);
      }),
    );
    return [...check(product.when, at(blocks.product, [product.key, 'when']), scope, feel.boolean), ...texts];
  });
}

/** The holes of a letter's text; its English may have no others, or it would say something else. */
function letterFaults(
  text: { readonly id: string; readonly en?: string },
  scope: Scope,
  within: Within,
  english: Within,
  given: readonly string[],
): Fault[] {
  const faults = told(checkHoles(text.id, scope, given), within);
  if (text.en === undefined) return faults;
  const asked = new Set(sourcesOf(text.id));
  const other = sourcesOf(text.en).find((source) => !asked.has(source));
  const same = new Set(sourcesOf(text.en)).size === asked.size && other === undefined;
  return same ? faults : [...faults, fault('en-holes', english(0, text.en.length), { hole: other ?? [...asked].join(', ') })];
}

const sourcesOf = (text: string): string[] =>
  holes(text).pieces.flatMap((piece) => ('source' in piece ? [piece.source.trim()] : []));

function feeFaults({ standard, blocks }: Draft): Fault[] {
  const amount = blocks.fee.value.amount;
  if (typeof amount === 'number') return [];
  return check(amount, at(blocks.fee, ['amount']), formScope(standard.questions), feel.money);
}
