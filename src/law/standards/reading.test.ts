import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Edit, type Expected, gives, problemsOf, stall } from '../../../test/standard-kit.ts';
import { outlineOf } from './document.ts';
import { readBlocks } from './reading.ts';

test('blocks that may be left out count as empty', () => {
  const bare = stall.replace(/```(pages|facilities|refusal|form)\n[\s\S]*?```\n/g, '');
  const { blocks } = readBlocks(outlineOf(bare, 'id'), bare.length);
  assert.deepEqual([blocks?.form.value, blocks?.pages.value, blocks?.refusal.value, blocks?.facilities.value], [{}, {}, {}, {}]);
});

const cases: readonly (readonly [name: string, edits: readonly Edit[], expected: readonly Expected[]])[] = [
  [
    'an unknown block',
    [['```facilities', '```fasilitas']],
    [
      ['shape', '```fasilitas'],
      ['accessibility', '## Sarana'],
    ],
  ],
  ['a block in the wrong part', [['Petugas terlatih.', '```fee\namount: 0\n```']], [['shape', '```fee', '## Kompetensi']]],
  [
    'a block twice',
    [['```time\n', '```time\nlimit: 5 wd\n```\n\n```time\n']],
    [
      ['shape', '```time', 'limit: 5 wd'],
      ['promise', '5 wd', 'limit: '],
    ],
  ],
  ['a block without a name', [['Petugas terlatih.', '```\nx\n```']], [['shape', '```', '## Kompetensi pelaksana\n\n']]],
  [
    'the last component missing',
    [['## Evaluasi kinerja pelaksana\n\nDinilai setiap tahun.\n\n', '']],
    [['component', '## Contoh']],
  ],
  ['an empty component', [['Empat orang.', '']], [['component', '## Jumlah pelaksana']]],
];
for (const [name, edits, expected] of cases) test(name, () => void gives(edits, expected));

test('a component without the block by which it runs stops the reading', () => {
  for (const block of ['law', 'requirements', 'procedure', 'time', 'fee', 'product']) {
    const source = stall.replace(new RegExp(`\`\`\`${block}\\n[\\s\\S]*?\`\`\`\n`), 'Teks.\n');
    const problems = problemsOf(source);
    assert.deepEqual(
      problems.map((one) => one.code),
      ['component'],
      block,
    );
    assert.match(problems[0]?.message.en ?? '', new RegExp(`lacks the block "${block}"`));
  }
});

test('misshapen blocks are all told at once', () => {
  const source = stall
    .replace('limit: 7 wd', 'limit: soon')
    .replace('does: recommend', 'does: advise')
    .replace('type: licence', 'type: permission');
  assert.deepEqual(
    problemsOf(source).map((one) => one.code),
    ['shape', 'shape', 'shape'],
  );
});

test('a file without its last parts is told where they belong', () => {
  const source = stall.slice(0, stall.indexOf('## Evaluasi'));
  const [problem] = problemsOf(source);
  assert.deepEqual([problem?.code, problem?.line], ['component', source.split('\n').length]);
});
