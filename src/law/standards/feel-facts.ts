import { callOf, operatorOf, parse, type Tree, unwrap } from './feel-tree.ts';
import type { FeelType } from './feel-type.ts';

/**
 * What is known where an expression is read: `there x` (x is not null), `nonzero x`, `true x`. FEEL has no effects, so
 * what held in a condition holds in the branch that it guards, for every expression written the same way.
 */
export type Facts = ReadonlySet<string>;

/** The facts with those that follow when a condition came out so. */
export const assume = (facts: Facts, condition: Tree, outcome: boolean): Facts =>
  new Set([...facts, ...learn(condition, outcome)]);

/** The facts of conditions given as source: what surrounds an expression, such as the `when` of its requirement. */
export function given(sources: readonly string[]): Facts {
  return sources.reduce<Facts>((facts, source) => {
    const { root } = parse(source);
    return root ? assume(facts, root, true) : facts;
  }, new Set());
}

/** The facts without those that speak of names bound anew. */
export const forget = (facts: Facts, names: readonly string[]): Facts =>
  new Set([...facts].filter((fact) => !fact.split(' ').some((word) => names.includes(word))));

/** Whether an optional value is known to be there: shown not null, or every part of its own `when` holds. */
export function isThere(node: Tree, type: FeelType & { kind: 'optional' }, facts: Facts): boolean {
  if (facts.has(`there ${node.norm}`)) return true;
  const when = type.when === undefined ? undefined : parse(type.when).root;
  return when !== undefined && conjuncts(when).every((part) => facts.has(`true ${part.norm}`));
}

/** Whether a divisor can't be zero. */
export function isNonzero(node: Tree, facts: Facts): boolean {
  const inner = unwrap(node);
  return inner.name === 'NumericLiteral' ? Number(inner.text.replace(/\s/g, '')) !== 0 : facts.has(`nonzero ${inner.norm}`);
}

const opposite: Readonly<Record<string, string>> = { '=': '!=', '!=': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };

function conjuncts(node: Tree): readonly Tree[] {
  const inner = unwrap(node);
  return inner.name === 'Conjunction' ? inner.parts.flatMap(conjuncts) : [inner];
}

function learn(node: Tree, outcome: boolean): string[] {
  const inner = unwrap(node);
  if (inner.name === (outcome ? 'Conjunction' : 'Disjunction')) return inner.parts.flatMap((part) => learn(part, outcome));
  const self = outcome ? `true ${inner.norm}` : `true not ( ${inner.norm} )`;
  const call = inner.name === 'FunctionInvocation' ? callOf(inner) : undefined;
  const negated = call?.name === 'not' ? call.args[0] : undefined;
  if (negated) return [self, ...learn(negated, !outcome)];
  return inner.name === 'Comparison' ? [self, ...compared(inner, outcome)] : [self];
}

/** What a comparison that came out so tells of its left side. */
function compared(node: Tree, outcome: boolean): string[] {
  const [left, right] = node.parts.map(unwrap);
  const written = operatorOf(node);
  const operator = outcome ? written : opposite[written];
  if (!left || !right || operator === undefined) return [];
  const facts = [`true ${left.norm} ${operator} ${right.norm}`];
  if (operator === '!=' && right.name === 'null') facts.push(`there ${left.norm}`);
  if (operator === '!=' && left.name === 'null') facts.push(`there ${right.norm}`);
  if (right.name === 'BooleanLiteral' && ['=', '!='].includes(operator))
    facts.push(...learn(left, (right.text === 'true') === (operator === '=')));
  if (right.name === 'NumericLiteral' && excludesZero(operator, Number(right.text.replace(/\s/g, ''))))
    facts.push(`nonzero ${left.norm}`);
  return facts;
}

function excludesZero(operator: string, bound: number): boolean {
  if (operator === '!=') return bound === 0;
  if (operator === '=') return bound !== 0;
  if (operator === '>') return bound >= 0;
  if (operator === '>=') return bound > 0;
  return operator === '<' ? bound <= 0 : bound < 0;
}
