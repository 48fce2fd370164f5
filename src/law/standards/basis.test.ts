import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Edit, type Expected, gives, problemsOf, stall } from '../../../test/standard-kit.ts';

const lawOf = (ref: string): Edit => ['- uu/2014/30', `- ${ref}`];

const cases: readonly (readonly [name: string, edits: readonly Edit[], expected: readonly Expected[]])[] = [
  ['an act that nobody recorded', [lawOf('perda/sukamaju/2020/99')], [['basis', 'perda/sukamaju/2020/99']]],
  ['an article the act does not have', [lawOf('perda/sukamaju/2020/3~99')], [['basis', 'perda/sukamaju/2020/3~99']]],
  ['an act that comes into force later', [lawOf('perda/sukamaju/2026/8')], [['basis', 'perda/sukamaju/2026/8']]],
  ['a repealed act', [lawOf('uu/2009/36')], [['basis', 'uu/2009/36']]],
  ['an annulled act', [lawOf('perda/sukamaju/2021/2')], [['basis', 'perda/sukamaju/2021/2']]],
  [
    'the second of a list of citations',
    [['[perda/sukamaju/2020/3~4, uu/2014/30]', '[perda/sukamaju/2020/3~4, uu/2009/36]']],
    [['basis', 'uu/2009/36']],
  ],
  ['a requirement without a basis', [['  basis: [perda/sukamaju/2020/3~4, uu/2014/30]\n', '']], [['basis', 'plan:']]],
  [
    'a ground of refusal without a basis',
    [['by-judgement: true\n  basis: perda/sukamaju/2020/3~4', 'by-judgement: true']],
    [['basis', 'unfit:']],
  ],
  [
    'a fee without a basis',
    [["then 500000 else 0'\nbasis: perda/sukamaju/2020/3~4", "then 500000 else 0'"]],
    [['basis', 'amount: ']],
  ],
  [
    'a regional levy on a statute',
    [["then 500000 else 0'\nbasis: perda/sukamaju/2020/3~4", "then 500000 else 0'\nbasis: uu/2014/30"]],
    [['basis', 'uu/2014/30', 'amount:']],
  ],
  ['a switch without a basis', [['silence: granted', 'silence: granted\nissue-on-silence: {}']], [['basis', 'issue-on-silence']]],
  [
    'a switch on a repealed act',
    [['silence: granted', 'silence: granted\nissue-on-silence: { basis: uu/2009/36 }']],
    [['basis', 'uu/2009/36']],
  ],
];

for (const [name, edits, expected] of cases) test(name, () => void gives(edits, expected));

test('no fee needs a basis too, but no regional regulation', () => {
  const free: Edit = [
    "amount: 'if form.area > 20 then 500000 else 0'\nbasis: perda/sukamaju/2020/3~4",
    'amount: 0\nbasis: uu/2009/25~31',
  ];
  gives([free, ['fee = 500000, ', ''], [', fee = 0', '']], []);
});

test('a central fee rests on a government regulation', () => {
  const central = stall
    .replaceAll('sukamaju/dpmptsp#head', 'nasional/polri#head')
    .replace('provider: sukamaju/dpmptsp', 'provider: nasional/polri');
  const found = problemsOf(central).filter(
    (one) => /government regulation|regional regulation/.test(one.message.en) && one.code === 'basis',
  );
  assert.equal(found.length, 1);
  assert.match(found[0]?.message.en ?? '', /nasional\/polri does not rest on a government regulation/);
});

test('one citation in many places warns once and fails everywhere', () => {
  const source = stall
    .replaceAll('perda/sukamaju/2020/3~4', 'perda/sukamaju/2022/7')
    .replace('7\nbasis: perda', '7\nbasis: perda');
  assert.equal(problemsOf(source).filter((one) => one.code === 'unverified-basis').length, 1);
  const repealed = stall.replaceAll('perda/sukamaju/2020/3~4', 'uu/2009/36');
  assert.ok(problemsOf(repealed).filter((one) => one.code === 'basis' && one.message.en.includes('repealed')).length >= 6);
});
