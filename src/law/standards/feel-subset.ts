import { RE2JS } from 're2js';
import { builtins } from './feel-builtins.ts';
import type { ExpressionProblem, ProblemName } from './feel-problem.ts';
import { callOf, literalText, parse, type Tree } from './feel-tree.ts';

/** At most this many nodes of the parse tree. */
export const mostNodes = 200;
/** Loops (filters, `some`, `every`) one inside the other, at most: work stays within the square of a list. */
export const mostLoops = 2;

/**
 * Where an expression is outside the subset of service-standard.md; empty when it is inside. It needs no types, so it is
 * asked again before every first evaluation.
 */
export function subsetProblems(source: string): readonly ExpressionProblem[] {
  const { root, nodes, broken } = parse(source);
  const whole = { from: 0, to: source.length };
  if (nodes > mostNodes)
    return [{ ...whole, code: 'expression', name: 'too-long', params: { nodes: String(nodes), most: String(mostNodes) } }];
  if (broken || !root) return [{ ...(broken ?? whole), code: 'expression', name: 'unreadable', params: {} }];
  return visit(root, 0);
}

/** RE2's view of a pattern: undefined when RE2 can't run it in linear time. */
export function re2(pattern: string, flags: string): RE2JS | undefined {
  const bits = { i: RE2JS.CASE_INSENSITIVE, s: RE2JS.DOTALL, m: RE2JS.MULTILINE };
  try {
    return RE2JS.compile(
      pattern,
      [...flags].reduce((sum, flag) => sum | bits[flag as keyof typeof bits], 0),
    );
  } catch {
    return undefined;
  }
}

type Found = readonly ExpressionProblem[];

const found = (node: Tree, name: ProblemName, params: Readonly<Record<string, string>> = {}): Found => [
  { from: node.from, to: node.to, code: 'expression', name, params },
];

const banned: Readonly<Record<string, ProblemName>> = {
  ForExpression: 'no-for',
  FunctionDefinition: 'no-function-definition',
  NamedParameters: 'no-named-arguments',
};

const allowed = new Set([
  'IfExpression',
  'QuantifiedExpression',
  'InExpressions',
  'InExpression',
  'IterationContext',
  'Name',
  'Disjunction',
  'Conjunction',
  'Comparison',
  'PositiveUnaryTest',
  'PositiveUnaryTests',
  'ArithmeticExpression',
  'PathExpression',
  'PathName',
  'VariableName',
  'Identifier',
  'FilterExpression',
  'FunctionInvocation',
  'PositionalParameters',
  'DateTimeConstructor',
  'SpecialFunctionName',
  'ParenthesizedExpression',
  'List',
  'null',
  'NumericLiteral',
  'StringLiteral',
  'BooleanLiteral',
  'DateTimeLiteral',
  'AtLiteral',
]);

function visit(node: Tree, loops: number): Found {
  const no = banned[node.name];
  if (no) return found(node, no);
  if (!allowed.has(node.name)) return found(node, 'no-construct', { text: node.text });
  const loop = node.name === 'FilterExpression' || node.name === 'QuantifiedExpression';
  if (loop && loops === mostLoops) return found(node, 'loops-too-deep', { most: String(mostLoops) });
  // The list that a filter or quantifier reads is not inside its own loop.
  const inner =
    node.name === 'Comparison'
      ? node.parts.flatMap((part) => tested(part, loops))
      : node.parts.flatMap((part, index) => visit(part, loop && index > 0 ? loops + 1 : loops));
  return [...itself(node), ...inner];
}

/** What is wrong with a node apart from what stands inside it. */
function itself(node: Tree): Found {
  switch (node.name) {
    case 'InExpressions':
      return node.parts.length > 1 ? found(node, 'one-loop-variable') : [];
    case 'IterationContext':
      return node.parts.length > 1 ? found(node, 'no-range-loop') : [];
    case 'NumericLiteral':
      return /^-?\s*(\d+(\.\d+)?|\.\d+)$/.test(node.text) ? [] : found(node, 'number-form');
    case 'FunctionInvocation':
      return call(node);
    case 'DateTimeLiteral':
      return temporal(node);
    default:
      return [];
  }
}

const tests = new Set(['SimplePositiveUnaryTest', 'Interval', 'PositiveUnaryTest', 'PositiveUnaryTests']);

/** `x in [1..5]`, `x in (> 3, 7)`: the only place where intervals and bare tests stand. */
function tested(part: Tree, loops: number): Found {
  const bracketed = part.name === 'ParenthesizedExpression' && part.parts[0]?.name === 'SimplePositiveUnaryTest';
  return tests.has(part.name) || bracketed ? part.parts.flatMap((inner) => tested(inner, loops)) : visit(part, loops);
}

function call(node: Tree): Found {
  const callee = callOf(node);
  if (!callee) return found(node, 'no-construct', { text: node.text });
  const { name, args } = callee;
  if (name === 'today' || name === 'now') return found(node, 'no-clock', { function: name });
  if (!Object.hasOwn(builtins, name)) return found(node, 'unknown-function', { function: name });
  return ['matches', 'replace', 'split'].includes(name) ? patterned(node, name, args) : [];
}

function patterned(node: Tree, name: string, args: readonly Tree[]): Found {
  const [, pattern, third, fourth] = args;
  if (pattern?.name !== 'StringLiteral') return found(pattern ?? node, 'pattern-not-literal', { function: name });
  if (name === 'replace' && third && third.name !== 'StringLiteral') return found(third, 'replacement-not-literal');
  const flags = name === 'matches' ? third : fourth;
  if (flags && (flags.name !== 'StringLiteral' || !/^[ims]*$/.test(literalText(flags)))) return found(flags, 'pattern-flags');
  return re2(literalText(pattern), '') ? [] : found(pattern, 'pattern-unsafe', { pattern: literalText(pattern) });
}

/** `date("2026-01-31")`, `duration("P14D")`, `@"2026-01-31"`: literals only, so that a wrong one is seen here. */
function temporal(node: Tree): Found {
  const [first] = node.parts;
  const at = first?.name === 'AtLiteral';
  const [argument, ...more] = at ? first.parts : (callOf(node)?.args ?? []);
  const kind = at ? '@' : (callOf(node)?.name ?? '');
  if (!['@', 'date', 'duration'].includes(kind)) return found(node, 'no-construct', { text: node.text });
  if (argument?.name !== 'StringLiteral' || more.length > 0) return found(node, 'temporal-not-literal', { function: kind });
  const text = literalText(argument);
  const duration = kind === 'duration' || (at && /^-?P/.test(text));
  if (duration) return durationUnit(text) ? [] : found(node, 'bad-duration', { text });
  return isDate(text) ? [] : found(node, 'bad-date', { text });
}

/** `days` of `P14D`, `months` of `P1Y2M`; undefined for weeks, hours and mixtures, which the law does not count so. */
export function durationUnit(text: string): 'days' | 'months' | undefined {
  if (/^-?P\d{1,6}D$/.test(text)) return 'days';
  return /^-?P(?=\d)(\d{1,4}Y)?(\d{1,5}M)?$/.test(text) ? 'months' : undefined;
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}
