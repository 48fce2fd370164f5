import { conflict, type Outcome, type PlainDate, Temporal } from '#ground';

/** What happened to a standard; a shape never changes, a new shape is a new kind (design idea 1). */
export type StandardFact =
  | {
      readonly kind: 'loaded';
      readonly number: number;
      readonly hash: string;
      readonly effective: string;
      /**
       * `demonstration` in a demonstration, else adopted elsewhere by this decision (service-standard "Adopted elsewhere"),
       * with the day by which its defects are to be mended, where it has any.
       */
      readonly as:
        | { readonly demonstration: true }
        | { readonly decision: string; readonly date: string; readonly mendBy?: string };
    }
  | { readonly kind: 'withdrawn'; readonly on: string };

/** What of earlier revisions a new one needs to know. */
export type Earlier = {
  readonly number: number;
  readonly hash: string;
  readonly effective: PlainDate;
  readonly endsOn: PlainDate | null;
};

/**
 * The number of the next revision. Refuses `same-revision` (409) when the last one has the same hash, and `before-last`
 * (409) when it would take effect before the last one did: a revision never reaches back.
 */
export function nextNumber(earlier: readonly Earlier[], hash: string, effective: PlainDate): Outcome<number> {
  const last = earlier.at(-1);
  if (last === undefined) return 1;
  if (last.hash === hash) return conflict('same-revision', { params: { number: String(last.number) } });
  if (Temporal.PlainDate.compare(effective, last.effective) < 0)
    return conflict('before-last', { params: { effective: effective.toString(), last: last.effective.toString() } });
  return last.number + 1;
}
