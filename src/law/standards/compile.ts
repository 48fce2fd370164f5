import { Temporal } from '#ground';
import { accessibilityFaults } from './accessibility.ts';
import { assemble } from './assemble.ts';
import { basisFaults } from './basis.ts';
import { readCompanion } from './companion.ts';
import { competenceFaults, delegatorsOf } from './competence.ts';
import { largestSource, normalised, outlineOf } from './document.ts';
import { type Check, type Draft, readDate } from './draft.ts';
import { exampleFaults } from './examples.ts';
import { expressionFaults } from './expressions.ts';
import { fault } from './faults.ts';
import { flowFaults } from './flow.ts';
import { freeFaults } from './free.ts';
import { onceOnlyFaults } from './once-only.ts';
import { patternFaults } from './patterns.ts';
import { plainLanguageFaults } from './plain-language.ts';
import { type Code, type Fault, hasErrors, type Problem, problemsOf } from './problem.ts';
import { lawLimitFaults, promiseFaults } from './promise.ts';
import { readBlocks } from './reading.ts';
import { reservedFaults } from './reserved.ts';
import { senseFaults } from './sense.ts';
import type { Standard } from './standard.ts';
import type { World } from './world.ts';

/** What compiling gives. */
export type Compilation = {
  /** The standard as it runs: only where there is no error. */
  readonly standard?: Standard;
  /**
   * A standard with errors that can run all the same, for one that already binds on paper (*adopted elsewhere*): its
   * errors are of law, never of shape, flow or expression.
   */
  readonly withDefects?: Standard;
  readonly problems: readonly Problem[];
};

/** Errors with which a standard can't run at all. */
const fatal: ReadonlySet<Code> = new Set(['shape', 'component', 'flow', 'type', 'expression']);

/**
 * Compiles a standard's Indonesian file with its English companion against a world. Pure: everything outside the two
 * texts is in `world`. Never throws on any input.
 */
export function compile(source: string, en: string | undefined, world: World): Compilation {
  const sources = { id: normalised(source), en: normalised(en ?? '') };
  for (const file of ['id', 'en'] as const)
    if (sources[file].length > largestSource)
      return { problems: problemsOf([fault('too-large', { file, start: 0, end: 0 })], sources) };
  const outline = outlineOf(sources.id, 'id');
  const companion = readCompanion(en === undefined ? undefined : outlineOf(sources.en, 'en'));
  const { blocks, faults } = readBlocks(outline, sources.id.length);
  if (blocks === undefined) return { problems: problemsOf(faults, sources) };
  const standard = assemble(blocks, outline, companion);
  const effective = readDate(standard.effective) ?? longAgo;
  const draft: Draft = { standard, blocks, outline, source: sources.id, companion, world, effective };
  return finish(draft, [...faults, ...companion.faults(), ...check(draft)], sources);
}

const longAgo = Temporal.PlainDate.from('2000-01-01');

/** Checks that need nothing but a standard that could be put together. */
const always: readonly Check[] = [
  senseFaults,
  basisFaults,
  competenceFaults,
  reservedFaults,
  freeFaults,
  flowFaults,
  patternFaults,
  promiseFaults,
  lawLimitFaults,
  expressionFaults,
  onceOnlyFaults,
  accessibilityFaults,
  plainLanguageFaults,
];

/** The examples run only where the standard itself can. */
function check(draft: Draft): readonly Fault[] {
  const faults = always.flatMap((one) => one(draft));
  return faults.some((one) => fatal.has(one.code)) ? faults : [...faults, ...exampleFaults(draft)];
}

function finish(draft: Draft, faults: readonly Fault[], sources: { readonly id: string; readonly en: string }): Compilation {
  const problems = problemsOf(faults, sources);
  const informs = delegatorsOf(draft);
  const standard: Standard = informs.length === 0 ? draft.standard : { ...draft.standard, informs };
  if (!hasErrors(problems)) return { standard, problems };
  return problems.some((one) => fatal.has(one.code)) ? { problems } : { withDefects: standard, problems };
}
