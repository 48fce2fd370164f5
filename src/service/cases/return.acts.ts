import { superiorOf } from '#bodies';
import { grantFiles } from '#files/acts';
import { bodyOf, isRefusal, type Outcome, type PostId } from '#ground';
import { grantKey, openKey } from '#identity/acts';
import type { Tx } from '#store';
import { mayStand } from './authority.acts.ts';
import type { CaseRef, CaseState, Defect, Place } from './case.ts';
import { change } from './change.acts.ts';
import { noteOf, sealNotes } from './drafting.acts.ts';
import { stepOf } from './fold.ts';
import { openCase } from './open.acts.ts';
import * as rules from './procedure.ts';
import { byOfficer } from './step.acts.ts';
import type { Acting, OpenCase } from './view.ts';

/** A defect as the officer wrote it. */
export type DefectSaid = { readonly at: Place; readonly said: string };

/**
 * Gives the file back with every defect, or asks the superior of the post for a second return. Refuses `no-defect`,
 * `no-reason` (422), `no-superior` (409) and as `held`, `mayAct` and `authorityFor` do.
 */
export const giveBack = (
  tx: Tx,
  ref: CaseRef,
  acting: Acting,
  step: string,
  said: readonly DefectSaid[],
  reason: string | undefined,
): Promise<Outcome<CaseState>> =>
  byOfficer(tx, ref, acting, step, async (doing, open, key) => {
    const notes: Record<string, string> = {};
    const defects = said.map(({ at, said: text }): Defect => ({ at, note: noteOf(acting, notes, text) }));
    const asks = !rules.isFirstReturn(open.state);
    const why = !asks || reason === undefined ? undefined : noteOf(acting, notes, reason);
    const post = stepOf(open.standard, step).by[0];
    const superior = post === undefined ? undefined : superiorOf(open.directory, post)?.id;
    const facts = rules.giveBack(doing, defects, why, superior);
    if (isRefusal(facts)) return facts;
    await sealNotes(tx, key, notes);
    if (asks && superior !== undefined) await showTo(tx, open, superior);
    return {
      facts,
      act: asks ? 'case.ask-return' : 'case.return',
      rule: ['uu/2014/30~50'],
      events: asks
        ? [{ name: 'case.return-asked', data: {} }]
        : [{ name: 'case.returned', data: { round: 1, defects: defects.length } }],
    };
  });

/** The superior may stand in a body that has no other part in the case. */
async function showTo(tx: Tx, { row, standard }: OpenCase, superior: PostId): Promise<void> {
  const body = bodyOf(superior);
  if (standard.steps.some((step) => step.by.some((post) => bodyOf(post) === body))) return;
  await grantKey(tx, row.home, row.keyId, body);
  await grantFiles(tx, row.home, row.keyId, body);
}

/**
 * The superior approves or declines a second return. Refuses `nothing-asked` (409), `not-the-superior`, `own-request` (403),
 * `no-reason` (422), and as `mayAct` does.
 */
export async function answerReturn(
  tx: Tx,
  ref: CaseRef,
  acting: Acting,
  approve: boolean,
  reason: string | undefined,
): Promise<Outcome<CaseState>> {
  const open = await openCase(tx, ref, acting);
  if (isRefusal(open)) return open;
  const { asked } = open.state;
  const notes: Record<string, string> = {};
  const why = approve || reason === undefined ? undefined : noteOf(acting, notes, reason);
  const doing = { standard: open.standard, state: open.state, actor: acting.actor, step: asked?.step ?? '' };
  const facts = rules.answerReturn(doing, approve, why);
  if (isRefusal(facts)) return facts;
  const standing = asked === undefined ? undefined : await mayStand(tx, open, acting, asked.to, 'check');
  if (isRefusal(standing)) return standing;
  const key = await openKey(tx, open.row.home, open.row.keyId);
  if (isRefusal(key)) return key;
  await sealNotes(tx, key, notes);
  return change(tx, open, acting, {
    facts,
    act: approve ? 'case.approve-return' : 'case.decline-return',
    rule: ['uu/2014/30~50'],
    ...(asked === undefined ? {} : { post: asked.to }),
    events: approve ? [{ name: 'case.returned', data: { round: open.state.returns.length + 1 } }] : [],
  });
}
