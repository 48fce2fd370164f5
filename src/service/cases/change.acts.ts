import { actorColumns, type Plain, type PostId, system } from '#ground';
import { emit, record } from '#journal/acts';
import type { Tx } from '#store';
import { appendFacts, replaceTasks, updateCase } from './case.rows.ts';
import type { CaseState, NewFact } from './case.ts';
import { derivedOf, taskRows } from './derived.ts';
import { fold } from './fold.ts';
import type { Acting, OpenCase } from './view.ts';

/** What an act adds to a case: facts, under which rule and name, in which post, and events for the rooms above. */
export type Change = {
  readonly facts: readonly NewFact[];
  readonly act: string;
  readonly rule: readonly string[];
  readonly post?: PostId;
  readonly events: readonly { readonly name: string; readonly data: Plain }[];
};

/** Appends facts, writes the derived row and tasks anew, the journal and the events: one transaction, or nothing. */
export async function change(tx: Tx, open: OpenCase, acting: Acting, what: Change): Promise<CaseState> {
  return (await changed(tx, open, acting, what)).state;
}

/** The same; gives the case as it is now, for an act that goes on with it. Its row stays locked. */
export async function changed(tx: Tx, open: OpenCase, acting: Acting, what: Change): Promise<OpenCase> {
  if (what.facts.length === 0) return open;
  const { row, standard } = open;
  const by = actorColumns(acting.actor, what.post);
  appendFacts(tx, row, open.state.facts + 1, what.facts, acting.now, by);
  const added = what.facts.map((fact, index) => ({ ...fact, seq: open.state.facts + 1 + index, at: acting.now, by }));
  const facts = [...open.facts, ...added];
  const state = fold(standard, facts);
  const derived = derivedOf(standard, state, open.directory);
  updateCase(tx, row, derived);
  replaceTasks(tx, row, taskRows(standard, row, state, open.directory, derived.dueOn), true);
  const subject = { kind: 'case', id: row.id } as const;
  await record(tx, {
    home: row.home,
    subject,
    act: what.act,
    at: acting.now,
    actor: acting.actor,
    ...(what.post === undefined ? {} : { post: what.post }),
    rule: what.rule,
    data: { facts: what.facts as unknown as Plain },
  });
  for (const event of what.events) await emit(tx, { home: row.home, id: acting.newId(), subject, at: acting.now, ...event });
  return { ...open, row: { ...row, ...derived }, facts, state };
}

/** The system acts on a case of this government. */
export const bySystem = (home: string, job: string, now: Acting['now'], newId: () => string): Acting => ({
  actor: system(home, job),
  now,
  newId,
});
