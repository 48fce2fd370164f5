import { dateIn } from '#bodies';
import { actorColumns, isRefusal, type Outcome } from '#ground';
import { commitment, type VaultKey } from '#identity';
import { openVault, sealAll } from '#identity/acts';
import type { Tx } from '#store';
import { type Application, groundsFound } from './application.ts';
import type { CaseState, NewFact, Outlook } from './case.ts';
import type { DraftContent } from './draft.ts';
import { drafts, fold } from './fold.ts';
import { type Draft, knownOutlook } from './procedure.ts';
import type { Acting, OpenCase } from './view.ts';

/** A case's vault as a decision needs it: what was filed, the notes of its steps, and what the draft adds. */
export type OpenApplication = {
  readonly key: VaultKey;
  readonly application: Application;
  readonly notes: Readonly<Record<string, string>>;
  /** Conditions that the draft adds, a line each. */
  readonly conditions: string | undefined;
};

/** Opens a case's vault. Refuses `key` and `erased` (404). */
export async function openApplication(tx: Tx, open: OpenCase): Promise<Outcome<OpenApplication>> {
  const { state, row } = open;
  const filed = applicationName(filedTimes(state));
  const ids = notesOf(open);
  const vault = await openVault(tx, row.home, row.keyId, [filed, ...ids.map(noteName)]);
  if (isRefusal(vault)) return vault;
  const content = vault.values[filed] as unknown as DraftContent | undefined;
  if (content === undefined) throw new Error(`the vault has no ${filed} of case ${row.id}`);
  const notes = Object.fromEntries(
    ids.flatMap((id) => (vault.values[noteName(id)] === undefined ? [] : [[id, String(vault.values[noteName(id)])]])),
  );
  const added = state.draft?.conditions;
  return {
    key: vault.key,
    application: { answers: content.answers, evidence: content.evidence, ...datesOf(open) },
    notes,
    conditions: added == null ? undefined : notes[added],
  };
}

/** The dates that a standard's conditions read: when it was filed, and today, where the provider works. */
export const datesOf = (open: OpenCase): Pick<Application, 'filed' | 'today'> => ({
  filed: dateIn(open.directory, open.standard.provider, open.state.filedAt),
  today: open.today,
});

/** The ids of every note that a case's facts point to. */
function notesOf({ facts }: OpenCase): readonly string[] {
  const ids = facts.flatMap((fact): (string | null)[] => {
    if (fact.kind === 'returned') return fact.defects.map((one) => one.note);
    if (fact.kind === 'return-asked') return [fact.reason, ...fact.defects.map((one) => one.note)];
    if (fact.kind === 'return-declined') return [fact.reason];
    if (fact.kind === 'advised' || fact.kind === 'sent-back') return [fact.note];
    if (fact.kind === 'drafted') return [fact.conditions];
    return fact.kind === 'handed-over' ? [fact.proof] : [];
  });
  return [...new Set(ids.filter((id) => id !== null))];
}

/** Where the n-th filing of an application lies in its vault. */
export const applicationName = (n: number): string => `application/${n}`;

/** How many times the application has been filed: once, and once for each correction. */
export const filedTimes = (state: CaseState): number => 1 + state.returns.filter((one) => one.correctedAt !== undefined).length;

/** Takes a note to be sealed, under a new id, which is given. */
export const noteOf = (acting: Acting, notes: Record<string, string>, text: string): string => {
  const id = acting.newId();
  notes[id] = text;
  return id;
};

/** Where a note lies in the case's vault. */
export const noteName = (id: string): string => `note/${id}`;

/** Seals taken notes in the case's vault. */
export const sealNotes = (tx: Tx, key: VaultKey, notes: Readonly<Record<string, string>>): Promise<void> =>
  sealAll(tx, key, Object.fromEntries(Object.entries(notes).map(([id, text]) => [noteName(id), text])));

/** What an officer writes into the draft of the decision. */
export type DraftSaid = { readonly outlook: Outlook; readonly conditions: string | undefined };

/** Seals what the draft adds and gives the draft with its commitment, by which a signer signs what was seen. */
export async function sealDraft(tx: Tx, acting: Acting, key: VaultKey, said: DraftSaid): Promise<Draft> {
  const notes: Record<string, string> = {};
  const conditions = said.conditions === undefined ? null : noteOf(acting, notes, said.conditions);
  await sealNotes(tx, key, notes);
  return {
    outlook: said.outlook,
    conditions,
    commitment: commitment(key, { outlook: said.outlook, conditions: said.conditions ?? null }),
  };
}

/** What a first draft is told: the notes of this act, by id; and what the officer who closes the step would decide. */
export type Drafting = { readonly added: Readonly<Record<string, string>>; readonly outlook?: Outlook | undefined };

/**
 * When the last step before the initials closes, the decision is drafted: as the officer who closes it says, else by rule,
 * refused where a ground holds and granted else. That officer is its drafter at first. Gives the act's facts with the
 * draft's. Refuses `rule-failed` (409), `unknown-ground` (422), `key` and `erased` (404).
 */
export async function firstDraft(
  tx: Tx,
  open: OpenCase,
  acting: Acting,
  key: VaultKey,
  step: string,
  facts: readonly NewFact[],
  drafting: Drafting,
): Promise<Outcome<readonly NewFact[]>> {
  const { standard, state } = open;
  const by = actorColumns(acting.actor);
  const after = fold(standard, [
    ...open.facts,
    ...facts.map((fact, index) => ({ ...fact, seq: state.facts + 1 + index, at: acting.now, by })),
  ]);
  if (!drafts(standard, after, step)) return facts;
  const vault = await openApplication(tx, open);
  if (isRefusal(vault)) return vault;
  const outlook = drafting.outlook ?? outlookByRule(open, vault.application, after);
  if (isRefusal(outlook)) return outlook;
  const known = knownOutlook(standard, outlook, 'ground');
  if (isRefusal(known)) return known;
  const conditions = after.steps
    .filter((one) => one.advice === 'conditional')
    .flatMap((one) => (one.note === undefined ? [] : [drafting.added[one.note] ?? vault.notes[one.note] ?? '']))
    .join('\n');
  const draft = await sealDraft(tx, acting, key, {
    outlook,
    conditions: outlook.grant && conditions !== '' ? conditions : undefined,
  });
  return [...facts, { kind: 'drafted', ...draft }];
}

function outlookByRule({ standard }: OpenCase, application: Application, after: CaseState): Outcome<Outlook> {
  const found = groundsFound(standard, application, after.steps);
  if (isRefusal(found)) return found;
  const ground = found.find((one) => one.found === 'holds')?.ground.key;
  return ground === undefined ? { grant: true } : { grant: false, ground };
}
