import { type Block, readBlock } from './block.ts';
import type { Outline } from './document.ts';
import { fault } from './faults.ts';
import type { PartName } from './headings.ts';
import type { Fault, Span } from './problem.ts';
import { outlineFault } from './reading.ts';
import { shapeFaults } from './shape.ts';
import type { Prose } from './standard.ts';

/** The English companion `<name>.en.md`: prose and words, no fact (design idea 10). */
export type Companion = {
  readonly title: string | undefined;
  readonly prose: ReadonlyMap<PartName, Prose>;
  /** The English of a text of a part by its path, `licence.title`; taking it counts it as known. */
  readonly word: (part: PartName, path: string) => string | undefined;
  /** The place of a stretch of an English text, for what is wrong inside it. */
  readonly within: (part: PartName, path: string, from: number, to: number) => Span;
  /** What is wrong with the companion itself, words that nobody took included: ask when all have been taken. */
  readonly faults: () => readonly Fault[];
};

/** Reads the companion's outline; undefined where there is no such file. */
export function readCompanion(outline: Outline | undefined): Companion {
  const faults: Fault[] = [];
  const words = new Map<PartName, Words>();
  const prose = new Map<PartName, Prose>();
  if (outline !== undefined) {
    faults.push(...outline.faults.filter((one) => one.name !== 'front-missing').map(outlineFault));
    for (const part of outline.parts.values()) {
      if (part.prose.length > 0) prose.set(part.name, part.prose);
      const block = wordsOf(outline, part.name, faults);
      if (block !== undefined) words.set(part.name, block);
    }
  }
  const taken = new Set<string>();
  return {
    title: outline === undefined ? undefined : titleOf(outline, faults),
    prose,
    word: (part, path) => {
      const found = words.get(part)?.texts[path];
      if (found !== undefined) taken.add(`${part} ${path}`);
      return found;
    },
    within: (part, path, from, to) => words.get(part)?.block.within([path], from, to) ?? { file: 'en', start: 0, end: 0 },
    faults: () => [...faults, ...untaken(words, taken)],
  };
}

type Words = { readonly block: Block; readonly texts: Readonly<Record<string, string>> };

function wordsOf(outline: Outline, name: PartName, faults: Fault[]): Words | undefined {
  const part = outline.parts.get(name);
  let found: Words | undefined;
  for (const row of part?.table.slice(0, 1) ?? []) faults.push(fault('en-fact', row.span));
  for (const raw of part?.blocks ?? []) {
    const opening: Span = { ...raw.span, end: raw.base - 1 };
    if (raw.name !== 'words') faults.push(fault('en-fact', opening));
    else if (found !== undefined) faults.push(fault('block-twice', opening, { block: 'words' }));
    else {
      const block = readBlock(raw);
      const wrong =
        block.faults.length > 0
          ? block.faults.map((one) => fault(one.name, one.span, { ...one.params }))
          : shapeFaults('words', block);
      faults.push(...wrong);
      found = { block, texts: wrong.length === 0 ? (block.value as Readonly<Record<string, string>>) : {} };
    }
  }
  return found;
}

/** The English title stands in the companion's front matter, which may hold nothing else. */
function titleOf(outline: Outline, faults: Fault[]): string | undefined {
  if (outline.front === undefined) return undefined;
  const block = readBlock(outline.front);
  for (const one of block.faults) faults.push(fault(one.name, one.span, { ...one.params }));
  const front = block.value;
  if (typeof front !== 'object' || front === null) return undefined;
  for (const key of Object.keys(front)) if (key !== 'title') faults.push(fault('en-front', block.at([key], 'key'), { key }));
  const title = 'title' in front ? front.title : undefined;
  return typeof title === 'string' && title.trim() !== '' ? title : undefined;
}

function untaken(words: ReadonlyMap<PartName, Words>, taken: ReadonlySet<string>): Fault[] {
  return [...words].flatMap(([part, { block, texts }]) =>
    Object.keys(texts)
      .filter((path) => !taken.has(`${part} ${path}`))
      .map((path) => fault('en-unknown', block.at([path], 'key'), { key: path })),
  );
}
