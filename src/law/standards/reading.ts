import { type Block, blockAt, readBlock } from './block.ts';
import type { Outline, OutlineFault, Part, RawBlock } from './document.ts';
import { fault } from './faults.ts';
import type { BlockData, BlockName } from './grammar.ts';
import { headingWords, type PartName, partNames } from './headings.ts';
import type { Fault, Span } from './problem.ts';
import { shapeFaults } from './shape.ts';
import { components } from './standard.ts';

/** The blocks that each part may hold; the first of a part must be there. */
export const blocksOf: Readonly<Partial<Record<PartName, readonly BlockName[]>>> = {
  'legal-basis': ['law'],
  requirements: ['requirements'],
  procedure: ['procedure', 'form', 'pages', 'refusal'],
  time: ['time'],
  fee: ['fee'],
  product: ['product'],
  facilities: ['facilities'],
};

/** The blocks of a standard with the data they hold, all of the right shape. */
export type Blocks = { readonly [N in BlockName]: Block & { readonly value: BlockData<N> } };

/** What reading gives: blocks, unless one that is needed is missing or misshapen; and every fault of shape. */
export type Reading = { readonly blocks: Blocks | undefined; readonly faults: readonly Fault[] };

/** Reads every block of the outline of a standard's Indonesian file. */
export function readBlocks(outline: Outline, sourceEnd: number): Reading {
  const faults: Fault[] = outline.faults.map(outlineFault);
  const found = new Map<BlockName, Block>();
  let whole = true;
  if (outline.front === undefined) whole = false;
  else whole = take('front', outline.front, found, faults);
  for (const part of outline.parts.values()) {
    for (const raw of part.blocks) {
      const name = nameOf(part, raw, found, faults);
      if (name !== undefined && !take(name, raw, found, faults)) whole = false;
    }
  }
  faults.push(...emptyParts(outline, sourceEnd));
  for (const name of needed) if (!found.has(name)) whole = false;
  return { blocks: whole ? complete(found, outline) : undefined, faults };
}

const needed: readonly BlockName[] = ['law', 'requirements', 'procedure', 'time', 'fee', 'product'];

/** An outline's fault in words. */
export function outlineFault({ name, span, params }: OutlineFault): Fault {
  if (name === 'heading-unknown') return fault('heading-unknown', span, { heading: params.heading ?? '' });
  if (name === 'part-twice' || name === 'part-order') return fault(name, span, { heading: params.heading ?? '' });
  if (name === 'prose') return fault(params.kind === 'html' ? 'prose-html' : 'prose-kind', span);
  return fault(name, span);
}

/** Reads one block; true when its data has the right shape. */
function take(name: BlockName, raw: RawBlock, found: Map<BlockName, Block>, faults: Fault[]): boolean {
  const block = readBlock(raw);
  const wrong =
    block.faults.length > 0 ? block.faults.map((one) => fault(one.name, one.span, { ...one.params })) : shapeFaults(name, block);
  faults.push(...wrong);
  found.set(name, block);
  return wrong.length === 0;
}

/** The block's name where it may stand here, once; else the fault is told and there is no name. */
function nameOf(part: Part, raw: RawBlock, found: ReadonlyMap<BlockName, Block>, faults: Fault[]): BlockName | undefined {
  const allowed = blocksOf[part.name] ?? [];
  const opening: Span = { ...raw.span, end: raw.base === 0 ? raw.span.end : raw.base - 1 };
  const name = allowed.find((one) => one === raw.name);
  if (name === undefined) {
    const home = partNames.find((one) => blocksOf[one]?.some((block) => block === raw.name));
    faults.push(
      home === undefined
        ? fault('block-unknown', opening, { block: raw.name || '```', known: allowed.join(', ') || '–' })
        : fault('block-elsewhere', opening, { block: raw.name, part: headingWords[home] }),
    );
    return undefined;
  }
  if (found.has(name)) {
    faults.push(fault('block-twice', opening, { block: name }));
    return undefined;
  }
  return name;
}

/** Components that are missing, empty, or without the block that makes them run (UU 25/2009 ps 21). */
function emptyParts(outline: Outline, sourceEnd: number): Fault[] {
  const faults: Fault[] = [];
  components.forEach((name, index) => {
    const part = outline.parts.get(name);
    const words = { part: headingWords[name] };
    if (part === undefined) {
      const next = partNames
        .slice(index + 1)
        .map((later) => outline.parts.get(later))
        .find((later) => later !== undefined);
      const span: Span = next?.heading ?? { file: 'id', start: sourceEnd, end: sourceEnd };
      faults.push(fault('component-missing', span, words));
    } else if (part.prose.length === 0 && part.blocks.length === 0) faults.push(fault('component-empty', part.heading, words));
    else {
      const block = blocksOf[name]?.[0];
      if (block !== undefined && name !== 'facilities' && !part.blocks.some((one) => one.name === block))
        faults.push(fault('component-block', part.heading, { ...words, block }));
    }
  });
  return faults;
}

/** Blocks that may be left out count as empty, at their part's heading. */
function complete(found: ReadonlyMap<BlockName, Block>, outline: Outline): Blocks {
  const empty = (name: BlockName, part: PartName): Block => blockAt(name, {}, outline.parts.get(part)?.heading ?? nowhere);
  return Object.fromEntries([
    ['form', empty('form', 'procedure')],
    ['pages', empty('pages', 'procedure')],
    ['refusal', empty('refusal', 'procedure')],
    ['facilities', empty('facilities', 'facilities')],
    ['words', empty('words', 'legal-basis')],
    ...found,
  ]) as unknown as Blocks;
}

const nowhere: Span = { file: 'id', start: 0, end: 0 };
