import { type BodyId, bodyOf, type Outcome, type PlainDate } from '#ground';
import type { Tx } from '#store';
import { actOn, type By } from './body.acts.ts';
import { readPosts } from './directory.rows.ts';
import type { Authority } from './grant.ts';
import { grant, withdraw } from './granting.ts';
import type { BodyRecord } from './record.ts';

const rules = {
  attribution: ['uu/2014/30~12'],
  delegation: ['uu/2014/30~13'],
  mandate: ['uu/2014/30~14'],
} as const;

/** Records an attribution, a delegation or a mandate. For who keeps the government. Refuses as `grant`. */
export async function recordAuthority(tx: Tx, authority: Omit<Authority, 'withdrawn'>, by: By): Promise<Outcome<BodyRecord>> {
  const known = new Map((await readPosts(tx)).map((post) => [post.id, post]));
  const act = { name: `authority.${authority.kind}`, part: 'government', rule: rules[authority.kind] } as const;
  return actOn(tx, bodyOf(authority.to), by, act, (now) => grant(now, authority, { posts: known }));
}

/** Takes a delegation or a mandate back from a day on, by an act. For who keeps the government. Refuses as `withdraw`. */
export const withdrawAuthority = (
  tx: Tx,
  body: BodyId,
  authority: string,
  from: PlainDate,
  byAct: string,
  by: By,
): Promise<Outcome<BodyRecord>> =>
  actOn(tx, body, by, { name: 'authority.withdraw', part: 'government', rule: ['uu/2014/30~13', 'uu/2014/30~14'] }, (now) =>
    withdraw(now, authority, from, byAct),
  );
