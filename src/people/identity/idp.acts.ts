import { randomBytes } from 'node:crypto';
import { type Home, type Instant, sha256 } from '#ground';
import type { Tx } from '#store';
import { consumeOidc, deleteOidc, deleteOidcGrant, type OidcRow, readOidc, readOidcByUid, upsertOidc } from './idp.rows.ts';
import { openTransit, sealTransit } from './master.ts';
import { master } from './ring.ts';

/** A thing of the protocol: JSON as the provider made it. */
export type Payload = Readonly<Record<string, unknown>>;

/** Keeps a thing of the protocol, sealed; its id, uid and grant are kept as hashes, so that a copy of the table opens nothing. */
export async function keepPayload(
  tx: Tx,
  home: Home,
  kind: string,
  id: string,
  payload: Payload,
  expiresAt: Instant | undefined,
): Promise<void> {
  const hashed = (claim: string): string | null => (typeof payload[claim] === 'string' ? sha256(payload[claim] as string) : null);
  await upsertOidc(tx, {
    home,
    kind,
    id: sha256(id),
    // A grant is found by its own id; what it gave is found by the grant.
    grant: hashed('grantId'),
    uid: hashed('uid'),
    sealed: sealTransit(master(), randomBytes(12), `oidc ${kind}`, JSON.stringify(payload)),
    expiresAt: expiresAt ?? null,
  });
}

/** A thing of the protocol by id; undefined when there is none or it has expired. */
export async function payloadOf(tx: Tx, home: Home, kind: string, id: string, now: Instant): Promise<Payload | undefined> {
  return opened(kind, await readOidc(tx, home, kind, sha256(id), now));
}

/** A thing of the protocol by its uid. */
export async function payloadByUid(tx: Tx, home: Home, kind: string, uid: string, now: Instant): Promise<Payload | undefined> {
  return opened(kind, await readOidcByUid(tx, home, kind, sha256(uid), now));
}

/** Marks a code as used. */
export const consumePayload = (tx: Tx, home: Home, kind: string, id: string, at: Instant): Promise<void> =>
  consumeOidc(tx, home, kind, sha256(id), at);

/** Drops one thing. */
export const dropPayload = (tx: Tx, home: Home, kind: string, id: string): Promise<void> =>
  deleteOidc(tx, home, kind, sha256(id));

/** Drops all that a grant gave. */
export const dropGrant = (tx: Tx, home: Home, grant: string): Promise<void> => deleteOidcGrant(tx, home, sha256(grant));

function opened(kind: string, row: OidcRow | undefined): Payload | undefined {
  if (row === undefined) return undefined;
  const text = openTransit(master(), `oidc ${kind}`, row.sealed);
  if (text === undefined) return undefined;
  const payload = JSON.parse(text) as Payload;
  return row.consumed_at === null ? payload : { ...payload, consumed: Math.floor(row.consumed_at.epochMilliseconds / 1000) };
}
