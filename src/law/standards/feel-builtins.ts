import { type FeelType, feel, join, numbers } from './feel-type.ts';

/**
 * What a parameter takes. `number` is whole or exact, `any-number` also a rough one (it is about to be rounded), `scale`
 * a literal number of decimals, `nonzero` a whole literal that is not 0, `scalar` a text, number, boolean or date;
 * `list`, `numbers`, `texts`, `booleans` are lists; `element` is compared with the elements of the list before it.
 */
export type Parameter =
  | 'string'
  | 'number'
  | 'any-number'
  | 'whole'
  | 'scale'
  | 'nonzero'
  | 'boolean'
  | 'date'
  | 'scalar'
  | 'list'
  | 'numbers'
  | 'texts'
  | 'booleans'
  | 'element';

/** A built-in of the subset. `gives` gets the types of the arguments and the text of each. */
export type Builtin = {
  readonly takes: readonly Parameter[];
  /** How many of `takes` may be left out at the end. */
  readonly optional?: number;
  readonly gives: (types: readonly FeelType[], texts: readonly string[]) => FeelType;
};

const to =
  (type: FeelType): Builtin['gives'] =>
  () =>
    type;
const fn = (takes: readonly Parameter[], gives: Builtin['gives'], optional = 0): Builtin => ({ takes, gives, optional });

/** Rounding gives a whole number at scale 0 and an exact decimal otherwise; money rounded to whole stays money. */
const rounded: Builtin['gives'] = ([type], [, scale]) =>
  numbers(type ?? feel.whole, feel.whole, scale === undefined || scale === '0' ? 'whole' : 'exact');
const sameAs: Builtin['gives'] = ([type]) => type ?? feel.whole;
const elementOf = (type: FeelType | undefined): FeelType => (type?.kind === 'list' ? type.of : { kind: 'unknown' });
/** A list may be empty, and an empty list has no least, greatest or sum: guard with `= null` or count it first. */
const ofElements: Builtin['gives'] = ([type]) => feel.optional(elementOf(type));
const summed: Builtin['gives'] = ([type]) => {
  const of = elementOf(type);
  return feel.optional(of.kind === 'number' && of.grain === 'whole' ? of : rough);
};
const rough: FeelType = { kind: 'number', grain: 'rough' };
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The whitelist: every function an expression may call, with its signature. `min` and `max` are in `extreme`. */
export const builtins: Readonly<Record<string, Builtin>> = {
  not: fn(['boolean'], to(feel.boolean)),
  string: fn(['scalar'], to(feel.string)),
  'string length': fn(['string'], to(feel.whole)),
  substring: fn(['string', 'whole', 'whole'], to(feel.string), 1),
  'substring before': fn(['string', 'string'], to(feel.string)),
  'substring after': fn(['string', 'string'], to(feel.string)),
  'upper case': fn(['string'], to(feel.string)),
  'lower case': fn(['string'], to(feel.string)),
  contains: fn(['string', 'string'], to(feel.boolean)),
  'starts with': fn(['string', 'string'], to(feel.boolean)),
  'ends with': fn(['string', 'string'], to(feel.boolean)),
  matches: fn(['string', 'string', 'string'], to(feel.boolean), 1),
  replace: fn(['string', 'string', 'string', 'string'], to(feel.string), 1),
  split: fn(['string', 'string'], to(feel.list(feel.string))),
  'string join': fn(['texts', 'string'], to(feel.string), 1),
  'list contains': fn(['list', 'element'], to(feel.boolean)),
  count: fn(['list'], to(feel.whole)),
  sum: fn(['numbers'], summed),
  min: fn(['numbers'], ofElements),
  max: fn(['numbers'], ofElements),
  mean: fn(['numbers'], to(feel.optional(rough))),
  all: fn(['booleans'], to(feel.boolean)),
  any: fn(['booleans'], to(feel.boolean)),
  'distinct values': fn(['list'], sameAs),
  abs: fn(['any-number'], sameAs),
  floor: fn(['any-number', 'scale'], rounded, 1),
  ceiling: fn(['any-number', 'scale'], rounded, 1),
  decimal: fn(['any-number', 'scale'], rounded),
  'round up': fn(['any-number', 'scale'], rounded),
  'round down': fn(['any-number', 'scale'], rounded),
  'round half up': fn(['any-number', 'scale'], rounded),
  'round half down': fn(['any-number', 'scale'], rounded),
  modulo: fn(['whole', 'nonzero'], to(feel.whole)),
  odd: fn(['whole'], to(feel.boolean)),
  even: fn(['whole'], to(feel.boolean)),
  'day of week': fn(['date'], to(feel.choice(weekdays))),
  'years and months duration': fn(['date', 'date'], to({ kind: 'duration', unit: 'span' })),
};

/** `min(a, b, …)` and `max(a, b, …)` of two numbers or more, which always have a result. */
export const extreme = (types: readonly FeelType[]): FeelType | undefined =>
  types.reduce<FeelType | undefined>((sum, type) => sum && join(sum, type), types[0] ?? { kind: 'unknown' });
