import { type Selectable, sql } from 'kysely';
import { as, type Home, type Instant } from '#ground';
import type { Database, Tx } from '#store';
import { holderColumns } from './file.rows.ts';
import type { Holder } from './file.ts';
import type { Upload, UploadId } from './upload.ts';

/** A piece of an upload: where it stands and how long it is. */
export type ChunkRow = { readonly seq: number; readonly size: number; readonly address: string };

/** Writes an upload that has nothing yet. */
export async function insertUpload(tx: Tx, upload: Upload, holder: Holder): Promise<void> {
  await tx
    .insertInto('files.uploads')
    .values({
      home: upload.home,
      id: upload.id,
      key_id: upload.keyId,
      wrapped: upload.sealed.wrapped,
      sealed_name: upload.sealed.name,
      size: BigInt(upload.size),
      received: 0n,
      chunks: 0,
      expires_at: upload.expiresAt.toString(),
      ...holderColumns(holder),
    })
    .execute();
}

/** An upload that the actor may see; `lock` holds it until the transaction ends. */
export async function readUpload(tx: Tx, home: Home, id: string, lock = false): Promise<Upload | undefined> {
  const query = tx.selectFrom('files.uploads').selectAll().where('home', '=', home).where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && uploadFrom(row);
}

/** The uploads under a key that the actor may see and that have not expired, oldest first. */
export async function readUploadsOfKey(tx: Tx, home: Home, keyId: string, now: Instant): Promise<readonly Upload[]> {
  const rows = await tx
    .selectFrom('files.uploads')
    .selectAll()
    .where('home', '=', home)
    .where('key_id', '=', keyId)
    .where('expires_at', '>', sql<Instant>`${now}::timestamptz`)
    .orderBy('expires_at')
    .orderBy('id')
    .execute();
  return rows.map(uploadFrom);
}

/** Adds the next piece. The upload must be locked. */
export async function insertChunk(tx: Tx, upload: Upload, chunk: ChunkRow): Promise<void> {
  await sql`
    with chunk as (
      insert into files.chunks (home, upload, seq, size, address)
      values (${upload.home}, ${upload.id}, ${chunk.seq}, ${chunk.size}, ${chunk.address})
    )
    update files.uploads set received = received + ${chunk.size}, chunks = chunks + 1
    where home = ${upload.home} and id = ${upload.id}`.execute(tx);
}

/** The pieces of an upload in order. */
export async function readChunks(tx: Tx, home: Home, upload: string): Promise<readonly ChunkRow[]> {
  const rows = await tx
    .selectFrom('files.chunks')
    .select(['seq', 'size', 'address'])
    .where('home', '=', home)
    .where('upload', '=', upload)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** Forgets an upload and its pieces; their blobs go with the sweep. False when there is none. */
export async function deleteUpload(tx: Tx, home: Home, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('files.uploads')
    .where('home', '=', home)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Forgets the uploads that were never finished. */
export async function deleteExpired(tx: Tx, now: Instant): Promise<void> {
  await sql`delete from files.uploads where expires_at <= ${now}::timestamptz`.execute(tx);
}

/** Forgets the uploads under a key. */
export async function deleteUploadsOfKey(tx: Tx, home: Home, keyId: string): Promise<void> {
  await tx.deleteFrom('files.uploads').where('home', '=', home).where('key_id', '=', keyId).execute();
}

type Row = Omit<Selectable<Database['files.uploads']>, 'person_home' | 'person' | 'capability' | 'bodies'>;

const uploadFrom = (row: Row): Upload => ({
  home: as<Home>(row.home),
  id: as<UploadId>(row.id),
  keyId: row.key_id,
  sealed: { wrapped: row.wrapped, name: row.sealed_name },
  size: Number(row.size),
  received: Number(row.received),
  chunks: row.chunks,
  expiresAt: row.expires_at,
});
