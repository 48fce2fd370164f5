import type { Lang, Words } from '#ground';
import { flowWords } from './fault-flow-words.ts';
import { lawWords } from './fault-law-words.ts';
import { patternWords } from './fault-pattern-words.ts';
import { senseWords } from './fault-sense-words.ts';
import { shapeWords } from './fault-shape-words.ts';
import type { Code, Fault, Span } from './problem.ts';
import { reasons } from './reason-words.ts';

const words = { ...shapeWords, ...senseWords, ...lawWords, ...patternWords, ...flowWords };

/** Every way a standard can be wrong. */
export type FaultName = keyof typeof words;

/** What is wrong and how to mend it; `{name}` holes are filled from the fault's parameters. */
export type FaultWords = { readonly code: Code; readonly what: Words; readonly mend: Words; readonly basis?: readonly string[] };

/** What fills the holes of a fault's sentences: the same in both languages, or words. */
export type Params = Readonly<Record<string, string | Words>>;

/** All sentences, for a test that each is complete in both languages. */
export const allFaultWords: Readonly<Record<FaultName, FaultWords>> = words;

/**
 * A fault with its message: what is wrong, why the law says so, how to mend it. `basis` replaces the articles that the
 * fault's kind has by itself.
 */
export function fault(name: FaultName, span: Span, params: Params = {}, basis?: readonly string[]): Fault {
  const entry: FaultWords = words[name];
  const reason = reasons[entry.code];
  const message = (lang: Lang): string =>
    [entry.what, reason.why, entry.mend]
      .map((sentence) => fill(sentence[lang], params, lang))
      .filter((sentence) => sentence !== '')
      .join(' ');
  return {
    code: entry.code,
    span,
    message: { id: message('id'), en: message('en') },
    basis: basis ?? entry.basis ?? reason.basis,
  };
}

/** The one of the known names that a written one was probably meant to be: at most two letters off. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const most = written.length < 4 ? 1 : 2;
  const ranked = known
    .filter((name) => Math.abs(name.length - written.length) <= most)
    .map((name) => ({ name, distance: distanceOf(written, name) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.name;
}

const fill = (sentence: string, params: Params, lang: Lang): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${sentence}"`);
    return typeof value === 'string' ? value : value[lang];
  });

/** Letters to change, add, drop or swap with a neighbour. */
function distanceOf(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : 99;
      row.push(Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + cost, swap));
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 99;
}
