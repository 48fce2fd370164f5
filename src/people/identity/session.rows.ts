import { sql } from 'kysely';
import type { Home, Instant, PersonRef } from '#ground';
import type { Tx } from '#store';
import { sessionSpan } from './session.ts';

/** A live session as it is kept. */
export type SessionRow = {
  readonly person_home: string;
  readonly person: string;
  readonly body: string | null;
  readonly csrf: string;
  readonly shown: Buffer | null;
};

/** The live session of a token's hash, in one call, whoever asks; its idle end moves on. */
export async function readSession(tx: Tx, home: Home, hash: string, now: Instant): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select person_home, person, body, csrf, shown
    from identity.read_session(${home}, ${hash}, ${now}::timestamptz, make_interval(hours => ${sessionSpan.idle.hours}))`.execute(
    tx,
  );
  return rows[0];
}

/** Writes a new session. */
export async function insertSession(
  tx: Tx,
  row: {
    readonly home: Home;
    readonly hash: string;
    readonly person: PersonRef;
    readonly body: string | null;
    readonly csrf: string;
    readonly shown: Buffer;
    readonly at: Instant;
    readonly idleUntil: Instant;
    readonly expiresAt: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('identity.sessions')
    .values({
      home: row.home,
      hash: row.hash,
      person_home: row.person.home,
      person: row.person.id,
      body: row.body,
      csrf: row.csrf,
      shown: row.shown,
      created_at: row.at,
      seen_at: row.at,
      idle_until: row.idleUntil,
      expires_at: row.expiresAt,
    })
    .execute();
}

/** Sets the body a session acts for; false when it is not a living session of the actor. */
export async function updateBody(tx: Tx, home: Home, hash: string, body: string | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.sessions')
    .set({ body })
    .where('home', '=', home)
    .where('hash', '=', hash)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What a living session of a person shows, locked. */
export async function lockShown(tx: Tx, person: PersonRef, hash: string): Promise<Buffer | null | undefined> {
  const row = await tx
    .selectFrom('identity.sessions')
    .select('shown')
    .where('person_home', '=', person.home)
    .where('person', '=', person.id)
    .where('hash', '=', hash)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row?.shown;
}

/** Writes what a person's living session shows. */
export async function updateShown(tx: Tx, person: PersonRef, hash: string, shown: Buffer): Promise<void> {
  await tx
    .updateTable('identity.sessions')
    .set({ shown })
    .where('person_home', '=', person.home)
    .where('person', '=', person.id)
    .where('hash', '=', hash)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends a session and gives what it showed; undefined when it had ended or is not the actor's. */
export async function closeSession(tx: Tx, home: Home, hash: string, at: Instant): Promise<Buffer | null | undefined> {
  const { rows } = await sql<{ shown: Buffer | null }>`
    with living as (
      select s.home, s.hash, s.shown from identity.sessions s
      where s.home = ${home} and s.hash = ${hash} and s.ended_at is null for update
    )
    update identity.sessions s set ended_at = ${at}::timestamptz, shown = null from living
    where s.home = living.home and s.hash = living.hash returning living.shown`.execute(tx);
  return rows[0]?.shown;
}

/** Ends a person's living sessions, all or all but one; gives how many. */
export async function closeSessions(tx: Tx, person: PersonRef, at: Instant, butHash?: string): Promise<number> {
  let query = tx
    .updateTable('identity.sessions')
    .set({ ended_at: at, shown: null })
    .where('person_home', '=', person.home)
    .where('person', '=', person.id)
    .where('ended_at', 'is', null);
  if (butHash !== undefined) query = query.where('hash', '!=', butHash);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}

/** A person's living sessions: when they began and were last used. */
export async function livingSessions(
  tx: Tx,
  person: PersonRef,
  now: Instant,
): Promise<readonly { hash: string; created_at: Instant; seen_at: Instant }[]> {
  return tx
    .selectFrom('identity.sessions')
    .select(['hash', 'created_at', 'seen_at'])
    .where('person_home', '=', person.home)
    .where('person', '=', person.id)
    .where('ended_at', 'is', null)
    .where('idle_until', '>', now)
    .orderBy('seen_at', 'desc')
    .execute();
}

/** Deletes sessions that expired before a moment, at every door; gives how many. */
export async function deleteSessions(tx: Tx, before: Instant): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('identity.sessions').where('expires_at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}
