import { dateIn } from '#bodies';
import { directory } from '#bodies/reads';
import { absent, as, conflict, type Home, isRefusal, localDate, type Outcome, type PersonRef, type Plain } from '#ground';
import { commitment, prefillOf, type VaultKey } from '#identity';
import { newKey, openVault, seal } from '#identity/acts';
import { personOf } from '#identity/reads';
import { enqueue } from '#journal/acts';
import type { Requirement, Revision, Standard } from '#standards';
import { revisionInForce, revisionOf } from '#standards/reads';
import type { Tx } from '#store';
import type { Answers, AnswerValue } from './answer.ts';
import { type Application, answersAsked, type FileNote, type Given, requirementsAsked } from './application.ts';
import { type Acting, openCase } from './case.acts.ts';
import { askLookup, type DraftRef, draftRow, insertDraft, lockDraft, markSubmitted, touchDraft } from './draft.rows.ts';
import { type DraftContent, type DraftId, type DraftRow, keptDays, prefilled, registersToAsk, writable } from './draft.ts';
import { applicationName, filedTimes } from './drafting.acts.ts';

/** A draft opened for reading or writing: its row, its standard, what it says so far, and the key it is sealed under. */
export type OpenDraft = {
  readonly row: DraftRow;
  readonly revision: Revision;
  readonly standard: Standard;
  readonly key: VaultKey;
  readonly application: Application;
};

/** Where a draft's contents lie in its vault. */
const contentName = 'draft';

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
  const revision = await revisionInForce(tx, ask.standard, localDate(acting.now, 'WIB'));
  if (revision === undefined) return absent('no-standard');
  if (revision.standard.notYetRun.length > 0)
    return conflict('not-yet-run', { params: { what: revision.standard.notYetRun.join(', ') } });
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
    expiresAt: acting.now.add({ hours: 24 * keptDays }),
    submittedAt: undefined,
  };
  await insertDraft(tx, row, ask.capability);
  await seal(tx, key, contentName, { answers: {}, evidence: {} });
  return row;
}

/** Reads a draft. Refuses `draft` (404) when it is not there or not the actor's, and `erased` (404). */
export async function readDraft(tx: Tx, ref: DraftRef, acting: Acting): Promise<Outcome<OpenDraft>> {
  return opened(tx, await draftRow(tx, ref), acting);
}

async function opened(tx: Tx, row: DraftRow | undefined, acting: Acting): Promise<Outcome<OpenDraft>> {
  if (row === undefined) return absent('draft');
  const revision = await revisionOf(tx, row.standard, row.revision);
  if (revision === undefined) throw new Error(`no revision ${row.revision} of ${row.standard}`);
  const vault = await openVault(tx, row.home, row.keyId, [contentName]);
  if (isRefusal(vault)) return vault;
  const content = vault.values[contentName] as unknown as DraftContent;
  const today = dateIn(await directory(tx), revision.standard.provider, acting.now);
  return { row, revision, standard: revision.standard, key: vault.key, application: { ...content, filed: today, today } };
}

/** Opens a draft to be changed, its row locked. Refuses also `submitted-already` (409) and `expired` (404). */
async function openToWrite(tx: Tx, ref: DraftRef, acting: Acting): Promise<Outcome<OpenDraft>> {
  const row = await lockDraft(tx, ref);
  if (row === undefined) return absent('draft');
  const fresh = writable(row, acting.now);
  return isRefusal(fresh) ? fresh : opened(tx, row, acting);
}

/** Keeps the answers of one page, and asks the registers that now can be asked. Refuses as the draft does. */
export async function saveAnswers(
  tx: Tx,
  ref: DraftRef,
  acting: Acting,
  keys: readonly string[],
  answers: Readonly<Record<string, AnswerValue | undefined>>,
): Promise<Outcome<OpenDraft>> {
  const draft = await openToWrite(tx, ref, acting);
  if (isRefusal(draft)) return draft;
  const before = draft.application.answers;
  const kept = Object.entries(before).filter(([key]) => !keys.includes(key));
  const given = Object.entries(answers).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  const application = { ...draft.application, answers: Object.fromEntries([...kept, ...given]) as Answers };
  const asked = registersToAsk(draft.standard, application, before);
  const evidence = Object.fromEntries(
    Object.entries(application.evidence).filter(([key]) => !asked.some((one) => one.key === key)),
  );
  return write(tx, { ...draft, application: { ...application, evidence } }, acting, asked);
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
  return write(tx, { ...draft, application: { ...draft.application, evidence } }, acting, []);
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
    before?.kind === 'files' || before?.kind === 'registry-down'
      ? { ...before, files: before.files.filter((file) => file.id !== id) }
      : before;

async function write(tx: Tx, draft: OpenDraft, acting: Acting, asked: readonly Requirement[]): Promise<OpenDraft> {
  const { row, key, application } = draft;
  const content = { answers: application.answers, evidence: application.evidence } as unknown as Plain;
  await seal(tx, key, contentName, content);
  await touchDraft(tx, row, acting.now, acting.now.add({ hours: 24 * keptDays }));
  for (const requirement of asked) {
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

/** Keeps a register's answer in the draft, if the answer is still to the question asked last. For the job only. */
export async function keepLookup(
  tx: Tx,
  ref: DraftRef,
  acting: Acting,
  requirement: string,
  given: Given,
): Promise<Outcome<OpenDraft>> {
  return saveEvidence(tx, ref, acting, requirement, () => given);
}

/** The application as a signed-in person would file it: their record filled in, hidden answers gone. */
export async function applicationFor(tx: Tx, draft: OpenDraft, person: PersonRef): Promise<Outcome<Application>> {
  if (!draft.standard.questions.some((question) => question.prefill !== undefined)) return draft.application;
  const record = await personOf(tx, person);
  if (isRefusal(record)) return record;
  const answers = prefilled(draft.standard, draft.application.answers, prefillOf(record));
  const application = { ...draft.application, answers };
  return { ...application, answers: answersAsked(draft.standard, application) };
}

/**
 * Opens the draft of a returned case again, with what was filed last, so that the applicant can mend it. Nothing happens when
 * it is open already. Refuses `case` (404), `not-returned` (409), `not-yours` (403, by the policy: 404).
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
  await seal(tx, vault.key, contentName, vault.values[name] ?? {});
  await markSubmitted(tx, ref, acting.actor.person, undefined);
  await touchDraft(tx, ref, acting.now, acting.now.add({ hours: 24 * keptDays }));
  return { ...row, submittedAt: undefined };
}
