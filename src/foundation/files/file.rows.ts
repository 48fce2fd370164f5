import { sql } from 'kysely';
import { as, type BodyId, type Home, type Instant, type PersonRef } from '#ground';
import { type Database, later, type Tx } from '#store';
import type { FileId, Holder, MediaType, Sniffed, StoredFile } from './file.ts';

type Row = {
  readonly home: string;
  readonly id: string;
  readonly key_id: string;
  readonly wrapped: Uint8Array | null;
  readonly sealed_name: Uint8Array | null;
  readonly address: string;
  readonly size: bigint;
  readonly sniffed: string;
  readonly media_type: string;
  readonly pages: number;
  readonly at: Instant;
  readonly kept_at: Instant | null;
  readonly erased_under: string | null;
};

const columns = [
  'home',
  'id',
  'key_id',
  'wrapped',
  'sealed_name',
  'address',
  'size',
  'sniffed',
  'media_type',
  'pages',
  'at',
  'kept_at',
  'erased_under',
] as const satisfies readonly (keyof Database['files.files'])[];

/** The columns of who may see a row. */
export const holderColumns = (holder: Holder) => ({
  person_home: holder.person?.home ?? null,
  person: holder.person?.id ?? null,
  capability: holder.capability ?? null,
  bodies: [...holder.bodies],
});

/** Writes a file's row. */
export async function insertFile(tx: Tx, file: StoredFile, holder: Holder): Promise<void> {
  await tx
    .insertInto('files.files')
    .values({
      home: file.home,
      id: file.id,
      key_id: file.keyId,
      wrapped: file.sealed?.wrapped ?? null,
      sealed_name: file.sealed?.name ?? null,
      address: file.address,
      size: BigInt(file.size),
      sniffed: file.sniffed,
      media_type: file.mediaType,
      pages: file.pages,
      at: file.at.toString(),
      ...holderColumns(holder),
    })
    .execute();
}

/** A file that the actor may see. */
export async function readFile(tx: Tx, home: Home, id: string): Promise<StoredFile | undefined> {
  const row = await tx.selectFrom('files.files').select(columns).where('home', '=', home).where('id', '=', id).executeTakeFirst();
  return row && fileOf(row);
}

/** The files of these ids that the actor may see, in the order of the ids. */
export async function readFiles(tx: Tx, home: Home, ids: readonly string[]): Promise<readonly StoredFile[]> {
  if (ids.length === 0) return [];
  const rows = await tx.selectFrom('files.files').select(columns).where('home', '=', home).where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, fileOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Every file under a key that the actor may see, oldest first. */
export async function readFilesOfKey(tx: Tx, home: Home, keyId: string): Promise<readonly StoredFile[]> {
  const rows = await tx
    .selectFrom('files.files')
    .select(columns)
    .where('home', '=', home)
    .where('key_id', '=', keyId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(fileOf);
}

/** Takes away those of these files that no case keeps, with the act's next statement or its COMMIT. */
export function deleteFiles(tx: Tx, home: Home, ids: readonly string[]): void {
  later(tx, sql`delete from files.files where home = ${home} and id = any (${ids}::text[]) and kept_at is null`);
}

/** Marks files as kept by a case; those already kept stay as they are. Gives how many of the ids are kept now. */
export async function markKept(tx: Tx, home: Home, ids: readonly string[], at: Instant): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update files.files set kept_at = coalesce(kept_at, ${at}::timestamptz)
    where home = ${home} and id = any (${ids}::text[]) returning id`.execute(tx);
  return rows.length;
}

/** Hands every file of a key to a person; the resume code opens them no more. */
export function handOver(tx: Tx, home: Home, keyId: string, person: PersonRef, bodies: readonly BodyId[]): void {
  later(
    tx,
    sql`
    update files.files set person_home = ${person.home}, person = ${person.id}, capability = null,
      bodies = (select coalesce(array_agg(distinct b order by b), '{}') from unnest(bodies || ${bodies}::text[]) as b)
    where home = ${home} and key_id = ${keyId}`,
  );
}

/** Puts every file of a key before a body. */
export async function addBody(tx: Tx, home: Home, keyId: string, body: BodyId): Promise<void> {
  await sql`
    update files.files set bodies = array_append(bodies, ${body})
    where home = ${home} and key_id = ${keyId} and not (${body} = any (bodies))`.execute(tx);
}

/** Takes the keys and names of every file of a key away for good; gives their addresses. */
export async function eraseOfKey(tx: Tx, home: Home, keyId: string, at: Instant, under: string): Promise<readonly string[]> {
  const { rows } = await sql<{ address: string }>`
    update files.files set wrapped = null, sealed_name = null, erased_at = ${at}::timestamptz, erased_under = ${under}
    where home = ${home} and key_id = ${keyId} and wrapped is not null returning address`.execute(tx);
  return rows.map((row) => row.address);
}

/** Which of these addresses a living file or a piece of an upload still needs. */
export async function neededOf(tx: Tx, addresses: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ address: string }>`
    select address from files.files where address = any (${addresses}::text[]) and wrapped is not null
    union select address from files.chunks where address = any (${addresses}::text[])`.execute(tx);
  return new Set(rows.map((row) => row.address));
}

const fileOf = (row: Row): StoredFile => ({
  home: as<Home>(row.home),
  id: as<FileId>(row.id),
  keyId: row.key_id,
  ...(row.wrapped === null || row.sealed_name === null ? {} : { sealed: { wrapped: row.wrapped, name: row.sealed_name } }),
  ...(row.erased_under === null ? {} : { erasedUnder: row.erased_under }),
  address: row.address,
  size: Number(row.size),
  sniffed: row.sniffed as Sniffed,
  mediaType: row.media_type as MediaType,
  pages: row.pages,
  at: row.at,
  ...(row.kept_at === null ? {} : { keptAt: row.kept_at }),
});
