import {
  type BodyId,
  bodyOf,
  conflict,
  forbidden,
  isRefusal,
  type Outcome,
  type PersonRef,
  type Plain,
  type PostId,
} from '#ground';
import { commitment, type VaultKey } from '#identity';
import type { Standard } from '#standards';
import { type Application, evidenceGiven, skippedSteps, whole } from './application.ts';
import type { CaseState, NewFact } from './case.ts';
import type { DraftContent } from './draft.ts';

/** What of a filing stands in its fact: how it was numbered and dated, and the commitment to what it says. */
export type Filing = {
  readonly revision: number;
  readonly hash: string;
  readonly receipt: string;
  readonly channel: 'online' | 'counter';
  readonly receivedOn: string;
};

/** A filing that is whole: its first fact, and the application as it is kept. */
export type Filed = { readonly fact: (commitment: string) => NewFact; readonly application: Application };

/**
 * The first fact of a case. Refuses `not-finished` (422, at the first question or requirement that is missing) and
 * `rule-failed` (409).
 */
export function submit(standard: Standard, application: Application, filing: Filing): Outcome<Filed> {
  const complete = whole(standard, application);
  if (isRefusal(complete)) return complete;
  const skipped = skippedSteps(standard, complete);
  if (isRefusal(skipped)) return skipped;
  const evidence = evidenceGiven(standard, complete);
  return {
    application: complete,
    fact: (commitment) => ({ kind: 'submitted', standard: standard.id, ...filing, commitment, evidence, skipped }),
  };
}

/** The fact of a correction by the applicant. Refuses `not-returned` (409), `not-yours` (403) besides those of {@link submit}. */
export function correct(
  standard: Standard,
  state: CaseState,
  application: Application,
  person: PersonRef,
  receivedOn: string,
): Outcome<Filed> {
  if (state.filedBy?.id !== person.id || state.filedBy.home !== person.home)
    return forbidden('not-yours', { basis: ['uu/2009/25~18'] });
  if (state.phase !== 'returned') return conflict('not-returned');
  const complete = whole(standard, application);
  if (isRefusal(complete)) return complete;
  const skipped = skippedSteps(standard, complete);
  if (isRefusal(skipped)) return skipped;
  const evidence = evidenceGiven(standard, complete);
  return { application: complete, fact: (commitment) => ({ kind: 'corrected', receivedOn, commitment, evidence, skipped }) };
}

/** What the vault keeps of a filing. */
export const contentOf = (application: DraftContent): Plain =>
  ({ answers: application.answers, evidence: application.evidence }) as unknown as Plain;

/** The same of the first filing, with the PIN of its receipt for the applicant to read again. */
export const filedContent = (application: Application, pin: string): Plain => ({ ...(contentOf(application) as object), pin });

/** The commitment to a filing that stands in its fact. */
export const commitmentOf = (key: VaultKey, application: Application): string => commitment(key, contentOf(application));

/** The bodies that may open the case's vault: those whose posts the standard names, and those of superiors who were asked. */
export const bodiesOf = (standard: Standard, superiors: readonly PostId[] = []): readonly BodyId[] => [
  ...new Set([...standard.steps.flatMap((step) => step.by), ...superiors].map(bodyOf)),
];
