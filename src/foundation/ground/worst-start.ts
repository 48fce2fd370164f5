import { type Calendar, openings, workingAfter } from './calendar.ts';
import { endDay } from './clock.ts';
import { type DayNumber, dateOf, dayOf } from './dates.ts';
import type { Limit } from './limit.ts';
import type { PlainDate } from './time.ts';

/** A point in time as minutes since 1970, local to the body. */
type Minute = number;

const perDay = 1440;

/** Where one path of limits, each begun when the one before ends, would end later than the promise from the same start. */
export type Excess = { readonly start: PlainDate; readonly ends: PlainDate; readonly promised: PlainDate };

/**
 * Compares a path of limits with the limit promised, in mixed units, on every working day of the year as a start: the
 * first start on which the path ends later, or undefined where it never does. In one unit alone the sums are compared.
 */
export function exceeds(path: readonly Limit[], promise: Limit, calendar: Calendar, year: number): Excess | undefined {
  const same = path.every((limit) => limit.unit === promise.unit);
  const sum = path.reduce((total, limit) => total + limit.n, 0);
  if (same && sum <= promise.n) return undefined;
  for (const start of starts(calendar, year)) {
    const ends = walk(path, start, calendar);
    const promised = finish(promise, closing(start, calendar), calendar);
    if (ends > promised) return { start: dateOf(start), ends: dateOfMinute(ends), promised: dateOfMinute(promised) };
  }
  return undefined;
}

/** The path that takes most calendar days on its worst start of the year; undefined where no path is given. */
export type Longest = {
  /** Which of the paths, from 0. */
  readonly path: number;
  readonly start: PlainDate;
  readonly ends: PlainDate;
  /** Calendar days from the start to the end. */
  readonly days: number;
};

/** Finds the longest of several paths of limits in mixed units, each on the worst start of the year. */
export function longest(paths: readonly (readonly Limit[])[], calendar: Calendar, year: number): Longest | undefined {
  let worst: (Longest & { readonly minutes: number }) | undefined;
  for (const [path, limits] of paths.entries())
    for (const start of starts(calendar, year)) {
      const ends = walk(limits, start, calendar);
      const minutes = ends - closing(start, calendar);
      if (worst !== undefined && minutes <= worst.minutes) continue;
      const last = Math.floor(ends / perDay);
      worst = { path, start: dateOf(start), ends: dateOf(last), days: last - start, minutes };
    }
  if (worst === undefined) return undefined;
  const { minutes: _, ...longest } = worst;
  return longest;
}

function* starts(calendar: Calendar, year: number): Generator<DayNumber> {
  const last = dayOf({ year, month: 12, day: 31 });
  let day = workingAfter(dayOf({ year, month: 1, day: 1 }) - 1, 1, calendar);
  for (; day <= last; day = workingAfter(day, 1, calendar)) yield day;
}

/** Each step begins at the close of service of the day on which the one before it ends: the latest an act can be. */
const walk = (path: readonly Limit[], start: DayNumber, calendar: Calendar): Minute =>
  path.reduce(
    (at, limit) => {
      const end = finish(limit, at, calendar);
      return limit.unit === 'h' ? end : closing(Math.floor(end / perDay), calendar);
    },
    closing(start, calendar),
  );

/** A limit in days ends with its last day; one in hours on its minute. */
const finish = (limit: Limit, from: Minute, calendar: Calendar): Minute =>
  limit.unit === 'h' ? from + limit.n * 60 : (endDay(limit, Math.floor(from / perDay), calendar) + 1) * perDay - 1;

const closing = (day: DayNumber, calendar: Calendar): Minute =>
  day * perDay + (openings(day, calendar).at(-1)?.close ?? perDay - 1);

const dateOfMinute = (at: Minute): PlainDate => dateOf(Math.floor(at / perDay));
