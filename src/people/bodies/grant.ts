import type { PlainDate, PostId } from '#ground';
import type { Post } from './body.ts';

/** How authority is had: UU 30/2014 ps 11. */
export type AuthorityKind = 'attribution' | 'delegation' | 'mandate';

/** What a post may do in a case; the steps of the service standard. */
export const stepKinds = [
  'check',
  'recommend',
  'inspect',
  'meet',
  'initial',
  'decide',
  'pay',
  'register',
  'deliver',
  'automatic',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** The limits of authority in matter (ps 15(1)c): `health/practice`, `health/*`, `*`; and in kinds of step. */
export type Scope = { readonly matters: readonly string[]; readonly does: readonly StepKind[] };

/** One grant of authority, as recorded: who gives what to which post, by which act, for how long. */
export type Authority = {
  readonly id: string;
  readonly kind: AuthorityKind;
  /** The post that gives; `law` for an attribution, which nobody gives but the law. */
  readonly giver: PostId | 'law';
  readonly to: PostId;
  /** The act that gives it. */
  readonly act: string;
  /** The act that orders this act to give it: for a regional head's delegation (ps 13(2)b), for a duty set by a regional act. */
  readonly orderedBy?: string;
  /** What lets the receiver hand it on: a statute for an attribution (ps 12(3)), any regulation for a delegation (ps 13(3)). */
  readonly onward?: string;
  /** What forbids the giver to use it still (the exception of ps 13(5) and 14(5)). */
  readonly exclusive?: string;
  /** For a mandate to a post that is not below the giver's: the regulation that allows it (ps 14(3)). */
  readonly outside?: string;
  readonly from: PlainDate;
  /** The last day. */
  readonly until?: PlainDate;
  /** Taken back (ps 13(6), 14(6)): from this day on it is not there. */
  readonly withdrawn?: { readonly from: PlainDate; readonly act: string };
  readonly scope: Scope;
};

/** Every recorded authority and post, ready to be asked. */
export type Authorities = {
  readonly posts: ReadonlyMap<PostId, Post>;
  /** Grants by the post that receives them. */
  readonly to: ReadonlyMap<PostId, readonly Authority[]>;
  /** Grants by the post that gives them. */
  readonly by: ReadonlyMap<PostId, readonly Authority[]>;
};

/** The question: may this post do this kind of step in this matter on this day, by this kind of authority? */
export type AuthorityAsk = {
  readonly post: PostId;
  readonly matter: string;
  readonly does: StepKind;
  readonly kind: AuthorityKind;
  readonly on: PlainDate;
  /** True when the act changes organisation, staffing or budget (ps 14(7)). */
  readonly strategic?: boolean;
  /** How it is to be signed, where that is already written down (ps 14(4)). */
  readonly signs?: 'own-name' | 'on-behalf';
};

/** Whether an act, or an article of it, is in force on a day; given by who calls, from the register of law. */
export type InForce = (ref: string, on: PlainDate) => boolean;

/** Lays recorded grants and posts out for asking. */
export function authoritiesOf(grants: readonly Authority[], posts: Iterable<Post>): Authorities {
  const to = new Map<PostId, Authority[]>();
  const by = new Map<PostId, Authority[]>();
  for (const grant of grants) {
    to.set(grant.to, [...(to.get(grant.to) ?? []), grant]);
    if (grant.giver !== 'law') by.set(grant.giver, [...(by.get(grant.giver) ?? []), grant]);
  }
  return { posts: new Map([...posts].map((post) => [post.id, post])), to, by };
}

/** True when the matter is in the list: the same word for word, or under a pattern that ends in `*`. */
export const coversMatter = (patterns: readonly string[], matter: string): boolean =>
  patterns.some((pattern) => (pattern.endsWith('*') ? matter.startsWith(pattern.slice(0, -1)) : pattern === matter));
