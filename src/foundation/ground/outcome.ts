/** The four families of refusal (design idea 3); web maps them to 404, 403, 409 and 422 in one place. */
export type Family = 'absent' | 'forbidden' | 'conflict' | 'incomplete';

/**
 * A refusal is a value: what rule said no, with the parameters its sentence needs and the articles it stands on.
 * Its words are chosen in a room's `words.ts` by `name`.
 */
export type Refusal = {
  readonly refusal: Family;
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly basis: readonly string[];
  readonly field?: string;
};

/** What a rule or an act gives: the value, or why not. A value never has a key `refusal`. */
export type Outcome<T> = T | Refusal;

type Rest = { readonly params?: Readonly<Record<string, string>>; readonly basis?: readonly string[]; readonly field?: string };

const make =
  (family: Family) =>
  (name: string, rest: Rest = {}): Refusal => ({
    refusal: family,
    name,
    params: rest.params ?? {},
    basis: rest.basis ?? [],
    ...(rest.field === undefined ? {} : { field: rest.field }),
  });

/** The thing does not exist, or the asker may not know that it does: 404. */
export const absent = make('absent');
/** The asker is known and has no authority for this: 403. `basis` names the article. */
export const forbidden = make('forbidden');
/** The thing is in a state in which this cannot be done: 409. */
export const conflict = make('conflict');
/** Something given is missing or wrong; `field` names where: 422. */
export const incomplete = make('incomplete');

/** True when the outcome is a refusal. */
export const isRefusal = (outcome: unknown): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && 'refusal' in outcome;
