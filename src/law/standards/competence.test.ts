import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Edit, type Expected, gives, worldOn } from '../../../test/standard-kit.ts';

const cases: readonly (readonly [name: string, edits: readonly Edit[], expected: readonly Expected[], why: RegExp])[] = [
  [
    'a body that is not there',
    [['by: sukamaju/dinkes#sdk', 'by: sukamaju/dinas-pasar#sdk']],
    [['competence', 'sukamaju/dinas-pasar#sdk']],
    /sukamaju\/dinas-pasar is not in the register/,
  ],
  [
    'a post that its body does not have, in a list',
    [['sukamaju/dpmptsp#secretary]', 'sukamaju/dpmptsp#deputy]']],
    [['competence', 'sukamaju/dpmptsp#deputy']],
    /does not exist on the effective date/,
  ],
  [
    'a post with no authority to decide',
    [['by: sukamaju/dpmptsp#head', 'by: sukamaju/dpmptsp#section-head']],
    [['competence', 'sukamaju/dpmptsp#section-head', 'decide: {']],
    /sukamaju\/dpmptsp#section-head has no authority/,
  ],
  [
    'a mandate taken for a delegation',
    [['by: sukamaju/dpmptsp#head', 'by: sukamaju/dpmptsp#secretary']],
    [['competence', 'sukamaju/dpmptsp#secretary', 'decide: {']],
    /no authority/,
  ],
  [
    'a register that nobody keeps',
    [['nasional/kki@trader', 'nasional/kki@seller']],
    [['competence', 'nasional/kki@seller']],
    /No body keeps the register/,
  ],
];

for (const [name, edits, expected, why] of cases)
  test(name, () => {
    const [problem] = gives(edits, expected);
    assert.match(problem?.message.en ?? '', why);
    assert.deepEqual(
      problem?.basis.some((ref) => ref.startsWith('uu/2014/30')),
      true,
    );
  });

test('a mandate by its own name is a mandate and keeps to its chain', () => {
  // The one-door pattern asks for a delegation; the mandate itself is in order.
  gives(
    [
      ['by: sukamaju/dpmptsp#head', 'by: sukamaju/dpmptsp#secretary'],
      ['authority: delegation', 'authority: mandate'],
    ],
    [['pattern', 'mandate }']],
  );
});

test('the authority is asked for the effective date', () => {
  gives(
    [['effective: 2026-01-02', 'effective: 2016-12-30']],
    [
      ['competence', 'sukamaju/dpmptsp\n'],
      ['competence', 'sukamaju/dpmptsp#front-office'],
      ['competence', 'sukamaju/dinkes#sdk'],
      ['competence', 'sukamaju/dpmptsp#section-head'],
      ['competence', 'sukamaju/dpmptsp#secretary'],
      ['competence', 'sukamaju/dpmptsp#head'],
    ],
    worldOn('2026-01-02'),
  );
});
