import { calendarIn, type Directory, dateIn } from '#bodies';
import { bodyOf, type PlainDate, type PostId } from '#ground';
import type { Standard } from '#standards';
import type { CaseState } from './case.ts';
import type { CaseRow, Derived, TaskRow } from './case-row.ts';
import { type Calendars, caseClock, nextDay, taskDue } from './deadlines.ts';
import { holderOf, stepOf, tasksOf } from './fold.ts';

/** The part of a case's row that follows from its facts: the same facts give the same row whenever it is rebuilt. */
export function derivedOf(standard: Standard, state: CaseState, directory: Directory): Derived {
  const holder = holderOf(standard, state);
  // A closed case keeps the days by which it was closed, whatever holidays are declared later.
  const known = state.phase === 'closed' ? dateIn(directory, standard.provider, state.changedAt) : undefined;
  const calendars = calendarsIn(directory, standard, known);
  const clock = caseClock(standard, state, calendars.provider, state.changedAt);
  return {
    posts: postsOf(standard, state),
    facts: state.facts,
    phase: state.phase,
    ended: state.end?.how ?? null,
    holderKind: holder.kind,
    holderPost: holder.kind === 'post' ? holder.post : null,
    dueOn: clock.due,
    nextOn: nextDay(standard, state, calendars, clock) ?? null,
    complete: state.complete !== undefined,
    lapsed: state.lapsed !== undefined,
  };
}

/** The open tasks of a case as the inbox lists them; each due by the calendar of the body that holds it. */
export function taskRows(
  standard: Standard,
  row: Pick<CaseRow, 'home' | 'id' | 'receipt' | 'revision'>,
  state: CaseState,
  directory: Directory,
  caseDueOn: Derived['dueOn'],
): readonly TaskRow[] {
  return tasksOf(standard, state).map((task) => ({
    home: row.home,
    caseId: row.id,
    step: task.step,
    ordinal: task.ordinal,
    post: task.post,
    does: state.phase === 'return-asked' ? 'approve-return' : stepOf(standard, task.step).does,
    standard: standard.id,
    revision: row.revision,
    receipt: row.receipt,
    since: task.since,
    dueOn: taskDue(standard, task, calendarIn(directory, bodyOf(task.post))) ?? null,
    caseDueOn,
  }));
}

/** The calendars of a standard's bodies; `known`: as they were known on a day. */
export const calendarsIn = (directory: Directory, standard: Standard, known?: PlainDate): Calendars => ({
  provider: calendarIn(directory, standard.provider, known),
  of: (key) => {
    const [post] = stepOf(standard, key).by;
    return calendarIn(directory, post === undefined ? standard.provider : bodyOf(post), known);
  },
});

/** Who may see the case: every post that the standard names, and the superiors who were asked for a second return. */
const postsOf = (standard: Standard, state: CaseState): readonly PostId[] => [
  ...new Set([...standard.steps.flatMap((step) => step.by), ...state.superiors]),
];
