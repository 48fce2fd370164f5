import { dateIn, zoneIn } from '#bodies';
import { directory } from '#bodies/reads';
import { absent, isRefusal, localDate, type Outcome } from '#ground';
import { revisionOf } from '#standards/reads';
import type { Tx } from '#store';
import { caseRow, factsOf, lockCase } from './case.rows.ts';
import type { CaseRef } from './case.ts';
import type { CaseRow } from './case-row.ts';
import { fold } from './fold.ts';
import { passTime } from './time.acts.ts';
import type { Acting, OpenCase } from './view.ts';

/**
 * Opens a case for an act: its row locked, its facts folded, and what time alone has done to it written first, so that nobody
 * acts on a case that a sweep has not come to yet. Refuses `case` (404) when it is not there or not the actor's to see.
 */
export async function openCase(tx: Tx, ref: CaseRef, acting: Acting): Promise<Outcome<OpenCase>> {
  const open = await folded(tx, await lockCase(tx, ref), acting);
  return isRefusal(open) ? open : passTime(tx, open, acting);
}

/** Opens a case to be read: no lock, and nothing is written. Refuses `case` (404). */
export const readCase = async (tx: Tx, ref: CaseRef, acting: Acting): Promise<Outcome<OpenCase>> =>
  folded(tx, await caseRow(tx, ref), acting);

async function folded(tx: Tx, row: CaseRow | undefined, acting: Acting): Promise<Outcome<OpenCase>> {
  if (row === undefined) return absent('case');
  const revision = await revisionOf(tx, row.standard, row.revision);
  if (revision === undefined) throw new Error(`no revision ${row.revision} of ${row.standard}`);
  const { standard } = revision;
  const known = await directory(tx);
  const facts = await factsOf(tx, row);
  const today = dateIn(known, standard.provider, acting.now);
  const zone = zoneIn(known, standard.provider, localDate(acting.now, 'WIB'));
  return { row, facts, state: fold(standard, facts), standard, revision, directory: known, today, zone };
}
