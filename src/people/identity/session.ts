import { createHash } from 'node:crypto';
import type { BodyId, Instant, PersonRef, PostId, Text, Words } from '#ground';

/** How long a session lives: without a request, and at most. A working day at the counter, and no night. */
export const sessionSpan = { idle: { hours: 2 }, absolute: { hours: 12 } } as const;

/** A live session of a person at one door. */
export type SignedIn = {
  readonly person: PersonRef;
  /** The body they act for; absent when they act as themselves. */
  readonly body?: BodyId;
  /** The secret of this session's forms. */
  readonly csrf: string;
  /** The name to greet with, unsealed where it is asked for. */
  readonly name: string;
};

/** What a session keeps sealed: the name, and the issuer's token by which a sign-out is told to it. */
export type Shown = { readonly name: string; readonly logout?: string };

/** A post that a person holds now, as a page names it. */
export type HeldPost = { readonly id: PostId; readonly title: string | Text | Words };

/** A role a person may act in: a body, and the posts they hold there now, substitutes included. */
export type Role = { readonly body: BodyId; readonly name: string | Text | Words; readonly posts: readonly HeldPost[] };

/** When a session that begins now ends. */
export const sessionEnds = (now: Instant): { readonly idleUntil: Instant; readonly expiresAt: Instant } => ({
  idleUntil: now.add(sessionSpan.idle),
  expiresAt: now.add(sessionSpan.absolute),
});

/** Under what a session is kept: the SHA-256 (hex) of its token, so that a copy of the table opens no session. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Where to go after signing in: a path of ours, `/` for anything else, so that a link can't lead a person away. */
export function ownPath(path: string | undefined): string {
  if (path === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return '/';
  const url = new URL(path, 'http://own.invalid');
  return url.host === 'own.invalid' ? `${url.pathname}${url.search}` : '/';
}
