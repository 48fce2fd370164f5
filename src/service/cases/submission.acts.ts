import { calendarIn, type Directory, dateIn } from '#bodies';
import { adoptFiles, fixFiles } from '#files/acts';
import { absent, actorColumns, as, forbidden, isRefusal, type Outcome, type PersonRef, type Plain, receivedAt } from '#ground';
import { handOver, sealNew } from '#identity/acts';
import { personOf } from '#identity/reads';
import { emit, record } from '#journal/acts';
import type { Standard } from '#standards';
import type { Tx } from '#store';
import { type Application, fileIds } from './application.ts';
import { appendFacts, insertCase, replaceTasks } from './case.rows.ts';
import type { CaseFact, CaseId, CaseRef } from './case.ts';
import type { CaseRoot } from './case-row.ts';
import { sendCorrection } from './correction.acts.ts';
import { promised } from './deadlines.ts';
import { derivedOf, taskRows } from './derived.ts';
import { applicationWith, aroundDraft, type OpenDraft, openedDraft } from './draft.acts.ts';
import { type DraftRef, lockToFile, markSubmitted } from './draft.rows.ts';
import { writable } from './draft.ts';
import { applicationName } from './drafting.acts.ts';
import { fold } from './fold.ts';
import { receiptNumber } from './receipt.ts';
import { bodiesOf, commitmentOf, filedContent, submit } from './submission.ts';
import { pinHash } from './track.ts';
import type { Acting } from './view.ts';

/** Who submits, when; and what only chance gives: the PIN of the receipt. */
export type Filing = Acting & { readonly newPin: () => string; readonly pepper: Uint8Array };

/**
 * Submits a draft: the case, its first fact, its row and tasks, the vault handed over to the person and opened to the bodies
 * involved, the journal, the event, all in one transaction. The case has the draft's id, so a second click, a reload or
 * fifty at once make one case: each is given the same. Refuses `draft` (404), `expired` (404), `not-signed-in` (403),
 * `not-finished` (422), `rule-failed` (409).
 */
export async function submitDraft(tx: Tx, ref: DraftRef, filing: Filing): Promise<Outcome<CaseRef>> {
  const { actor } = filing;
  if (actor.kind !== 'person') return forbidden('not-signed-in', { basis: ['uu/2009/25~18'] });
  // Everything that is read is asked in one message, after the lock that it waits for. A number that is not used after all is
  // no gap that matters: receipts are told apart, not counted.
  const [locked, around, record] = await Promise.all([lockToFile(tx, ref), aroundDraft(tx, ref), personOf(tx, actor.person)]);
  if (locked === undefined) return absent('draft');
  const { row, n } = locked;
  if (row.submittedAt !== undefined) return { home: row.home, id: as<CaseId>(row.id) };
  const fresh = writable(row, filing.now);
  if (isRefusal(fresh)) return fresh;
  const draft = await openedDraft(tx, fresh, around, filing);
  if (isRefusal(draft)) return draft;
  const application = applicationWith(draft, record);
  if (isRefusal(application)) return application;
  if (row.person !== undefined) return sendCorrection(tx, ref, draft, application, actor.person, filing);
  return fileCase(tx, draft, application, actor.person, n, filing);
}

async function fileCase(
  tx: Tx,
  draft: OpenDraft,
  application: Application,
  person: PersonRef,
  n: bigint,
  filing: Filing,
): Promise<Outcome<CaseRef>> {
  const { standard, revision, row, key, directory: known } = draft;
  const calendar = calendarIn(known, standard.provider);
  const receivedOn = receivedAt(filing.now, calendar).act;
  const year = dateIn(known, standard.provider, filing.now).year;
  const receipt = receiptNumber(year, n);
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
    promisedOn: promised(standard, { at: filing.now, on: receivedOn.toString() }, calendar).due,
  };
  writeCase(tx, root, standard, facts, known, pinHash(filing.pepper, receipt, pin));
  if (fileIds(draft.application.evidence).length > 0) await adoptFiles(tx, row.home, row.keyId, person, bodiesOf(standard));
  const fixed = await fixFiles(tx, row.home, fileIds(filed.application.evidence), filing.now);
  if (isRefusal(fixed)) return fixed;
  await sealNew(tx, key, applicationName(1), filedContent(filed.application, pin));
  markSubmitted(tx, row, person, revision.number, filing.now);
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
  await handOver(tx, row.home, row.keyId, person, bodiesOf(standard));
  return { home: root.home, id: root.id };
}

function writeCase(tx: Tx, root: CaseRoot, standard: Standard, facts: readonly CaseFact[], known: Directory, pin: string): void {
  const state = fold(standard, facts);
  const derived = derivedOf(standard, state, known);
  // The draft's row is locked and was not submitted: a case of this id cannot be there.
  insertCase(tx, root, pin, derived);
  const [first] = facts;
  if (first === undefined) throw new Error('a case begins with a fact');
  const { seq: _, at: _at, by, ...fact } = first;
  appendFacts(tx, root, 1, [fact], root.filedAt, by);
  replaceTasks(tx, root, taskRows(standard, root, state, known, derived.dueOn), false);
}
