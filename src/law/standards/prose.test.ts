import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type ProseFault, plainText, proseOf } from './prose.ts';
import type { ProseBlock } from './standard.ts';

const read = (text: string): { readonly blocks: readonly (ProseBlock | undefined)[]; readonly faults: readonly string[] } => {
  const faults: ProseFault[] = [];
  const blocks = fromMarkdown(text).children.map((node) => proseOf(node, faults));
  return { blocks, faults: faults.map((one) => `${one.kind} ${text.slice(one.start, one.end)}`) };
};

test('paragraphs, lists, small headings, strong, emphasis and links', () => {
  assert.deepEqual(read('### Judul\n\nSatu **dua** *tiga*\nempat [lima](https://a.b).\n\n1. x\n2. y').blocks, [
    { h: [{ text: 'Judul' }] },
    {
      p: [
        { text: 'Satu ' },
        { text: 'dua', strong: true },
        { text: ' ' },
        { text: 'tiga', em: true },
        { text: ' empat ' },
        { text: 'lima', href: 'https://a.b' },
        { text: '.' },
      ],
    },
    { list: [[{ text: 'x' }], [{ text: 'y' }]], ordered: true },
  ]);
  assert.deepEqual(read('- a\n\n  b').blocks, [{ list: [[{ text: 'a' }, { text: ' ' }, { text: 'b' }]], ordered: false }]);
});

test('marks lie in one another', () => {
  const [block] = read('**tebal [tautan](/services) *miring***').blocks;
  assert.deepEqual(block && 'p' in block ? block.p : [], [
    { text: 'tebal ', strong: true },
    { text: 'tautan', strong: true, href: '/services' },
    { text: ' ', strong: true },
    { text: 'miring', strong: true, em: true },
  ]);
  assert.equal(plainText(block && 'p' in block ? block.p : []), 'tebal tautan miring');
});

for (const [text, fault] of [
  ['<b>x</b>', 'html <b>'],
  ['a <script>alert(1)</script>', 'html <script>'],
  ['![x](https://a.b/c.png)', 'image ![x](https://a.b/c.png)'],
  ['[x](javascript:alert(1))', 'link [x](javascript:alert(1))'],
  ['[x](//evil.example)', 'link [x](//evil.example)'],
  ['[x](data:text/html,x)', 'link [x](data:text/html,x)'],
  ['> kutipan', 'blockquote > kutipan'],
  ['- a\n  - b', 'nested-list - b'],
  ['#### kecil', 'heading-4 #### kecil'],
  ['# besar', 'heading-1 # besar'],
] as const)
  test(`not prose: ${text}`, () => assert.equal(read(text).faults[0], fault));

test('code in a line and entities are plain words', () => {
  const [block] = read('`<b>` &lt;i&gt; \\*').blocks;
  assert.equal(plainText(block && 'p' in block ? block.p : []), '<b> <i> *');
});
