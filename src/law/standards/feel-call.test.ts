import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkExpression } from './feel.ts';
import { type FeelType, feel, type Scope } from './feel-type.ts';

const scope: Scope = {
  s: feel.string,
  n: feel.whole,
  d: feel.number,
  t: feel.date,
  dates: feel.list(feel.date),
  ns: feel.list(feel.whole),
};
const first = (source: string, expected: FeelType = feel.printable): string | undefined =>
  checkExpression(source, scope, expected)[0]?.name;

test('arguments that do not fit', () => {
  const wrong = {
    'substring(s)': 'argument-count',
    'substring(s, 1, 2, 3)': 'argument-count',
    'substring(s, "1")': 'argument-type',
    'substring(s, d)': 'argument-type',
    'upper case(n)': 'argument-type',
    'floor(d, n)': 'argument-type',
    'decimal(d, 9)': 'argument-type',
    'decimal(d)': 'argument-count',
    'modulo(n, 0)': 'argument-type',
    'modulo(n, n)': 'argument-type',
    'modulo(d, 2)': 'argument-type',
    'string(ns)': 'argument-type',
    'string(d * 2)': 'rough',
    'max(d * 2, 1)': 'rough',
    'max(n, s)': 'argument-type',
    'string join(ns)': 'argument-type',
    'all(ns)': 'argument-type',
    'list contains(dates, t)': 'argument-type',
    'list contains(ns, "1")': 'unlike',
    'count(n)': 'argument-type',
    'day of week(s)': 'argument-type',
    'years and months duration(t, n).years': 'argument-type',
    'years and months duration(t, t).months': 'unknown-name',
  };
  for (const [source, name] of Object.entries(wrong)) assert.equal(first(source), name, source);
});

test('arguments that fit', () => {
  for (const source of [
    'substring(s, 2)',
    'floor(d * 2)',
    'max(1, n, 3)',
    'string(t)',
    'list contains(ns, 3)',
    'count(dates)',
    'string length(replace(s, "a", "b"))',
  ])
    assert.equal(first(source), undefined, source);
});
