import { calendarIn, type Directory, dateIn } from '#bodies';
import { directory } from '#bodies/reads';
import { adoptFiles, fixFiles } from '#files/acts';
import {
  absent,
  actorColumns,
  as,
  type BodyId,
  bodyOf,
  forbidden,
  isRefusal,
  type Outcome,
  type PersonRef,
  type Plain,
  receivedAt,
} from '#ground';
import { commitment, type VaultKey } from '#identity';
import { handOver, sealAll } from '#identity/acts';
import { emit, record } from '#journal/acts';
import type { Standard } from '#standards';
import type { Tx } from '#store';
import type { Application } from './application.ts';
import { type Acting, change, openCase } from './case.acts.ts';
import { appendFacts, type CaseRoot, caseRow, insertCase, nextReceipt, replaceTasks } from './case.rows.ts';
import type { CaseFact, CaseId, CaseRef } from './case.ts';
import { promised } from './deadlines.ts';
import { derivedOf, taskRows } from './derived.ts';
import { applicationFor, type OpenDraft, readDraft } from './draft.acts.ts';
import { type DraftRef, lockDraft, markSubmitted } from './draft.rows.ts';
import { applicationName, filedTimes } from './drafting.acts.ts';
import { fold } from './fold.ts';
import { receiptNumber } from './receipt.ts';
import { correct, type Filed, submit } from './submission.ts';
import { pinHash, pinName } from './track.ts';

/** What only chance gives: the PIN of the receipt. */
export type Filing = Acting & { readonly newPin: () => string; readonly pepper: Uint8Array };

/**
 * Submits a draft: the case, its first fact, its row and tasks, the vault handed over to the person and opened to the bodies
 * involved, the journal, the event, all in one transaction. The case has the draft's id, so a second click, a reload or
 * fifty at once make one case: each is given the same. Refuses `draft` (404), `expired` (404), `not-signed-in` (403),
 * `not-finished` (422), `rule-failed` (409).
 */
export async function submitDraft(tx: Tx, ref: DraftRef, filing: Filing): Promise<Outcome<CaseRef>> {
  const { actor } = filing;
  if (actor.kind !== 'person') return forbidden('not-signed-in');
  const row = await lockDraft(tx, ref);
  if (row === undefined) return absent('draft');
  const made: CaseRef = { home: row.home, id: as<CaseId>(row.id) };
  if (row.submittedAt !== undefined) return made;
  const draft = await readDraft(tx, ref, filing);
  if (isRefusal(draft)) return draft;
  const application = await applicationFor(tx, draft, actor.person);
  if (isRefusal(application)) return application;
  if (row.person !== undefined) return sendCorrection(tx, ref, draft, application, actor.person, filing);
  return fileCase(tx, draft, application, actor.person, filing);
}

async function fileCase(
  tx: Tx,
  draft: OpenDraft,
  application: Application,
  person: PersonRef,
  filing: Filing,
): Promise<Outcome<CaseRef>> {
  const { standard, revision, row, key } = draft;
  const known = await directory(tx);
  const calendar = calendarIn(known, standard.provider);
  const receivedOn = receivedAt(filing.now, calendar).act;
  const year = dateIn(known, standard.provider, filing.now).year;
  const receipt = receiptNumber(year, await nextReceipt(tx));
  const filed = submit(standard, application, {
    revision: revision.number,
    hash: revision.hash,
    receipt,
    channel: 'online',
    receivedOn: receivedOn.toString(),
  });
  if (isRefusal(filed)) return filed;
  const fact = filed.fact(commitmentOf(key, filed.application));
  const by = actorColumns(filing.actor);
  const facts: readonly CaseFact[] = [{ ...fact, seq: 1, at: filing.now, by }];
  const pin = filing.newPin();
  const root: CaseRoot = {
    home: row.home,
    id: as<CaseId>(row.id),
    standard: standard.id,
    revision: revision.number,
    receipt,
    keyId: row.keyId,
    person,
    filedAt: filing.now,
    receivedOn,
    promisedOn: promised(standard, receivedOn.toString(), calendar).due,
  };
  await writeCase(tx, root, standard, facts, known, pinHash(filing.pepper, receipt, pin));
  const taken = await handOver(tx, row.home, row.keyId, person, bodiesOf(standard));
  if (taken !== undefined) return taken;
  await adoptFiles(tx, row.home, row.keyId, person, bodiesOf(standard));
  const fixed = await fixFiles(tx, row.home, fileIds(filed.application), filing.now);
  if (isRefusal(fixed)) return fixed;
  await sealAll(tx, key, { [applicationName(1)]: contentOf(filed.application), [pinName]: pin });
  await markSubmitted(tx, row, person, filing.now);
  const subject = { kind: 'case', id: root.id } as const;
  const rule = ['uu/2009/25~18', 'uu/2014/30~50'];
  await record(tx, {
    home: root.home,
    subject,
    act: 'case.submit',
    at: filing.now,
    actor: filing.actor,
    rule,
    data: { facts: [fact] as unknown as Plain },
  });
  await emit(tx, { home: root.home, id: filing.newId(), name: 'case.submitted', subject, at: filing.now, data: { receipt } });
  return root;
}

async function writeCase(
  tx: Tx,
  root: CaseRoot,
  standard: Standard,
  facts: readonly CaseFact[],
  known: Directory,
  pin: string,
): Promise<void> {
  const state = fold(standard, facts);
  const derived = derivedOf(standard, state, known);
  // The draft's row is locked and was not submitted: a case of this id cannot be there.
  if (!(await insertCase(tx, root, pin, derived))) throw new Error(`case ${root.id} is there already`);
  const [first] = facts;
  if (first === undefined) throw new Error('a case begins with a fact');
  const { seq: _, at: _at, by, ...fact } = first;
  await appendFacts(tx, root, 1, [fact], root.filedAt, by);
  await replaceTasks(tx, root, taskRows(standard, root, state, known, derived.dueOn), false);
}

/** The applicant sends a returned file back, mended. */
async function sendCorrection(
  tx: Tx,
  ref: DraftRef,
  draft: OpenDraft,
  application: Application,
  person: PersonRef,
  filing: Filing,
): Promise<Outcome<CaseRef>> {
  const made: CaseRef = { home: ref.home, id: as<CaseId>(ref.id) };
  const open = await openCase(tx, made, filing);
  if (isRefusal(open)) return open;
  const receivedOn = receivedAt(filing.now, calendarIn(open.directory, open.standard.provider)).act.toString();
  const filed: Outcome<Filed> = correct(open.standard, open.state, application, person, receivedOn);
  if (isRefusal(filed)) return filed;
  const fact = filed.fact(commitmentOf(draft.key, filed.application));
  await adoptFiles(tx, ref.home, draft.row.keyId, person, bodiesOf(open.standard));
  const fixed = await fixFiles(tx, ref.home, fileIds(filed.application), filing.now);
  if (isRefusal(fixed)) return fixed;
  await sealAll(tx, draft.key, { [applicationName(filedTimes(open.state) + 1)]: contentOf(filed.application) });
  await markSubmitted(tx, ref, person, filing.now);
  await change(tx, open, filing, {
    facts: [fact],
    act: 'case.correct',
    rule: ['uu/2014/30~50'],
    events: [{ name: 'case.corrected', data: {} }],
  });
  return made;
}

/** Whether a draft has become a case that the actor may see. */
export async function caseOfDraft(tx: Tx, ref: DraftRef): Promise<CaseRef | undefined> {
  return caseRow(tx, { home: ref.home, id: as<CaseId>(ref.id) });
}

/** The ids of every file of an application. */
const fileIds = (application: Application): readonly string[] =>
  Object.values(application.evidence).flatMap((given) =>
    given.kind === 'files' || given.kind === 'registry-down' ? given.files.map((file) => file.id) : [],
  );

const contentOf = (application: Application): Plain =>
  ({ answers: application.answers, evidence: application.evidence }) as unknown as Plain;

const commitmentOf = (key: VaultKey, application: Application): string => commitment(key, contentOf(application));

/** The bodies whose posts the standard names: they may open the case's vault. */
const bodiesOf = (standard: Standard): readonly BodyId[] => [...new Set(standard.steps.flatMap((step) => step.by.map(bodyOf)))];
