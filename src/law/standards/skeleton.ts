/** A text with what is no Markdown cut out, and the way back to offsets of the whole text. */
export type Skeleton = { readonly text: string; readonly offset: (at: number) => number };

/**
 * Cuts out of a text what the Markdown parser, whose work grows with every character, need not read: the insides of fenced
 * blocks, the lines of tables, and lines of prose in which no character means anything to Markdown. The fences, the list
 * markers and the first character of each line stay, so the outline is the same.
 */
export function skeletonOf(text: string): Skeleton {
  const kept: string[] = [];
  const cuts: { readonly at: number; readonly removed: number }[] = [];
  let length = 0;
  let removed = 0;
  let start = 0;
  const keep = (from: number, to: number): void => {
    kept.push(text.slice(from, to));
    length += to - from;
  };
  const cut = (from: number, to: number): void => {
    if (to <= from) return;
    keep(start, from);
    removed += to - from;
    cuts.push({ at: length, removed });
    start = to;
  };
  for (const [from, to] of insides(text)) cut(from, to);
  keep(start, text.length);
  return { text: kept.join(''), offset: (at) => at + (cuts.findLast((one) => one.at <= at)?.removed ?? 0) };
}

const opening = /^```[a-z-]*[ \t]*$/;
const closing = /^ {0,3}`{3,}[ \t]*$/;

/** A line of prose that means itself: it begins with a letter, after a list marker perhaps, and has no mark of Markdown. */
const plain = /^((?:[-+]|\d{1,9}[.)]) +)?\p{L}[\p{L}\p{N} ,.:;()'"%!?/–—’“”²-]*[^ ]$/u;

type Line = readonly [from: number, to: number];

/** The stretches to cut: of a block all its lines, of other lines all but their first character. */
function* insides(text: string): Generator<Line> {
  let block: number | undefined;
  let run: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    const line = text.slice(from, to);
    if (block !== undefined) {
      // A block that is never closed runs to the end of the file, and is left as it is.
      if (closing.test(line)) {
        yield [block, from];
        block = undefined;
      }
    } else if (line.includes('```') || line.includes('~~~')) {
      yield* linesOf(text, run);
      run = [];
      // Any other fence, indented or in a list, is left to the parser with all that comes after it.
      if (!opening.test(line)) return;
      block = to + 1;
    } else if (line.trim() === '') {
      yield* linesOf(text, run);
      run = [];
    } else run.push([from, to]);
    from = to + 1;
  }
  yield* linesOf(text, run);
}

/** Of lines that stand together: those of a table, or all where all are plain. */
function* linesOf(text: string, run: readonly Line[]): Generator<Line> {
  if (text[run[0]?.[0] ?? 0] === '|') {
    for (const [from, to] of run) {
      if (text[from] !== '|') return;
      yield [from + 1, to];
    }
    return;
  }
  const firsts = run.map(([from, to]) => plain.exec(text.slice(from, to)));
  if (firsts.some((found) => found === null)) return;
  for (const [index, [from, to]] of run.entries()) yield [from + (firsts[index]?.[1]?.length ?? 0) + 1, to];
}
