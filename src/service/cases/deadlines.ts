import {
  type ActTime,
  type Calendar,
  type ClockState,
  clockState,
  type Due,
  type Instant,
  type Limit,
  lastDay,
  type PlainDate,
  Temporal,
} from '#ground';
import type { Standard } from '#standards';
import type { CaseState, Task } from './case.ts';
import { stepOf, tasksOf } from './fold.ts';

/** When a file came in: the moment, and the day it counts for. */
type Came = { readonly at: Instant; readonly on: string };

/** The law's own days: completeness is checked within five working days, a decision delivered within five (UU 30/2014 ps 50, 61). */
const checkDays: Limit = { n: 5, unit: 'wd' };
const deliveryDays: Limit = { n: 5, unit: 'wd' };

/** The day promised on the receipt: the limit from the receipt of the file (service-standard.md "Limits"). */
export const promised = (standard: Standard, came: Came, calendar: Calendar): Due =>
  lastDay(standard.time.limit, startOf(standard, came), calendar);

/** Days are counted from the day a filing counts for, hours from the minute it came. */
const startOf = (standard: Standard, came: Came): ActTime =>
  standard.time.limit.unit === 'h' ? came.at : Temporal.PlainDate.from(came.on);

/**
 * The statutory clock of the whole case, from receipt to signature: the first return before the file is found complete stops
 * it (or as the standard says); a second never does, nor one after that. Pure: the same facts and calendar give the same
 * answer whenever it is asked.
 */
export function caseClock(standard: Standard, state: CaseState, calendar: Calendar, now: Instant): ClockState {
  const { limit, correction, silence } = standard.time;
  const fixed = state.complete?.at.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  const returns = state.returns
    .filter((one) => one.at.epochMilliseconds <= fixed)
    .map(({ at, correctedAt, correctedOn }) =>
      correctedAt === undefined || correctedOn === undefined
        ? { returned: at }
        : { returned: at, completed: startOf(standard, { at: correctedAt, on: correctedOn }) },
    );
  const started = startOf(standard, { at: state.filedAt, on: state.receivedOn });
  const ended = state.effect?.at ?? state.end?.at;
  const facts = { started, returns, ...(ended === undefined ? {} : { ended }) };
  return clockState({ limit, correction, lapses: silence !== 'none' }, facts, calendar, now);
}

/** The last day of an open task: the step's own limit from when it opened; undefined where the standard gives none. */
export function taskDue(standard: Standard, task: Task, calendar: Calendar): PlainDate | undefined {
  const { within } = stepOf(standard, task.step);
  return within === undefined ? undefined : lastDay(within, task.since, calendar).due;
}

/** The last day on which an open check may be made before the file counts as complete (UU 30/2014 ps 50). */
export function checkDue(state: CaseState, key: string, calendar: Calendar): PlainDate | undefined {
  const step = state.steps.find((one) => one.key === key);
  return step?.status === 'open' && step.since !== undefined ? lastDay(checkDays, step.since, calendar).due : undefined;
}

/** The last day on which a product with no officer to hand it over is left for its applicant (UU 30/2014 ps 61). */
export function deliveryDue(standard: Standard, state: CaseState, calendar: Calendar): PlainDate | undefined {
  if (state.phase !== 'delivering' || state.effect === undefined || tasksOf(standard, state).length > 0) return undefined;
  return lastDay(deliveryDays, state.effect.at, calendar).due;
}

/** What time alone has done to a case by a moment. */
export type Passed =
  | { readonly kind: 'counts-complete'; readonly step: string }
  | { readonly kind: 'lapses'; readonly due: PlainDate }
  | { readonly kind: 'delivered' };

/** What the calendar of each step's body is. */
export type Calendars = { readonly provider: Calendar; readonly of: (step: string) => Calendar };

/**
 * What time alone has done by `now` and no fact says yet, in order: checks that count as made, the lapse of the whole case,
 * a product that counts as delivered. `today` is the date where the provider works.
 */
export function passedBy(
  standard: Standard,
  state: CaseState,
  calendars: Calendars,
  now: Instant,
  today: PlainDate,
): readonly Passed[] {
  if (state.phase === 'closed') return [];
  const passed: Passed[] = openChecks(standard, state)
    .filter((step) => isPast(checkDue(state, step, calendars.of(step)), today))
    .map((step) => ({ kind: 'counts-complete', step }));
  const clock = lapsing(state) ? caseClock(standard, state, calendars.provider, now) : undefined;
  if (clock?.standing === 'lapsed' || clock?.standing === 'late') passed.push({ kind: 'lapses', due: clock.due });
  const left = deliveryDue(standard, state, calendars.provider);
  if (left !== undefined && Temporal.PlainDate.compare(today, left) >= 0) passed.push({ kind: 'delivered' });
  return passed;
}

/**
 * The day on which time alone may next do something: the sweep looks at the case then, and not before. `clock` is the case's own
 * as its facts leave it.
 */
export function nextDay(standard: Standard, state: CaseState, calendars: Calendars, clock: ClockState): PlainDate | undefined {
  if (state.phase === 'closed') return undefined;
  const after = (day: PlainDate | undefined): PlainDate | undefined => day?.add({ days: 1 });
  const days = openChecks(standard, state).map((step) => after(checkDue(state, step, calendars.of(step))));
  if (lapsing(state) && clock.standing !== 'stopped') days.push(clock.moment === undefined ? after(clock.due) : clock.due);
  days.push(deliveryDue(standard, state, calendars.provider));
  return days.filter((day) => day !== undefined).sort(Temporal.PlainDate.compare)[0];
}

/** The limit runs from receipt to signature, also while a letter waits for it. */
const lapsing = (state: CaseState): boolean =>
  state.lapsed === undefined && state.effect === undefined && state.phase !== 'closed' && state.phase !== 'delivering';

/** Checks that are open before the file was ever found complete. */
const openChecks = (standard: Standard, state: CaseState): readonly string[] =>
  state.complete !== undefined || (state.phase !== 'procedure' && state.phase !== 'return-asked')
    ? []
    : state.steps.filter((step) => step.status === 'open' && stepOf(standard, step.key).does === 'check').map((step) => step.key);

const isPast = (day: PlainDate | undefined, today: PlainDate): boolean =>
  day !== undefined && Temporal.PlainDate.compare(today, day) > 0;
