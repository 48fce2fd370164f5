import { type Almanac, fixedHolidays, type Holiday, type HolidayKind, nationalAlmanac } from './almanac.ts';
import { civil, type DayNumber, dayOf, weekdayOf, weekdayWords } from './dates.ts';
import { type PlainDate, Temporal, type Zone } from './time.ts';
import type { Words } from './words.ts';

/** 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** An opening, local wall clock `08:00` to `15:00`; the closing minute itself is outside. */
export type Interval = { readonly open: string; readonly close: string };

/** How a body works from a date until a date (both inclusive): its week, zone and service hours by weekday. */
export type ServiceSpan = {
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly week: 5 | 6;
  readonly zone: Zone;
  readonly hours: Readonly<Partial<Record<Weekday, readonly Interval[]>>>;
};

/**
 * What a body adds to the national table. Where spans overlap the later in the list counts (hours in Ramadan over the
 * usual ones); where none covers a day, the first does. `jointLeave` false: the body serves on days of joint leave.
 */
export type BodyDays = {
  readonly spans: readonly ServiceSpan[];
  readonly local: readonly Holiday[];
  readonly jointLeave: boolean;
};

type Minutes = { readonly open: number; readonly close: number };
type Span = {
  readonly from: DayNumber;
  readonly until: DayNumber;
  readonly week: 5 | 6;
  readonly zone: Zone;
  readonly hours: readonly (readonly Minutes[])[];
};

/**
 * A body's calendar as an immutable value: made once by `calendarOf`, asked by the functions beside it. The fields are
 * for this room only: the window of days that is tabulated, how many working days lie before each, and which they are.
 */
export type Calendar = {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly before: Int32Array;
  readonly working: Int32Array;
  readonly loaded: ReadonlySet<number>;
  readonly holidays: ReadonlyMap<DayNumber, Holiday>;
  readonly spans: readonly [Span, ...Span[]];
};

/** Why a day counts as a working day or does not. */
export type DayWhy = {
  readonly kind: 'working' | 'weekend' | HolidayKind;
  /** The holiday's or weekday's name. */
  readonly name: Words;
  /** The act that declares the holiday. */
  readonly source?: string;
  /** True where the year's table is not loaded: only weekends and fixed-date holidays are known. */
  readonly provisional: boolean;
};

const windowFirst = dayOf({ year: 2000, month: 1, day: 1 });
const windowLast = dayOf({ year: 2059, month: 12, day: 31 });

/**
 * The calendar of a body over the national table. With `knownOn` it is the calendar as it was known on that date:
 * what was declared later, or had been withdrawn by then, is left out; so a promise can be explained afterwards.
 */
export function calendarOf(body: BodyDays, almanac: Almanac = nationalAlmanac, knownOn?: PlainDate): Calendar {
  const spans = body.spans.map(numbered);
  const [head, ...rest] = spans;
  if (head === undefined) throw new Error('a calendar needs a span with a week, a zone and hours');
  const all = [...almanac.flatMap((table) => table.holidays), ...body.local];
  const known = all.filter((holiday) => (body.jointLeave || holiday.kind !== 'joint-leave') && isKnown(holiday, knownOn));
  const holidays = new Map<DayNumber, Holiday>();
  for (const holiday of known) {
    const day = dayOf(holiday.date);
    const other = holidays.get(day);
    if (other === undefined || rank[holiday.kind] < rank[other.kind]) holidays.set(day, holiday);
  }
  const loaded = new Set(almanac.filter((table) => yearKnown(table.holidays, knownOn)).map((table) => table.year));
  return tabulate({ loaded, holidays, spans: [head, ...rest] });
}

/** The usual office week in a zone with the national holidays, for whom no calendar of a body is given. */
export const officeCalendar = (week: 5 | 6, zone: Zone, almanac: Almanac = nationalAlmanac, knownOn?: PlainDate): Calendar =>
  calendarOf(
    {
      spans: [{ from: Temporal.PlainDate.from('2000-01-01'), week, zone, hours: officeHours[week] }],
      local: [],
      jointLeave: true,
    },
    almanac,
    knownOn,
  );

const daily = (open: string, close: string): readonly Interval[] => [{ open, close }];
const usual = daily('08:00', '16:00');
const short = daily('08:00', '14:00');

/** Service hours where a body has set none: a choice of ours, since no act sets them for all. */
export const officeHours: Readonly<Record<5 | 6, ServiceSpan['hours']>> = {
  5: { 1: usual, 2: usual, 3: usual, 4: usual, 5: usual },
  6: { 1: short, 2: short, 3: short, 4: short, 5: daily('08:00', '11:30'), 6: daily('08:00', '13:00') },
};

/** Does this day count as a working day of the calendar, and why or why not. */
export function isWorkingDay(date: PlainDate, calendar: Calendar): { readonly counts: boolean; readonly why: DayWhy } {
  const why = whyOf(dayOf(date), calendar);
  return { counts: why.kind === 'working', why };
}

/** The same by day number. */
export function whyOf(day: DayNumber, calendar: Calendar): DayWhy {
  const date = civil(day);
  const provisional = !calendar.loaded.has(date.year);
  const holiday = calendar.holidays.get(day);
  if (holiday !== undefined) return { kind: holiday.kind, name: holiday.name, source: holiday.source, provisional };
  const fixed = provisional ? fixedHolidays.find((row) => row.month === date.month && row.day === date.day) : undefined;
  if (fixed !== undefined) return { kind: 'national', name: fixed.name, source: 'Keppres 8/2024', provisional };
  const weekday = weekdayOf(day);
  const kind = weekday >= (spanOn(day, calendar).week === 5 ? 6 : 7) ? 'weekend' : 'working';
  return { kind, name: weekdayWords(weekday), provisional };
}

/** Working days after `after` up to and with `until`; 0 where `until` is not later. */
export function workingBetween(after: DayNumber, until: DayNumber, calendar: Calendar): number {
  if (until <= after) return 0;
  const { first, last, before } = calendar;
  if (after + 1 >= first && until <= last) return (before[until + 1 - first] ?? 0) - (before[after + 1 - first] ?? 0);
  let count = 0;
  for (let day = after + 1; day <= until; day++) if (whyOf(day, calendar).kind === 'working') count++;
  return count;
}

/** The n-th working day after a day, n from 1. */
export function workingAfter(day: DayNumber, n: number, calendar: Calendar): DayNumber {
  const { first, last, before, working } = calendar;
  if (day + 1 >= first && day < last) {
    const found = working[(before[day + 1 - first] ?? 0) + n - 1];
    if (found !== undefined) return found;
  }
  let left = n;
  let at = day;
  while (left > 0) if (whyOf(++at, calendar).kind === 'working') left--;
  return at;
}

/** True when the table of the day's year is loaded, so that nothing about it can still be declared but by a change. */
export const isLoaded = (day: DayNumber, calendar: Calendar): boolean => calendar.loaded.has(civil(day).year);

/** True when every year touched from a day to a day is loaded. */
export function allLoaded(from: DayNumber, until: DayNumber, calendar: Calendar): boolean {
  for (let year = civil(from).year; year <= civil(until).year; year++) if (!calendar.loaded.has(year)) return false;
  return true;
}

/** The body's zone on a day. */
export const zoneOn = (day: DayNumber, calendar: Calendar): Zone => spanOn(day, calendar).zone;

/** The openings of a working day in minutes after midnight; empty on a day on which nobody serves. */
export const openings = (day: DayNumber, calendar: Calendar): readonly Minutes[] =>
  whyOf(day, calendar).kind === 'working' ? (spanOn(day, calendar).hours[weekdayOf(day)] ?? []) : [];

/** A national holiday tells more than a joint leave or a local one of the same day. */
const rank: Readonly<Record<HolidayKind, number>> = { national: 0, local: 1, 'joint-leave': 2 };

const isKnown = (holiday: Holiday, on: PlainDate | undefined): boolean => {
  if (on === undefined) return holiday.withdrawn === undefined;
  const declared = Temporal.PlainDate.compare(holiday.declared, on) <= 0;
  return declared && (holiday.withdrawn === undefined || Temporal.PlainDate.compare(holiday.withdrawn, on) > 0);
};

/** A year was loaded on a date when its first decree stood by then. */
const yearKnown = (holidays: readonly Holiday[], on: PlainDate | undefined): boolean =>
  on === undefined || holidays.some((holiday) => Temporal.PlainDate.compare(holiday.declared, on) <= 0);

const minutesOf = (clock: string): number => {
  const parts = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(clock);
  if (parts === null) throw new Error(`not a time of day: ${clock}`);
  return Number(parts[1]) * 60 + Number(parts[2]);
};

const numbered = (span: ServiceSpan): Span => ({
  from: dayOf(span.from),
  until: span.until === undefined ? Number.MAX_SAFE_INTEGER : dayOf(span.until),
  week: span.week,
  zone: span.zone,
  hours: [0, 1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    [...(span.hours[weekday as Weekday] ?? [])]
      .map((interval) => ({ open: minutesOf(interval.open), close: minutesOf(interval.close) }))
      .sort((a, b) => a.open - b.open),
  ),
});

const spanOn = (day: DayNumber, calendar: Pick<Calendar, 'spans'>): Span =>
  calendar.spans.findLast((span) => span.from <= day && day <= span.until) ?? calendar.spans[0];

function tabulate(parts: Pick<Calendar, 'loaded' | 'holidays' | 'spans'>): Calendar {
  const length = windowLast - windowFirst + 1;
  const before = new Int32Array(length + 1);
  const working = new Int32Array(length);
  const empty: Calendar = { ...parts, first: windowFirst, last: windowLast, before, working };
  let count = 0;
  for (let index = 0; index < length; index++) {
    before[index] = count;
    if (whyOf(windowFirst + index, empty).kind === 'working') working[count++] = windowFirst + index;
  }
  before[length] = count;
  return Object.freeze({ ...empty, working: working.slice(0, count) });
}
