import { type PlainDate, Temporal } from '#ground';
import type { Companion } from './companion.ts';
import type { Outline, TableRow } from './document.ts';
import type { Fault, Span } from './problem.ts';
import type { Blocks } from './reading.ts';
import type { Component, Standard } from './standard.ts';
import type { World } from './world.ts';

/** A standard put together but not yet checked, with where everything stands and what it is checked against. */
export type Draft = {
  readonly standard: Standard;
  readonly blocks: Blocks;
  readonly outline: Outline;
  /** The Indonesian file, with line ends as the offsets count them. */
  readonly source: string;
  readonly companion: Companion;
  readonly world: World;
  /** The day the standard takes effect. */
  readonly effective: PlainDate;
};

/** A check looks at a draft and says what is wrong. */
export type Check = (draft: Draft) => readonly Fault[];

/** The heading of a component; the start of the file where there is none. */
export const headingOf = (draft: Draft, component: Component): Span =>
  draft.outline.parts.get(component)?.heading ?? { file: 'id', start: 0, end: 0 };

/** The rows of the examples. */
export const exampleRows = (draft: Draft): readonly TableRow[] => draft.outline.parts.get('examples')?.table ?? [];

/** A date as written; undefined where there is no such day. */
export function readDate(written: string): PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return undefined;
  try {
    return Temporal.PlainDate.from(written, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
