import { type CaseRef, fold } from '#cases';
import { type OpenCase, readCase } from '#cases/acts';
import { type Instant, isRefusal, system } from '#ground';
import type { Tx } from '#store';
import { derivedOf, taskRows } from '../src/service/cases/derived.ts';

/** Where the rows of cases are not what their facts give, folded again: a line each, none where all is well. */
export async function unfolded(tx: Tx, refs: readonly CaseRef[], now: Instant): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const ref of refs) {
    const open = await readCase(tx, ref, { actor: system(ref.home, 'test'), now, newId: () => ref.id });
    wrong.push(...(isRefusal(open) ? [`${ref.id}: ${open.name}`] : await unfoldedCase(tx, open)));
  }
  return wrong;
}

/** The same of one case that is open to be read. */
export async function unfoldedCase(tx: Tx, { row, facts, standard, directory }: OpenCase): Promise<readonly string[]> {
  const wrong: string[] = [];
  const state = fold(standard, facts);
  const derived = derivedOf(standard, state, directory);
  for (const [key, value] of Object.entries(derived)) {
    const kept = (row as unknown as Record<string, unknown>)[key];
    if (written(kept) !== written(value)) wrong.push(`${row.id}: ${key} is ${written(kept)}, its facts give ${written(value)}`);
  }
  const tasks = taskRows(standard, row, state, directory, derived.dueOn).map(({ step, ordinal, post }) => [step, ordinal, post]);
  const listed = await tx
    .selectFrom('cases.tasks')
    .select(['step', 'ordinal', 'post'])
    .where('home', '=', row.home)
    .where('case_id', '=', row.id)
    .execute();
  const kept = listed.map(({ step, ordinal, post }) => [step, ordinal, post]);
  if (written(kept.map(written).sort()) !== written(tasks.map(written).sort()))
    wrong.push(`${row.id}: its tasks are ${written(kept)}, its facts give ${written(tasks)}`);
  return wrong;
}

const written = (value: unknown): string => JSON.stringify(value ?? null);
