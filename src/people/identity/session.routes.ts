import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Actor, type Home, type Instant, system } from '#ground';
import type { Session, SessionReader, WebEnv } from '#web';
import type { Door } from './door.ts';
import { endSession, sessionOf } from './session.acts.ts';
import { type Role, type SignedIn, sessionSpan } from './session.ts';

/** What reading a session stands on. `capability` gives the SHA-256 (hex) of a resume code that this browser has shown. */
export type ReaderParts = Pick<Door, 'store' | 'home' | 'url' | 'roles'> & {
  readonly capability?: (c: Context<WebEnv>) => string | undefined;
};

/**
 * Reads the session of each request: who acts, and for which body. The posts are asked anew each time, so a session in a
 * role that has ended is dead at once. Without a session cookie nothing is asked of the database.
 */
export function sessionReader(parts: ReaderParts): SessionReader {
  const { store, home, url, roles } = parts;
  return async (c, now) => {
    const capability = parts.capability?.(c);
    const token = tokenIn(c, url);
    if (token === undefined) return visitor(home, capability);
    // A session of someone acting as themselves is one call of a definer function: no context, no transaction of its own.
    const signedIn = await store.withoutContext((tx) => sessionOf(tx, { home, token, now }));
    if (signedIn === undefined) return visitor(home, capability);
    if (signedIn.body === undefined) return sessionFor(home, signedIn, undefined, capability);
    const role = await store.withContext(system(home, 'session'), async (tx) => {
      const held = (await roles(tx, signedIn.person, now)).find((one) => one.body === signedIn.body && one.posts.length > 0);
      if (held === undefined) await endSession(tx, { home, token, at: now });
      return held;
    });
    return role === undefined ? visitor(home, capability) : sessionFor(home, signedIn, role, capability);
  };
}

/** The token that the browser came with. */
export const tokenIn = (c: Context<WebEnv>, url: URL): string | undefined => {
  const token = getCookie(c, cookieName(url));
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
};

/** Hands the browser the token of its session. */
export const putToken = (c: Context<WebEnv>, url: URL, token: string): void =>
  setCookie(c, cookieName(url), token, { ...cookie(url), maxAge: sessionSpan.absolute.hours * 3600 });

/** Takes the token from the browser. */
export const dropToken = (c: Context<WebEnv>, url: URL): void => setCookie(c, cookieName(url), '', { ...cookie(url), maxAge: 0 });

const cookieName = (url: URL): string => (url.protocol === 'https:' ? '__Host-satupintu' : 'satupintu');

const cookie = (url: URL) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: url.protocol === 'https:' }) as const;

/** Nobody, or nobody with a resume code. */
const visitor = (home: Home, capability: string | undefined): Session | undefined =>
  capability === undefined ? undefined : { actor: { kind: 'anonymous', home, capability } };

function sessionFor(home: Home, signedIn: SignedIn, role: Role | undefined, capability: string | undefined): Session {
  const { person, csrf, name } = signedIn;
  if (role === undefined) {
    const actor: Actor = { kind: 'person', home, person, ...(capability === undefined ? {} : { capability }) };
    return { actor, csrf, name };
  }
  const actor: Actor = { kind: 'officer', home, person, body: role.body, posts: role.posts.map((post) => post.id) };
  const [first] = role.posts;
  return { actor, csrf, name, ...(first === undefined ? {} : { post: first.title }) };
}

/** The clock of a request, as its visit has it. */
export const nowOf = (c: Context<WebEnv>): Instant => c.get('visit').now;
