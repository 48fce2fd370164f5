import { sql } from 'kysely';
import { as, type Home, type Instant, type PersonRef, type PostId } from '#ground';
import type { LetterId } from '#letters';
import type { Tx } from '#store';

/** A decision as it was made. */
export type DecisionRow = {
  readonly home: Home;
  readonly caseId: string;
  readonly step: string;
  readonly standard: string;
  readonly outcome: 'granted' | 'refused';
  readonly ground: string | null;
  readonly post: PostId;
  readonly capacity: string;
  readonly person: PersonRef;
  /** The chain of authority, canonical JSON. */
  readonly chain: string;
  readonly posts: readonly PostId[];
  readonly applicant: PersonRef;
  readonly at: Instant;
};

/** Writes a decision. */
export async function insertDecision(tx: Tx, row: DecisionRow): Promise<void> {
  await sql`insert into decisions.decisions (home, case_id, step, standard, outcome, ground, post, capacity, person_home, person, chain, posts,
      applicant_home, applicant, at)
    values (${row.home}, ${row.caseId}, ${row.step}, ${row.standard}, ${row.outcome}, ${row.ground}, ${row.post}, ${row.capacity},
      ${row.person.home}, ${row.person.id}, ${row.chain}, ${row.posts}::text[], ${row.applicant.home}, ${row.applicant.id}, ${row.at}::timestamptz)`.execute(
    tx,
  );
}

/** A letter of a decision; `product` is null for a refusal. */
export type DecisionLetter = {
  readonly home: Home;
  readonly letter: LetterId;
  readonly caseId: string;
  readonly step: string;
  readonly product: string | null;
  /** Its place among the letters of the decision. */
  readonly place: number;
};

/** Writes which letter says a decision. */
export async function insertDecisionLetter(tx: Tx, row: DecisionLetter): Promise<void> {
  await sql`insert into decisions.letters (home, letter, case_id, step, product, place)
    values (${row.home}, ${row.letter}, ${row.caseId}, ${row.step}, ${row.product}, ${row.place})`.execute(tx);
}

type RawLetter = { home: string; letter: string; case_id: string; step: string; product: string | null; place: number };
const readLetter = (raw: RawLetter): DecisionLetter => ({
  home: as(raw.home),
  letter: as(raw.letter),
  caseId: raw.case_id,
  step: raw.step,
  product: raw.product,
  place: raw.place,
});

/** The decision that a letter says; undefined for a letter of another room. */
export async function decisionOfLetter(tx: Tx, home: string, letter: string): Promise<DecisionLetter | undefined> {
  const { rows } =
    await sql<RawLetter>`select home, letter, case_id, step, product, place from decisions.letters where home = ${home} and letter = ${letter}`.execute(
      tx,
    );
  return rows[0] && readLetter(rows[0]);
}

/** The letters of a case's decisions, in the order in which they were numbered. */
export async function lettersOfCase(tx: Tx, home: string, caseId: string): Promise<readonly DecisionLetter[]> {
  const { rows } = await sql<RawLetter>`select l.home, l.letter, l.case_id, l.step, l.product, l.place
    from decisions.letters l join decisions.decisions d on d.home = l.home and d.case_id = l.case_id and d.step = l.step
    where l.home = ${home} and l.case_id = ${caseId} order by d.at, l.place`.execute(tx);
  return rows.map(readLetter);
}

/** The chain of a case's decision, canonical JSON, with who decided in which post. */
export async function decisionOfCase(
  tx: Tx,
  home: string,
  caseId: string,
): Promise<Pick<DecisionRow, 'chain' | 'post' | 'capacity' | 'at'> | undefined> {
  const { rows } = await sql<{ chain: string; post: string; capacity: string; at: Instant }>`select chain, post, capacity, at
    from decisions.decisions where home = ${home} and case_id = ${caseId} order by at desc limit 1`.execute(tx);
  const [row] = rows;
  return row === undefined
    ? undefined
    : { chain: row.chain, post: as(row.post), capacity: row.capacity as DecisionRow['capacity'], at: row.at };
}
