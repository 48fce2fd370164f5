import type { PlainDate, Rupiah, Temporal, Text } from '#ground';

/**
 * The type of a FEEL value, as a standard's form gives it.
 *
 * - `string` with `values`: one of a fixed choice; `labels` are the words a letter prints for each.
 * - `number`: `whole` numbers are exact; `exact` is a decimal as it was written (an answer, a literal, a rounded result);
 *   `rough` is the result of arithmetic on decimals, which binary floats can't hold: it must be rounded before it is
 *   compared, printed or asked as money. `money` is whole rupiah.
 * - `duration`: `days` (`P14D`), `months` (`P1Y2M`), or `span`, the age between two dates, of which only `.years` is read.
 * - `optional`: may be null: an answer not given, a question not asked, evidence not there. It is read only where the
 *   same expression has shown that it is there. `when` is the FEEL under which it is always there, where one exists.
 * - `printable`: only as what is expected: anything a letter can print.
 * - `unknown`: after an error, so that one mistake is reported once.
 */
export type FeelType =
  | { readonly kind: 'string'; readonly values?: readonly string[]; readonly labels?: Readonly<Record<string, Text>> }
  | { readonly kind: 'number'; readonly grain: Grain; readonly money?: true }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  | { readonly kind: 'duration'; readonly unit: 'days' | 'months' | 'span' }
  | { readonly kind: 'list'; readonly of: FeelType }
  | { readonly kind: 'context'; readonly fields: Readonly<Record<string, FeelType>> }
  | { readonly kind: 'optional'; readonly of: FeelType; readonly when?: string }
  | { readonly kind: 'null' }
  | { readonly kind: 'printable' }
  | { readonly kind: 'unknown' };

export type Grain = 'whole' | 'exact' | 'rough';

/** What an expression may read: the top-level names (`form`, `evidence`, `case` …) with their types. */
export type Scope = Readonly<Record<string, FeelType>>;

/** The JavaScript value of a FEEL type, as `evaluateStrict` gives it. */
export type ValueOf<T extends FeelType> = T extends { readonly kind: 'optional'; readonly of: infer U }
  ? PlainOf<U> | null
  : PlainOf<T>;
type PlainOf<T> = T extends { readonly kind: 'number' }
  ? T extends { readonly money: true }
    ? Rupiah
    : number
  : T extends { readonly kind: infer K extends keyof Plains }
    ? Plains[K]
    : Value;
type Plains = {
  readonly boolean: boolean;
  readonly string: string;
  readonly date: PlainDate;
  readonly duration: Temporal.Duration;
};

/** Any value that comes out of an expression; money is a bigint of whole rupiah. */
export type Value = string | number | bigint | boolean | null | PlainDate | Temporal.Duration | readonly Value[];

/** Ways to write a type. */
export const feel = {
  string: { kind: 'string' },
  whole: { kind: 'number', grain: 'whole' },
  number: { kind: 'number', grain: 'exact' },
  money: { kind: 'number', grain: 'whole', money: true },
  boolean: { kind: 'boolean' },
  date: { kind: 'date' },
  printable: { kind: 'printable' },
  choice: (values: readonly string[], labels?: Readonly<Record<string, Text>>) =>
    ({ kind: 'string', values, ...(labels === undefined ? {} : { labels }) }) as const,
  list: <T extends FeelType>(of: T) => ({ kind: 'list', of }) as const,
  context: (fields: Readonly<Record<string, FeelType>>) => ({ kind: 'context', fields }) as const,
  optional: <T extends FeelType>(of: T, when?: string) =>
    ({ kind: 'optional', of, ...(when === undefined ? {} : { when }) }) as const,
} as const;

/** A short code of a type, for which `feel-words.ts` has words. */
export function typeCode(type: FeelType): string {
  switch (type.kind) {
    case 'string':
      return type.values ? 'choice' : 'string';
    case 'number':
      return type.money ? 'money' : type.grain === 'exact' ? 'number' : type.grain;
    case 'optional':
      return typeCode(type.of);
    default:
      return type.kind;
  }
}

/** The common type of two branches, or undefined where there is none. */
export function join(a: FeelType, b: FeelType): FeelType | undefined {
  if (a.kind === 'unknown') return b;
  if (b.kind === 'unknown') return a;
  if (a.kind === 'null') return b.kind === 'optional' || b.kind === 'null' ? b : feel.optional(b);
  if (b.kind === 'null') return join(b, a);
  if (a.kind === 'optional' || b.kind === 'optional') {
    const of = join(a.kind === 'optional' ? a.of : a, b.kind === 'optional' ? b.of : b);
    return of && feel.optional(of);
  }
  if (a.kind === 'string' && b.kind === 'string') {
    if (!a.values || !b.values) return feel.string;
    return feel.choice([...new Set([...a.values, ...b.values])], a.labels === b.labels ? a.labels : undefined);
  }
  if (a.kind === 'number' && b.kind === 'number') return numbers(a, b, coarser(a.grain, b.grain));
  if (a.kind === 'duration' && b.kind === 'duration') return a.unit === b.unit ? a : undefined;
  if (a.kind === 'list' && b.kind === 'list') {
    const of = join(a.of, b.of);
    return of && feel.list(of);
  }
  if (a.kind === 'context') return a === b ? a : undefined;
  return a.kind === b.kind ? a : undefined;
}

/** The less exact of two grains. */
export const coarser = (a: Grain, b: Grain): Grain => (a === 'rough' || b === 'rough' ? 'rough' : a === 'whole' ? b : a);

/** A number of this grain, which is money when either operand is money and the result is whole. */
export const numbers = (a: FeelType, b: FeelType, grain: Grain): FeelType =>
  grain === 'whole' && (isMoney(a) || isMoney(b)) ? feel.money : { kind: 'number', grain };

const isMoney = (type: FeelType): boolean => type.kind === 'number' && type.money === true;

/** Whether a value of `actual` may stand where `expected` is asked. */
export function fits(actual: FeelType, expected: FeelType): boolean {
  if (actual.kind === 'unknown') return true;
  if (expected.kind === 'optional')
    return actual.kind === 'null' || fits(actual.kind === 'optional' ? actual.of : actual, expected.of);
  if (expected.kind === 'printable')
    return ['string', 'boolean', 'date'].includes(actual.kind) || (actual.kind === 'number' && actual.grain !== 'rough');
  if (actual.kind === 'string' && expected.kind === 'string') {
    const allowed = expected.values;
    return allowed === undefined || (actual.values?.every((value) => allowed.includes(value)) ?? false);
  }
  if (actual.kind === 'number' && expected.kind === 'number')
    return expected.grain === 'whole' ? actual.grain === 'whole' : actual.grain !== 'rough' || expected.grain === 'rough';
  if (actual.kind === 'duration' && expected.kind === 'duration') return actual.unit === expected.unit;
  if (actual.kind === 'list' && expected.kind === 'list') return fits(actual.of, expected.of);
  return actual.kind === expected.kind;
}
