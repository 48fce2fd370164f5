import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isGovernmentRegulation, isRegionalRegulation, isSectorLaw } from './law-limits.ts';

for (const [act, any, statute] of [
  ['uu/2023/17', true, true],
  ['perppu/2020/1', true, true],
  ['pp/2021/16', true, false],
  ['perda/sukamaju/2020/3', true, false],
  ['uu/2014/30', false, false],
  ['uu/2009/25', false, false],
  ['pp/2012/96', false, false],
] as const)
  test(act, () => assert.deepEqual([isSectorLaw(act, 'any'), isSectorLaw(act, 'statute')], [any, statute]));

test('what a levy may rest on', () => {
  assert.deepEqual(['perda/x/2020/1', 'qanun/x/2020/1', 'perbup/x/2020/1', 'uu/2020/1'].map(isRegionalRegulation), [
    true,
    true,
    false,
    false,
  ]);
  assert.deepEqual(['pp/2020/1', 'perpres/2020/1'].map(isGovernmentRegulation), [true, false]);
});
