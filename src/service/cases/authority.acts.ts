import { authorityFor, type Chain, mayAct, type Standing } from '#bodies';
import { officerOf } from '#bodies/reads';
import { as, forbidden, isRefusal, type Outcome, type PersonRef, type PostId } from '#ground';
import { lawInForce } from '#regulations/reads';
import type { Tx } from '#store';
import type { CaseState } from './case.ts';
import { stepOf } from './fold.ts';
import { type Held, held } from './procedure.ts';
import type { Acting, OpenCase } from './view.ts';

/** By which chain of authority an officer acts, and in which capacity they hold the post. */
export type Authorised = { readonly chain: Chain; readonly standing: Standing };

/**
 * Whether the actor may do a step now: in the post, by a chain of authority, and not in a matter of their own. Refuses
 * `not-an-officer` (403) and as `mayAct` and `authorityFor` do (#bodies), each with its article.
 */
export async function mayDo(tx: Tx, open: OpenCase, acting: Acting, key: string, post: PostId): Promise<Outcome<Authorised>> {
  const step = stepOf(open.standard, key);
  const standing = await mayStand(tx, open, acting, post, step.does);
  if (isRefusal(standing)) return standing;
  const ask = { post, matter: open.standard.matter, does: step.does, kind: step.authority, on: open.today };
  const chain = authorityFor(open.directory.authorities, ask, await lawInForce(tx));
  return isRefusal(chain) ? chain : { chain, standing };
}

/** Whether the actor holds a post today and may act in it on this case. Refuses `not-an-officer` (403) and as `mayAct` does. */
export async function mayStand(
  tx: Tx,
  open: OpenCase,
  { actor }: Acting,
  post: PostId,
  does: ReturnType<typeof stepOf>['does'],
): Promise<Outcome<Standing>> {
  if (actor.kind !== 'officer') return forbidden('not-an-officer', { basis: ['uu/2014/30~17'] });
  const officer = await officerOf(tx, actor.person, actor.body, open.today);
  const drafter = drafterOf(open.state);
  const touching = { parties: [open.row.person], ...(drafter === undefined ? {} : { drafter }) };
  return mayAct(officer, { post, does }, touching, open.today);
}

/** Whether the actor may decide now: the open step, the chain and the capacity. Refuses as `held` and {@link mayDo} do. */
export async function mayDecide(
  tx: Tx,
  open: OpenCase,
  acting: Acting,
  step: string,
): Promise<Outcome<Authorised & { readonly held: Held }>> {
  const mine = held({ standard: open.standard, state: open.state, actor: acting.actor, step }, ['decide']);
  if (isRefusal(mine)) return mine;
  const authorised = await mayDo(tx, open, acting, step, mine.post);
  return isRefusal(authorised) ? authorised : { ...authorised, held: mine };
}

const drafterOf = ({ draft }: CaseState): PersonRef | undefined =>
  draft === undefined || draft.by.person === null || draft.by.person_home === null
    ? undefined
    : { home: as(draft.by.person_home), id: as(draft.by.person) };
