import { Temporal } from '#ground';
import { ifAppliedNow } from '../src/law/standards/service.ts';
import type { StandardView } from '../src/law/standards/standard.pages.ts';
import type { Standard } from '../src/law/standards/standard.ts';
import { compiledStall } from './revisions.ts';
import { directory, register } from './standard-kit.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

/** The world in which the tests' standard is shown: a Monday morning with no holiday near. */
export const around = { directory, register, on: day('2026-02-02') };
/** That Monday at ten. */
export const monday = Temporal.Instant.from('2026-02-02T03:00:00Z');

/** What the page of the tests' standard shows; `change` edits the standard, `more` the rest. */
export function viewOf(
  change: (standard: Standard) => Standard = (standard) => standard,
  more: Partial<StandardView> = {},
): StandardView {
  const { standard: compiled } = compiledStall();
  const standard = change({ ...compiled, notYetRun: [] });
  return {
    revision: { standard, number: 1, hash: 'abcdef0123456789fedcba', effective: day('2026-01-02'), warnings: [] },
    as: { demonstration: true },
    earlier: [{ number: 1, hash: 'abcdef', effective: day('2026-01-02'), endsOn: null }],
    around,
    soon: ifAppliedNow(standard, directory, monday),
    ...more,
  };
}
