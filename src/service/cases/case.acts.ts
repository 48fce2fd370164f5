import { authorityFor, type Chain, type Directory, dateIn, mayAct, type Standing } from '#bodies';
import { directory, officerOf } from '#bodies/reads';
import {
  type Actor,
  absent,
  actorColumns,
  forbidden,
  type Instant,
  isRefusal,
  type Outcome,
  type PersonRef,
  type Plain,
  type PlainDate,
  type PostId,
  system,
} from '#ground';
import { emit, record } from '#journal/acts';
import { lawInForce } from '#regulations/reads';
import type { Revision, Standard } from '#standards';
import { revisionOf } from '#standards/reads';
import type { Tx } from '#store';
import { appendFacts, type CaseRow, caseRow, factsOf, lockCase, replaceTasks, updateCase } from './case.rows.ts';
import type { CaseFact, CaseRef, CaseState, NewFact } from './case.ts';
import { derivedOf, taskRows } from './derived.ts';
import { fold, stepOf } from './fold.ts';
import * as rules from './procedure.ts';

/** Who acts, when; `ids` makes new ids (notes). */
export type Acting = { readonly actor: Actor; readonly now: Instant; readonly newId: () => string };

/** A case opened for an act: its row locked, its facts folded, its standard, and everything public about bodies. */
export type OpenCase = {
  readonly row: CaseRow;
  readonly facts: readonly CaseFact[];
  readonly state: CaseState;
  readonly standard: Standard;
  readonly revision: Revision;
  readonly directory: Directory;
  /** The date where the provider works. */
  readonly today: PlainDate;
};

/** Locks a case and folds it. Refuses `case` (404) when it is not there or not the actor's to see. */
export const openCase = async (tx: Tx, ref: CaseRef, acting: Acting): Promise<Outcome<OpenCase>> =>
  folded(tx, await lockCase(tx, ref), acting);

/** The same without the lock, for a page. */
export const readCase = async (tx: Tx, ref: CaseRef, acting: Acting): Promise<Outcome<OpenCase>> =>
  folded(tx, await caseRow(tx, ref), acting);

async function folded(tx: Tx, row: CaseRow | undefined, acting: Acting): Promise<Outcome<OpenCase>> {
  if (row === undefined) return absent('case');
  const revision = await revisionOf(tx, row.standard, row.revision);
  if (revision === undefined) throw new Error(`no revision ${row.revision} of ${row.standard}`);
  const { standard } = revision;
  const known = await directory(tx);
  const facts = await factsOf(tx, row);
  const state = fold(standard, facts);
  return { row, facts, state, standard, revision, directory: known, today: dateIn(known, standard.provider, acting.now) };
}

/** By which chain of authority an officer acts, and in which capacity they hold the post. */
export type Authorised = { readonly chain: Chain; readonly standing: Standing };

/** Whether the actor may do a step now: in the post, by a chain of authority, and not in a matter of their own. */
export async function mayDo(tx: Tx, open: OpenCase, acting: Acting, key: string, post: PostId): Promise<Outcome<Authorised>> {
  const { actor } = acting;
  if (actor.kind !== 'officer') return forbidden('not-an-officer', { basis: ['uu/2014/30~17'] });
  const step = stepOf(open.standard, key);
  const officer = await officerOf(tx, actor.person, actor.body, open.today);
  const drafter = drafterOf(open.state);
  const touching = { parties: [open.row.person], ...(drafter === undefined ? {} : { drafter }) };
  const standing = mayAct(officer, { post, does: step.does }, touching, open.today);
  if (isRefusal(standing)) return standing;
  const ask = { post, matter: open.standard.matter, does: step.does, kind: step.authority, on: open.today };
  const chain = authorityFor(open.directory.authorities, ask, await lawInForce(tx));
  return isRefusal(chain) ? chain : { chain, standing };
}

/** Whether the actor may decide now: the open step, the chain and the capacity. Refuses as `held` and {@link mayDo} do. */
export async function mayDecide(
  tx: Tx,
  open: OpenCase,
  acting: Acting,
  step: string,
): Promise<Outcome<Authorised & { readonly held: rules.Held }>> {
  const mine = rules.held({ standard: open.standard, state: open.state, actor: acting.actor, step }, ['decide']);
  if (isRefusal(mine)) return mine;
  const authorised = await mayDo(tx, open, acting, step, mine.post);
  return isRefusal(authorised) ? authorised : { ...authorised, held: mine };
}

const drafterOf = (state: CaseState): PersonRef | undefined => {
  const by = state.draft?.by;
  return by?.person == null || by.person_home == null ? undefined : ({ home: by.person_home, id: by.person } as PersonRef);
};

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
  if (what.facts.length === 0) return open.state;
  const { row, standard } = open;
  const by = actorColumns(acting.actor, what.post);
  await appendFacts(tx, row, open.state.facts + 1, what.facts, acting.now, by);
  const added = what.facts.map((fact, index) => ({ ...fact, seq: open.state.facts + 1 + index, at: acting.now, by }));
  const state = fold(standard, [...open.facts, ...added]);
  const derived = derivedOf(standard, state, open.directory);
  await updateCase(tx, row, derived);
  await replaceTasks(tx, row, taskRows(standard, row, state, open.directory, derived.dueOn), true);
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
  return state;
}

/** The applicant opened the product. */
export async function noteOpened(tx: Tx, ref: CaseRef, acting: Acting): Promise<Outcome<CaseState>> {
  const open = await openCase(tx, ref, acting);
  if (isRefusal(open)) return open;
  const facts = rules.opened(open.standard, open.state);
  if (isRefusal(facts)) return facts;
  return change(tx, open, acting, {
    facts,
    act: 'case.deliver',
    rule: ['uu/2014/30~61', 'uu/2014/30~62'],
    events: [{ name: 'case.closed', data: {} }],
  });
}

/** The applicant takes the application back. */
export async function withdraw(tx: Tx, ref: CaseRef, acting: Acting): Promise<Outcome<CaseState>> {
  const open = await openCase(tx, ref, acting);
  if (isRefusal(open)) return open;
  const facts = rules.withdraw(open.state, acting.actor);
  if (isRefusal(facts)) return facts;
  return change(tx, open, acting, {
    facts,
    act: 'case.withdraw',
    rule: ['uu/2009/25~18'],
    events: [{ name: 'case.withdrawn', data: {} }],
  });
}

/** The system acts on a case of this government. */
export const bySystem = (home: string, job: string, now: Instant, newId: () => string): Acting => ({
  actor: system(home, job),
  now,
  newId,
});
