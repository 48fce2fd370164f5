import { allLoaded, type Calendar, type DayWhy, openings, whyOf, workingAfter, workingBetween, zoneOn } from './calendar.ts';
import { civil, type DayNumber, dateOf, dayOf, localDay, localTime, midnight, weekdayOf } from './dates.ts';
import type { Limit } from './limit.ts';
import { type Instant, type PlainDate, Temporal } from './time.ts';

/** What begins or moves a clock: a moment (then the service hours decide the day it counts for) or the day of an act. */
export type ActTime = Instant | PlainDate;

/** Days on which the clock stands, both inclusive. */
export type Stop = { readonly from: PlainDate; readonly until: PlainDate };

/**
 * A last day that may move to the next working day, only where the cited article says so. `sunday-or-national` is the
 * rule of UU 30/2014 ps 58(3), which names neither Saturday nor joint leave; `non-working` moves off any such day.
 */
export type RollOver = { readonly basis: string; readonly when: 'non-working' | 'sunday-or-national' };

/** Why a day is in the trace: what the calendar says of it, the day of the act itself, or a stopped clock. */
export type TraceWhy = DayWhy | { readonly kind: 'act' } | { readonly kind: 'stopped' } | { readonly kind: 'moved' };

/** One day from the act to the last day. */
export type TraceDay = { readonly date: PlainDate; readonly counted: boolean; readonly why: TraceWhy };

/** The last day of a limit. */
export type Due = {
  readonly due: PlainDate;
  /** For hours: the minute itself. */
  readonly moment?: Instant;
  /** Not before this day: a year on the way is not loaded, and days still to be declared can only push it back. */
  readonly provisional: boolean;
  /** Where a roll-over moved the last day: from which. */
  readonly movedFrom?: PlainDate;
};

/** A filing as the office received it. */
export type Received = {
  /** Local wall clock of the filing: the moment of receipt. */
  readonly received: Temporal.PlainDateTime;
  /** The day whose act it is; the first day counted comes after it. */
  readonly act: PlainDate;
  /** True when it came outside the service hours, on whatever day. */
  readonly outside: boolean;
};

/**
 * The day a filing counts for. It is received when it is filed; on a working day whose service has not yet ended (before
 * opening and in the noon break too) it is that day's act, and else the act of the next working day with service.
 */
export function receivedAt(at: Instant, calendar: Calendar): Received {
  const { day, sinceMidnight } = localOf(at, calendar);
  const minute = sinceMidnight / 60_000;
  const inside = openings(day, calendar).some((opening) => opening.open <= minute && minute < opening.close);
  return {
    // Made where it is asked for: it is the only one that costs a conversion by the table of zones.
    get received() {
      return localTime(at, zoneOn(day, calendar));
    },
    act: dateOf(actDay(at, calendar)),
    outside: !inside,
  };
}

/** The day number of an act: of a date itself, of a moment by the service hours. */
export function actDay(at: ActTime, calendar: Calendar): DayNumber {
  if (at instanceof Temporal.PlainDate) return dayOf(at);
  const { day, sinceMidnight } = localOf(at, calendar);
  return openings(day, calendar).some((opening) => sinceMidnight / 60_000 < opening.close) ? day : nextServed(day, calendar);
}

/** The local day of a moment in the body's zone, whatever the service hours. */
export const localOf = (at: Instant, calendar: Calendar): { readonly day: DayNumber; readonly sinceMidnight: number } =>
  localDay(at, zoneOn(localDay(at, 'WIB').day, calendar));

/**
 * The last day of a limit, without its trace: fit for counting a million again. wd from the working day after the act;
 * d, wk from the next calendar day; mo, y to the same day of the month, or its last; h from the minute, which `from`
 * must then give. Stopped days are not counted. Throws a RangeError when hours are asked from a day.
 */
export function lastDay(limit: Limit, from: ActTime, calendar: Calendar, stops: readonly Stop[] = [], rollOver?: RollOver): Due {
  const ranges = stops.length === 0 ? none : merged(stops);
  if (limit.unit === 'h') return lastMinute(limit.n, from, calendar, ranges, rollOver);
  const act = actDay(from, calendar);
  const end = endDay(limit, act, calendar, ranges);
  return settle(limit, act, end, calendar, rollOver);
}

/** The last day of a limit with every day from the act to it, each with whether it was counted and why. */
export function dueDate(
  limit: Limit,
  from: ActTime,
  calendar: Calendar,
  stops: readonly Stop[] = [],
  rollOver?: RollOver,
): Due & { readonly trace: readonly TraceDay[] } {
  const due = lastDay(limit, from, calendar, stops, rollOver);
  const act = limit.unit === 'h' && !(from instanceof Temporal.PlainDate) ? localOf(from, calendar).day : actDay(from, calendar);
  return { ...due, trace: traceOf(limit, act, due, calendar, merged(stops)) };
}

/**
 * The last day on which something holds that is valid for a span from a day. An end on a Sunday or a national holiday
 * moves to the next working day (UU 30/2014 ps 58(3)), unless `fixed`: a term that may not be put off (ps 58(4)).
 */
export const validUntil = (start: PlainDate, limit: Limit, calendar: Calendar, fixed = false): Due =>
  limit.unit === 'h'
    ? lastDay(limit, midnight(dayOf(start), zoneOn(dayOf(start), calendar)), calendar)
    : lastDay(limit, start, calendar, [], fixed ? undefined : { basis: 'uu/2014/30~58', when: 'sunday-or-national' });

/** Stopped days as day numbers, sorted, without overlap, both inclusive. */
export type DayRange = { readonly from: DayNumber; readonly until: DayNumber };

/** The last day by day number: the arithmetic under `lastDay`, without roll-over; not for hours. */
export function endDay(limit: Limit, act: DayNumber, calendar: Calendar, stops: readonly DayRange[] = []): DayNumber {
  if (limit.unit === 'wd') {
    let n = limit.n;
    let end = workingAfter(act, n, calendar);
    for (const stop of stops) {
      if (stop.from > end) break;
      n += workingBetween(Math.max(stop.from - 1, act), stop.until, calendar);
      end = workingAfter(act, n, calendar);
    }
    return end;
  }
  let end = plainEnd(limit, act);
  for (const stop of stops) {
    if (stop.from > end) break;
    end += Math.max(0, stop.until - Math.max(stop.from - 1, act));
  }
  return end;
}

/** Sorts stops and joins those that touch; a stop that ends before it begins is none. */
export function merged(stops: readonly Stop[]): readonly DayRange[] {
  const sorted = stops
    .map((stop) => ({ from: dayOf(stop.from), until: dayOf(stop.until) }))
    .filter((stop) => stop.until >= stop.from)
    .sort((a, b) => a.from - b.from);
  const joined: { from: number; until: number }[] = [];
  for (const stop of sorted) {
    const previous = joined.at(-1);
    if (previous !== undefined && stop.from <= previous.until + 1) previous.until = Math.max(previous.until, stop.until);
    else joined.push({ ...stop });
  }
  return joined;
}

const none: readonly DayRange[] = [];

const nextServed = (day: DayNumber, calendar: Calendar): DayNumber => {
  let next = workingAfter(day, 1, calendar);
  // A body that serves on no weekday at all would have no next day: a year is looked through, no more.
  for (let tries = 0; tries < 366 && openings(next, calendar).length === 0; tries++) next = workingAfter(next, 1, calendar);
  return next;
};

function plainEnd(limit: Limit, act: DayNumber): DayNumber {
  if (limit.unit === 'd') return act + limit.n;
  if (limit.unit === 'wk') return act + 7 * limit.n;
  const months = limit.unit === 'y' ? 12 * limit.n : limit.n;
  const start = civil(act);
  const index = start.year * 12 + start.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const first = dayOf({ year, month, day: 1 });
  const length = dayOf(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }) - first;
  return first + Math.min(start.day, length) - 1;
}

const moves = (day: DayNumber, calendar: Calendar, rollOver: RollOver): boolean => {
  const { kind } = whyOf(day, calendar);
  return rollOver.when === 'non-working' ? kind !== 'working' : kind === 'national' || weekdayOf(day) === 7;
};

function settle(limit: Limit, act: DayNumber, end: DayNumber, calendar: Calendar, rollOver: RollOver | undefined): Due {
  const counted = limit.unit === 'wd' && !allLoaded(act + 1, end, calendar);
  if (rollOver === undefined) return { due: dateOf(end), provisional: counted };
  const to = moves(end, calendar, rollOver) ? workingAfter(end, 1, calendar) : end;
  const due = { due: dateOf(to), provisional: counted || !allLoaded(end, to, calendar) };
  return to === end ? due : { ...due, movedFrom: dateOf(end) };
}

const hourMilliseconds = 3_600_000;
const dayMilliseconds = 24 * hourMilliseconds;

function lastMinute(
  n: number,
  from: ActTime,
  calendar: Calendar,
  stops: readonly DayRange[],
  rollOver: RollOver | undefined,
): Due {
  if (from instanceof Temporal.PlainDate) throw new RangeError('hours are counted from a minute, not from a day');
  const start = localOf(from, calendar);
  const zone = zoneOn(start.day, calendar);
  let end = from.epochMilliseconds + n * hourMilliseconds;
  for (const stop of stops) {
    // A stopped day gives no minute; a stop that begins before the act takes only what lies after it.
    const begins = Math.max(midnight(stop.from, zone).epochMilliseconds, from.epochMilliseconds);
    if (begins > end) break;
    end += Math.max(0, midnight(stop.until + 1, zone).epochMilliseconds - begins);
  }
  const last = localDay(Temporal.Instant.fromEpochMilliseconds(end), zone).day;
  const to = rollOver !== undefined && moves(last, calendar, rollOver) ? workingAfter(last, 1, calendar) : last;
  const moment = Temporal.Instant.fromEpochMilliseconds(end + (to - last) * dayMilliseconds);
  const due = { due: dateOf(to), moment, provisional: rollOver !== undefined && !allLoaded(last, to, calendar) };
  return to === last ? due : { ...due, movedFrom: dateOf(last) };
}

function traceOf(limit: Limit, act: DayNumber, due: Due, calendar: Calendar, stops: readonly DayRange[]): readonly TraceDay[] {
  const last = dayOf(due.movedFrom ?? due.due);
  const stopped = (day: DayNumber): boolean => stops.some((stop) => stop.from <= day && day <= stop.until);
  const trace: TraceDay[] = [];
  for (let day = act; day <= dayOf(due.due); day++) {
    const why = whyOf(day, calendar);
    const date = dateOf(day);
    if (stopped(day) && day <= last && (day > act || limit.unit === 'h'))
      trace.push({ date, counted: false, why: { kind: 'stopped' } });
    else if (day === act && limit.unit !== 'h') trace.push({ date, counted: false, why: { kind: 'act' } });
    else if (day > last) trace.push({ date, counted: false, why: day === dayOf(due.due) ? { kind: 'moved' } : why });
    else trace.push({ date, counted: limit.unit !== 'wd' || why.kind === 'working', why });
  }
  return trace;
}
