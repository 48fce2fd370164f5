import { type Calendar, workingBetween, zoneOn } from './calendar.ts';
import { type ActTime, actDay, type Due, lastDay, localOf, type RollOver, type Stop } from './clock.ts';
import { type DayNumber, dateOf, dayOf, midnight } from './dates.ts';
import type { Limit } from './limit.ts';
import { type Instant, type PlainDate, Temporal } from './time.ts';

/** What a return for correction does to the clock: the file is with the applicant, so by default it stops. */
export type Correction = 'stops' | 'continues' | 'resets';

/** A statutory clock. `lapses`: passing the last day has an effect in law (silence, a lapse), and is not merely late. */
export type ClockRule = {
  readonly limit: Limit;
  readonly correction: Correction;
  readonly lapses: boolean;
  readonly rollOver?: RollOver;
};

/** A return of the file to the applicant, and when it came back complete. */
export type Return = { readonly returned: ActTime; readonly completed?: ActTime };

/** What happened, from the facts of a case: what starts the clock, each return in order, and what ends it. */
export type ClockFacts = { readonly started: ActTime; readonly returns: readonly Return[]; readonly ended?: ActTime };

/** Where a clock stands. `late` and `lapsed` also where what ended it came after the last day. */
export type ClockStanding = 'running' | 'stopped' | 'late' | 'met' | 'lapsed';

/** A clock at a moment. `used`, `left` and `over` are working days, calendar days or minutes, as `unit` says. */
export type ClockState = Due & {
  readonly standing: ClockStanding;
  /** Nothing has ended it yet. */
  readonly open: boolean;
  /** The day whose act started it; after a reset, the day whose act started it anew. */
  readonly act: PlainDate;
  readonly unit: 'wd' | 'd' | 'min';
  readonly used: number;
  readonly left: number;
  /** Past the last day. */
  readonly over: number;
  /** Days on which it stood, for hours the days it stood in. */
  readonly stops: readonly Stop[];
};

/**
 * The state of a clock at a moment, from nothing but its arguments. Only the first return moves it (a second always
 * continues, and so does one after the last day). The day a file goes back and the day it returns are both stopped;
 * while it is away, the last day is the one that would hold if it came back today.
 */
export function clockState(rule: ClockRule, facts: ClockFacts, calendar: Calendar, now: Instant): ClockState {
  const course = rule.limit.unit === 'h' ? minutes(rule, facts, calendar, now) : days(rule, facts, calendar, now);
  const { away, past, ...counts } = course;
  const open = facts.ended === undefined;
  return { ...counts, open, standing: standingOf(rule, past, open, away) };
}

type Course = Omit<ClockState, 'standing' | 'open'> & { readonly away: boolean; readonly past: boolean };

function standingOf(rule: ClockRule, past: boolean, open: boolean, away: boolean): ClockStanding {
  if (past) return rule.lapses ? 'lapsed' : 'late';
  if (!open) return 'met';
  return away ? 'stopped' : 'running';
}

const dayOfAct = (at: ActTime, calendar: Calendar): DayNumber =>
  at instanceof Temporal.PlainDate ? dayOf(at) : localOf(at, calendar).day;

type Moved = { readonly act: ActTime; readonly stops: readonly Stop[]; readonly away: boolean };

/** What the first return does to a clock that counts days, `on` being today or the day it ended. */
function movedByReturn(rule: ClockRule, facts: ClockFacts, calendar: Calendar, on: DayNumber): Moved {
  const still: Moved = { act: facts.started, stops: [], away: false };
  const first = facts.returns[0];
  if (first === undefined || rule.correction === 'continues') return still;
  const returned = dayOfAct(first.returned, calendar);
  if (returned > dayOf(lastDay(rule.limit, facts.started, calendar, [], rule.rollOver).due)) return still;
  const back = first.completed === undefined ? on : actDay(first.completed, calendar);
  const away = first.completed === undefined && facts.ended === undefined;
  return rule.correction === 'resets'
    ? { act: dateOf(back), stops: [], away }
    : { act: facts.started, stops: [{ from: dateOf(returned), until: dateOf(back) }], away };
}

function days(rule: ClockRule, facts: ClockFacts, calendar: Calendar, now: Instant): Course {
  const on = dayOfAct(facts.ended ?? now, calendar);
  const { act, stops, away } = movedByReturn(rule, facts, calendar, on);
  const due = lastDay(rule.limit, act, calendar, stops, rule.rollOver);
  const last = dayOf(due.due);
  const start = actDay(act, calendar);
  const unit = rule.limit.unit === 'wd' ? 'wd' : 'd';
  const count = (after: DayNumber, until: DayNumber): number =>
    unit === 'wd' ? workingBetween(after, until, calendar) : Math.max(0, until - after);
  const running = (after: DayNumber): number =>
    stops.reduce((sum, stop) => sum - count(Math.max(dayOf(stop.from) - 1, after), dayOf(stop.until)), count(after, last));
  const left = on > last ? 0 : running(Math.max(on, start));
  const used = running(start) - left;
  return { ...due, act: dateOf(start), unit, used, left, over: count(last, on), stops, away, past: on > last };
}

const minute = 60_000;

/** Hours run by the minute, so a return stops them from the minute the file is sent to the minute it comes back. */
function minutes(rule: ClockRule, facts: ClockFacts, calendar: Calendar, now: Instant): Course {
  const at = (time: ActTime): number => millis(time, calendar);
  const started = at(facts.started);
  const on = at(facts.ended ?? now);
  const total = rule.limit.n * 60 * minute;
  const first = facts.returns[0];
  const sent = first === undefined ? undefined : at(first.returned);
  const moved = sent !== undefined && rule.correction !== 'continues' && sent <= started + total;
  const back = moved ? (first?.completed === undefined ? on : at(first.completed)) : started;
  const stood = moved && rule.correction === 'stops' ? Math.max(0, back - sent) : 0;
  const from = moved && rule.correction === 'resets' ? back : started;
  const due = lastDay(rule.limit, Temporal.Instant.fromEpochMilliseconds(from + stood), calendar, [], rule.rollOver);
  const end = due.moment?.epochMilliseconds ?? from + stood + total;
  const left = Math.max(0, Math.min(total, end - Math.max(on, from)));
  return {
    ...due,
    act: dateOf(dayAt(from, calendar)),
    unit: 'min',
    left: Math.ceil(left / minute),
    used: Math.floor((total - left) / minute),
    over: Math.max(0, Math.floor((on - end) / minute)),
    stops: stood > 0 && sent !== undefined ? [{ from: dateOf(dayAt(sent, calendar)), until: dateOf(dayAt(back, calendar)) }] : [],
    away: moved && first?.completed === undefined && facts.ended === undefined,
    past: on > end,
  };
}

const dayAt = (milliseconds: number, calendar: Calendar): DayNumber =>
  localOf(Temporal.Instant.fromEpochMilliseconds(milliseconds), calendar).day;

const millis = (at: ActTime, calendar: Calendar): number =>
  at instanceof Temporal.PlainDate ? midnight(dayOf(at), zoneOn(dayOf(at), calendar)).epochMilliseconds : at.epochMilliseconds;
