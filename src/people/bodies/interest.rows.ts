import { sql } from 'kysely';
import { type ActorColumns, as, canonical, type Instant, type PersonId, type PersonRef } from '#ground';
import type { Tx } from '#store';
import { readWritten, written } from './fact.ts';
import type { InterestFact } from './interest.ts';
import type { Interest, InterestGround } from './standing.ts';

/** The ties of a person, and those that others have declared to them, as far as the asker may see them. */
export async function interestsOf(tx: Tx, person: PersonRef): Promise<readonly Interest[]> {
  const rows = await tx
    .selectFrom('bodies.interests')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb.and([eb('home', '=', person.home), eb('person', '=', person.id)]),
        eb.and([eb('other_home', '=', person.home), eb('other', '=', person.id)]),
      ]),
    )
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    person: { home: as(row.home), id: as<PersonId>(row.person) },
    other: { home: as(row.other_home), id: as<PersonId>(row.other) },
    ground: row.ground as InterestGround,
    from: row.from_on,
    ...(row.until_on ? { until: row.until_on } : {}),
  }));
}

/** The facts of one person's ties, in their order, nobody else adding to them before this transaction ends. */
export async function lockInterestFacts(tx: Tx, person: PersonRef): Promise<readonly InterestFact[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`bodies.interest ${person.home}/${person.id}`}, 0))`.execute(tx);
  const rows = await tx
    .selectFrom('bodies.interest_facts')
    .select(['kind', 'bytes'])
    .where('home', '=', person.home)
    .where('subject', '=', person.id)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ kind: row.kind, ...(readWritten(row.bytes) as object) }) as InterestFact);
}

/** Appends facts of a person's ties and writes the ties that are folded from them. */
export async function writeInterests(
  tx: Tx,
  person: PersonRef,
  from: number,
  facts: readonly InterestFact[],
  ties: readonly Interest[],
  who: ActorColumns & { readonly at: Instant },
): Promise<void> {
  for (const [index, fact] of facts.entries()) {
    const { kind, ...data } = fact;
    const bytes = canonical(written(data));
    const row = { home: person.home, subject: person.id, seq: from + index + 1, kind, bytes, ...who };
    await tx.insertInto('bodies.interest_facts').values(row).execute();
  }
  for (const tie of ties) {
    const row = {
      other_home: tie.other.home,
      other: tie.other.id,
      ground: tie.ground,
      from_on: tie.from,
      until_on: tie.until ?? null,
    };
    await tx
      .insertInto('bodies.interests')
      .values({ home: person.home, person: person.id, id: tie.id, ...row })
      .onConflict((on) => on.columns(['home', 'person', 'id']).doUpdateSet(row))
      .execute();
  }
}
