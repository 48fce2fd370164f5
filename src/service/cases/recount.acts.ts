import { isRefusal, type Outcome } from '#ground';
import type { Tx } from '#store';
import { replaceTasks, updateCase } from './case.rows.ts';
import type { CaseRef } from './case.ts';
import { derivedOf, taskRows } from './derived.ts';
import { openCase } from './open.acts.ts';
import type { Acting } from './view.ts';

/**
 * Counts a case's days again from its facts, after a calendar has changed under it: nothing happened to the case, so nothing is
 * added to its facts; what time has done by the new calendar is written first. Gives whether its row was another. Refuses
 * `case` (404).
 */
export async function recount(tx: Tx, ref: CaseRef, acting: Acting): Promise<Outcome<boolean>> {
  const open = await openCase(tx, ref, acting);
  if (isRefusal(open)) return open;
  const { row, state, standard, directory } = open;
  const derived = derivedOf(standard, state, directory);
  const same = Object.entries(derived).every(([key, value]) => text(row[key as keyof typeof derived]) === text(value));
  if (!same) updateCase(tx, row, derived);
  replaceTasks(tx, row, taskRows(standard, row, state, directory, derived.dueOn), true);
  return !same;
}

const text = (value: unknown): string => JSON.stringify(value ?? null);
