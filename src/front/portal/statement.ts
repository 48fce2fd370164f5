import type { Words } from '#ground';

/** A part of a standing page: a heading, paragraphs, and points in between. Holes are filled from the office. */
export type Passage = {
  readonly title: Words;
  readonly text?: readonly Words[];
  readonly points?: readonly Words[];
  readonly after?: readonly Words[];
};

/** A standing page of the front door: what it says, and the articles it stands on (shown on asking, not in the text). */
export type Statement = {
  readonly path: string;
  readonly title: Words;
  readonly lead: Words;
  readonly passages: readonly Passage[];
  readonly basis: readonly string[];
};
