import { conflict, forbidden, isRefusal, type Outcome, type PersonRef } from '#ground';
import type { Standard } from '#standards';
import { type Application, evidenceGiven, skippedSteps, whole } from './application.ts';
import type { CaseState, NewFact } from './case.ts';

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
  if (state.filedBy?.id !== person.id || state.filedBy.home !== person.home) return forbidden('not-yours');
  if (state.phase !== 'returned') return conflict('not-returned');
  const complete = whole(standard, application);
  if (isRefusal(complete)) return complete;
  const skipped = skippedSteps(standard, complete);
  if (isRefusal(skipped)) return skipped;
  const evidence = evidenceGiven(standard, complete);
  return { application: complete, fact: (commitment) => ({ kind: 'corrected', receivedOn, commitment, evidence, skipped }) };
}
