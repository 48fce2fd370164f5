import { type Actor, actorColumns, type Instant, isRefusal, type Outcome, sha256, Temporal } from '#ground';
import { record } from '#journal/acts';
import type { Tx } from '#store';
import { appendStandardFact, earlierRevisions, insertRevision, type NewRevision } from './revision.rows.ts';
import { nextNumber, type StandardFact } from './revision.ts';
import type { Standard } from './standard.ts';

/** A compiled standard with what it was compiled from. */
export type Compiled = Pick<NewRevision, 'standard' | 'source' | 'sourceEn' | 'warnings'>;

/** The hash of a revision: over both sources and the compiler that read them. */
export const revisionHash = (standard: Standard, source: string, sourceEn: string | undefined): string =>
  sha256(JSON.stringify([standard.compiler, source, sourceEn ?? null]));

/**
 * Brings a compiled standard into force: as part of a demonstration, or as adopted elsewhere by a decision.
 * Gives the number of the revision. Refuses `same-revision` and `before-last` (409).
 */
export async function loadStandard(
  tx: Tx,
  compiled: Compiled,
  how: Extract<StandardFact, { kind: 'loaded' }>['as'],
  actor: Actor,
  now: Instant,
): Promise<Outcome<number>> {
  const { standard } = compiled;
  const effective = Temporal.PlainDate.from(standard.effective);
  const hash = revisionHash(standard, compiled.source, compiled.sourceEn);
  const number = nextNumber(await earlierRevisions(tx, standard.id), hash, effective);
  if (isRefusal(number)) return number;
  const fact: StandardFact = { kind: 'loaded', number, hash, effective: standard.effective, as: how };
  await insertRevision(tx, { ...compiled, number, hash, effective });
  await appendStandardFact(tx, standard, fact, now, actorColumns(actor));
  await record(tx, {
    home: standard.home,
    subject: { kind: 'standard', id: standard.id },
    act: 'standard.load',
    at: now,
    actor,
    rule: ['uu/2009/25~20'],
    data: { fact },
  });
  return number;
}
