import { instantText, Temporal } from '#ground';

/** Reads one value of a column from PostgreSQL's text form. */
export type Parser = (text: string) => unknown;

// PostgreSQL writes `2026-11-25 02:00:00.123456+00` in a session in UTC.
const utc = /^([1-9]\d{3})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?\+00$/;
const instant: Parser = (text) => {
  const [, year, month, day, hour, minute, second, below = ''] = utc.exec(text) ?? [];
  if (year === undefined) return Temporal.Instant.from(text.replace(' ', 'T'));
  const milliseconds = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const micros = Number(below.padEnd(6, '0'));
  return new Temporal.Instant(BigInt(milliseconds) * 1_000_000n + BigInt(micros) * 1000n);
};
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
export function parameter(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Temporal.Instant) return instantText(value);
  return value instanceof Temporal.PlainDate ? value.toString() : value;
}
