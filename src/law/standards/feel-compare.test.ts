import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkExpression } from './feel.ts';
import { feel, type Scope } from './feel-type.ts';

const scope: Scope = {
  c: feel.choice(['a', 'b']),
  e: feel.choice(['x', 'y']),
  s: feel.string,
  n: feel.whole,
  d: feel.number,
  b: feel.boolean,
  t: feel.date,
  o: feel.optional(feel.whole),
  ns: feel.list(feel.whole),
  cs: feel.list(feel.choice(['a', 'b'])),
};
const cases: readonly (readonly [source: string, name: string | undefined])[] = [
  ['c = s', undefined],
  ['c = e', 'not-in-choice'],
  ['c != "z"', 'not-in-choice'],
  ['c = "a" or c = "b"', undefined],
  ['b = true', undefined],
  ['b < true', 'not-ordered'],
  ['o = 1', 'maybe-null'],
  ['o < null', 'maybe-null'],
  ['n = null', 'never-null'],
  ['d * 2 = 1', 'rough'],
  ['1 < d + 1', 'rough'],
  ['round half up(d * 2, 2) = 1.5', undefined],
  ['t - t = duration("P5D")', 'days-equality'],
  ['duration("P12M") = duration("P1Y")', undefined],
  ['duration("P12M") < duration("P1D")', 'unlike'],
  ['n in ns', undefined],
  ['n in (ns, 1)', 'list-among-values'],
  ['c in cs', undefined],
  ['e in cs', 'not-in-choice'],
  ['n in (1, > 5, <= 2, [3..4], ]8..9[)', undefined],
  ['n in (> "a")', 'unlike'],
  ['s in ["a".."b"]', 'not-ordered'],
  ['t in [date("2026-01-01")..t]', undefined],
  ['t between t and 5', 'unlike'],
  ['n between 5 and 1', 'empty-range'],
  ['o in (1, 2)', 'maybe-null'],
];

for (const [source, name] of cases)
  test(`${source}: ${name ?? 'fine'}`, () => {
    const found = checkExpression(source, scope, feel.boolean)[0]?.name;
    assert.equal(found, name);
  });
