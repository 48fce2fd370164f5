import type { List, PhrasingContent, RootContent, Text } from 'mdast';
import type { Inline, ProseBlock } from './standard.ts';

/** A thing of Markdown that prose does not take, and where it stands (offsets in what was parsed). */
export type ProseFault = { readonly kind: string; readonly start: number; readonly end: number };

/** Addresses that prose may link to: the web, mail, telephone, a page of this site. */
const mayLink = /^(https?:\/\/|mailto:|tel:|\/(?!\/))/i;

/**
 * A top-level node of Markdown as the closed prose of the language: paragraphs, flat lists, third-level headings, strong,
 * emphasis and links. `words` gives the words of a text where the parser did not read them all. HTML, images, quotes, nested lists and other links are faults, never passed through.
 */
export function proseOf(
  node: RootContent,
  faults: ProseFault[],
  words: (text: Text) => string = (text) => text.value,
): ProseBlock | undefined {
  const reading: Reading = { faults, words };
  if (node.type === 'paragraph') return { p: inlines(node.children, reading) };
  if (node.type === 'heading' && node.depth === 3) return { h: inlines(node.children, reading) };
  if (node.type === 'list') return { list: items(node, reading), ordered: node.ordered === true };
  faults.push(faultAt(node, node.type === 'heading' ? `heading-${node.depth}` : node.type));
  return undefined;
}

/** The words of prose without its marks. */
export const plainText = (inline: readonly Inline[]): string => inline.map((one) => one.text).join('');

type Reading = { readonly faults: ProseFault[]; readonly words: (text: Text) => string };

function items(list: List, reading: Reading): readonly (readonly Inline[])[] {
  return list.children.map((item) => {
    const parts: Inline[] = [];
    for (const child of item.children) {
      if (child.type !== 'paragraph') {
        reading.faults.push(faultAt(child, child.type === 'list' ? 'nested-list' : child.type));
        continue;
      }
      if (parts.length > 0) parts.push({ text: ' ' });
      parts.push(...inlines(child.children, reading));
    }
    return parts;
  });
}

type Marks = { readonly strong?: true; readonly em?: true; readonly href?: string };

function inlines(nodes: readonly PhrasingContent[], reading: Reading, marks: Marks = {}): Inline[] {
  const out: Inline[] = [];
  for (const node of nodes) {
    if (node.type === 'text') out.push({ text: reading.words(node).replace(/\s*\n\s*/g, ' '), ...marks });
    else if (node.type === 'inlineCode') out.push({ text: node.value, ...marks });
    else if (node.type === 'break') out.push({ text: ' ', ...marks });
    else if (node.type === 'strong') out.push(...inlines(node.children, reading, { ...marks, strong: true }));
    else if (node.type === 'emphasis') out.push(...inlines(node.children, reading, { ...marks, em: true }));
    else if (node.type === 'link' && mayLink.test(node.url))
      out.push(...inlines(node.children, reading, { ...marks, href: node.url }));
    else reading.faults.push(faultAt(node, node.type));
  }
  return out;
}

const faultAt = (node: RootContent | PhrasingContent, kind: string): ProseFault => ({
  kind,
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});
