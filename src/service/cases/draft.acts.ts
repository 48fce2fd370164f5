import { type Directory, dateIn } from '#bodies';
import { directory } from '#bodies/reads';
import { dropFiles, eraseFiles } from '#files/acts';
import { absent, as, type BodyId, conflict, type Home, isRefusal, type Outcome, type PersonRef, type Plain } from '#ground';
import { commitment, type Person, prefillOf, type VaultKey } from '#identity';
import { newKey, type OpenVault, openKey, openVault, seal, unsealed } from '#identity/acts';
import { personOf } from '#identity/reads';
import { enqueue } from '#journal/acts';
import type { Requirement, Revision, Standard } from '#standards';
import { type RevisionIndex, revisionIndex, revisionNumbered, revisionOn } from '#standards/reads';
import type { Tx } from '#store';
import type { AnswerValue } from './answer.ts';
import { type Application, type Evidence, type FileNote, fileIds, type Given, pruned, requirementsAsked } from './application.ts';
import { askLookup, type DraftRef, deleteDraft, draftRow, insertDraft, lockDraft, touchDraft } from './draft.rows.ts';
import {
  type DraftContent,
  type DraftId,
  type DraftRow,
  isExpired,
  keptDays,
  prefilled,
  registersToAsk,
  withAnswers,
  writable,
} from './draft.ts';
import type { Acting } from './view.ts';

/** A draft opened for reading or writing: its row, its standard, what it says so far, and the key it is sealed under. */
export type OpenDraft = {
  readonly row: DraftRow;
  readonly revision: Revision;
  readonly standard: Standard;
  readonly key: VaultKey;
  readonly application: Application;
  /** Everything public about bodies, as it stands now. */
  readonly directory: Directory;
};

/** Where a draft's contents lie in its vault. */
export const contentName = 'draft';

/**
 * Opens a new draft of a standard in force, with a vault key of its own that the resume code opens. `capability` is the
 * hash of that code, which the actor carries. Refuses `no-standard` (404) and `not-yet-run` (409).
 */
export async function openDraft(
  tx: Tx,
  ask: { readonly standard: string; readonly id: DraftId; readonly capability: string },
  acting: Acting,
): Promise<Outcome<DraftRow>> {
  const home = as<Home>(ask.standard.slice(0, ask.standard.indexOf('/')));
  const [known, revisions] = await Promise.all([directory(tx), revisionIndex(tx)]);
  const revision = await revisionOn(tx, revisions, ask.standard, dateIn(known, providerOf(ask.standard), acting.now));
  if (revision === undefined) return absent('no-standard');
  const runs = canRun(revision);
  if (isRefusal(runs)) return runs;
  const key = await newKey(tx, { home, owner: { kind: 'draft', id: ask.id }, capability: ask.capability });
  const row: DraftRow = {
    home,
    id: ask.id,
    standard: ask.standard,
    revision: revision.number,
    keyId: key.id,
    person: undefined,
    openedAt: acting.now,
    touchedAt: acting.now,
    expiresAt: keptUntil(acting),
    submittedAt: undefined,
  };
  insertDraft(tx, row, ask.capability);
  await seal(tx, key, contentName, { answers: {}, evidence: {} });
  return row;
}

/** Until when a draft is kept that is touched now. */
export const keptUntil = (acting: Acting): Acting['now'] => acting.now.add({ hours: 24 * keptDays });

/** The body whose standard it is: its days are where it works. */
const providerOf = (standard: string): BodyId => as<BodyId>(standard.slice(0, standard.lastIndexOf('/')));

/** Refuses `not-yet-run` (409) for a standard that this version can't run. */
const canRun = ({ standard }: Revision): Outcome<Standard> =>
  standard.notYetRun.length === 0 ? standard : conflict('not-yet-run', { params: { what: standard.notYetRun.join(', ') } });

/**
 * Reads a draft. Until it is sent it follows the standard in force; a returned one keeps the revision it was filed under.
 * Refuses `draft` (404) when it is not there or not the actor's, `erased` (404), `standard-ended` and `not-yet-run` (409).
 */
export async function readDraft(tx: Tx, ref: DraftRef, acting: Acting): Promise<Outcome<OpenDraft>> {
  const [row, around] = await Promise.all([draftRow(tx, ref), aroundDraft(tx, ref)]);
  return openedDraft(tx, row, around, acting);
}

/** What a draft's row is read with: bodies, the revisions there are, and its vault. */
export type AroundDraft = {
  readonly directory: Directory;
  readonly revisions: RevisionIndex;
  readonly vault: Outcome<OpenVault>;
};

/** Reads what lies around a draft; asked together with its row, it costs no round trip of its own. A draft's key has its id. */
export async function aroundDraft(tx: Tx, ref: DraftRef): Promise<AroundDraft> {
  const [known, revisions, vault] = await Promise.all([
    directory(tx),
    revisionIndex(tx),
    openVault(tx, ref.home, ref.id, [contentName]),
  ]);
  return { directory: known, revisions, vault };
}

/** What the row of a draft leads to. Refuses as {@link readDraft}. */
export async function openedDraft(
  tx: Tx,
  row: DraftRow | undefined,
  { directory: known, revisions, vault }: AroundDraft,
  acting: Acting,
): Promise<Outcome<OpenDraft>> {
  if (row === undefined) return absent('draft');
  if (isRefusal(vault)) return vault;
  const filed = row.person !== undefined;
  const revision = await (filed
    ? revisionNumbered(tx, revisions, row.standard, row.revision)
    : revisionOn(tx, revisions, row.standard, dateIn(known, providerOf(row.standard), acting.now)));
  if (revision === undefined) return conflict('standard-ended');
  const runs = filed ? revision.standard : canRun(revision);
  if (isRefusal(runs)) return runs;
  const content = vault.values[contentName] as unknown as DraftContent;
  const { standard } = revision;
  const today = dateIn(known, standard.provider, acting.now);
  return { row, revision, standard, key: vault.key, application: { ...content, filed: today, today }, directory: known };
}

/** Opens a draft to be changed, its row locked. Refuses also `submitted-already` (409) and `expired` (404). */
async function openToWrite(tx: Tx, ref: DraftRef, acting: Acting): Promise<Outcome<OpenDraft>> {
  const [row, around] = await Promise.all([lockDraft(tx, ref), aroundDraft(tx, ref)]);
  if (row === undefined) return absent('draft');
  const fresh = writable(row, acting.now);
  return isRefusal(fresh) ? fresh : openedDraft(tx, row, around, acting);
}

/**
 * Keeps the answers of one page, and asks the registers that now can be asked. Refuses as the draft does, and
 * `prefilled-fixed` and `unasked` (422).
 */
export async function saveAnswers(
  tx: Tx,
  ref: DraftRef,
  acting: Acting,
  keys: readonly string[],
  answers: Readonly<Record<string, AnswerValue | undefined>>,
): Promise<Outcome<OpenDraft>> {
  const draft = await openToWrite(tx, ref, acting);
  if (isRefusal(draft)) return draft;
  const application = withAnswers(draft.standard, draft.application, keys, answers);
  if (isRefusal(application)) return application;
  const ask = registersToAsk(draft.standard, application, draft.application.answers);
  // What was given for another number falls with it.
  const kept = Object.entries(application.evidence).filter(([key]) => !ask.some((one) => one.key === key));
  const evidence = Object.fromEntries(kept);
  await dropFiles(tx, ref.home, filesLost(draft.application.evidence, evidence));
  return write(tx, { ...draft, application: { ...application, evidence } }, acting, ask);
}

/**
 * Asks a register once more that gave no answer; files that were given in its place stay. Refuses as the draft does, and
 * `no-page` (404) where there is nothing to ask.
 */
export async function askAgain(tx: Tx, ref: DraftRef, acting: Acting, requirement: string): Promise<Outcome<OpenDraft>> {
  const draft = await openToWrite(tx, ref, acting);
  if (isRefusal(draft)) return draft;
  const again = registersToAsk(draft.standard, draft.application, {}).filter((one) => one.key === requirement);
  return again.length === 0 ? absent('no-page') : write(tx, draft, acting, again);
}

/** Keeps what was given for a requirement: more files, a declaration, or nothing (taken back). Refuses `no-page` (404). */
export async function saveEvidence(
  tx: Tx,
  ref: DraftRef,
  acting: Acting,
  requirement: string,
  how: (before: Given | undefined) => Given | undefined,
): Promise<Outcome<OpenDraft>> {
  const draft = await openToWrite(tx, ref, acting);
  if (isRefusal(draft)) return draft;
  if (!requirementsAsked(draft.standard, draft.application).some((one) => one.key === requirement)) return absent('no-page');
  const { [requirement]: before, ...others } = draft.application.evidence;
  const given = how(before);
  const evidence = given === undefined ? others : { ...others, [requirement]: given };
  await dropFiles(tx, ref.home, filesLost(draft.application.evidence, evidence));
  return write(tx, { ...draft, application: { ...draft.application, evidence } }, acting, []);
}

/** The files that stood in the evidence and do no more. */
function filesLost(before: Evidence, after: Evidence): readonly string[] {
  const left = new Set(fileIds(after));
  return fileIds(before).filter((id) => !left.has(id));
}

/** Adds files to what is given; a register that is down takes files in its place. */
export const withFiles =
  (files: readonly FileNote[]) =>
  (before: Given | undefined): Given => {
    const had = before?.kind === 'files' || before?.kind === 'registry-down' ? before.files : [];
    return { kind: before?.kind === 'registry-down' ? 'registry-down' : 'files', files: [...had, ...files] };
  };

/** Takes one file away. */
export const withoutFile =
  (id: string) =>
  (before: Given | undefined): Given | undefined =>
    (before?.kind === 'files' || before?.kind === 'registry-down') && before.files.some((file) => file.id === id)
      ? { ...before, files: before.files.filter((file) => file.id !== id) }
      : before;

async function write(tx: Tx, draft: OpenDraft, acting: Acting, ask: readonly Requirement[]): Promise<OpenDraft> {
  const { row, key, application } = draft;
  const content = { answers: application.answers, evidence: application.evidence } as unknown as Plain;
  await seal(tx, key, contentName, content);
  touchDraft(tx, row, acting.now, keptUntil(acting));
  for (const requirement of ask) {
    const value = application.answers[requirement.by?.replace(/^form\./, '') ?? ''] ?? '';
    const promise = commitment(key, value as Plain);
    await askLookup(tx, row, { requirement: requirement.key, register: requirement.from ?? '', commitment: promise }, acting.now);
    const payload = { home: row.home, draft: row.id, requirement: requirement.key, commitment: promise };
    await enqueue(tx, {
      task: 'cases.lookup',
      payload,
      key: `cases.lookup/${row.home}/${row.id}/${requirement.key}`,
      attempts: 3,
    });
  }
  return draft;
}

/** Keeps a register's answer in the draft, for the job that asked. One that is down takes no files away. */
export const keepLookup = (
  tx: Tx,
  ref: DraftRef,
  acting: Acting,
  requirement: string,
  given: Given,
): Promise<Outcome<OpenDraft>> =>
  saveEvidence(tx, ref, acting, requirement, (before) =>
    given.kind === 'registry-down' && before?.kind === 'registry-down' ? before : given,
  );

/** The application as a signed-in person would file it: their record filled in. Refuses as `personOf` does. */
export async function applicationFor(tx: Tx, draft: OpenDraft, person: PersonRef): Promise<Outcome<Application>> {
  return asksRecord(draft.standard) ? applicationWith(draft, await personOf(tx, person)) : draft.application;
}

/** The same, with the record that was read with the draft. Refuses what reading it refused, where the standard asks for it. */
export function applicationWith(draft: OpenDraft, record: Outcome<Person>): Outcome<Application> {
  if (!asksRecord(draft.standard)) return draft.application;
  if (isRefusal(record)) return record;
  const answers = prefilled(draft.standard, draft.application.answers, prefillOf(record));
  return pruned(draft.standard, { ...draft.application, answers });
}

const asksRecord = (standard: Standard): boolean => standard.questions.some((question) => question.prefill !== undefined);

/** Data that are kept for no purpose any more are destroyed (UU 27/2022 ps 44). */
const keptTooLong = 'uu/2022/27~44';

/**
 * Destroys a draft that was left too long: what it says, its files, its row. For the sweep only; nothing happens when it has
 * been touched, sent or destroyed meanwhile.
 */
export async function forgetDraft(tx: Tx, ref: DraftRef, acting: Acting): Promise<void> {
  const row = await lockDraft(tx, ref);
  if (row === undefined || row.person !== undefined || row.submittedAt !== undefined || !isExpired(row, acting.now)) return;
  const key = await openKey(tx, row.home, row.keyId);
  if (!isRefusal(key)) await unsealed(tx, key, contentName);
  await eraseFiles(tx, row.home, row.keyId, acting.now, keptTooLong);
  deleteDraft(tx, row);
}
