import { forbidden, type PostId, type Refusal } from '#ground';
import { actOf, attributes, delegates, isRegulation, ofRegionalHead } from './act-form.ts';
import { standsOn } from './body.ts';
import { type Authorities, type Authority, type AuthorityAsk, coversMatter, type InForce } from './grant.ts';

/** Why a grant does not carry the asked step, and how near it came: of several, the nearest one is told. */
export type Failed = { readonly rank: number; readonly refusal: Refusal };

type Rule = {
  readonly name: string;
  readonly basis: (grant: Authority) => readonly string[];
  /** True when the rule is broken. */
  readonly broken: (grant: Authority, ask: AuthorityAsk, inForce: InForce, register: Authorities) => boolean;
};

const ownArticle = (grant: Authority) => [
  { attribution: 'uu/2014/30~12', delegation: 'uu/2014/30~13', mandate: 'uu/2014/30~14' }[grant.kind],
];
const limits = () => ['uu/2014/30~15'];

/** What every grant is held to, the widest first; the order is the rank. */
const rules: readonly Rule[] = [
  { name: 'matter-outside-scope', basis: limits, broken: (grant, ask) => !coversMatter(grant.scope.matters, ask.matter) },
  { name: 'step-outside-scope', basis: limits, broken: (grant, ask) => !grant.scope.does.includes(ask.does) },
  { name: 'authority-not-begun', basis: limits, broken: (grant, ask) => grant.from.until(ask.on).sign < 0 },
  {
    name: 'authority-ended',
    basis: limits,
    broken: (grant, ask) => grant.until !== undefined && ask.on.until(grant.until).sign < 0,
  },
  {
    // ps 13(6) and 14(6): the giver may take it back.
    name: 'authority-withdrawn',
    basis: ownArticle,
    broken: (grant, ask) => grant.withdrawn !== undefined && grant.withdrawn.from.until(ask.on).sign >= 0,
  },
  {
    name: 'giver-without-authority',
    basis: ownArticle,
    broken: (grant) => (grant.kind === 'attribution') !== (grant.giver === 'law'),
  },
  { name: 'post-closed', basis: limits, broken: (grant, ask, _, register) => !postStands(register, grant.to, ask) },
  {
    // ps 12(1)a: by the constitution or a statute; a body's duties by the regional act that a statute orders.
    name: 'attribution-form',
    basis: ownArticle,
    broken: (grant) =>
      grant.kind === 'attribution' && !attributes(grant.act) && !(grant.orderedBy && attributes(grant.orderedBy)),
  },
  {
    // ps 13(2)b: by PP, Perpres or Perda; a regional head's act is looked at by `order` below.
    name: 'delegation-form',
    basis: ownArticle,
    broken: (grant) =>
      grant.kind === 'delegation' &&
      !delegates(grant.act) &&
      !ofRegionalHead(grant.act) &&
      !(grant.orderedBy && delegates(grant.orderedBy)),
  },
  { name: 'act-not-in-force', basis: ownArticle, broken: (grant, ask, inForce) => !inForce(grant.act, ask.on) },
  {
    // A recorded order that has fallen takes the delegation with it.
    name: 'order-not-in-force',
    basis: ownArticle,
    broken: (grant, ask, inForce) => grant.orderedBy !== undefined && !inForce(grant.orderedBy, ask.on),
  },
  {
    // ps 14(1)a and (3): from above, to one's own subordinates, unless a regulation says otherwise.
    name: 'mandate-not-from-above',
    basis: ownArticle,
    broken: (grant, ask, inForce, register) =>
      grant.kind === 'mandate' &&
      !isAbove(register, grant.giver as PostId, grant.to) &&
      !(grant.outside && inForce(grant.outside, ask.on)),
  },
];

/** The first rule that the grant breaks for this question; nothing when it carries the step. */
export function checkOf(
  register: Authorities,
  grant: Authority,
  ask: Omit<AuthorityAsk, 'kind'>,
  inForce: InForce,
): Failed | undefined {
  const asked = { ...ask, kind: grant.kind };
  const rank = rules.findIndex((rule) => rule.broken(grant, asked, inForce, register));
  const rule = rules[rank];
  if (!rule) return undefined;
  return { rank, refusal: forbidden(rule.name, { params: paramsOf(grant, ask), basis: rule.basis(grant) }) };
}

/**
 * Whether the holder of `held` may hand it on by the delegation `grant`. An attribution: only where a statute says so (ps
 * 12(3)). A delegation: only where a regulation says so (13(3)), by a regulation, in the same government, to the post
 * next below (13(4)a–c).
 */
export function refuseHanding(
  register: Authorities,
  held: Authority,
  grant: Authority,
  ask: Omit<AuthorityAsk, 'kind'>,
  inForce: InForce,
): Refusal | undefined {
  const refuse = (name: string) =>
    forbidden(name, {
      params: { ...paramsOf(grant, ask), held: held.act },
      basis: [held.kind === 'attribution' ? 'uu/2014/30~12' : 'uu/2014/30~13'],
    });
  const standing = (ref: string | undefined): ref is string => ref !== undefined && inForce(ref, ask.on);
  if (held.kind === 'attribution') {
    const statutes = [held.onward, grant.act, grant.orderedBy].filter((ref) => ref !== undefined && attributes(ref));
    return statutes.some(standing) ? undefined : refuse('attribution-not-delegable');
  }
  if (!(standing(held.onward) && isRegulation(held.onward))) return refuse('onward-not-allowed');
  if (!isRegulation(grant.act)) return refuse('onward-form');
  if (governmentOf(grant.giver) !== governmentOf(grant.to)) return refuse('onward-other-government');
  return register.posts.get(grant.to)?.superior === grant.giver ? undefined : refuse('onward-too-low');
}

/** True when the delegation stands on a regional head's act with no ordering PP, Perpres or Perda recorded. */
export const isThin = (grant: Authority): boolean =>
  grant.kind === 'delegation' && ofRegionalHead(grant.act) && !(grant.orderedBy && delegates(grant.orderedBy));

/** True when `above` stands somewhere over `below` in the line of posts. */
export function isAbove(register: Pick<Authorities, 'posts'>, above: PostId, below: PostId): boolean {
  const seen = new Set<PostId>();
  for (let at = register.posts.get(below)?.superior; at && !seen.has(at); at = register.posts.get(at)?.superior) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

const paramsOf = (grant: Authority, ask: Omit<AuthorityAsk, 'kind'>) => ({
  post: grant.to,
  matter: ask.matter,
  does: ask.does,
  kind: grant.kind,
  act: actOf(grant.act),
  giver: grant.giver,
  on: ask.on.toString(),
  from: grant.from.toString(),
  ...(grant.until ? { until: grant.until.toString() } : {}),
  ...(grant.orderedBy ? { order: actOf(grant.orderedBy) } : {}),
});

const governmentOf = (post: string) => post.slice(0, post.indexOf('/'));

const postStands = (register: Authorities, id: PostId, ask: Pick<AuthorityAsk, 'on'>) => {
  const post = register.posts.get(id);
  return post !== undefined && standsOn(post, ask.on);
};
