import { calendarIn, type Directory } from '#bodies';
import { bodyOf, type PostId } from '#ground';
import type { Standard } from '#standards';
import type { CaseRow, Derived, TaskRow } from './case.rows.ts';
import type { CaseState } from './case.ts';
import { caseClock, taskDue } from './deadlines.ts';
import { holderOf, stepOf, tasksOf } from './fold.ts';

/** The part of a case's row that follows from its facts: the same facts give the same row whenever it is rebuilt. */
export function derivedOf(standard: Standard, state: CaseState, directory: Directory): Derived {
  const holder = holderOf(standard, state);
  const clock = caseClock(standard, state, calendarIn(directory, standard.provider), state.changedAt);
  return {
    posts: postsOf(standard, state),
    facts: state.facts,
    phase: state.phase,
    ended: state.end?.how ?? null,
    holderKind: holder.kind,
    holderPost: holder.kind === 'post' ? holder.post : null,
    dueOn: clock.due,
    complete: state.complete !== undefined,
    lapsed: state.lapsed !== undefined,
  };
}

/** The open tasks of a case as the inbox lists them; each due by the calendar of the body that holds it. */
export function taskRows(
  standard: Standard,
  row: Pick<CaseRow, 'home' | 'id' | 'receipt'>,
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
    receipt: row.receipt,
    since: task.since,
    dueOn: taskDue(standard, task, calendarIn(directory, bodyOf(task.post))) ?? null,
    caseDueOn,
  }));
}

/** Who may see the case: every post that the standard names, and the superior who was asked for a second return. */
const postsOf = (standard: Standard, state: CaseState): readonly PostId[] => [
  ...new Set([...standard.steps.flatMap((step) => step.by), ...(state.asked === undefined ? [] : [state.asked.to])]),
];
