import { randomBytes } from 'node:crypto';
import { as, type BodyId, conflict, forbidden, type Home, type Instant, type PersonRef, type Refusal } from '#ground';
import type { Tx } from '#store';
import { openTransit, sealTransit } from './master.ts';
import { master } from './ring.ts';
import { closeSession, closeSessions, insertSession, lockShown, readSession, updateBody, updateShown } from './session.rows.ts';
import { type Role, type Shown, type SignedIn, sessionEnds, tokenHash } from './session.ts';

/** What a session is begun with. */
export type NewSession = {
  readonly home: Home;
  readonly person: PersonRef;
  readonly name: string;
  readonly at: Instant;
  readonly body?: BodyId;
  readonly logout?: string;
  /** The token the browser came with: that session is ended, so that a token known before sign-in is worth nothing. */
  readonly before?: string;
};

/** Begins a session under a new token (32 random bytes); runs as the system. Gives the token for the cookie. */
export async function startSession(tx: Tx, session: NewSession): Promise<{ token: string; csrf: string }> {
  if (session.before !== undefined) await closeSession(tx, session.home, tokenHash(session.before), session.at);
  const token = randomBytes(32).toString('base64url');
  const csrf = randomBytes(32).toString('base64url');
  const { home, person, at } = session;
  const shown = sealShown({ name: session.name, ...(session.logout === undefined ? {} : { logout: session.logout }) });
  await insertSession(tx, {
    home,
    hash: tokenHash(token),
    person,
    body: session.body ?? null,
    csrf,
    shown,
    at,
    ...sessionEnds(at),
  });
  return { token, csrf };
}

/** The living session of a token; undefined when there is none, it was ended, or it expired. One round trip. */
export async function sessionOf(
  tx: Tx,
  ask: { readonly home: Home; readonly token: string; readonly now: Instant },
): Promise<SignedIn | undefined> {
  const row = await readSession(tx, ask.home, tokenHash(ask.token), ask.now);
  if (row === undefined) return undefined;
  return {
    person: { home: as<Home>(row.person_home), id: as<PersonRef['id']>(row.person) },
    ...(row.body === null ? {} : { body: as<BodyId>(row.body) }),
    csrf: row.csrf,
    get name() {
      return openShown(row.shown)?.name ?? '';
    },
  };
}

/**
 * Chooses whom a session acts for: a body in which the person holds a post now, or themselves (no body). Refuses
 * `role-not-held` (forbidden, uu/2014/30~8) and `session-ended` (conflict).
 */
export async function chooseRole(
  tx: Tx,
  choice: { readonly home: Home; readonly token: string; readonly body?: BodyId; readonly roles: readonly Role[] },
): Promise<Refusal | undefined> {
  if (choice.body !== undefined && !choice.roles.some((role) => role.body === choice.body && role.posts.length > 0))
    return forbidden('role-not-held', { basis: ['uu/2014/30~8'] });
  const done = await updateBody(tx, choice.home, tokenHash(choice.token), choice.body ?? null);
  return done ? undefined : conflict('session-ended');
}

/** Ends a session; gives the issuer's token for telling it of the sign-out, when there is one. */
export async function endSession(
  tx: Tx,
  end: { readonly home: Home; readonly token: string; readonly at: Instant },
): Promise<{ logout?: string }> {
  const logout = openShown((await closeSession(tx, end.home, tokenHash(end.token), end.at)) ?? null)?.logout;
  return logout === undefined ? {} : { logout };
}

/** Ends a person's sessions everywhere, all or all but the one of `butToken`; gives how many. */
export async function endSessionsOf(tx: Tx, person: PersonRef, at: Instant, butToken?: string): Promise<number> {
  return closeSessions(tx, person, at, butToken === undefined ? undefined : tokenHash(butToken));
}

/** Greets by another name from now on in the session of `token`. */
export async function renameSession(tx: Tx, person: PersonRef, token: string, name: string): Promise<void> {
  const before = openShown((await lockShown(tx, person, tokenHash(token))) ?? null);
  await updateShown(tx, person, tokenHash(token), sealShown({ ...before, name }));
}

const purpose = 'session';

const sealShown = (shown: Shown): Buffer => sealTransit(master(), randomBytes(12), purpose, JSON.stringify(shown));

function openShown(bytes: Buffer | null): Shown | undefined {
  const text = bytes === null ? undefined : openTransit(master(), purpose, bytes);
  return text === undefined ? undefined : (JSON.parse(text) as Shown);
}
