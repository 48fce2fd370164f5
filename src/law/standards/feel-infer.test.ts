import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typeOfExpression } from './feel.ts';
import { type FeelType, feel, type Scope } from './feel-type.ts';

const rough: FeelType = { kind: 'number', grain: 'rough' };
const scope: Scope = {
  n: feel.whole,
  d: feel.number,
  m: feel.money,
  t: feel.date,
  s: feel.string,
  o: feel.optional(feel.whole),
  l: feel.list(feel.whole),
  r: feel.list(feel.context({ a: feel.whole, b: feel.number })),
};
const cases: readonly (readonly [source: string, type: FeelType])[] = [
  ['n + 1', feel.whole],
  ['n + 1.5', rough],
  ['d + d', rough],
  ['m * n', feel.money],
  ['m * d', rough],
  ['m / 2', rough],
  ['floor(m / 2)', feel.whole],
  ['round half up(d * 3, 1)', feel.number],
  ['-m', feel.money],
  ['n ** 2', feel.whole],
  ['s + "x"', feel.string],
  ['t - t', { kind: 'duration', unit: 'days' }],
  ['t + duration("P1Y")', feel.date],
  ['duration("P1D") + t', feel.date],
  ['t.year', feel.whole],
  ['l[1]', feel.optional(feel.whole)],
  ['l[item > 1]', feel.list(feel.whole)],
  ['r[a > 1].b', feel.list(feel.number)],
  ['max(m, 0)', feel.money],
  ['sum(l)', feel.optional(feel.whole)],
  ['sum(r.b)', feel.optional(rough)],
  ['if n > 1 then "a" else "b"', feel.choice(['a', 'b'])],
  ['if n > 1 then o else 3', feel.optional(feel.whole)],
  ['if n > 1 then null else 3', feel.optional(feel.whole)],
  ['if o = null then 0 else o', feel.whole],
  ['if n > 1 then 1 else 1.5', feel.number],
  ['[1, 2.5]', feel.list(feel.number)],
  ['9007199254740993.5', feel.number],
];

for (const [source, type] of cases) test(`the type of ${source}`, () => assert.deepEqual(typeOfExpression(source, scope), type));
