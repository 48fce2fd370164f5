import type { CaseRef } from '#cases';
import { type Acting, noteOpened } from '#cases/acts';
import { caseRow } from '#cases/reads';
import type { StoredFile } from '#files';
import { fileOf } from '#files/reads';
import { absent, as, conflict, isRefusal, type Outcome } from '#ground';
import type { VaultKey } from '#identity';
import { openKey } from '#identity/acts';
import { recordReads } from '#journal/acts';
import type { LetterId, Trouble } from '#letters';
import { letterOf, troublesSeen } from '#letters/reads';
import type { Tx } from '#store';
import { lettersOfCase } from './decision.rows.ts';

/** A letter of a case as its page lists it. */
export type LetterLine = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly code: string;
  /** Signed, on its way to be, or gone with the data of its person. */
  readonly state: 'issued' | 'signing' | 'erased';
  /** Why it can't be signed now, for officers of its body. */
  readonly trouble?: Trouble;
};

/** The letters of a case that the actor may see, in the order in which they were numbered. */
export async function lettersIn(tx: Tx, ref: CaseRef): Promise<readonly LetterLine[]> {
  const lines: LetterLine[] = [];
  const waiting = await troublesSeen(tx, ref.home);
  for (const { letter } of await lettersOfCase(tx, ref.home, ref.id)) {
    const row = await letterOf(tx, ref.home, letter);
    if (row === undefined) continue;
    const file = row.file === undefined ? undefined : await fileOf(tx, ref.home, row.file);
    const gone = row.status === 'void' || (file !== undefined && file.sealed === undefined);
    const state = gone ? 'erased' : row.file === undefined ? 'signing' : 'issued';
    const trouble = state === 'signing' ? waiting.find((one) => one.letter === row.id) : undefined;
    const line = { id: row.id, number: row.number, title: row.shown?.title ?? '', code: row.code, state } as const;
    lines.push(trouble === undefined ? line : { ...line, trouble });
  }
  return lines;
}

/**
 * A signed letter with the key that opens it, for who may open the case; that it was read is recorded, and when its applicant
 * opens it, it is delivered. Refuses `letter` (404), `not-signed-yet` (409), `key` and `erased` (404).
 */
export async function openLetter(
  tx: Tx,
  ref: CaseRef,
  acting: Acting,
  id: string,
): Promise<Outcome<{ readonly key: VaultKey; readonly file: StoredFile }>> {
  // A letter of the body is not every post's to read: only whoever may see the case may.
  if ((await caseRow(tx, ref)) === undefined) return absent('letter');
  const row = await letterOf(tx, ref.home, as<LetterId>(id));
  if (row === undefined || row.subject.id !== ref.id || row.key === undefined) return absent('letter');
  if (row.file === undefined) return conflict('not-signed-yet');
  const key = await openKey(tx, ref.home, row.key);
  if (isRefusal(key)) return key;
  const file = await fileOf(tx, ref.home, row.file);
  if (file === undefined) return absent('letter');
  await recordReads(tx, {
    home: ref.home,
    id: acting.newId(),
    at: acting.now,
    actor: acting.actor,
    persons: row.person === undefined ? [] : [row.person],
    page: '/cases/letters',
    subject: { kind: 'case', id: ref.id },
  });
  if (acting.actor.kind === 'person') {
    const opened = await noteOpened(tx, ref, acting);
    if (isRefusal(opened) && opened.name !== 'not-delivering') return opened;
  }
  return { key, file };
}
