import { type Home, type Instant, system } from '#ground';
import type { Store } from '#store';
import { accountClaims } from './account.acts.ts';
import { consumePayload, dropGrant, dropPayload, keepPayload, payloadByUid, payloadOf } from './idp.acts.ts';
import type { IssuerMemory } from './issuer.port.ts';

/**
 * The embedded issuer's memory in PostgreSQL, each call in a transaction of its own as the system: the protocol's library
 * calls it between requests of ours, so it belongs to no visit.
 */
export function issuerMemory(store: Store, home: Home, clock: () => Instant): IssuerMemory {
  const desk = system(home, 'oidc');
  return {
    read: (kind, id) => store.withContext(desk, (tx) => payloadOf(tx, home, kind, id, clock())),
    readByUid: (kind, uid) => store.withContext(desk, (tx) => payloadByUid(tx, home, kind, uid, clock())),
    write: (kind, id, payload, expiresAt) => store.withContext(desk, (tx) => keepPayload(tx, home, kind, id, payload, expiresAt)),
    consume: (kind, id) => store.withContext(desk, (tx) => consumePayload(tx, home, kind, id, clock())),
    drop: (kind, id) => store.withContext(desk, (tx) => dropPayload(tx, home, kind, id)),
    dropGrant: (grant) => store.withContext(desk, (tx) => dropGrant(tx, home, grant)),
    claims: (account) => store.withContext(desk, (tx) => accountClaims(tx, home, account)),
  };
}
