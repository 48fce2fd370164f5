import { given as givenFacts } from './feel-facts.ts';
import { type Env, infer } from './feel-infer.ts';
import type { ExpressionProblem, ProblemName } from './feel-problem.ts';
import { subsetProblems } from './feel-subset.ts';
import { parse, type Tree } from './feel-tree.ts';
import { type FeelType, fits, type Scope, typeCode } from './feel-type.ts';

/**
 * What is wrong with an expression, with offsets into it; nothing when it may run. First the subset
 * (service-standard.md: no loops over ranges, no definitions, no clock, a whitelist of functions, patterns for RE2, at
 * most 200 nodes), then the types, inferred by walking the tree with the types of the scope, never by evaluating.
 *
 * `given` are conditions (FEEL) that hold wherever the expression is asked, such as the `when` of its requirement. A value
 * that may be null is read only where it is known to be there: after `x != null and …`, inside `if x = null then … else …`,
 * under its own `when` written the same way, or under one of `given`.
 */
export function checkExpression(
  source: string,
  scope: Scope,
  expected: FeelType,
  given: readonly string[] = [],
): readonly ExpressionProblem[] {
  const outside = subsetProblems(source);
  const { root } = parse(source);
  if (outside.length > 0 || !root) return outside;
  const env: Env = { names: scope, facts: givenFacts(given), problems: [] };
  const type = infer(root, env);
  return env.problems.length > 0 ? env.problems : unmet(root, type, expected);
}

/** The type of an expression that has been checked; `unknown` for one that has not. */
export function typeOfExpression(source: string, scope: Scope, given: readonly string[] = []): FeelType {
  const { root } = parse(source);
  return root && subsetProblems(source).length === 0
    ? infer(root, { names: scope, facts: givenFacts(given), problems: [] })
    : { kind: 'unknown' };
}

/** Why a result can't stand where it is asked. */
function unmet(root: Tree, type: FeelType, expected: FeelType): readonly ExpressionProblem[] {
  if (fits(type, expected)) return [];
  const problem = (name: ProblemName, params: Readonly<Record<string, string>>): readonly ExpressionProblem[] => [
    { from: root.from, to: root.to, code: 'type', name, params },
  ];
  const { text } = root;
  if (type.kind === 'optional' && fits(type.of, expected)) return problem('maybe-null', { text });
  if (type.kind === 'number' && type.grain === 'rough' && expected.kind !== 'string') return problem('rough', { text });
  if (type.kind === 'number' && expected.kind === 'number') return problem('not-whole', { text });
  if (type.kind === 'string' && expected.kind === 'string' && type.values)
    return problem('not-in-choice', { value: type.values.join(', '), choices: expected.values?.join(', ') ?? '' });
  return problem('wrong-type', { expected: typeCode(expected), type: typeCode(type) });
}
