import type { BodyId, PersonRef, Words } from '#ground';

/** An account that a demonstration offers with one click: who, acting for which body, and how it is called. */
export type DemonstrationAccount = {
  /** What the button posts: the account's place in the list. */
  readonly id: string;
  readonly person: PersonRef;
  readonly body?: BodyId;
  readonly label: Words;
};
