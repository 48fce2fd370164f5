import { evaluate, parseExpression } from 'feelin';

/** A node of a parsed expression, with offsets into it. */
export type Tree = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The text with single blanks and without comments: equal for equal expressions. */
  readonly norm: string;
  /** Every child, punctuation included. */
  readonly kids: readonly Tree[];
  /** The children that are expressions. */
  readonly parts: readonly Tree[];
};

/** A parsed expression: its tree, how many nodes it has, and where it can't be read. */
export type Parsed = {
  readonly root: Tree | undefined;
  readonly nodes: number;
  readonly broken?: { readonly from: number; readonly to: number };
};

/** More characters than this are not parsed at all. */
const longest = 4000;
const kept = 2000;
const cache = new Map<string, Parsed>();

/** Parses an expression once and keeps the tree of the last 2,000; never throws. */
export function parse(source: string): Parsed {
  const known = cache.get(source);
  if (known) return known;
  const parsed = source.length > longest ? { root: undefined, nodes: source.length } : build(source);
  if (cache.size >= kept) cache.delete(cache.keys().next().value ?? '');
  cache.set(source, parsed);
  return parsed;
}

/** The value of a string literal, with FEEL's escapes. */
export function literalText(literal: Tree): string {
  const inner = literal.text.slice(1, -1);
  return inner.includes('\\') ? String(evaluate(literal.text).value) : inner;
}

/** The words of a name, single-spaced: of a variable, a path, a function. */
export const nameOf = (tree: Tree): string => tree.norm;

/** The expression inside any brackets around it. */
export function unwrap(tree: Tree): Tree {
  const inner = tree.parts[0];
  return tree.name === 'ParenthesizedExpression' && inner ? unwrap(inner) : tree;
}

/** The operator between the parts: `+`, `>=`, `in`, `between`; empty where there is none. */
export const operatorOf = (tree: Tree): string =>
  tree.kids.find((kid) => ['ArithOp', 'CompareOp', 'in', 'between'].includes(kid.name))?.text ?? '';

/** A function's name and arguments; undefined where the callee is not a plain name. */
export function callOf(
  tree: Tree,
): { readonly name: string; readonly args: readonly Tree[]; readonly named: boolean } | undefined {
  const [callee, ...rest] = tree.parts;
  if (!callee || !['VariableName', 'DateTimeConstructor', 'SpecialFunctionName'].includes(callee.name)) return undefined;
  const named = rest.some((part) => part.name === 'NamedParameters');
  return { name: nameOf(callee), args: named ? [] : (rest[0]?.parts ?? []), named };
}

const operators = new Set(['ArithOp', 'CompareOp', 'LineComment', 'BlockComment']);
const uncounted = new Set([...operators, 'Identifier']);

type Open = { name: string; from: number; to: number; kids: Tree[] };

function build(source: string): Parsed {
  const stack: Open[] = [{ name: '', from: 0, to: source.length, kids: [] }];
  let nodes = 0;
  let broken: { from: number; to: number } | undefined;
  parseExpression(source, {}, undefined).iterate({
    enter(node) {
      if (node.type.isError) broken ??= { from: node.from, to: Math.max(node.to, Math.min(node.from + 1, source.length)) };
      if (/^[A-Z]/.test(node.name) && !uncounted.has(node.name)) nodes += 1;
      stack.push({ name: node.name, from: node.from, to: node.to, kids: [] });
    },
    leave() {
      const open = stack.pop();
      if (open) stack.at(-1)?.kids.push(finish(open, source));
    },
  });
  const root = stack[0]?.kids[0]?.parts[0];
  return { root, nodes, ...(broken || !root ? { broken: broken ?? { from: 0, to: source.length } } : {}) };
}

function finish({ name, from, to, kids }: Open, source: string): Tree {
  const text = source.slice(from, to);
  const shown = kids.filter((kid) => !kid.name.endsWith('Comment'));
  return {
    name,
    from,
    to,
    text,
    norm: shown.length === 0 || name.endsWith('Literal') ? text : shown.map((kid) => kid.norm).join(' '),
    kids,
    parts: kids.filter((kid) => (/^[A-Z]/.test(kid.name) && !operators.has(kid.name)) || kid.name === 'null' || kid.name === '?'),
  };
}
