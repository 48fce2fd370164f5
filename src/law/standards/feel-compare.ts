import { complain, type Env, infer, sure } from './feel-infer.ts';
import type { ProblemName } from './feel-problem.ts';
import { operatorOf, type Tree, unwrap } from './feel-tree.ts';
import { type FeelType, feel, typeCode } from './feel-type.ts';

/** `=`, `!=`, `<` …, `between` and `in`: always a boolean; what can't be compared is a problem. */
export function comparison(node: Tree, env: Env): FeelType {
  const operator = operatorOf(node);
  const [left, ...rest] = node.parts;
  const [right, third] = rest;
  if (!left || !right) return feel.boolean;
  if (operator === 'in') member(left, rest, env);
  else if (operator === 'between' && third) between(left, right, third, env);
  else if (operator === '=' || operator === '!=') equality(left, right, env);
  else ordered(left, sure(left, env), right, env);
  return feel.boolean;
}

/** A value compared with something for being the same: texts, numbers, booleans, dates, months; not lists. */
export function same(leftNode: Tree, left: FeelType, rightNode: Tree, right: FeelType, env: Env): void {
  if (left.kind === 'unknown' || right.kind === 'unknown') return;
  const problem = incomparable(left, right);
  if (problem) complain(env, rightNode, problem, { left: typeCode(left), right: typeCode(right) });
  else if (left.kind === 'string' && right.kind === 'string') choices(leftNode, left, rightNode, right, env);
  else if (left.kind === 'number') exact([leftNode, left], [rightNode, right], env);
}

function incomparable(left: FeelType, right: FeelType): ProblemName | undefined {
  if (left.kind !== right.kind) return 'unlike';
  if (left.kind === 'list' || left.kind === 'context') return 'list-equality';
  if (left.kind !== 'duration' || right.kind !== 'duration') return undefined;
  if (left.unit !== right.unit || left.unit === 'span') return 'unlike';
  // The library compares longer durations by months: P200D would equal P201D.
  return left.unit === 'days' ? 'days-equality' : undefined;
}

function equality(left: Tree, right: Tree, env: Env): void {
  const [a, b] = [unwrap(left), unwrap(right)];
  const other = a.name === 'null' ? right : b.name === 'null' ? left : undefined;
  if (!other) {
    same(left, sure(left, env), right, sure(right, env), env);
    return;
  }
  const { kind } = infer(other, env);
  if (kind !== 'optional' && kind !== 'unknown') complain(env, other, 'never-null', { text: other.text });
}

/** Two fixed choices with no value in common, or a literal that the choice does not have. */
function choices(
  leftNode: Tree,
  left: FeelType & { kind: 'string' },
  rightNode: Tree,
  right: FeelType & { kind: 'string' },
  env: Env,
): void {
  if (!left.values || !right.values || left.values.some((value) => right.values?.includes(value))) return;
  const literalLeft = unwrap(leftNode).name === 'StringLiteral';
  const [at, wrong, list] = literalLeft ? [leftNode, left.values, right.values] : [rightNode, right.values, left.values];
  complain(env, at, 'not-in-choice', { value: wrong.join(', '), choices: list.join(', ') });
}

function exact(a: readonly [Tree, FeelType], b: readonly [Tree, FeelType], env: Env): void {
  for (const [node, type] of [a, b])
    if (type.kind === 'number' && type.grain === 'rough') complain(env, node, 'rough', { text: node.text });
}

/** Numbers, dates and durations have an order; texts and booleans have none that a standard could mean. */
function ordered(leftNode: Tree, left: FeelType, rightNode: Tree, env: Env): void {
  const right = sure(rightNode, env);
  if (left.kind === 'unknown' || right.kind === 'unknown') return;
  const problem = unordered(left, right);
  if (problem) complain(env, rightNode, problem, { left: typeCode(left), right: typeCode(right), type: typeCode(left) });
  else if (left.kind === 'number') exact([leftNode, left], [rightNode, right], env);
}

function unordered(left: FeelType, right: FeelType): ProblemName | undefined {
  if (left.kind !== right.kind) return 'unlike';
  if (left.kind === 'duration' && right.kind === 'duration')
    return left.unit !== right.unit || left.unit === 'span' ? 'unlike' : undefined;
  return left.kind === 'number' || left.kind === 'date' ? undefined : 'not-ordered';
}

function between(left: Tree, low: Tree, high: Tree, env: Env): void {
  const type = sure(left, env);
  ordered(left, type, low, env);
  ordered(left, type, high, env);
  nonempty(low, high, env);
}

function nonempty(low: Tree, high: Tree, env: Env): void {
  const [a, b] = [unwrap(low), unwrap(high)];
  if (a.name !== 'NumericLiteral' || b.name !== 'NumericLiteral') return;
  if (Number(a.text.replace(/\s/g, '')) > Number(b.text.replace(/\s/g, '')))
    complain(env, low, 'empty-range', { from: a.text, to: b.text });
}

/** `x in (1, > 5, [7..9])`, `x in list`, `x in ("a", "b")`. */
function member(left: Tree, tests: readonly Tree[], env: Env): void {
  const type = sure(left, env);
  const flat = tests.flatMap((test) => (test.name === 'PositiveUnaryTests' ? test.parts : [test]));
  for (const outer of flat) {
    const test = unwrap(outer.name === 'PositiveUnaryTest' ? (outer.parts[0] ?? outer) : outer);
    if (test.name === 'SimplePositiveUnaryTest') unary(left, type, test, env);
    else {
      const right = sure(test, env);
      if (right.kind !== 'list') same(left, type, test, right, env);
      else if (flat.length > 1) complain(env, test, 'list-among-values');
      else same(left, type, test, right.of, env);
    }
  }
}

function unary(left: Tree, type: FeelType, test: Tree, env: Env): void {
  const [inner] = test.parts;
  if (!inner) return;
  const [low, high] = inner.parts;
  if (inner.name === 'Interval') {
    if (low && high) {
      ordered(left, type, low, env);
      ordered(left, type, high, env);
      nonempty(low, high, env);
    }
  } else if (['=', '!='].includes(operatorOf(test))) same(left, type, inner, sure(inner, env), env);
  else ordered(left, type, inner, env);
}
