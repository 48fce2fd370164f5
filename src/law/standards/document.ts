import type { Code, Root, RootContent, Text } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { type PartName, partNames, partOf } from './headings.ts';
import { keptBy } from './kept.ts';
import type { SourceFile, Span } from './problem.ts';
import { type ProseFault, proseOf } from './prose.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';
import type { ProseBlock } from './standard.ts';

/** A fenced block as it stands: its name, its text, and the offset of the text in the file. */
export type RawBlock = { readonly name: string; readonly text: string; readonly base: number; readonly span: Span };

/** The lines of a table of examples: each cell's text with its offset in the file. */
export type Cell = { readonly text: string; readonly start: number };
export type TableRow = { readonly cells: readonly Cell[]; readonly span: Span };

/** One part of the file under a second-level heading. */
export type Part = {
  readonly name: PartName;
  readonly heading: Span;
  readonly prose: readonly ProseBlock[];
  /** Where the paragraphs and items of the prose stand. */
  readonly stretches: readonly Span[];
  readonly blocks: readonly RawBlock[];
  readonly table: readonly TableRow[];
};

/** What of the file's outline is wrong; words and codes are chosen where they are reported. */
export type OutlineFault = {
  readonly name: 'front-missing' | 'before-parts' | 'heading-unknown' | 'part-twice' | 'part-order' | 'prose' | 'block-inside';
  readonly span: Span;
  readonly params: Readonly<Record<string, string>>;
};

/** A standard's file or its companion taken apart, with offsets into the file. */
export type Outline = {
  readonly front: RawBlock | undefined;
  readonly parts: ReadonlyMap<PartName, Part>;
  readonly faults: readonly OutlineFault[];
};

/** The largest file that is read, in UTF-16 code units: a standard is some tens of thousands. */
export const largestSource = 400_000;

/** Line ends as the offsets count them: one character each. */
export const normalised = (source: string): string => source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** Takes a (normalised) file apart: front matter, parts by second-level headings, prose, fenced blocks, the table. */
export function outlineOf(source: string, file: SourceFile): Outline {
  const faults: OutlineFault[] = [];
  const front = frontOf(source, file);
  if (front === undefined) faults.push({ name: 'front-missing', span: { file, start: 0, end: 0 }, params: {} });
  const from = front === undefined ? 0 : front.span.end;
  const skeleton = skeletonOf(source.slice(from));
  const reader: Reader = { source, file, from, skeleton, faults };
  const parts = new Map<PartName, Part>();
  let last = -1;
  for (const { heading, nodes } of sections(reader, readMarkdown(skeleton.text))) {
    const span = spanOf(reader, heading);
    const title = textOf(heading);
    const name = partOf(title);
    if (name === undefined) {
      faults.push({ name: 'heading-unknown', span, params: { heading: title } });
      continue;
    }
    if (parts.has(name)) {
      faults.push({ name: 'part-twice', span, params: { heading: title } });
      continue;
    }
    const order = partNames.indexOf(name);
    if (order < last) faults.push({ name: 'part-order', span, params: { heading: title } });
    last = Math.max(last, order);
    parts.set(name, readPart(reader, name, span, nodes));
  }
  return { front, parts, faults };
}

type Reader = {
  readonly source: string;
  readonly file: SourceFile;
  /** Where the Markdown begins in the file. */
  readonly from: number;
  readonly skeleton: Skeleton;
  readonly faults: OutlineFault[];
};

// What the language does not have is left out of the grammar: a line of dashes under a text is no heading here, and
// indented text is text.
const dialect = { extensions: [{ disable: { null: ['setextUnderline', 'codeIndented', 'definition'] } }] };

/** The outline without its blocks and plain lines is the same over most edits, so its tree is kept. */
const readMarkdown = keptBy(64, (text): Root => fromMarkdown(text, dialect));

function frontOf(source: string, file: SourceFile): RawBlock | undefined {
  const found = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(source);
  if (found === null || found.index !== 0) return undefined;
  const text = found[1] ?? '';
  const base = found[0].indexOf('\n') + 1;
  return { name: 'front', text, base, span: { file, start: 0, end: found[0].length } };
}

const spanOf = (reader: Reader, node: RootContent): Span =>
  spanFrom(reader, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

/** A stretch of what the parser read, as a stretch of the file; what was cut out at its end is part of it. */
const spanFrom = ({ file, from, skeleton }: Reader, start: number, end: number): Span => ({
  file,
  start: from + skeleton.offset(start),
  end: from + skeleton.offset(end),
});

/** The words of a text node: from the file where some were cut out, else as the parser has them. */
function wordsOf(reader: Reader, node: Text): string {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const span = spanFrom(reader, start, end);
  return span.end - span.start === end - start ? node.value : reader.source.slice(span.start, span.end);
}

type Section = { readonly heading: RootContent; readonly nodes: RootContent[] };

function sections(reader: Reader, root: Root): Section[] {
  const found: Section[] = [];
  for (const node of root.children) {
    const current = found.at(-1);
    if (node.type === 'heading' && node.depth === 2) found.push({ heading: node, nodes: [] });
    else if (current !== undefined) current.nodes.push(node);
    else reader.faults.push({ name: 'before-parts', span: spanOf(reader, node), params: {} });
  }
  return found;
}

function readPart(reader: Reader, name: PartName, heading: Span, nodes: readonly RootContent[]): Part {
  const prose: ProseBlock[] = [];
  const blocks: RawBlock[] = [];
  const table: TableRow[] = [];
  const stretches: Span[] = [];
  const wrong: ProseFault[] = [];
  for (const node of nodes) {
    if (node.type === 'code') blocks.push(rawBlock(reader, node));
    else if (isTable(reader, node)) {
      if (name === 'examples') table.push(...rows(reader, node));
      else reader.faults.push({ name: 'prose', span: spanOf(reader, node), params: { kind: 'table' } });
    } else {
      const block = proseOf(node, wrong, (text) => wordsOf(reader, text));
      if (block === undefined) continue;
      prose.push(block);
      for (const one of node.type === 'list' ? node.children.flatMap((item) => item.children) : [node])
        stretches.push(spanOf(reader, one));
    }
  }
  for (const fault of wrong)
    reader.faults.push({
      name: fault.kind === 'code' ? 'block-inside' : 'prose',
      span: spanFrom(reader, fault.start, fault.end),
      params: { kind: fault.kind },
    });
  return { name, heading, prose, stretches, blocks, table };
}

const isTable = (reader: Reader, node: RootContent): boolean =>
  node.type === 'paragraph' && reader.source[spanOf(reader, node).start] === '|';

function rawBlock(reader: Reader, node: Code): RawBlock {
  const span = spanOf(reader, node);
  const lineEnd = reader.source.indexOf('\n', span.start);
  const base = lineEnd === -1 || lineEnd > span.end ? span.end : lineEnd + 1;
  const lastLine = reader.source.lastIndexOf('\n', span.end - 1);
  const closed = lastLine >= base - 1 && /^ {0,3}(`{3,}|~{3,})[ \t]*$/.test(reader.source.slice(lastLine + 1, span.end));
  const text = reader.source.slice(base, closed ? Math.max(base, lastLine) : span.end);
  // A fence that is itself indented would shift every column.
  const indent = (node.position?.start.column ?? 1) - 1;
  if (indent > 0) reader.faults.push({ name: 'block-inside', span, params: { kind: 'indent' } });
  return { name: node.lang ?? '', text, base, span };
}

/** The rows of a table without its head and rule. A bar inside a cell is written `\|` and stays two characters long. */
function rows(reader: Reader, node: RootContent): TableRow[] {
  const span = spanOf(reader, node);
  const found: TableRow[] = [];
  let start = span.start;
  for (const line of reader.source.slice(span.start, span.end).split('\n')) {
    found.push({ cells: cellsOf(line, start), span: { file: reader.file, start, end: start + line.length } });
    start += line.length + 1;
  }
  return found.filter((row, index) => index > 0 && !row.cells.every((cell) => /^:?-+:?$/.test(cell.text)));
}

function cellsOf(line: string, start: number): Cell[] {
  const cells: Cell[] = [];
  let from = line.indexOf('|') + 1;
  for (let at = from; at < line.length; at++) {
    if (line[at] !== '|' || line[at - 1] === '\\') continue;
    const raw = line.slice(from, at);
    cells.push({ text: raw.trim(), start: start + from + (raw.length - raw.trimStart().length) });
    from = at + 1;
  }
  return cells;
}
