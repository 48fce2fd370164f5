import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { stall } from '../../../test/standard-kit.ts';
import { skeletonOf } from './skeleton.ts';

test('blocks, tables and plain lines are cut, and offsets lead back', () => {
  const text = '## A\n\nPlain words here.\n\n```law\n- x\n- y\n```\n\n| a | b |\n| - | - |\n\nSome **bold**.\n';
  const { text: short, offset } = skeletonOf(text);
  assert.equal(short, '## A\n\nP\n\n```law\n```\n\n|\n|\n\nSome **bold**.\n');
  assert.equal(text.slice(offset(short.indexOf('Some'))), 'Some **bold**.\n');
  assert.equal(offset(short.indexOf('```law')), text.indexOf('```law'));
  assert.equal(text.slice(offset(short.indexOf('P')), offset(short.indexOf('P') + 1)), 'Plain words here.');
});

test('the whole standard shrinks to its outline', () => {
  assert.ok(skeletonOf(stall).text.length < stall.length / 3);
});

for (const text of [
  '```x\nnever closed\n',
  '````\n```\n````\n',
  '~~~\n```\n~~~\n\nPlain.\n',
  'Text\n| no table\n',
  '  ```law\nx\n```\n\nPlain.\n\n```fee\ny\n```\n',
])
  test(`left as it is: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(shapeOf(skeletonOf(text).text), shapeOf(text));
  });

type Node = {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly depth?: number;
  readonly ordered?: boolean | null;
};

/** The tree without its words. */
const shapeOf = (text: string): unknown => {
  const shape = ({ type, depth, ordered, children }: Node): unknown => [
    type,
    depth ?? ordered ?? null,
    (children ?? []).map(shape),
  ];
  return shape(
    fromMarkdown(text, { extensions: [{ disable: { null: ['setextUnderline', 'codeIndented', 'definition'] } }] }) as Node,
  );
};

test('the outline of any document is that of its skeleton', () => {
  const line = fc.constantFrom(
    'Plain words, with a comma.',
    'kata "dalam" kutipan (dan kurung)!',
    '- item of a list',
    '- **bold** item',
    '1. first of an order',
    '12) twelfth',
    '+ other bullet',
    '## Heading',
    '### Smaller',
    '',
    '',
    '```law',
    '```',
    '- a: 1',
    '| a | b |',
    'text with *stars* and `code`',
    'line with two blanks  ',
    '  indented text',
    '> quoted',
    '<b>html</b>',
    '---',
    '  ```law',
    '- ```x',
    '> ```',
    '````',
    '~~~',
    '===',
    'https://example.org/a-b',
    '2026. tahun ini',
    'a [link](https://x.y)',
    '\\# no heading',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const text = lines.join('\n');
      assert.deepEqual(shapeOf(skeletonOf(text).text), shapeOf(text), text);
    }),
    { numRuns: 2000 },
  );
});

test('offsets of what was not cut are exact', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '|', '```\n', '#', '- ', '*'), maxLength: 60 }), (text) => {
      const { text: short, offset } = skeletonOf(text);
      for (let at = 0; at < short.length; at++) assert.equal(text[offset(at)], short[at]);
      assert.ok(offset(short.length) <= text.length);
    }),
    { numRuns: 1000 },
  );
});
