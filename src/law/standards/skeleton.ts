/** A text with what is no Markdown cut out, and the way back to offsets of the whole text. */
export type Skeleton = { readonly text: string; readonly offset: (at: number) => number };

/**
 * Cuts the insides of fenced blocks and of tables out of a text, so that the Markdown parser, whose work grows with every
 * character, reads the prose only. Fences and the first character of a table's lines stay, so the outline is the same.
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
const closing = /^```[ \t]*$/;

/** The stretches to cut: of a block all its lines, of a table's line all but the bar it begins with. */
function* insides(text: string): Generator<readonly [number, number]> {
  let block: number | undefined;
  let before = '';
  let table = false;
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
    } else if (opening.test(line)) block = to + 1;
    else if (line.startsWith('```') || line.startsWith('~~~')) return;
    table = block === undefined && line.startsWith('|') && (table || before.trim() === '');
    if (table) yield [from + 1, to];
    before = line;
    from = to + 1;
  }
}
