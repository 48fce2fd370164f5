import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Home, Instant, Lang, Outcome } from '#ground';
import type { Claims } from './person.ts';

/** What a sign-in under way must meet again when it comes back; kept in the browser, sealed. */
export type Expected = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** The issuer that people sign in with, by OpenID Connect. */
export type Issuer = {
  /** How it is called in our look-ups; constant even where its address may change. */
  readonly name: string;
  /** Where the person's browser goes to sign in. Refuses `issuer-down` (conflict). */
  begin(lang: Lang): Promise<Outcome<{ readonly to: string; readonly expected: Expected }>>;
  /** What the issuer says, proven, when the browser comes back. Refuses `sign-in-broken`, `sign-in-declined`, `issuer-down` (conflict). */
  finish(callback: URL, expected: Expected): Promise<Outcome<{ readonly claims: Claims; readonly idToken?: string }>>;
  /** Where the browser may go to sign out there too; undefined where nothing is left to do. */
  leave(idToken: string | undefined): Promise<string | undefined>;
};

/** A request and its answer, as Node has them. */
export type Exchange = { readonly incoming: IncomingMessage; readonly outgoing: ServerResponse };

/** What the embedded issuer's login page must know and do; absent where a real issuer is used. */
export type LoginDesk = {
  /** The sign-in that waits for this page; undefined when it expired or the browser is another. */
  waiting(exchange: Exchange): Promise<{ readonly uid: string } | undefined>;
  /** The account has proven itself: where the browser goes on. */
  admit(exchange: Exchange, account: string): Promise<string>;
  /** The person does not want to sign in after all: where the browser goes on. */
  decline(exchange: Exchange): Promise<string>;
  /** Forgets who signed in with this browser, so that the next one is asked again. */
  forget(cookies: string | undefined): Promise<void>;
};

/** What the embedded issuer keeps between requests. */
export type IssuerMemory = {
  read(kind: string, id: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  readByUid(kind: string, uid: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  write(kind: string, id: string, payload: Readonly<Record<string, unknown>>, expiresAt: Instant | undefined): Promise<void>;
  consume(kind: string, id: string): Promise<void>;
  drop(kind: string, id: string): Promise<void>;
  dropGrant(grant: string): Promise<void>;
  /** What may be said of an account; undefined when there is none. */
  claims(account: string): Promise<Readonly<Record<string, string>> | undefined>;
};

/** Where the embedded issuer is, and its secrets. */
export type EmbeddedOptions = {
  readonly home: Home;
  /** SATUPINTU_URL. */
  readonly url: URL;
  /** Private signing key, ES256, as JWK. */
  readonly key: JsonWebKey & { readonly kid: string };
  readonly cookieSecret: string;
  readonly memory: IssuerMemory;
  readonly log: (line: string) => void;
};
