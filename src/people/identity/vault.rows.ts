import { sql } from 'kysely';
import type { BodyId, Home, PersonRef } from '#ground';
import { later, type Tx } from '#store';
import type { Sealed } from './vault.ts';

/** A key as it is kept; `wrapped` is null once it was destroyed under a basis. */
export type KeyRow = { readonly wrapped: Uint8Array | null; readonly destroyed_under: string | null };
/** A sealed value with its name. */
export type SealedRow = Sealed & { readonly name: string };
/** Whose key it is, and who may open it. */
export type NewKeyRow = {
  readonly home: Home;
  readonly id: string;
  readonly owner_kind: 'person' | 'draft';
  readonly person?: PersonRef;
  readonly capability?: string;
  readonly body?: BodyId;
  readonly wrapped: Uint8Array;
};

/** Writes a new key. */
export async function insertKey(tx: Tx, row: NewKeyRow): Promise<void> {
  await tx
    .insertInto('identity.keys')
    .values({
      home: row.home,
      id: row.id,
      owner_kind: row.owner_kind,
      person_home: row.person?.home ?? null,
      person: row.person?.id ?? null,
      capability: row.capability ?? null,
      body: row.body ?? null,
      wrapped: Buffer.from(row.wrapped),
    })
    .execute();
}

/** A key with the sealed values asked for (all without `names`), in one round trip; undefined when the actor may not open it. */
export async function readKey(
  tx: Tx,
  home: Home,
  id: string,
  names?: readonly string[],
): Promise<{ key: KeyRow; sealed: readonly SealedRow[] } | undefined> {
  const { rows } = await sql<KeyRow & { name: string | null; nonce: Buffer; ciphertext: Buffer }>`
    select k.wrapped, k.destroyed_under, s.name, s.nonce, s.ciphertext
    from identity.keys k
    left join identity.sealed s on s.home = k.home and s.key_id = k.id
      and (${names === undefined} or s.name = any (${names ?? []}::text[]))
    where k.home = ${home} and k.id = ${id}`.execute(tx);
  const [first] = rows;
  if (first === undefined) return undefined;
  return { key: first, sealed: rows.flatMap((row) => (row.name === null ? [] : [{ ...row, name: row.name }])) };
}

/** A key alone. */
export async function readKeyOnly(tx: Tx, home: Home, id: string): Promise<KeyRow | undefined> {
  return tx
    .selectFrom('identity.keys')
    .select(['wrapped', 'destroyed_under'])
    .where('home', '=', home)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Sealed values of a key by name, those that exist. */
export async function readSealed(tx: Tx, home: Home, keyId: string, names?: readonly string[]): Promise<readonly SealedRow[]> {
  let query = tx
    .selectFrom('identity.sealed')
    .select(['name', 'nonce', 'ciphertext'])
    .where('home', '=', home)
    .where('key_id', '=', keyId);
  if (names !== undefined) query = query.where('name', 'in', names);
  return query.execute();
}

/** Writes sealed values, each in place of an older one of its name, in one round trip. */
export function writeSealed(tx: Tx, home: Home, keyId: string, rows: readonly SealedRow[]): void {
  const [only, ...others] = rows;
  if (only !== undefined && others.length === 0) {
    writeOne(tx, home, keyId, only);
    return;
  }
  later(
    tx,
    sql`
    insert into identity.sealed (home, key_id, name, nonce, ciphertext)
    select ${home}, ${keyId}, v.name, v.nonce, v.ciphertext
    from unnest(
      ${rows.map((row) => row.name)}::text[],
      ${rows.map((row) => Buffer.from(row.nonce))}::bytea[],
      ${rows.map((row) => Buffer.from(row.ciphertext))}::bytea[]
    ) as v (name, nonce, ciphertext)
    on conflict (home, key_id, name) do update set nonce = excluded.nonce, ciphertext = excluded.ciphertext`,
  );
}

/** Writes a sealed value whose name is new in its vault; the transaction fails where it is not. */
export function insertSealed(tx: Tx, home: Home, keyId: string, row: SealedRow): void {
  later(
    tx,
    sql`insert into identity.sealed (home, key_id, name, nonce, ciphertext)
    values (${home}, ${keyId}, ${row.name}, ${row.nonce}, ${row.ciphertext})`,
  );
}

function writeOne(tx: Tx, home: Home, keyId: string, row: SealedRow): void {
  later(
    tx,
    sql`
    insert into identity.sealed (home, key_id, name, nonce, ciphertext)
    values (${home}, ${keyId}, ${row.name}, ${row.nonce}, ${row.ciphertext})
    on conflict (home, key_id, name) do update set nonce = excluded.nonce, ciphertext = excluded.ciphertext`,
  );
}

/** Deletes one sealed value. */
export async function deleteSealed(tx: Tx, home: Home, keyId: string, name: string): Promise<void> {
  await tx.deleteFrom('identity.sealed').where('home', '=', home).where('key_id', '=', keyId).where('name', '=', name).execute();
}

/** Gives a living key to a person; false when the actor may not. */
export async function adoptKeyRow(tx: Tx, home: Home, keyId: string, person: PersonRef): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update identity.keys set person_home = ${person.home}, person = ${person.id}, capability = null
    where home = ${home} and id = ${keyId} and wrapped is not null
      and (person is null or (person_home = ${person.home} and person = ${person.id}))`.execute(tx);
  return numAffectedRows === 1n;
}

/** Gives a living key to a person and lets bodies open it; the transaction fails when the actor may not. */
export function handOverKey(tx: Tx, home: Home, keyId: string, person: PersonRef, bodies: readonly BodyId[]): void {
  later(tx, sql`select identity.hand_over(${home}, ${keyId}, ${person.home}, ${person.id}, ${bodies}::text[])`);
}

/** Lets bodies open a key that the actor may open, and fails for another; a body that already may stays as it is. */
export async function grantBodies(tx: Tx, home: Home, keyId: string, bodies: readonly BodyId[]): Promise<void> {
  await sql`select identity.grant_key(${home}, ${keyId}, ${bodies}::text[])`.execute(tx);
}

/** The bodies that may open any key of a person's, by grant or because their officer opened it. */
export async function bodiesWithKeys(tx: Tx, person: PersonRef): Promise<readonly string[]> {
  const { rows } = await sql<{ body: string }>`
    select distinct b.body from identity.keys k, unnest(k.bodies || k.body) as b (body)
    where k.person_home = ${person.home} and k.person = ${person.id} and k.wrapped is not null and b.body is not null
    order by 1`.execute(tx);
  return rows.map(({ body }) => body);
}
