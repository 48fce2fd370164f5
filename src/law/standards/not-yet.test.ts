import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '#standards';
import { type Edit, edited, stall, world } from '../../../test/standard-kit.ts';
import { asksMoney, notYetRunWords } from './not-yet.ts';

const notYet = (...edits: readonly Edit[]): readonly string[] | undefined => {
  const { standard, withDefects } = compile(edited(stall, ...edits), undefined, world);
  return (standard ?? withDefects)?.notYetRun;
};
const free: readonly Edit[] = [
  ["amount: 'if form.area > 20 then 500000 else 0'", 'amount: 0'],
  ['fee = 500000, ', ''],
  [', fee = 0', ''],
];

test('what this version runs is not listed', () => assert.deepEqual(notYet(...free), []));

test('what it does not run is, each kind once', () => {
  assert.deepEqual(notYet(), ['fee']);
  assert.deepEqual(notYet(...free, ['evidence: declaration', 'evidence: e-meterai']), ['evidence.e-meterai']);
  const more: Edit = [
    'initials:\n',
    'visit: { does: inspect, by: sukamaju/dinkes#sdk, within: 1 wd }\nagain: { does: inspect, by: sukamaju/dinkes#sdk, within: 1 wd }\ninitials:\n',
  ];
  assert.deepEqual(
    notYet(
      ...free,
      more,
      ['after: [advice]', 'after: [advice, visit, again]'],
      ['steps = [completeness, advice', 'steps = [completeness, visit, again, advice'],
    ),
    ['step.inspect'],
  );
  assert.deepEqual(notYet(...free, ['silence: granted', 'silence: granted\ndecide-by-system: { basis: uu/2014/30 }']), [
    'decide-by-system',
  ]);
});

test('each has its words', () => {
  for (const item of [
    'step.pay',
    'step.inspect',
    'evidence.e-meterai',
    'evidence.alternatives',
    'fee',
    'decide-by-system',
    'product.goods',
  ])
    assert.ok(notYetRunWords(item).id !== '' && notYetRunWords(item).en !== '', item);
  assert.deepEqual(notYetRunWords('step.pay'), { id: 'menjalankan tahap pembayaran', en: 'run the step payment' });
});

test('money is asked unless it is plainly none', () => {
  assert.deepEqual(['0', ' 00 ', '1', 'form.area', 'if a then 0 else 0'].map(asksMoney), [false, false, true, true, true]);
});
