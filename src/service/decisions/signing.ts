import type { Capacity } from '#bodies';
import type { CaseView } from '#cases';
import type { Words } from '#ground';

/** What the signer reads before signing; `Letter` is what a letter to come will say. */
export type Signing<Letter> = {
  readonly view: CaseView;
  readonly letters: readonly Letter[];
  readonly deviations: readonly Words[];
  readonly authority: readonly Words[];
  readonly office: Words;
  readonly capacity: Capacity;
  /** The number of the letter of order by which a substitute acts. */
  readonly order: string;
  readonly onBehalfOf: Words | undefined;
  readonly step: string;
  /** The commitment of the draft that is shown: what is signed is what was seen. */
  readonly seen: string;
  /** The signature will not be a certified one. */
  readonly local: boolean;
};
