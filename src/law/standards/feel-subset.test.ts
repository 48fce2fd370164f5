import assert from 'node:assert/strict';
import { test } from 'node:test';
import { durationUnit, mostNodes, re2, subsetProblems } from './feel-subset.ts';
import { sentence } from './feel-words.ts';

const outside: readonly (readonly [source: string, name: string])[] = [
  ['', 'unreadable'],
  ['form.beds >', 'unreadable'],
  ['if form.a then 1', 'unreadable'],
  ['"open', 'unreadable'],
  ['1; 2', 'unreadable'],
  [`1${' + 1'.repeat(mostNodes)}`, 'too-long'],
  ['x'.repeat(5000), 'too-long'],
  ['for x in form.list return x', 'no-for'],
  ['count(for x in 1..1000000 return x)', 'no-for'],
  ['some x in 1..1000000 satisfies x > 1', 'no-range-loop'],
  ['every x in a, y in b satisfies x = y', 'one-loop-variable'],
  ['some x in a satisfies some y in b satisfies some z in c satisfies x = z', 'loops-too-deep'],
  ['a[item > count(b[item > count(c[item > 1])])]', 'loops-too-deep'],
  ['function(x) x', 'no-function-definition'],
  ['today() > form.born', 'no-clock'],
  ['now()', 'no-clock'],
  ['sqrt(4)', 'unknown-function'],
  ['constructor("x")', 'unknown-function'],
  ['get value(form, "x")', 'unknown-function'],
  ['floor(n: 1.5)', 'no-named-arguments'],
  ['{a: 1}.a', 'no-construct'],
  ['x instance of number', 'no-construct'],
  ['> 5', 'no-construct'],
  ['[1..5]', 'no-construct'],
  ['? > 5', 'no-construct'],
  ['(form.f)(1)', 'no-construct'],
  ['time("10:00:00")', 'no-construct'],
  ['date and time("2026-01-01T10:00:00")', 'no-construct'],
  ['date(2026, 1, 31)', 'temporal-not-literal'],
  ['date(form.text)', 'temporal-not-literal'],
  ['date("2026-02-29")', 'bad-date'],
  ['date("2026-1-1")', 'bad-date'],
  ['@"31-01-2026"', 'bad-date'],
  ['duration("P1W")', 'bad-duration'],
  ['duration("PT5H")', 'bad-duration'],
  ['duration("P1M5D")', 'bad-duration'],
  ['@"P"', 'bad-duration'],
  ['1e3', 'number-form'],
  ['matches(a, b)', 'pattern-not-literal'],
  ['matches(a, "(a)\\\\1")', 'pattern-unsafe'],
  ['matches(a, "(?=x)")', 'pattern-unsafe'],
  ['matches(a, "x", "g")', 'pattern-flags'],
  ['replace(a, "x", b)', 'replacement-not-literal'],
  ['split(a, "[")', 'pattern-unsafe'],
];

for (const [source, name] of outside)
  test(`outside: ${source.slice(0, 60)}`, () => {
    const [problem] = subsetProblems(source);
    assert.equal(problem?.name, name);
    assert.equal(problem?.code, 'expression');
    assert.ok(problem && sentence(problem).id.length > 10);
  });

test('inside', () => {
  for (const source of [
    'a in (> 5, [1..3], 7)',
    'a in > 5',
    'a between 1 and 2',
    '@"2024-02-29" < date("2026-01-31")',
    'matches(a, "^\\\\d{16}$", "i")',
    'some x in a[item > 1] satisfies x > 2',
    `1${' + 1'.repeat(90)}`,
  ])
    assert.deepEqual(subsetProblems(source), [], source);
});

test('durations that the law counts in, and RE2', () => {
  assert.deepEqual(['P14D', '-P3D', 'P1Y6M', 'P2Y', 'P', 'P1D2M', 'P1W'].map(durationUnit), [
    'days',
    'days',
    'months',
    'months',
    undefined,
    undefined,
    undefined,
  ]);
  assert.equal(re2('A', 'i')?.matcher('a').find(), true);
  assert.equal(re2('(', ''), undefined);
});
