import { nameOf, parse, type Tree } from './feel-tree.ts';

/** What an expression reads: a path such as `form.beds`, with where it stands. */
export type Path = { readonly path: string; readonly from: number; readonly to: number };

/**
 * Every path an expression reads from its scope, in the order written; names bound by `some` and `every` are left out,
 * and inside a filter a bare name counts only when `roots` has it (otherwise it is a field of the list's element).
 */
export function pathsOf(source: string, roots: readonly string[]): readonly Path[] {
  const { root } = parse(source);
  const paths: Path[] = [];
  if (root) collect(root, { roots, bound: [], paths });
  return paths;
}

type Walk = { readonly roots: readonly string[]; readonly bound: readonly string[]; readonly paths: Path[] };

function collect(node: Tree, walk: Walk): void {
  const whole = dotted(node);
  if (whole !== undefined) {
    const [root = ''] = whole.split('.');
    if (walk.roots.includes(root) && !walk.bound.includes(root)) walk.paths.push({ path: whole, from: node.from, to: node.to });
    return;
  }
  if (node.name === 'PathName' || node.name === 'Name') return;
  const [first, ...rest] = node.parts;
  if (node.name === 'QuantifiedExpression' && first) {
    const heads = first.parts.map((head) => nameOf(head.parts[0] ?? head));
    collect(first, walk);
    for (const part of rest) collect(part, { ...walk, bound: [...walk.bound, ...heads] });
  } else if (node.name === 'FunctionInvocation' || node.name === 'DateTimeLiteral') {
    for (const part of first?.name === 'AtLiteral' ? [] : rest) collect(part, walk);
  } else for (const part of node.parts) collect(part, walk);
}

/** `form.beds` of a path written as plain names; undefined of anything else. */
function dotted(node: Tree): string | undefined {
  if (node.name === 'VariableName') return nameOf(node);
  const [base, step] = node.parts;
  if (node.name !== 'PathExpression' || !base || !step) return undefined;
  const before = dotted(base);
  return before === undefined ? undefined : `${before}.${nameOf(step)}`;
}
