import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal, Temporal } from '#ground';
import { applies, evaluateStrict, holds } from './feel-evaluate.ts';
import { type FeelType, feel, type Scope } from './feel-type.ts';

const scope: Scope = {
  form: feel.context({
    owner: feel.choice(['self', 'clinic']),
    beds: feel.optional(feel.whole),
    area: feel.number,
    born: feel.date,
    price: feel.money,
    kinds: feel.list(feel.string),
    name: feel.string,
  }),
};
const form = { owner: 'clinic', beds: 12, area: 0.07, born: '1990-02-28', price: 250_000n, kinds: ['a', 'b'], name: 'Sari' };
const run = (source: string, expected: FeelType, values: object = {}): unknown =>
  evaluateStrict(source, { form: { ...form, ...values } }, scope, expected);
const reason = (source: string, expected: FeelType, values: object = {}): string => {
  const result = run(source, expected, values);
  assert.ok(isRefusal(result), `gave ${String(result)}`);
  assert.equal(result.name, 'rule-failed');
  return `${result.params.reason} ${result.params.at}`.trim();
};

test('values', () => {
  assert.equal(run('if form.beds > 10 then 500000 else 0', feel.money), 500_000n);
  assert.equal(run('floor(form.price * 7 / 100)', feel.money), 17_500n);
  assert.equal(run('form.owner = "clinic"', feel.boolean), true);
  assert.equal(run('form.beds', feel.optional(feel.whole), { beds: undefined }), null);
  assert.equal(String(run('form.born + duration("P17Y")', feel.date)), '2007-02-28');
  assert.equal(String(run('date("2026-01-31") + duration("P1M")', feel.date)), '2026-02-28');
  assert.equal(String(run('date("2026-03-02") - date("2026-01-01")', { kind: 'duration', unit: 'days' })), 'P60D');
  assert.equal(String(run('form.born', feel.date, { born: Temporal.PlainDate.from('2000-02-29') })), '2000-02-29');
  assert.deepEqual(run('form.kinds[item != "a"]', feel.list(feel.string)), ['b']);
});

test('and and or read the right side only where the left leaves it open', () => {
  assert.equal(run('form.beds != null and form.beds + 1 > 10', feel.boolean, { beds: null }), false);
  assert.equal(run('form.beds = null or form.beds + 1 > 10', feel.boolean, { beds: null }), true);
  assert.equal(run('form.beds = null /* none */ or // or few\n form.beds < 20 and form.area < 1', feel.boolean), true);
  assert.deepEqual(run('[1, 2, 3][item >= 2 and (item < 3 or item = 9)]', feel.list(feel.whole)), [2]);
});

test('what the library answers in silence is refused', () => {
  assert.equal(reason('form.bedz > 10', feel.boolean), 'NO_CONTEXT_ENTRY_FOUND');
  assert.equal(reason('form.beds > 10', feel.boolean, { beds: '12' }), 'wrong-type form.beds');
  assert.equal(reason('form.beds > 10', feel.boolean, { beds: null }), 'null result');
  assert.equal(reason('form.area > 1', feel.boolean, { area: undefined }), 'missing form.area');
  assert.equal(reason('form.owner = "x"', feel.boolean, { owner: 'shop' }), 'wrong-type form.owner');
  assert.equal(reason('form.born < date("2026-01-01")', feel.boolean, { born: '2026-02-30' }), 'wrong-type form.born');
  assert.equal(reason('form.beds * form.name', feel.money), 'INVALID_TYPE');
  assert.equal(reason('1 / 0', feel.number), 'null result');
  assert.equal(reason('[1, 2][5]', feel.whole), 'null result');
});

test('money is whole, not negative and within 2^53', () => {
  assert.equal(reason('form.area * 5', feel.money), 'not-whole result');
  assert.equal(reason('0 - form.price', feel.money), 'negative result');
  assert.equal(reason('9007199254740991 + 10', feel.money), 'too-large result');
  assert.equal(reason('form.price', feel.money, { price: 9_007_199_254_740_993n }), 'wrong-type form.price');
  assert.equal(run('form.price', feel.money, { price: '9007199254740991' }), 9_007_199_254_740_991n);
});

test('an expression outside the subset never runs', () => {
  for (const source of [
    'for x in 1..9 return x',
    'today()',
    'matches(form.name, form.owner)',
    'if form.beds',
    '',
    'some x in 1..9 satisfies x > 1',
  ])
    assert.equal(reason(source, feel.printable), 'outside-subset');
});

test('a pattern that stalls a backtracking engine does not stall this one', () => {
  const start = process.hrtime.bigint();
  assert.equal(run('matches(form.name, "^(a+)+$")', feel.boolean, { name: `${'a'.repeat(5000)}b` }), false);
  assert.ok(process.hrtime.bigint() - start < 1_000_000_000n);
});

test('nothing of a value stands in a refusal', () => {
  const result = evaluateStrict('form.beds > 1', { form: { beds: 'Sari Dewi' } }, scope, feel.boolean);
  assert.ok(!JSON.stringify(result).includes('Sari'));
});

test('names of a prototype are not read', () => {
  assert.equal(reason('form.constructor = "x"', feel.boolean), 'NO_CONTEXT_ENTRY_FOUND');
  const inherited = Object.create({ owner: 'self' }) as object;
  assert.ok(isRefusal(evaluateStrict('form.owner = "self"', { form: inherited }, scope, feel.boolean)));
});

test('a condition, and a thing without one', () => {
  assert.equal(holds('form.area < 1', { form }, scope), true);
  assert.equal(applies(undefined, {}, scope), true);
  assert.equal(applies('form.area > 1', { form }, scope), false);
});

test('ten conditions of a submission take well under a millisecond', () => {
  const conditions = [
    'form.owner = "clinic"',
    'form.beds != null and form.beds > 10',
    'form.area > 1.5',
    'contains(form.name, "i")',
    'form.born < date("2008-01-01")',
  ];
  const all = (): void => {
    for (const condition of [...conditions, ...conditions]) holds(condition, { form }, scope);
  };
  for (let i = 0; i < 300; i++) all();
  const times = Array.from({ length: 200 }, () => {
    const start = process.hrtime.bigint();
    all();
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  const median = times.sort((a, b) => a - b)[100] ?? 9;
  assert.ok(median < 0.3, `${median} ms`);
});
