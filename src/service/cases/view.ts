import type { Directory } from '#bodies';
import type { Actor, ClockState, Instant, PlainDate, Zone } from '#ground';
import type { Revision, Standard } from '#standards';
import type { Application } from './application.ts';
import type { CaseFact, CaseState } from './case.ts';
import type { CaseRow } from './case-row.ts';

/** Who acts, when; `newId` makes new ids (notes, events). */
export type Acting = { readonly actor: Actor; readonly now: Instant; readonly newId: () => string };

/** A case opened for an act or a page: its row, its facts folded, its standard, and everything public about bodies. */
export type OpenCase = {
  readonly row: CaseRow;
  readonly facts: readonly CaseFact[];
  readonly state: CaseState;
  readonly standard: Standard;
  readonly revision: Revision;
  readonly directory: Directory;
  /** The date where the provider works, and its zone. */
  readonly today: PlainDate;
  readonly zone: Zone;
};

/** A case as one may see it: its state, its clock, what was filed, and the notes that belong to it. */
export type CaseView = {
  readonly open: OpenCase;
  readonly clock: ClockState;
  /** What was filed; nothing is left of it once the applicant's data are erased. */
  readonly application: Application;
  readonly notes: Readonly<Record<string, string>>;
  /** Conditions that the draft adds, a line each. */
  readonly conditions: string | undefined;
  /** The names that the officers who acted sign by, by `<home>/<person>`. */
  readonly names: Readonly<Record<string, string>>;
  /** The article under which what was said in it was erased. */
  readonly erased: string | undefined;
};
