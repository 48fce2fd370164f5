import { calendarIn } from '#bodies';
import { type ClockState, isRefusal, type Outcome } from '#ground';
import { openVault } from '#identity/acts';
import { recordReads } from '#journal/acts';
import type { Tx } from '#store';
import type { Application } from './application.ts';
import { type Acting, type OpenCase, readCase } from './case.acts.ts';
import type { CaseRef } from './case.ts';
import { caseClock } from './deadlines.ts';
import { openApplication } from './drafting.acts.ts';
import { pinName } from './track.ts';

/** A case as one may see it: its state, its clock, what was filed, and the notes that belong to it. */
export type CaseView = {
  readonly open: OpenCase;
  readonly clock: ClockState;
  readonly application: Application;
  readonly notes: Readonly<Record<string, string>>;
  readonly conditions: string | undefined;
};

/**
 * Opens a case to be read, and records that its applicant's data were read, on which page (UU 27/2022 ps 31). Refuses `case`
 * (404) and `erased` (404).
 */
export async function viewCase(tx: Tx, ref: CaseRef, acting: Acting, page: string): Promise<Outcome<CaseView>> {
  const open = await readCase(tx, ref, acting);
  if (isRefusal(open)) return open;
  const vault = await openApplication(tx, open);
  if (isRefusal(vault)) return vault;
  const clock = caseClock(open.standard, open.state, calendarIn(open.directory, open.standard.provider), acting.now);
  const subject = { kind: 'case', id: ref.id } as const;
  await recordReads(tx, {
    home: ref.home,
    id: acting.newId(),
    at: acting.now,
    actor: acting.actor,
    persons: [open.row.person],
    page,
    subject,
  });
  return { open, clock, application: vault.application, notes: vault.notes, conditions: vault.conditions };
}

/** The PIN of a case's receipt, for its applicant. Refuses `key` and `erased` (404). */
export async function pinOf(tx: Tx, open: OpenCase): Promise<Outcome<string>> {
  const vault = await openVault(tx, open.row.home, open.row.keyId, [pinName]);
  return isRefusal(vault) ? vault : String(vault.values[pinName] ?? '');
}
