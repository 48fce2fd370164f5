import { conflict, forbidden, isRefusal, type Outcome, type PlainDate, type PostId, type Refusal } from '#ground';
import type { Authorities, Authority, AuthorityAsk, AuthorityKind, InForce, Scope } from './grant.ts';
import { checkOf, isThin, refuseHanding } from './grant-rules.ts';

/** One link of a chain, first the law. */
export type Link = {
  readonly id: string;
  readonly kind: AuthorityKind;
  readonly giver: PostId | 'law';
  readonly to: PostId;
  /** The act that gives, and the act that orders it to. */
  readonly act: string;
  readonly orderedBy?: string;
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly scope: Scope;
};

/** What makes a signature valid: the way from the law to the post that acts. */
export type Chain = {
  readonly kind: AuthorityKind;
  readonly links: readonly Link[];
  readonly signsAs: 'own-name' | 'on-behalf';
  /** For a mandate: in whose name it is signed (*a.n.*, ps 14(4)). */
  readonly onBehalfOf?: PostId;
  /** Who answers for it: the holder of an attribution, the receiver of a delegation, the giver of a mandate. */
  readonly responsible: PostId;
  /** `delegation-thin`: a delegation stands on a regional head's act that no PP, Perpres or Perda is recorded to order. */
  readonly warnings: readonly 'delegation-thin'[];
};

/**
 * Finds the one chain law → attribution → delegation or mandate by which the post may act, or says why there is none
 * (UU 30/2014 ps 11–15). Refuses with `no-authority` where nothing is recorded; with the rule of `grant-rules.ts` that the
 * nearest grant breaks; `giver-without-authority`, `mandate-of-mandate`, `onward-again` for what stands above it;
 * `given-away` (13(5), 14(5)), `mandate-strategic` (14(7)), `mandate-own-name` (14(4)), `delegate-on-behalf` (13(7)); and
 * `authority-ambiguous` where more than one chain fits (ps 16: a dispute to be settled, not chosen from).
 */
export function authorityFor(register: Authorities, ask: AuthorityAsk, inForce: InForce): Outcome<Chain> {
  const found = chainsTo({ register, ask, inForce }, ask.post, [ask.kind], []);
  if (isRefusal(found)) return found;
  const [first, second] = found;
  if (!first) return forbidden('no-authority', { params: paramsOf(ask), basis: ['uu/2014/30~8', 'uu/2014/30~11'] });
  if (second)
    return conflict('authority-ambiguous', {
      params: { ...paramsOf(ask), acts: found.map((grants) => grants.at(-1)?.act ?? '').join(', ') },
      basis: ['uu/2014/30~16'],
    });
  const chain = chainOf(first);
  return refuseUse({ register, ask, inForce }, chain) ?? chain;
}

type Search = { readonly register: Authorities; readonly ask: AuthorityAsk; readonly inForce: InForce };
/** Grants from the law downwards. */
type Grants = readonly Authority[];

const paramsOf = (ask: AuthorityAsk) => ({
  post: ask.post,
  matter: ask.matter,
  does: ask.does,
  kind: ask.kind,
  on: ask.on.toString(),
});

/** Every way down to the post by a grant of these kinds; where there is none, the refusal of the nearest grant. */
function chainsTo(search: Search, post: PostId, kinds: readonly AuthorityKind[], below: Grants): Outcome<readonly Grants[]> {
  const { register, ask, inForce } = search;
  const found: Grants[] = [];
  let nearest: { readonly rank: number; readonly refusal: Refusal } | undefined;
  for (const grant of register.to.get(post) ?? []) {
    if (!kinds.includes(grant.kind)) continue;
    const failed = checkOf(register, grant, ask, inForce);
    const grown = failed ? failed.refusal : chainsThrough(search, grant, below);
    if (!isRefusal(grown)) found.push(...grown);
    else if (!nearest || (failed?.rank ?? Number.MAX_SAFE_INTEGER) > nearest.rank)
      nearest = { rank: failed?.rank ?? Number.MAX_SAFE_INTEGER, refusal: grown };
  }
  return found.length === 0 && nearest ? nearest.refusal : found;
}

/** The ways down to the giver, each with this grant added; for an attribution the law is the giver. */
function chainsThrough(search: Search, grant: Authority, below: Grants): Outcome<readonly Grants[]> {
  if (grant.giver === 'law') return [[grant]];
  const { register, ask, inForce } = search;
  const refuse = (name: string) =>
    forbidden(name, {
      params: { ...paramsOf(ask), post: grant.to, giver: grant.giver, act: grant.act },
      basis: [grant.kind === 'mandate' ? 'uu/2014/30~14' : 'uu/2014/30~13'],
    });
  if (below.includes(grant)) return refuse('giver-without-authority');
  const path = [grant, ...below];
  // ps 13(4)c: handed on once, one level down, and no further.
  if (path.filter((one) => one.kind === 'delegation').length > 2) return refuse('onward-again');
  // A mandate is drawn from attribution or delegation (explanation of ps 14(1)), and nobody delegates what is another's (13(2)c).
  const above = chainsTo(search, grant.giver, ['attribution', 'delegation'], path);
  if (isRefusal(above)) return above;
  if (above.length === 0) return refuse(hasMandate(register, grant.giver) ? 'mandate-of-mandate' : 'giver-without-authority');
  const passed: Grants[] = [];
  let refusal: Refusal | undefined;
  for (const grants of above) {
    const held = grants.at(-1);
    const refused = grant.kind === 'delegation' && held ? refuseHanding(register, held, grant, ask, inForce) : undefined;
    if (refused) refusal = refused;
    else passed.push([...grants, grant]);
  }
  return passed.length === 0 && refusal ? refusal : passed;
}

const hasMandate = (register: Authorities, post: PostId) =>
  (register.to.get(post) ?? []).some((grant) => grant.kind === 'mandate');

const linkOf = (grant: Authority): Link => ({
  id: grant.id,
  kind: grant.kind,
  giver: grant.giver,
  to: grant.to,
  act: grant.act,
  ...(grant.orderedBy ? { orderedBy: grant.orderedBy } : {}),
  from: grant.from,
  ...(grant.until ? { until: grant.until } : {}),
  scope: grant.scope,
});

function chainOf(grants: Grants): Chain {
  const end = grants.at(-1);
  if (!end) throw new Error('a chain of authority has at least one grant');
  const giver = end.kind === 'mandate' && end.giver !== 'law' ? end.giver : undefined;
  return {
    kind: end.kind,
    links: grants.map(linkOf),
    signsAs: giver ? 'on-behalf' : 'own-name',
    ...(giver ? { onBehalfOf: giver } : {}),
    responsible: giver ?? end.to,
    warnings: grants.some(isThin) ? ['delegation-thin'] : [],
  };
}

/** What stops a chain that exists from being used: the power was given away for good, is strategic, or signed in the wrong name. */
function refuseUse({ register, ask, inForce }: Search, chain: Chain): Refusal | undefined {
  const refuse = (name: string, article: string, more: Readonly<Record<string, string>> = {}) =>
    forbidden(name, { params: { ...paramsOf(ask), ...more }, basis: [article] });
  const away = (register.by.get(ask.post) ?? []).find(
    (grant) =>
      grant.exclusive !== undefined && inForce(grant.exclusive, ask.on) && checkOf(register, grant, ask, inForce) === undefined,
  );
  if (away)
    return refuse('given-away', away.kind === 'mandate' ? 'uu/2014/30~14' : 'uu/2014/30~13', {
      to: away.to,
      act: away.act,
    });
  if (chain.kind !== 'mandate') return ask.signs === 'on-behalf' ? refuse('delegate-on-behalf', 'uu/2014/30~13') : undefined;
  if (ask.strategic) return refuse('mandate-strategic', 'uu/2014/30~14');
  return ask.signs === 'own-name' ? refuse('mandate-own-name', 'uu/2014/30~14', { giver: chain.responsible }) : undefined;
}
