import { calendarIn } from '#bodies';
import { officialName } from '#bodies/reads';
import type { StoredFile } from '#files';
import { fileOf } from '#files/reads';
import { absent, as, isRefusal, type Outcome, type PersonRef } from '#ground';
import type { VaultKey } from '#identity';
import { openKey, openVault } from '#identity/acts';
import { recordReads } from '#journal/acts';
import type { Tx } from '#store';
import { caseRow } from './case.rows.ts';
import type { CaseFact, CaseRef } from './case.ts';
import type { CaseRow } from './case-row.ts';
import { caseClock } from './deadlines.ts';
import { applicationName, datesOf, openApplication } from './drafting.acts.ts';
import { readCase } from './open.acts.ts';
import type { Acting, CaseView } from './view.ts';

/**
 * Opens a case to be read, and records that its applicant's data were read, on which page (UU 27/2022 ps 31). Of a case whose
 * data were erased everything but those is shown. Refuses `case` and `key` (404).
 */
export async function viewCase(tx: Tx, ref: CaseRef, acting: Acting, page: string): Promise<Outcome<CaseView>> {
  const open = await readCase(tx, ref, acting);
  if (isRefusal(open)) return open;
  const vault = await openApplication(tx, open);
  if (isRefusal(vault) && vault.name !== 'erased') return vault;
  const clock = caseClock(open.standard, open.state, calendarIn(open.directory, open.standard.provider), acting.now);
  const names = await namesOf(tx, open.facts);
  if (isRefusal(vault)) {
    const application = { answers: {}, evidence: {}, ...datesOf(open) };
    const erased = vault.params.under ?? open.state.erased?.under ?? '';
    return { open, clock, application, notes: {}, conditions: undefined, names, erased };
  }
  await noteRead(tx, open.row, acting, page);
  const { application, notes, conditions } = vault;
  return { open, clock, application, notes, conditions, names, erased: undefined };
}

const noteRead = (tx: Tx, row: CaseRow, acting: Acting, page: string): Promise<void> =>
  recordReads(tx, {
    home: row.home,
    id: acting.newId(),
    at: acting.now,
    actor: acting.actor,
    persons: [row.person],
    page,
    subject: { kind: 'case', id: row.id },
  });

/** The names that the officers in a case's facts sign by; who has none, or was erased, is left out. */
async function namesOf(tx: Tx, facts: readonly CaseFact[]): Promise<Readonly<Record<string, string>>> {
  const officers = new Map<string, PersonRef>();
  for (const { by } of facts)
    if (by.post !== null && by.person !== null && by.person_home !== null)
      officers.set(`${by.person_home}/${by.person}`, { home: as(by.person_home), id: as(by.person) });
  const names = await Promise.all([...officers].map(async ([key, person]) => [key, await officialName(tx, person)] as const));
  return Object.fromEntries(names.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** The PIN of a case's receipt, for its applicant. Refuses `key` and `erased` (404). */
export async function pinOf(tx: Tx, row: CaseRow): Promise<Outcome<string>> {
  const first = applicationName(1);
  const vault = await openVault(tx, row.home, row.keyId, [first]);
  return isRefusal(vault) ? vault : (vault.values[first] as { readonly pin: string }).pin;
}

/** A file with the key that opens it. */
export type KeyedFile = { readonly key: VaultKey; readonly file: StoredFile };

/** A file of an application, for who may see the case; that it was read is recorded. Refuses `case`, `key` and `erased` (404). */
export async function openCaseFile(tx: Tx, ref: CaseRef, acting: Acting, id: string): Promise<Outcome<KeyedFile>> {
  const row = await caseRow(tx, ref);
  const file = row === undefined ? undefined : await fileOf(tx, ref.home, id);
  if (row === undefined || file === undefined || file.keyId !== row.keyId) return absent('case');
  const key = await openKey(tx, row.home, row.keyId);
  if (isRefusal(key)) return key;
  await noteRead(tx, row, acting, '/cases/files');
  return { key, file };
}
