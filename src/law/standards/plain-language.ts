import type { Check, Draft } from './draft.ts';
import { fault } from './faults.ts';
import type { Fault, Span } from './problem.ts';

/** A sentence of more words than this is warned of. */
export const mostWords = 20;

/**
 * Terms of art that a citizen need not know. One is fine where the text itself says what it means: in brackets after it, or
 * by "adalah", "ialah", "yaitu", "yakni", "artinya" in the same sentence.
 */
const termsOfArt: readonly string[] = [
  'atribusi',
  'delegasi',
  'mandat',
  'diskresi',
  'retribusi',
  'fiktif positif',
  'legalisasi',
  'legalisir',
  'konsesi',
  'dispensasi',
  'ex officio',
  'mutatis mutandis',
  'lex specialis',
  'de jure',
  'inkracht',
  'diktum',
  'konsiderans',
  'paraf berjenjang',
  'banding administratif',
  'verifikasi faktual',
  'rekomendasi teknis',
  'yurisdiksi',
  'nomenklatur',
  'tupoksi',
];

// Longer terms first, so that a term within a term is told once.
const termForm = new RegExp(
  `(?<![\\p{L}-])(${[...termsOfArt].sort((a, b) => b.length - a.length).join('|')})(?:nya)?(?![\\p{L}-])`,
  'giu',
);
const glossForm = /^\s*\(|\b(adalah|ialah|yaitu|yakni|artinya|berarti)\b/i;

/** `plain-language`: long sentences, and terms of art that the standard nowhere explains. */
export const plainLanguageFaults: Check = (draft) => {
  const texts = textsOf(draft);
  return [...texts.flatMap(longSentences), ...unexplained(texts)];
};

/** A stretch of the file that people read. */
type Stretch = { readonly text: string; readonly span: Span };

/** The prose of every part, line by line as it stands, without blocks, headings and tables. */
function textsOf({ outline, source }: Draft): readonly Stretch[] {
  return [...outline.parts.values()].flatMap((part) =>
    part.stretches.map((span) => ({ text: source.slice(span.start, span.end), span })),
  );
}

/** Ends a sentence: a full stop, question or exclamation mark before a blank; not after a number or a short title. */
const sentenceEnd = /(?<!\b(?:dr|no|jl|ps|dll|dsb|a\.n|s\.d|yth))[.!?](?=\s|$)/giu;

function longSentences({ text, span }: Stretch): Fault[] {
  const faults: Fault[] = [];
  let from = 0;
  const close = (to: number): void => {
    const sentence = text.slice(from, to);
    const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’/.:-]*/gu)?.length ?? 0;
    const start = from + (sentence.length - sentence.trimStart().length);
    if (words > mostWords)
      faults.push(
        fault('long-sentence', { file: span.file, start: span.start + start, end: span.start + to }, { words: String(words) }),
      );
    from = to;
  };
  for (const end of text.matchAll(sentenceEnd)) close(end.index + 1);
  close(text.length);
  return faults;
}

/** The first use of each term that is explained nowhere. */
function unexplained(texts: readonly Stretch[]): Fault[] {
  const first = new Map<string, Span>();
  const explained = new Set<string>();
  for (const { text, span } of texts)
    for (const found of text.matchAll(termForm)) {
      const term = (found[1] ?? '').toLowerCase();
      const after = text.slice(found.index + found[0].length);
      const rest = after.slice(0, after.search(/[.!?](\s|$)/) + 1 || after.length);
      if (glossForm.test(rest)) explained.add(term);
      const start = span.start + found.index;
      if (!first.has(term)) first.set(term, { file: span.file, start, end: start + found[0].length });
    }
  return [...first].filter(([term]) => !explained.has(term)).map(([term, span]) => fault('term-of-art', span, { term }));
}
