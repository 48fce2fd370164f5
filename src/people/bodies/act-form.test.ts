import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actOf, attributes, delegates, formOf, isRegulation, ofRegionalHead } from './act-form.ts';

// biome-ignore format: a table, one line per case
const cases = [
  // reference, form, attributes, delegates, of a regional head, is a regulation
  ['uud/1945~18', 'constitution', true, true, false, true],
  ['uu/2014/30~12', 'statute', true, true, false, true],
  ['perppu/2022/2', 'statute', true, true, false, true],
  ['pp/2016/18', 'government-regulation', false, true, false, true],
  ['perpres/2021/97', 'presidential-regulation', false, true, false, true],
  ['perda/sukamaju/2016/8', 'regional-regulation', false, true, false, true],
  ['qanun/aceh/2019/1', 'regional-regulation', false, true, false, true],
  ['perbup/sukamaju/2018/21~3', 'regional-head-regulation', false, false, true, true],
  ['pergub/cendana-raya/2019/4', 'regional-head-regulation', false, false, true, true],
  ['perwali/x/2019/4', 'regional-head-regulation', false, false, true, true],
  ['kepbup/sukamaju/2025/100', 'regional-head-decision', false, false, true, false],
  ['permendagri/2018/3', 'ministerial-regulation', false, false, false, true],
  ['permenpanrb/2014/15', 'ministerial-regulation', false, false, false, true],
  ['perban/2021/1', 'ministerial-regulation', false, false, false, true],
  ['perdes/x/2021/1', 'village-regulation', false, false, false, true],
  ['surat/1', 'other', false, false, false, false],
  ['', 'other', false, false, false, false],
] as const;

for (const [ref, form, attributing, delegating, head, regulation] of cases)
  test(`form of ${ref || 'nothing'}`, () => {
    assert.deepEqual(
      [formOf(ref), attributes(ref), delegates(ref), ofRegionalHead(ref), isRegulation(ref)],
      [form, attributing, delegating, head, regulation],
    );
  });

test('the act of a citation', () => {
  assert.equal(actOf('uu/2014/30~53'), 'uu/2014/30');
  assert.equal(actOf('pp/2016/18'), 'pp/2016/18');
});
