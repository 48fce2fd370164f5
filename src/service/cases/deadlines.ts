import { type Calendar, type ClockState, clockState, type Due, type Instant, lastDay, type PlainDate, Temporal } from '#ground';
import type { Standard } from '#standards';
import type { CaseState, Task } from './case.ts';
import { stepOf } from './fold.ts';

/** The day promised on the receipt: the limit from the day of receipt (service-standard "Limits"). */
export const promised = (standard: Standard, receivedOn: string, calendar: Calendar): Due =>
  lastDay(standard.time.limit, Temporal.PlainDate.from(receivedOn), calendar);

/**
 * The statutory clock of the whole case, from receipt to signature: a first return stops it (or as the standard says), a
 * second never does. Pure: the same facts and calendar give the same answer whenever it is asked.
 */
export function caseClock(standard: Standard, state: CaseState, calendar: Calendar, now: Instant): ClockState {
  const { limit, correction, silence } = standard.time;
  const returns = state.returns.map((one) => ({
    returned: one.at,
    ...(one.correctedOn === undefined ? {} : { completed: Temporal.PlainDate.from(one.correctedOn) }),
  }));
  const ended = state.effect?.at ?? state.end?.at;
  return clockState(
    { limit, correction, lapses: silence !== 'none' },
    { started: Temporal.PlainDate.from(state.receivedOn), returns, ...(ended === undefined ? {} : { ended }) },
    calendar,
    now,
  );
}

/** The last day of an open task: the step's own limit from when it opened; undefined where the standard gives none. */
export function taskDue(standard: Standard, task: Task, calendar: Calendar): PlainDate | undefined {
  const { within } = stepOf(standard, task.step);
  return within === undefined ? undefined : lastDay(within, task.since, calendar).due;
}

/** The last day of the check for completeness: five working days, or fewer where the standard says so (UU 30/2014 ps 50). */
export function checkDue(_standard: Standard, state: CaseState, key: string, calendar: Calendar): PlainDate | undefined {
  const step = state.steps.find((one) => one.key === key);
  if (step?.since === undefined) return undefined;
  return lastDay({ n: 5, unit: 'wd' }, step.since, calendar).due;
}

/** The check steps that nobody acted on within five working days: the file counts as complete (UU 30/2014 ps 50). */
export function deemedComplete(
  standard: Standard,
  state: CaseState,
  calendarOf: (key: string) => Calendar,
  today: PlainDate,
): readonly string[] {
  if (state.phase !== 'procedure') return [];
  return state.steps
    .filter((step) => step.status === 'open' && stepOf(standard, step.key).does === 'check')
    .map((step) => step.key)
    .filter((key) => {
      const due = checkDue(standard, state, key, calendarOf(key));
      return due !== undefined && Temporal.PlainDate.compare(today, due) > 0;
    });
}
