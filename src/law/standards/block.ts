import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import type { RawBlock } from './document.ts';
import { keptBy } from './kept.ts';
import type { Span } from './problem.ts';

/** The way to a value inside a block: keys and indexes. */
export type Path = readonly (string | number)[];

/** What is wrong with the YAML itself. */
export type BlockFault = {
  readonly name: 'yaml' | 'key-twice' | 'yaml-feature';
  readonly span: Span;
  readonly params: Readonly<Record<string, string>>;
};

/** A block read as data, which can still say where in the file each key and each character stands. */
export type Block = {
  readonly name: string;
  readonly value: unknown;
  readonly faults: readonly BlockFault[];
  readonly span: Span;
  /** The place of a key or value; of the nearest thing above it where there is none. */
  readonly at: (path: Path, what: 'key' | 'value') => Span;
  /** For a text: the place of a stretch of its characters, through quotes, escapes and folded lines. */
  readonly within: (path: Path, from: number, to: number) => Span;
};

/** Reads YAML 1.2 of the core schema: no anchors, aliases or tags, every key once. */
export function readBlock(raw: RawBlock): Block {
  const { document, value, faults } = parsed(raw.text);
  const locate = (range: readonly [number, number]): Span => spanIn(raw, range[0], Math.max(range[0], range[1]));
  return {
    name: raw.name,
    value,
    faults: faults.map(({ from, to, ...fault }) => ({ ...fault, span: spanIn(raw, from, to) })),
    span: raw.span,
    at: (path, what) => locate(rangeAt(document, path, what) ?? [0, firstLine(raw.text)]),
    within: (path, from, to) => {
      const node = nodeAt(document, path);
      if (!isScalar(node) || typeof node.value !== 'string') return locate(rangeAt(document, path, 'value') ?? [0, 0]);
      return locate([sourceOffset(raw.text, node, from), sourceOffset(raw.text, node, Math.max(from, to))]);
    },
  };
}

type Parsed = { readonly document: Document; readonly value: unknown; readonly faults: readonly Found[] };
type Found = Omit<BlockFault, 'span'> & { readonly from: number; readonly to: number };

const parsed = keptBy(256, (text): Parsed => {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: true, stringKeys: true });
  const faults = [...syntaxFaults(document, text), ...featureFaults(document, text)];
  return { document, value: faults.length > 0 ? undefined : plainOf(document.contents), faults };
});

/** A block that holds one value and knows one place: for what is derived, not written. */
export const blockAt = (name: string, value: unknown, span: Span): Block => ({
  name,
  value,
  faults: [],
  span,
  at: () => span,
  within: () => span,
});

/** The data of a node; there are no aliases left to follow. */
function plainOf(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(plainOf);
  if (isMap(node))
    return Object.fromEntries(node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', plainOf(value)]));
  return null;
}

const firstLine = (text: string): number => (text.indexOf('\n') === -1 ? text.length : text.indexOf('\n'));

const spanIn = (raw: RawBlock, from: number, to: number): Span => ({
  file: raw.span.file,
  start: raw.base + from,
  end: raw.base + to,
});

function syntaxFaults(document: Document, text: string): Found[] {
  return [...document.errors, ...document.warnings].map((error) => {
    const [from, to] = error.pos;
    if (error.code !== 'DUPLICATE_KEY') return { name: 'yaml', from, to, params: { kind: error.code } };
    const key = /^[^\s:,{}]+/.exec(text.slice(from))?.[0] ?? '';
    return { name: 'key-twice', from, to: from + key.length, params: { key } };
  });
}

function featureFaults(document: Document, text: string): Found[] {
  // Cheap look first: none of these characters, none of these features.
  if (!/[&*!]/.test(text)) return [];
  const faults: Found[] = [];
  visit(document, {
    Node: (_, node) => {
      const tagged = 'tag' in node && node.tag !== undefined;
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined) || tagged) {
        const [from, to] = node.range ?? [0, 0];
        faults.push({ name: 'yaml-feature', from, to, params: {} });
      }
    },
  });
  return faults;
}

/** The node at a path; an undefined one where the path leaves the document. */
function nodeAt(document: Document, path: Path): Node | undefined {
  let node: unknown = document.contents;
  for (const key of path) {
    if (!isCollection(node)) return undefined;
    node = node.get(key, true);
  }
  return node === null || node === undefined ? undefined : (node as Node);
}

function rangeAt(document: Document, path: Path, what: 'key' | 'value'): readonly [number, number] | undefined {
  for (let length = path.length; length >= 0; length--) {
    const part = path.slice(0, length);
    const key = part.at(-1);
    const above = nodeAt(document, part.slice(0, -1));
    if (what === 'key' && key !== undefined && isMap(above)) {
      const pair = above.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key));
      const range = pair !== undefined && isScalar(pair.key) ? pair.key.range : undefined;
      if (range) return [range[0], range[1]];
    }
    const range = nodeAt(document, part)?.range;
    if (range && (length > 0 || path.length === 0)) return [range[0], range[1]];
  }
  return undefined;
}

/** Where the i-th character of a scalar's value stands in the text: both are walked side by side. */
function sourceOffset(text: string, node: Scalar, index: number): number {
  const value = String(node.value);
  const [start, end] = node.range ?? [0, 0, 0];
  let at = start;
  if (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE') at += 1;
  else if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') at = text.indexOf('\n', start) + 1;
  const inQuotes = node.type === 'QUOTE_DOUBLE' ? 'double' : node.type === 'QUOTE_SINGLE' ? 'single' : undefined;
  for (let i = 0; i <= value.length; i++) {
    at = skipFolds(text, at, end, value[i]);
    if (i >= index || i === value.length) return Math.min(at, end);
    at += stepOf(text, at, value[i] ?? '', inQuotes);
  }
  return end;
}

const blank = (char: string | undefined): boolean => char === ' ' || char === '\t' || char === '\n';

/** Passes over white space that the value does not have: indentation and folded line ends. */
function skipFolds(text: string, from: number, end: number, wanted: string | undefined): number {
  let at = from;
  if (wanted !== undefined && !blank(wanted)) while (at < end && blank(text[at])) at++;
  return at;
}

/** How many characters of the text one character of the value takes. */
function stepOf(text: string, at: number, char: string, inQuotes: 'single' | 'double' | undefined): number {
  if (inQuotes === 'single' && char === "'" && text.startsWith("''", at)) return 2;
  if (inQuotes === 'double' && text[at] === '\\') {
    const escaped = text[at + 1];
    if (escaped === 'x') return 4;
    if (escaped === 'u') return 6;
    if (escaped === 'U') return 10;
    return 2;
  }
  if (char === ' ' && text[at] === '\n') {
    let next = at;
    while (blank(text[next])) next++;
    return next - at;
  }
  return 1;
}
