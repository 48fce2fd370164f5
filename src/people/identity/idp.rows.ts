import { sql } from 'kysely';
import type { Home, Instant } from '#ground';
import type { Tx } from '#store';

/** One thing the embedded issuer keeps. */
export type OidcRow = { readonly sealed: Buffer; readonly consumed_at: Instant | null };

/** Writes a thing in place of an older one of its id. */
export async function upsertOidc(
  tx: Tx,
  row: {
    readonly home: Home;
    readonly kind: string;
    readonly id: string;
    readonly grant: string | null;
    readonly uid: string | null;
    readonly sealed: Buffer;
    readonly expiresAt: Instant | null;
  },
): Promise<void> {
  await sql`
    insert into identity.oidc (home, kind, id, grant_id, uid, sealed, expires_at)
    values (${row.home}, ${row.kind}, ${row.id}, ${row.grant}, ${row.uid}, ${row.sealed}, ${row.expiresAt?.toString() ?? null}::timestamptz)
    on conflict (home, kind, id) do update set grant_id = excluded.grant_id, uid = excluded.uid, sealed = excluded.sealed,
      expires_at = excluded.expires_at`.execute(tx);
}

/** A thing that has not expired, by its id's hash. */
export async function readOidc(tx: Tx, home: Home, kind: string, id: string, now: Instant): Promise<OidcRow | undefined> {
  return tx
    .selectFrom('identity.oidc')
    .select(['sealed', 'consumed_at'])
    .where('home', '=', home)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where((at) => at.or([at('expires_at', 'is', null), at('expires_at', '>', now)]))
    .executeTakeFirst();
}

/** A thing that has not expired, by its uid's hash. */
export async function readOidcByUid(tx: Tx, home: Home, kind: string, uid: string, now: Instant): Promise<OidcRow | undefined> {
  return tx
    .selectFrom('identity.oidc')
    .select(['sealed', 'consumed_at'])
    .where('home', '=', home)
    .where('kind', '=', kind)
    .where('uid', '=', uid)
    .where((at) => at.or([at('expires_at', 'is', null), at('expires_at', '>', now)]))
    .executeTakeFirst();
}

/** Marks a code or token as used. */
export async function consumeOidc(tx: Tx, home: Home, kind: string, id: string, at: Instant): Promise<void> {
  await tx
    .updateTable('identity.oidc')
    .set({ consumed_at: at })
    .where('home', '=', home)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .execute();
}

/** Deletes one thing. */
export async function deleteOidc(tx: Tx, home: Home, kind: string, id: string): Promise<void> {
  await tx.deleteFrom('identity.oidc').where('home', '=', home).where('kind', '=', kind).where('id', '=', id).execute();
}

/** Deletes all that a grant gave: codes and tokens. */
export async function deleteOidcGrant(tx: Tx, home: Home, grant: string): Promise<void> {
  await tx.deleteFrom('identity.oidc').where('home', '=', home).where('grant_id', '=', grant).execute();
}

/** Deletes what expired before a moment; gives how many. */
export async function deleteOldOidc(tx: Tx, before: Instant): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('identity.oidc').where('expires_at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}
