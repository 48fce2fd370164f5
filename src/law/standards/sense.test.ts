import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Edit, givesOnly } from '../../../test/standard-kit.ts';

const cases: readonly (readonly [name: string, edits: readonly Edit[], place: readonly [string, string?]])[] = [
  ['a day that is not in the calendar', [['effective: 2026-01-02', 'effective: 2026-02-30']], ['2026-02-30']],
  ['a limit beyond a hundred years', [['valid: 2 y', 'valid: 300 y']], ['300 y']],
  ['a limit of a step beyond reason', [['within: 3 wd', 'within: 99999 wd']], ['99999 wd']],
  ['a page that asks nothing', [['diri: Tentang Anda', 'diri: Tentang Anda\nlain: Lain']], ['lain: Lain']],
  ['a length of a number', [['minimum: 1, maximum: 500', 'minimum: 1, maxLength: 500']], ['maxLength: 500']],
  ['a minimum of a text', [['label: Nama, type: string', 'label: Nama, minimum: 3, type: string']], ['minimum: 3']],
  ['limits that cross', [['minimum: 1, maximum: 500', 'minimum: 500, maximum: 1']], ['area: {']],
  [
    'a choice without words',
    [['options: { self: Sendiri, market: Pasar }', 'enum: [self, market, shop], options: { self: Sendiri, market: Pasar }']],
    ['enum'],
  ],
  [
    'words without a choice',
    [['options: { self: Sendiri, market: Pasar }', 'enum: [self], options: { self: Sendiri, market: Pasar }']],
    ['market: Pasar'],
  ],
  ['a list of nothing', [['type: array, options: { food: Makanan, cloth: Kain }', 'type: array']], ['goods: {']],
  ['evidence that is not named', [['  evidence: declaration\n', '']], ['truth:']],
  ['a register without its question', [['  by: form.trader_number\n', '']], ['licence:']],
  ['a register for an upload', [['max: 5 MB', 'from: nasional/kki@trader']], ['from: nasional/kki@trader', 'Gambar']],
  [
    'a size for a declaration',
    [['  evidence: declaration', '  evidence: declaration\n  max: 5 MB']],
    ['max: 5 MB', 'declaration'],
  ],
  ['alternatives without any', [['  evidence: declaration', '  evidence: alternatives']], ['truth:']],
  [
    'alternatives of one name',
    [
      [
        '  evidence: declaration',
        '  alternatives:\n    - { key: one, title: Satu, evidence: declaration }\n    - { key: one, title: Dua, evidence: upload }',
      ],
    ],
    ['one, title: Dua'],
  ],
  [
    'several who check',
    [['by: sukamaju/dpmptsp#front-office', 'by: [sukamaju/dpmptsp#front-office, sukamaju/dpmptsp#secretary]']],
    ['[sukamaju/dpmptsp#front-office'],
  ],
  ['nobody who advises', [['by: sukamaju/dinkes#sdk, ', '']], ['advice: {']],
  ['a post for the system', [['does: recommend, title: Saran', 'does: automatic, title: Saran']], ['by: sukamaju/dinkes#sdk']],
  ['a registration nowhere', [['does: recommend, title: Saran', 'does: register, title: Saran']], ['advice: {']],
  ['a system for advice', [['does: recommend, title: Saran', 'does: recommend, in: siak, title: Saran']], ['in: siak']],
  ['a ground by rule and judgement', [['by-judgement: true', "by-judgement: true\n  when: 'form.area > 3'"]], ['unfit:']],
  ['a ground by neither', [['  by-judgement: true\n', '']], ['unfit:']],
  [
    'a decision that decides nothing',
    [['    deciding:\n      - Memberikan izin kepada {form.name} sampai dengan {letter.until}.\n', '']],
    ['letter:', 'signed-by: decide'],
  ],
  ['a decision with a body', [['    conditions:\n      - Kios', '    body:\n      - Kios']], ['body:']],
  ['a document with dicta', [['type: licence\n', 'type: document\n']], ['letter:', 'signed-by: decide']],
];
for (const [name, edits, place] of cases)
  test(name, () => {
    if (name === 'a document with dicta') givesOnly('shape', edits, [place, ['considering:'], ['deciding:']]);
    else givesOnly('shape', edits, [place]);
  });

test('alternatives in order', () => {
  const edit: Edit = [
    '  evidence: declaration',
    '  alternatives:\n    - { key: one, title: Satu, evidence: declaration }\n    - { key: two, title: Dua, evidence: upload }',
  ];
  givesOnly('shape', [edit], []);
  assert.ok(true);
});
