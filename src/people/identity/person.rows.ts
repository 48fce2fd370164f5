import { sql } from 'kysely';
import type { Home, Instant, PersonRef } from '#ground';
import type { Tx } from '#store';
import type { Scheme } from './master.ts';
import type { PersonKind } from './person.ts';

/** A person as it is kept outside the vault. */
export type PersonRow = {
  readonly kind: PersonKind;
  readonly created_at: Instant;
  readonly erased_at: Instant | null;
  readonly erased_under: string | null;
};

/** Writes that a person exists. */
export async function insertPerson(tx: Tx, ref: PersonRef, kind: PersonKind, at: Instant): Promise<void> {
  await tx.insertInto('identity.persons').values({ home: ref.home, id: ref.id, kind, created_at: at }).execute();
}

/** A person's row, when the actor may see it. */
export async function readPerson(tx: Tx, ref: PersonRef): Promise<PersonRow | undefined> {
  const row = await tx
    .selectFrom('identity.persons')
    .select(['kind', 'created_at', 'erased_at', 'erased_under'])
    .where('home', '=', ref.home)
    .where('id', '=', ref.id)
    .executeTakeFirst();
  return row === undefined ? undefined : { ...row, kind: row.kind as PersonKind };
}

/** A person's row with the sealed profile and its key. */
export type ProfileRow = {
  readonly home: string;
  readonly id: string;
  readonly kind: PersonKind;
  readonly wrapped: Buffer | null;
  readonly destroyed_under: string | null;
  readonly nonce: Buffer | null;
  readonly ciphertext: Buffer | null;
};

/** Persons with their sealed profiles in one round trip, those whose vault the actor may open. */
export async function readProfiles(tx: Tx, refs: readonly PersonRef[]): Promise<readonly ProfileRow[]> {
  const { rows } = await sql<ProfileRow>`
    select p.home, p.id, p.kind, k.wrapped, k.destroyed_under, s.nonce, s.ciphertext
    from unnest(${refs.map((ref) => ref.home)}::text[], ${refs.map((ref) => ref.id)}::text[]) as asked (home, id)
    join identity.persons p on p.home = asked.home and p.id = asked.id
    join identity.keys k on k.home = p.home and k.id = p.id
    left join identity.sealed s on s.home = k.home and s.key_id = k.id and s.name = 'profile'`.execute(tx);
  return rows;
}

/** One person with their sealed profile, if the actor may open their vault. */
export async function readProfile(tx: Tx, ref: PersonRef): Promise<ProfileRow | undefined> {
  const { rows } = await sql<ProfileRow>`
    select p.home, p.id, p.kind, k.wrapped, k.destroyed_under, s.nonce, s.ciphertext
    from identity.persons p
    join identity.keys k on k.home = ${ref.home} and k.id = ${ref.id}
    left join identity.sealed s on s.home = ${ref.home} and s.key_id = ${ref.id} and s.name = 'profile'
    where p.home = ${ref.home} and p.id = ${ref.id}`.execute(tx);
  return rows[0];
}

/** Adds a look-up; false when the hash already leads to another. */
export async function insertLookup(tx: Tx, scheme: Scheme, hash: string, home: Home, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into identity.lookups (scheme, hash, home, id) values (${scheme}, ${hash}, ${home}, ${id})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Whom a hash leads to. */
export async function readLookup(tx: Tx, scheme: Scheme, hash: string): Promise<{ home: string; id: string } | undefined> {
  return tx
    .selectFrom('identity.lookups')
    .select(['home', 'id'])
    .where('scheme', '=', scheme)
    .where('hash', '=', hash)
    .executeTakeFirst();
}

/** Drops a person's look-ups of identity documents. */
export async function deleteDocumentLookups(tx: Tx, ref: PersonRef): Promise<void> {
  await tx
    .deleteFrom('identity.lookups')
    .where('home', '=', ref.home)
    .where('id', '=', ref.id)
    .where('scheme', 'in', ['nik', 'passport', 'kitas', 'kitap'])
    .execute();
}
