import { call } from './feel-call.ts';
import { comparison } from './feel-compare.ts';
import { assume, type Facts, forget, isNonzero, isThere } from './feel-facts.ts';
import type { ExpressionProblem, ProblemName } from './feel-problem.ts';
import { durationUnit } from './feel-subset.ts';
import { callOf, literalText, nameOf, operatorOf, type Tree, unwrap } from './feel-tree.ts';
import { coarser, type FeelType, feel, join, numbers, type Scope, typeCode } from './feel-type.ts';

/** Where an expression is read: its names, what is known there, and where problems are put. */
export type Env = { readonly names: Scope; readonly facts: Facts; readonly problems: ExpressionProblem[] };

/** Notes a problem of types at a node. */
export function complain(env: Env, node: Tree, name: ProblemName, params: Readonly<Record<string, string>> = {}): FeelType {
  env.problems.push({ from: node.from, to: node.to, code: 'type', name, params });
  return unknown;
}

/** The type of an expression, by walking its tree; problems go to `env.problems`. Never evaluates anything. */
export function infer(node: Tree, env: Env): FeelType {
  const type = typeOf(node, env);
  return type.kind === 'optional' && isThere(node, type, env.facts) ? type.of : type;
}

/** The type of an expression that has to be there; says so where it may be null. */
export function sure(node: Tree, env: Env): FeelType {
  const type = infer(node, env);
  if (type.kind !== 'optional' && type.kind !== 'null') return type;
  complain(env, node, 'maybe-null', { text: node.text });
  return type.kind === 'optional' ? type.of : unknown;
}

/** The type of an expression that has to be of a kind; unknown after a problem. */
export function ofKind<K extends FeelType['kind']>(node: Tree, env: Env, kind: K): (FeelType & { kind: K }) | undefined {
  const type = sure(node, env);
  if (isKind(type, kind)) return type;
  if (type.kind !== 'unknown') complain(env, node, 'wrong-type', { expected: kind, type: typeCode(type) });
  return undefined;
}

const isKind = <K extends FeelType['kind']>(type: FeelType, kind: K): type is FeelType & { kind: K } => type.kind === kind;
const unknown: FeelType = { kind: 'unknown' };

function typeOf(node: Tree, env: Env): FeelType {
  const [first, second] = node.parts;
  switch (node.name) {
    case 'ParenthesizedExpression':
      return first ? infer(first, env) : unknown;
    case 'null':
      return { kind: 'null' };
    case 'BooleanLiteral':
      return feel.boolean;
    case 'StringLiteral':
      return feel.choice([literalText(node)]);
    case 'NumericLiteral':
      return Number.isSafeInteger(Number(node.text.replace(/\s/g, ''))) ? feel.whole : feel.number;
    case 'DateTimeLiteral':
      return temporal(node);
    case 'VariableName':
      return variable(node, env);
    case 'PathExpression':
      return first && second ? path(node, first, second, env) : unknown;
    case 'List':
      return list(node, env);
    case 'IfExpression':
      return conditional(node, env);
    case 'Conjunction':
    case 'Disjunction':
      return first && second ? connective(node.name === 'Conjunction', first, second, env) : unknown;
    case 'Comparison':
      return comparison(node, env);
    case 'ArithmeticExpression':
      return first && second ? arithmetic(node, first, second, env) : negation(node, env);
    case 'FilterExpression':
      return first && second ? filter(first, second, env) : unknown;
    case 'QuantifiedExpression':
      return quantified(node, env);
    case 'FunctionInvocation':
      return call(node, env);
    default:
      return complain(env, node, 'no-construct', { text: node.text });
  }
}

function temporal(node: Tree): FeelType {
  const [at] = node.parts;
  const literal = at?.name === 'AtLiteral' ? at.parts[0] : callOf(node)?.args[0];
  const unit = literal && durationUnit(literalText(literal));
  return unit ? { kind: 'duration', unit } : feel.date;
}

function variable(node: Tree, env: Env): FeelType {
  const name = nameOf(node);
  return Object.hasOwn(env.names, name) ? (env.names[name] ?? unknown) : missing(node, name, Object.keys(env.names), env);
}

const fieldsOf = (type: FeelType): Scope | undefined => {
  if (type.kind === 'context') return type.fields;
  if (type.kind === 'date') return { year: feel.whole, month: feel.whole, day: feel.whole };
  if (type.kind !== 'duration') return undefined;
  if (type.unit === 'days') return { days: feel.whole };
  return type.unit === 'span' ? { years: feel.whole } : { years: feel.whole, months: feel.whole };
};

function path(node: Tree, base: Tree, step: Tree, env: Env): FeelType {
  const type = sure(base, env);
  const each = type.kind === 'list' ? type.of : type;
  const fields = fieldsOf(each);
  if (type.kind === 'unknown') return unknown;
  if (!fields) return complain(env, step, 'no-field', { name: nameOf(step), type: typeCode(type) });
  const name = nameOf(step);
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) return missing(step, node.norm.replaceAll(' . ', '.'), Object.keys(fields), env, name);
  return type.kind === 'list' ? feel.list(field) : field;
}

function missing(at: Tree, name: string, known: readonly string[], env: Env, short: string = name): FeelType {
  const near = known.find((other) => distance(short, other) <= 2);
  return near === undefined ? complain(env, at, 'unknown-name', { name }) : complain(env, at, 'misspelt-name', { name, near });
}

/** Edits between two words, counted no further than needed. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 9) + 1, (next[j - 1] ?? 9) + 1, (row[j - 1] ?? 9) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return Math.min(row[b.length] ?? 9, a.length - 1);
}

function list(node: Tree, env: Env): FeelType {
  const types = node.parts.map((part) => sure(part, env));
  const [head] = types;
  if (!head) return complain(env, node, 'empty-list');
  const of = types.reduce<FeelType | undefined>((sum, type) => sum && join(sum, type), head);
  return of ? feel.list(of) : complain(env, node, 'list-mixed');
}

function conditional(node: Tree, env: Env): FeelType {
  const [condition, yes, no] = node.parts;
  if (!condition || !yes || !no) return unknown;
  ofKind(condition, env, 'boolean');
  const a = infer(yes, { ...env, facts: assume(env.facts, condition, true) });
  const b = infer(no, { ...env, facts: assume(env.facts, condition, false) });
  return join(a, b) ?? complain(env, node, 'branches-differ', { left: typeCode(a), right: typeCode(b) });
}

/** `and` reads its right side only when the left is true, `or` only when it is false (see feel-evaluate.ts). */
function connective(and: boolean, left: Tree, right: Tree, env: Env): FeelType {
  ofKind(left, env, 'boolean');
  ofKind(right, { ...env, facts: assume(env.facts, left, and) }, 'boolean');
  return feel.boolean;
}

function negation(node: Tree, env: Env): FeelType {
  const [value] = node.parts;
  return (value && ofKind(value, env, 'number')) ?? unknown;
}

function arithmetic(node: Tree, left: Tree, right: Tree, env: Env): FeelType {
  const a = sure(left, env);
  const b = sure(right, env);
  if (a.kind === 'unknown' || b.kind === 'unknown') return unknown;
  const operator = operatorOf(node);
  const result = a.kind === 'number' && b.kind === 'number' ? calculate(operator, a, b, right, env) : combine(operator, a, b);
  return result ?? complain(env, node, 'unlike', { left: typeCode(a), right: typeCode(b) });
}

type Numeric = FeelType & { kind: 'number' };

function calculate(operator: string, a: Numeric, b: Numeric, right: Tree, env: Env): FeelType {
  const grain = coarser(a.grain, b.grain) === 'whole' ? 'whole' : 'rough';
  if (operator === '/') {
    const rough: FeelType = { kind: 'number', grain: 'rough' };
    return isNonzero(right, env.facts) ? rough : complain(env, right, 'divisor-zero', { text: right.text });
  }
  if (operator !== '**' && operator !== '^') return numbers(a, b, grain);
  const exponent = unwrap(right);
  if (exponent.name !== 'NumericLiteral' || !/^(\d|10)$/.test(exponent.text)) return complain(env, right, 'exponent');
  return { kind: 'number', grain };
}

/** Arithmetic of texts, dates and durations. */
function combine(operator: string, a: FeelType, b: FeelType): FeelType | undefined {
  const plus = operator === '+';
  if (!plus && operator !== '-') return undefined;
  if (plus && a.kind === 'string' && b.kind === 'string') return feel.string;
  if (a.kind === 'date' && b.kind === 'duration' && b.unit !== 'span') return feel.date;
  if (plus && a.kind === 'duration' && b.kind === 'date' && a.unit !== 'span') return feel.date;
  if (!plus && a.kind === 'date' && b.kind === 'date') return { kind: 'duration', unit: 'days' };
  if (a.kind === 'duration' && b.kind === 'duration' && a.unit === b.unit && a.unit !== 'span') return a;
  return undefined;
}

const tests = new Set(['Comparison', 'Conjunction', 'Disjunction', 'QuantifiedExpression']);

/** `list[2]` gives an element or null; `list[item > 1]`, where an element's own fields are names too. */
function filter(base: Tree, content: Tree, env: Env): FeelType {
  const type = ofKind(base, env, 'list');
  if (!type) return unknown;
  const inner = unwrap(content);
  if (/^-?[1-9]\d*$/.test(inner.text)) return feel.optional(type.of);
  if (!tests.has(inner.name)) return complain(env, content, 'filter-form');
  if (type.of.kind === 'boolean') return complain(env, base, 'filter-booleans');
  const names = { ...(type.of.kind === 'context' ? type.of.fields : {}), item: type.of };
  ofKind(content, bind(env, names), 'boolean');
  return type;
}

function quantified(node: Tree, env: Env): FeelType {
  const [heads, condition] = node.parts;
  const [name, over] = heads?.parts[0]?.parts ?? [];
  const source = over?.parts[0];
  if (!name || !source || !condition) return unknown;
  const type = ofKind(source, env, 'list');
  if (Object.hasOwn(env.names, nameOf(name))) complain(env, name, 'name-taken', { name: nameOf(name) });
  ofKind(condition, bind(env, { [nameOf(name)]: type?.of ?? unknown }), 'boolean');
  return feel.boolean;
}

/** The names a loop binds, over those outside; what was known of other things by these names is forgotten. */
const bind = (env: Env, names: Scope): Env => ({
  ...env,
  names: { ...env.names, ...names },
  facts: forget(env.facts, Object.keys(names)),
});
