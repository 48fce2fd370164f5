import { calendarIn } from '#bodies';
import { adoptFiles, fixFiles } from '#files/acts';
import { absent, as, conflict, type Instant, isRefusal, type Outcome, type PersonRef, type PlainDate, receivedAt } from '#ground';
import { openVault, seal, sealNew, unsealAll } from '#identity/acts';
import type { Tx } from '#store';
import { type Application, fileIds } from './application.ts';
import type { CaseRef, Place } from './case.ts';
import { change } from './change.acts.ts';
import { caseClock } from './deadlines.ts';
import { contentName, keptUntil, type OpenDraft } from './draft.acts.ts';
import { type DraftRef, lockDraft, markReopened, markSubmitted } from './draft.rows.ts';
import type { DraftContent, DraftRow } from './draft.ts';
import { applicationName, filedTimes, noteName } from './drafting.acts.ts';
import { openCase, readCase } from './open.acts.ts';
import { bodiesOf, commitmentOf, contentOf, correct } from './submission.ts';
import type { Acting } from './view.ts';

/**
 * Opens the draft of a returned case again, with what was filed last, so that the applicant can mend it. Nothing happens when
 * it is open already. Refuses `case` and `draft` (404), `not-returned` (409).
 */
export async function reopenDraft(tx: Tx, ref: DraftRef, acting: Acting): Promise<Outcome<DraftRow>> {
  const open = await openCase(tx, { home: ref.home, id: as(ref.id) }, acting);
  if (isRefusal(open)) return open;
  if (open.state.phase !== 'returned') return conflict('not-returned');
  const row = await lockDraft(tx, ref);
  if (row === undefined || acting.actor.kind !== 'person') return absent('draft');
  if (row.submittedAt === undefined) return row;
  const name = applicationName(filedTimes(open.state));
  const vault = await openVault(tx, row.home, row.keyId, [name]);
  if (isRefusal(vault)) return vault;
  await seal(tx, vault.key, contentName, contentOf(vault.values[name] as unknown as DraftContent));
  markReopened(tx, ref, acting.now, keptUntil(acting));
  return { ...row, submittedAt: undefined };
}

/**
 * The applicant sends a returned file back, mended; the earlier filing stays beside it. Refuses `case` (404), `not-returned`
 * (409), `not-yours` (403), `not-finished` (422), `rule-failed` (409).
 */
export async function sendCorrection(
  tx: Tx,
  ref: DraftRef,
  draft: OpenDraft,
  application: Application,
  person: PersonRef,
  acting: Acting,
): Promise<Outcome<CaseRef>> {
  const open = await openCase(tx, { home: ref.home, id: as(ref.id) }, acting);
  if (isRefusal(open)) return open;
  const receivedOn = receivedAt(acting.now, calendarIn(open.directory, open.standard.provider)).act.toString();
  const filed = correct(open.standard, open.state, application, person, receivedOn);
  if (isRefusal(filed)) return filed;
  const fact = filed.fact(commitmentOf(draft.key, filed.application));
  await adoptFiles(tx, ref.home, draft.row.keyId, person, bodiesOf(open.standard, open.state.superiors));
  const fixed = await fixFiles(tx, ref.home, fileIds(filed.application.evidence), acting.now);
  if (isRefusal(fixed)) return fixed;
  await sealNew(tx, draft.key, applicationName(filedTimes(open.state) + 1), contentOf(filed.application));
  markSubmitted(tx, ref, person, open.row.revision, acting.now);
  await change(tx, open, acting, {
    facts: [fact],
    act: 'case.correct',
    rule: ['uu/2014/30~50'],
    events: [{ name: 'case.corrected', data: {} }],
  });
  return { home: open.row.home, id: open.row.id };
}

/** The last day of a returned case if its correction came in then; undefined where there is no such case for the actor. */
export async function dueIfSent(
  tx: Tx,
  ref: CaseRef,
  came: { readonly at: Instant; readonly on: string },
  acting: Acting,
): Promise<PlainDate | undefined> {
  const open = await readCase(tx, ref, acting);
  if (isRefusal(open)) return undefined;
  const { standard, state, directory } = open;
  const back = { correctedAt: came.at, correctedOn: came.on };
  const returns = state.returns.map((one, index) => (index === state.returns.length - 1 ? { ...one, ...back } : one));
  return caseClock(standard, { ...state, returns }, calendarIn(directory, standard.provider), acting.now).due;
}

/** What an officer wrote about a place of a returned file. */
export type DefectNote = { readonly at: Place; readonly note: string };

/** What an officer wrote about some places of a returned file; nothing for a draft that was never sent. */
export async function defectsFor(
  tx: Tx,
  draft: OpenDraft,
  acting: Acting,
  about: (place: Place) => boolean,
): Promise<readonly DefectNote[]> {
  if (draft.row.person === undefined) return [];
  const open = await readCase(tx, { home: draft.row.home, id: as(draft.row.id) }, acting);
  if (isRefusal(open) || open.state.phase !== 'returned') return [];
  const defects = (open.state.returns.at(-1)?.defects ?? []).filter((defect) => about(defect.at));
  if (defects.length === 0) return [];
  const opened = await unsealAll(
    tx,
    draft.key,
    defects.map((defect) => noteName(defect.note)),
  );
  return defects.map(({ at, note }) => ({ at, note: String(opened[noteName(note)] ?? '') }));
}
