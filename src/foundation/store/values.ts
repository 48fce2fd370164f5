import { Temporal } from '#ground';

/** Reads one value of a column from PostgreSQL's text form. */
export type Parser = (text: string) => unknown;

const instant: Parser = (text) => Temporal.Instant.from(text.replace(' ', 'T'));
const date: Parser = (text) =>
  /^\d{4}-\d\d-\d\d$/.test(text)
    ? new Temporal.PlainDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
    : Temporal.PlainDate.from(text);

/**
 * How columns are read, by PostgreSQL's type number: int8 as bigint, date as PlainDate, timestamptz as Instant. Given to each
 * pool, never set for the whole process, so that a library with a pool of its own keeps its own ways.
 */
export const parsers: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [20, BigInt],
  [1082, date],
  [1184, instant],
]);

/** The same for arrays of those types: the element's parser by the array's type number. */
export const arrayParsers: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [1016, BigInt],
  [1182, date],
  [1185, instant],
]);

/** A parameter as the driver takes it: dates and instants as text, everything else unchanged. */
export const parameter = (value: unknown): unknown =>
  value instanceof Temporal.Instant || value instanceof Temporal.PlainDate ? value.toString() : value;
