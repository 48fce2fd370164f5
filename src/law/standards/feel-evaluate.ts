import { evaluate, FeelFunction, type Warning } from 'feelin';
import { conflict, type Outcome } from '#ground';
import { overrides } from './feel-numbers.ts';
import { pathsOf } from './feel-paths.ts';
import { subsetProblems } from './feel-subset.ts';
import { parse, type Tree } from './feel-tree.ts';
import { type FeelType, feel, type Scope, type ValueOf } from './feel-type.ts';
import { enter, leave, Misfit } from './feel-values.ts';

/** What an expression reads when it runs: plain values by the names of its scope. */
export type Context = Readonly<Record<string, unknown>>;

/**
 * Runs an expression over values that are first held to their types. It gives a value of the expected type, or refuses
 * with `rule-failed`: a value of another type than the scope says, a missing one that must be there, any warning of the
 * library, a null where none is expected, money that is not whole, is negative, or is above 2^53. Dates go in as PlainDate
 * or `YYYY-MM-DD`, money as bigint or digits; dates come out as PlainDate, money as bigint. Params of the refusal hold
 * the expression and the reason, never a value.
 */
export function evaluateStrict<T extends FeelType>(
  source: string,
  context: Context,
  scope: Scope,
  expected: T,
): Outcome<ValueOf<T>> {
  const rule = compiled(source, scope);
  const fail = (reason: string, at = ''): ReturnType<typeof conflict> =>
    conflict('rule-failed', { params: { expression: source, reason, at } });
  if (!rule) return fail('outside-subset');
  try {
    const values = rule.roots.map(([root, fields]) => enter(context[root], scope[root], fields, root));
    rule.warnings.length = 0;
    const result: unknown = rule.run.invoke(values);
    const [warning] = rule.warnings;
    if (warning) return fail(warning.type);
    return leave(result, expected) as ValueOf<T>;
  } catch (error) {
    return error instanceof Misfit ? fail(error.reason, error.at) : fail('error');
  }
}

/** A condition over a context: `evaluateStrict` for true or false. */
export const holds = (source: string, context: Context, scope: Scope): Outcome<boolean> =>
  evaluateStrict(source, context, scope, feel.boolean);

/** Whether something with an optional `when` applies: always without one. */
export function applies(when: string | undefined, context: Context, scope: Scope): Outcome<boolean> {
  return when === undefined ? true : holds(when, context, scope);
}

type Roots = readonly (readonly [root: string, fields: readonly string[] | undefined])[];
type Rule = { readonly run: FeelFunction; readonly warnings: Warning[]; readonly roots: Roots };

const kept = 2000;
const rules = new Map<string, Rule | undefined>();
const rulesOf = new WeakMap<Scope, Map<string, Rule | undefined>>();

/** The compiled expression, kept with its scope; undefined outside the subset. */
function compiled(source: string, scope: Scope): Rule | undefined {
  const own = rulesOf.get(scope) ?? new Map<string, Rule | undefined>();
  if (own.has(source)) return own.get(source);
  const rule = compiledFor(source, scope);
  own.set(source, rule);
  rulesOf.set(scope, own);
  return rule;
}

/** The same by the names of the scope, for scopes that are made anew and read alike: the last 2,000. */
function compiledFor(source: string, scope: Scope): Rule | undefined {
  const names = Object.keys(scope);
  const key = `${names.join(' ')}\n${source}`;
  if (rules.has(key)) return rules.get(key);
  if (rules.size >= kept) rules.delete(rules.keys().next().value ?? '');
  const { root } = parse(source);
  const rule = root && subsetProblems(source).length === 0 ? compile(source, root, rootsOf(source, names)) : undefined;
  rules.set(key, rule);
  return rule;
}

/**
 * The library has no compile step, but a FEEL function is one: its value holds the built body, and the warnings array of
 * the evaluation that made it goes on receiving what the body warns of. `probe` holds the library to that.
 */
function compile(source: string, root: Tree, roots: Roots): Rule {
  const body = `function(${roots.map(([name]) => name).join(', ')}) ${shortCircuit(root, source)}`;
  const { value, warnings } = evaluate(body, overrides);
  if (!(value instanceof FeelFunction)) throw new Error(`feelin gave no function for "${source}"`);
  return { run: value, warnings, roots };
}

/** Which fields of each root an expression reads; undefined for all of it. */
function rootsOf(source: string, names: readonly string[]): Roots {
  const roots = new Map<string, string[] | undefined>();
  for (const { path } of pathsOf(source, names)) {
    const [root = '', field] = path.split('.');
    const fields = roots.has(root) ? roots.get(root) : [];
    roots.set(root, field === undefined || !fields ? undefined : fields.includes(field) ? fields : [...fields, field]);
  }
  return [...roots];
}

/**
 * FEEL's `and` and `or` read both sides; written as `if`, the right side is read only when the left leaves it open, so a
 * guard such as `x != null and x > 5` never computes with null.
 */
function shortCircuit(node: Tree, source: string): string {
  const [left, right] = node.parts;
  if ((node.name === 'Conjunction' || node.name === 'Disjunction') && left && right) {
    const [a, b] = [shortCircuit(left, source), shortCircuit(right, source)];
    return node.name === 'Conjunction' ? `((if ${a} then ${b} else false) = true)` : `((if ${a} then true else ${b}) = true)`;
  }
  let text = '';
  let at = node.from;
  for (const kid of node.kids) {
    text += source.slice(at, kid.from) + (kid.name.endsWith('Comment') ? ' ' : shortCircuit(kid, source));
    at = kid.to;
  }
  return text + source.slice(at, node.to);
}

function probe(): void {
  const { run, warnings } = compile('x.y', parse('x.y').root as Tree, [['x', undefined]]);
  run.invoke([{}]);
  if (warnings.length !== 1) throw new Error('feelin no longer hands on the warnings of a function that it made');
}

probe();
