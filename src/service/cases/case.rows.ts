import { sql } from 'kysely';
import { type ActorColumns, as, canonical, type Instant, type PersonRef, type Plain, type PlainDate, type PostId } from '#ground';
import { later, type Tx } from '#store';
import type { CaseFact, CaseRef, NewFact, Phase } from './case.ts';
import type { CaseRoot, CaseRow, Derived, TaskRow } from './case-row.ts';

const columns = sql`home, id, standard, revision, receipt, key_id, person_home, person, filed_at, received_on, promised_on,
  posts, facts, phase, ended, holder_kind, holder_post, due_on, next_on, complete, lapsed`;

type Raw = {
  home: string;
  id: string;
  standard: string;
  revision: number;
  receipt: string;
  key_id: string;
  person_home: string;
  person: string;
  filed_at: Instant;
  received_on: PlainDate;
  promised_on: PlainDate;
  posts: PostId[];
  facts: number;
  phase: Phase;
  ended: Derived['ended'];
  holder_kind: Derived['holderKind'];
  holder_post: string | null;
  due_on: PlainDate;
  next_on: PlainDate | null;
  complete: boolean;
  lapsed: boolean;
};

const read = (raw: Raw): CaseRow => ({
  home: as(raw.home),
  id: as(raw.id),
  standard: raw.standard,
  revision: raw.revision,
  receipt: raw.receipt,
  keyId: raw.key_id,
  person: { home: as(raw.person_home), id: as(raw.person) },
  filedAt: raw.filed_at,
  receivedOn: raw.received_on,
  promisedOn: raw.promised_on,
  posts: raw.posts.map((post) => as<PostId>(post)),
  facts: raw.facts,
  phase: raw.phase,
  ended: raw.ended,
  holderKind: raw.holder_kind,
  holderPost: raw.holder_post === null ? null : as(raw.holder_post),
  dueOn: raw.due_on,
  nextOn: raw.next_on,
  complete: raw.complete,
  lapsed: raw.lapsed,
});

/** The case's row, locked until the transaction ends, if the actor may see it. */
export async function lockCase(tx: Tx, ref: CaseRef): Promise<CaseRow | undefined> {
  const { rows } =
    await sql<Raw>`select ${columns} from cases.cases where home = ${ref.home} and id = ${ref.id} for update`.execute(tx);
  return rows[0] && read(rows[0]);
}

/** The case's row, if the actor may see it. */
export async function caseRow(tx: Tx, ref: CaseRef): Promise<CaseRow | undefined> {
  const { rows } = await sql<Raw>`select ${columns} from cases.cases where home = ${ref.home} and id = ${ref.id}`.execute(tx);
  return rows[0] && read(rows[0]);
}

/** A person's own cases, newest first. */
export async function casesOf(tx: Tx, person: PersonRef, most: number): Promise<readonly CaseRow[]> {
  const { rows } = await sql<Raw>`select ${columns} from cases.cases
    where person_home = ${person.home} and person = ${person.id} order by filed_at desc limit ${most}`.execute(tx);
  return rows.map(read);
}

/** Cases to which time alone may have done something by `on`, in order of their ids; for the sweep. */
export async function casesToSweep(tx: Tx, on: PlainDate, after: CaseRef | undefined, most: number): Promise<readonly CaseRow[]> {
  const { rows } = await sql<Raw>`select ${columns} from cases.cases
    where next_on <= ${on.toString()}::date and (home, id) > (${after?.home ?? ''}, ${after?.id ?? ''})
    order by home, id limit ${most}`.execute(tx);
  return rows.map(read);
}

/** Open cases of a government after one, in order of their ids. */
export async function openCasesAfter(tx: Tx, after: CaseRef, most: number): Promise<readonly CaseRow[]> {
  const { rows } = await sql<Raw>`select ${columns} from cases.cases
    where home = ${after.home} and id > ${after.id} and phase <> 'closed' order by id limit ${most}`.execute(tx);
  return rows.map(read);
}

/** Every case of a person; for erasure. */
export async function allCasesOf(tx: Tx, person: PersonRef): Promise<readonly CaseRow[]> {
  const { rows } = await sql<Raw>`select ${columns} from cases.cases
    where person_home = ${person.home} and person = ${person.id} order by home, id`.execute(tx);
  return rows.map(read);
}

/** How many applications of a person are open; for the person, and for who keeps personal data of their government. */
export async function openCasesOf(tx: Tx, person: PersonRef): Promise<number> {
  const { rows } = await sql<{ n: number }>`select cases.open_of(${person.home}, ${person.id}) as n`.execute(tx);
  return rows[0]?.n ?? 0;
}

type RawFact = ActorColumns & { seq: number; at: Instant; bytes: string };

/** A case's facts in order. */
export async function factsOf(tx: Tx, ref: CaseRef): Promise<readonly CaseFact[]> {
  const { rows } = await sql<RawFact>`select seq, at, actor_kind, person_home, person, body, post, bytes from cases.facts
    where home = ${ref.home} and case_id = ${ref.id} order by seq`.execute(tx);
  return rows.map(({ seq, at, bytes, ...by }) => ({ ...JSON.parse(bytes), seq, at, by }) as CaseFact);
}

/** Writes a new case's row. */
export function insertCase(tx: Tx, root: CaseRoot, pinHash: string, derived: Derived): void {
  later(
    tx,
    sql`insert into cases.cases (home, id, standard, revision, receipt, pin_hash, key_id, person_home, person,
      posts, facts, phase, ended, holder_kind, holder_post, filed_at, received_on, promised_on, due_on, next_on, complete, lapsed)
    values (${root.home}, ${root.id}, ${root.standard}, ${root.revision}, ${root.receipt}, ${pinHash}, ${root.keyId},
      ${root.person.home}, ${root.person.id}, ${derived.posts}::text[], ${derived.facts}, ${derived.phase}, ${derived.ended},
      ${derived.holderKind}, ${derived.holderPost}, ${root.filedAt}::timestamptz, ${root.receivedOn.toString()}::date,
      ${root.promisedOn.toString()}::date, ${derived.dueOn.toString()}::date, ${derived.nextOn?.toString() ?? null}::date,
      ${derived.complete}, ${derived.lapsed})`,
  );
}

/** Writes what the fold gives anew. */
export function updateCase(tx: Tx, ref: CaseRef, derived: Derived): void {
  later(
    tx,
    sql`update cases.cases set posts = ${derived.posts}::text[], facts = ${derived.facts}, phase = ${derived.phase}, ended = ${derived.ended},
      holder_kind = ${derived.holderKind}, holder_post = ${derived.holderPost}, due_on = ${derived.dueOn.toString()}::date,
      next_on = ${derived.nextOn?.toString() ?? null}::date, complete = ${derived.complete}, lapsed = ${derived.lapsed}
    where home = ${ref.home} and id = ${ref.id}`,
  );
}

/** Appends facts under unique (home, case, seq). */
export function appendFacts(tx: Tx, ref: CaseRef, from: number, facts: readonly NewFact[], at: Instant, by: ActorColumns): void {
  const [only, ...others] = facts;
  if (only !== undefined && others.length === 0) {
    appendFact(tx, ref, from, only, at, by);
    return;
  }
  const rows = facts.map((fact, index) => ({ seq: from + index, kind: fact.kind, bytes: canonical(fact as unknown as Plain) }));
  later(
    tx,
    sql`insert into cases.facts (home, case_id, seq, kind, at, actor_kind, person_home, person, body, post, bytes)
    select ${ref.home}, ${ref.id}, r.seq, r.kind, ${at}::timestamptz, ${by.actor_kind}, ${by.person_home}, ${by.person},
      ${by.body}, ${by.post}, r.bytes
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(seq integer, kind text, bytes text)`,
  );
}

function appendFact(tx: Tx, ref: CaseRef, seq: number, fact: NewFact, at: Instant, by: ActorColumns): void {
  later(
    tx,
    sql`insert into cases.facts (home, case_id, seq, kind, at, actor_kind, person_home, person, body, post, bytes)
    values (${ref.home}, ${ref.id}, ${seq}, ${fact.kind}, ${at}::timestamptz, ${by.actor_kind}, ${by.person_home}, ${by.person},
      ${by.body}, ${by.post}, ${canonical(fact as unknown as Plain)})`,
  );
}

/** Replaces a case's open tasks by these. */
export function replaceTasks(tx: Tx, ref: CaseRef, tasks: readonly TaskRow[], had: boolean): void {
  if (had) later(tx, sql`delete from cases.tasks where home = ${ref.home} and case_id = ${ref.id}`);
  const [only, ...others] = tasks;
  if (only === undefined) return;
  if (others.length === 0) {
    insertTask(tx, ref, only);
    return;
  }
  const rows = tasks.map((task) => ({
    ...task,
    since: task.since.toString(),
    dueOn: task.dueOn?.toString() ?? null,
    caseDueOn: task.caseDueOn.toString(),
  }));
  later(
    tx,
    sql`insert into cases.tasks (home, case_id, step, ordinal, post, does, standard, revision, receipt, since, due_on, case_due_on)
    select ${ref.home}, ${ref.id}, r.step, r.ordinal, r.post, r.does, r.standard, r.revision, r.receipt, r.since, r."dueOn", r."caseDueOn"
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(step text, ordinal integer, post text, does text, standard text,
      revision integer, receipt text, since timestamptz, "dueOn" date, "caseDueOn" date)`,
  );
}

function insertTask(tx: Tx, ref: CaseRef, task: TaskRow): void {
  later(
    tx,
    sql`insert into cases.tasks (home, case_id, step, ordinal, post, does, standard, revision, receipt, since, due_on, case_due_on)
    values (${ref.home}, ${ref.id}, ${task.step}, ${task.ordinal}, ${task.post}, ${task.does}, ${task.standard}, ${task.revision},
      ${task.receipt}, ${task.since}::timestamptz, ${task.dueOn?.toString() ?? null}::date, ${task.caseDueOn.toString()}::date)`,
  );
}
