import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Edit, type Expected, gives, stall, stallEnglish } from '../../../test/standard-kit.ts';
import { normalised, outlineOf } from './document.ts';

test('the fourteen parts and the examples, with their blocks where they stand', () => {
  const { front, parts, faults } = outlineOf(stall, 'id');
  assert.deepEqual(faults, []);
  assert.equal(parts.size, 15);
  assert.ok(front?.text.startsWith('service: market-stall'));
  for (const part of parts.values())
    for (const block of part.blocks) {
      assert.equal(stall.slice(block.base, block.base + block.text.length), block.text);
      assert.ok(stall.slice(block.span.start).startsWith(`\`\`\`${block.name}\n`));
      assert.ok(stall.slice(block.base + block.text.length).startsWith('\n```'));
    }
});

test('prose and table keep their words and places', () => {
  const parts = outlineOf(stall, 'id').parts;
  assert.deepEqual(parts.get('time')?.prose, [{ p: [{ text: 'Paling lama 7 hari kerja.' }] }]);
  const [row] = parts.get('examples')?.table ?? [];
  assert.equal(row?.cells.length, 2);
  for (const cell of row?.cells ?? []) assert.equal(stall.slice(cell.start, cell.start + cell.text.length), cell.text);
  const stretch = parts.get('complaints')?.stretches[0];
  assert.equal(stall.slice(stretch?.start, stretch?.end), 'Sampaikan melalui laman ini.');
});

test('the companion is read the same way, with English headings', () => {
  assert.deepEqual([...outlineOf(stallEnglish, 'en').parts.keys()], ['legal-basis', 'requirements', 'procedure', 'product']);
});

test('line ends count as one, and a byte order mark as none', () => {
  assert.equal(normalised('\uFEFFa\r\nb\rc'), 'a\nb\nc');
});

const cases: readonly (readonly [name: string, edits: readonly Edit[], expected: readonly Expected[]])[] = [
  [
    'a heading that is no component',
    [['## Jumlah pelaksana', '## Kata pengantar']],
    [
      ['shape', '## Kata pengantar'],
      ['component', '## Jaminan pelayanan'],
    ],
  ],
  [
    'a component twice',
    [['## Jaminan pelayanan', '## Jumlah pelaksana\n\nLima.\n\n## Jaminan pelayanan']],
    [['shape', '## Jumlah pelaksana', 'Empat orang.']],
  ],
  [
    'components out of order',
    [
      ['## Jumlah pelaksana\n\nEmpat orang.\n\n', ''],
      ['## Contoh', '## Jumlah pelaksana\n\nEmpat orang.\n\n## Contoh'],
    ],
    [['shape', '## Jumlah pelaksana']],
  ],
  ['text before the first part', [['---\n\n## Dasar', '---\n\nKata pengantar.\n\n## Dasar']], [['shape', 'Kata pengantar.']]],
  [
    'HTML',
    [['Petugas terlatih.', 'Petugas <b>terlatih</b>.']],
    [
      ['shape', '<b>'],
      ['shape', '</b>'],
    ],
  ],
  ['an image', [['Petugas terlatih.', '![foto](https://a.b/c.png)']], [['shape', '![foto]']]],
  ['a block in a list', [['Petugas terlatih.', '- Petugas:\n\n  ```law\n  - x\n  ```']], [['shape', '```law', '- Petugas']]],
  ['an indented block', [['```fee\namount', '  ```fee\namount']], [['shape', '```fee']]],
  [
    'a table outside the examples',
    [['Petugas terlatih.', 'Petugas.\n\n| a | b |\n| - | - |\n| c | d |']],
    [['shape', '| a | b |']],
  ],
];
for (const [name, edits, expected] of cases)
  test(name, () => {
    const found = (): void => void gives(edits, expected);
    found();
  });

test('no front matter, no standard', () => {
  const { faults, parts } = outlineOf(stall.slice(stall.indexOf('## Dasar')), 'id');
  assert.deepEqual(
    faults.map((one) => one.name),
    ['front-missing'],
  );
  assert.equal(parts.size, 15);
});
