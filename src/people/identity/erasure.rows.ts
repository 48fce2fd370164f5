import { sql } from 'kysely';
import type { Home, Instant, PersonRef, PostId } from '#ground';
import type { Tx } from '#store';
import type { ErasureRequest } from './erasure.ts';

/** True when the actor keeps personal data of the government. */
export async function readKeeps(tx: Tx, home: Home): Promise<boolean> {
  const { rows } = await sql<{ keeps: boolean }>`select identity.keeps(${home}) as keeps`.execute(tx);
  return rows[0]?.keeps === true;
}

/** Erases a person through the database's own function; null when nothing was erased. */
export async function callErase(tx: Tx, person: PersonRef, under: string, at: Instant): Promise<number | null> {
  const { rows } = await sql<{ gone: number | null }>`
    select identity.erase_person(${person.home}, ${person.id}, ${under}, ${at}::timestamptz) as gone`.execute(tx);
  return rows[0]?.gone ?? null;
}

/** Writes that a post keeps personal data; false when it does so already. */
export async function insertCustodian(tx: Tx, home: Home, post: PostId, at: Instant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('identity.custodians')
    .values({ home, post, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Writes a request; false when one of this person is open. */
export async function insertRequest(tx: Tx, person: PersonRef, id: string, at: Instant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('identity.erasure_requests')
    .values({ home: person.home, id, person: person.id, at, state: 'asked' })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Requests that the actor may see, the open ones first and oldest first. */
export async function readRequests(tx: Tx, home: Home, person?: string): Promise<readonly ErasureRequest[]> {
  let query = tx
    .selectFrom('identity.erasure_requests')
    .select(['id', 'person', 'at', 'state', 'decided_at', 'ground'])
    .where('home', '=', home);
  if (person !== undefined) query = query.where('person', '=', person);
  const rows = await query.orderBy(sql`decided_at desc nulls first`).orderBy('at').limit(200).execute();
  return rows.map((row) => ({ ...row, state: row.state as ErasureRequest['state'] }));
}

/** One request, locked. */
export async function lockRequest(tx: Tx, home: Home, id: string): Promise<ErasureRequest | undefined> {
  const row = await tx
    .selectFrom('identity.erasure_requests')
    .select(['id', 'person', 'at', 'state', 'decided_at', 'ground'])
    .where('home', '=', home)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, state: row.state as ErasureRequest['state'] };
}

/** Writes how a request ended. */
export async function closeRequest(
  tx: Tx,
  home: Home,
  id: string,
  end: { readonly state: 'erased' | 'refused'; readonly at: Instant; readonly ground: string },
): Promise<void> {
  await tx
    .updateTable('identity.erasure_requests')
    .set({ state: end.state, decided_at: end.at, ground: end.ground })
    .where('home', '=', home)
    .where('id', '=', id)
    .execute();
}

/** Writes how every open request of a person ended, when they were erased without one being answered. */
export async function closeRequestsOf(tx: Tx, person: PersonRef, at: Instant, ground: string): Promise<void> {
  await tx
    .updateTable('identity.erasure_requests')
    .set({ state: 'erased', decided_at: at, ground })
    .where('home', '=', person.home)
    .where('person', '=', person.id)
    .where('state', '=', 'asked')
    .execute();
}
