import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRefusal } from '#ground';
import { checkExpression, typeOfExpression } from './feel.ts';
import { evaluateStrict } from './feel-evaluate.ts';
import { type FeelType, feel, type Scope } from './feel-type.ts';
import { sentence } from './feel-words.ts';

const clinic = 'form.owner = "clinic"';
const scope: Scope = {
  form: feel.context({
    owner: feel.choice(['self', 'clinic']),
    beds: feel.optional(feel.whole, clinic),
    floors: feel.whole,
    area: feel.number,
    born: feel.date,
    leaves: feel.optional(feel.date),
    name: feel.string,
    note: feel.optional(feel.string),
    agreed: feel.boolean,
    price: feel.money,
    kinds: feel.list(feel.choice(['inpatient', 'outpatient'])),
    counts: feel.list(feel.whole),
    rooms: feel.list(feel.context({ width: feel.number, beds: feel.whole })),
  }),
  evidence: feel.context({ str: feel.optional(feel.context({ valid_until: feel.date, kind: feel.string })) }),
  case: feel.context({ filed: feel.date, today: feel.date }),
};

/** The wrong branch of each is one that the examples of a standard need never reach. */
const wrong: readonly (readonly [source: string, expected: FeelType, name: string])[] = [
  ['if form.agreed then 0 else form.ares * 1000', feel.money, 'misspelt-name'],
  ['if form.agreed then 0 else applicant.income', feel.money, 'unknown-name'],
  ['if form.agreed then 0 else form.name', feel.money, 'branches-differ'],
  ['if form.agreed then 0 else form.beds', feel.money, 'maybe-null'],
  ['if form.agreed then 0 else form.floors / 2', feel.money, 'rough'],
  ['if form.agreed then 0 else form.area', feel.money, 'not-whole'],
  ['if form.agreed then 0 else form.area * 5000', feel.money, 'rough'],
  ['if form.agreed then 0 else 1000.5', feel.money, 'not-whole'],
  ['if form.agreed then 0 else null', feel.money, 'maybe-null'],
  ['if form.agreed then 0 else form.price / form.floors', feel.money, 'divisor-zero'],
  ['if form.floors > 1 then form.price / form.floors > 5 else true', feel.boolean, 'rough'],
  ['if form.agreed then true else form.owner = "self-employed"', feel.boolean, 'not-in-choice'],
  ['if form.agreed then true else "hospital" = form.owner', feel.boolean, 'not-in-choice'],
  ['form.agreed or form.owner = true', feel.boolean, 'unlike'],
  ['form.agreed or form.beds > 10', feel.boolean, 'maybe-null'],
  ['form.owner = "self" and form.beds > 10', feel.boolean, 'maybe-null'],
  ['form.owner = "clinic" or form.beds > 10', feel.boolean, 'maybe-null'],
  ['form.agreed or form.name > "m"', feel.boolean, 'not-ordered'],
  ['form.agreed or form.born > 2000', feel.boolean, 'unlike'],
  ['form.agreed or form.born > "2000-01-01"', feel.boolean, 'unlike'],
  ['form.agreed or form.born + 17 < case.filed', feel.boolean, 'unlike'],
  ['form.agreed or case.filed - form.born > 6000', feel.boolean, 'unlike'],
  ['form.agreed or case.filed - form.born >= duration("P17Y")', feel.boolean, 'unlike'],
  ['form.agreed or form.leaves < case.today', feel.boolean, 'maybe-null'],
  ['form.agreed or evidence.str.valid_until > case.today', feel.boolean, 'maybe-null'],
  ['evidence.str != null or evidence.str.valid_until > case.today', feel.boolean, 'maybe-null'],
  ['form.agreed or evidence.str.expires > case.today', feel.boolean, 'maybe-null'],
  ['evidence.str != null and evidence.str.valid_untl > case.today', feel.boolean, 'misspelt-name'],
  ['form.agreed or form.name = null', feel.boolean, 'never-null'],
  ['form.agreed or form.kinds = "inpatient"', feel.boolean, 'unlike'],
  ['form.agreed or form.kinds = form.kinds', feel.boolean, 'list-equality'],
  ['form.agreed or list contains(form.kinds, "dental")', feel.boolean, 'not-in-choice'],
  ['form.agreed or form.owner in ("self", "shop")', feel.boolean, 'not-in-choice'],
  ['form.agreed or form.floors in (1, "two")', feel.boolean, 'unlike'],
  ['form.agreed or form.floors between 9 and 2', feel.boolean, 'empty-range'],
  ['form.agreed or form.floors in [9..2]', feel.boolean, 'empty-range'],
  ['form.agreed or form.floors in ["a".."b"]', feel.boolean, 'unlike'],
  ['form.agreed or form.floors', feel.boolean, 'wrong-type'],
  ['form.agreed and form.name', feel.boolean, 'wrong-type'],
  ['if form.floors then 1 else 2', feel.money, 'wrong-type'],
  ['if form.agreed then "a" else 1', feel.printable, 'branches-differ'],
  ['if form.agreed then 0 else sum(form.counts)', feel.money, 'maybe-null'],
  ['if form.agreed then 0 else max(form.counts)', feel.money, 'maybe-null'],
  ['if form.agreed then 0 else form.counts[1]', feel.money, 'maybe-null'],
  ['if form.agreed then 0 else count(form.rooms[widht > 3])', feel.money, 'misspelt-name'],
  ['if form.agreed then 0 else count(form.rooms[width > "3"])', feel.money, 'unlike'],
  ['if form.agreed then 0 else count(form.rooms[beds])', feel.money, 'filter-form'],
  ['if form.agreed then 0 else form.rooms.beds', feel.money, 'branches-differ'],
  ['form.agreed or some r in form.rooms satisfies r.bed > 3', feel.boolean, 'misspelt-name'],
  ['form.agreed or some r in form.floors satisfies r > 3', feel.boolean, 'wrong-type'],
  ['form.agreed or every form in form.rooms satisfies form.beds > 3', feel.boolean, 'name-taken'],
  ['form.agreed or contains(form.note, "x")', feel.boolean, 'maybe-null'],
  ['form.agreed or contains(form.floors, "x")', feel.boolean, 'argument-type'],
  ['form.agreed or contains(form.name)', feel.boolean, 'argument-count'],
  ['form.agreed or not(form.owner)', feel.boolean, 'argument-type'],
  ['if form.agreed then 0 else -form.name', feel.money, 'wrong-type'],
  ['if form.agreed then 0 else floor(form.name)', feel.money, 'argument-type'],
  ['if form.agreed then 0 else round half up(form.area, 1)', feel.money, 'not-whole'],
  ['if form.agreed then 0 else form.floors ** form.floors', feel.money, 'exponent'],
  ['if form.agreed then form.name + 1 else form.name', feel.printable, 'unlike'],
  ['if form.agreed then "yes" else form.owner', feel.choice(['yes', 'self']), 'not-in-choice'],
  ['if form.agreed then 0 else [1, "a"][1]', feel.printable, 'list-mixed'],
  ['if form.agreed then 0 else form.born.weekday', feel.printable, 'unknown-name'],
];

const right: readonly (readonly [source: string, expected: FeelType])[] = [
  ['0', feel.money],
  ['if form.owner = "clinic" and form.beds > 10 then 500000 else 0', feel.money],
  ['if form.owner = "clinic" then form.beds * 50000 else 0', feel.money],
  ['if form.beds = null then 0 else form.beds * 50000', feel.money],
  ['if form.beds != null then form.beds * 50000 else 0', feel.money],
  ['if not(form.owner = "clinic") then 0 else form.beds', feel.money],
  ['if form.owner != "clinic" then 0 else form.beds', feel.money],
  ['floor(form.price * 7 / 100)', feel.money],
  ['ceiling(form.area * 5000)', feel.money],
  ['round half up(form.area * 5000.5, 0)', feel.money],
  ['if form.floors > 0 then floor(form.price / form.floors) else 0', feel.money],
  ['max(form.price - 1000, 0)', feel.money],
  ['min(form.price, 5000000) + 1000', feel.money],
  ['if sum(form.counts) = null then 0 else sum(form.counts) * 1000', feel.money],
  ['count(form.rooms[width > 3]) * 25000', feel.money],
  ['count(form.rooms[item.beds > 1 and width > 2.5]) * 25000', feel.money],
  ['if form.counts[1] = null then 0 else form.counts[1]', feel.money],
  ['modulo(form.floors, 2) * 10', feel.money],
  ['2 ** 3 * 1000', feel.money],
  ['form.owner = "self"', feel.boolean],
  ['form.owner in ("self", "clinic")', feel.boolean],
  ['form.floors in (1, > 5, [2..3])', feel.boolean],
  ['form.floors between 1 and 3', feel.boolean],
  ['form.owner = "clinic" and form.beds in [1..10]', feel.boolean],
  ['"inpatient" in form.kinds', feel.boolean],
  ['list contains(form.kinds, "inpatient")', feel.boolean],
  ['some k in form.kinds satisfies k = "inpatient"', feel.boolean],
  ['every r in form.rooms satisfies r.width >= 2 and r.beds < 4', feel.boolean],
  ['form.born + duration("P17Y") <= case.filed', feel.boolean],
  ['case.filed - form.born > duration("P6000D")', feel.boolean],
  ['(case.today - case.filed).days >= 5', feel.boolean],
  ['years and months duration(form.born, case.filed).years >= 17', feel.boolean],
  ['evidence.str = null', feel.boolean],
  ['evidence.str != null and evidence.str.valid_until > case.today', feel.boolean],
  ['evidence.str = null or evidence.str.valid_until < case.today', feel.boolean],
  ['form.leaves = null or form.leaves > case.today + duration("P30D")', feel.boolean],
  ['case.filed.month in (1, 2) and form.born < date("2008-01-01")', feel.boolean],
  ['case.filed >= @"2026-01-02"', feel.boolean],
  ['day of week(case.filed) in ("Saturday", "Sunday")', feel.boolean],
  ['matches(form.name, "^dr\\.", "i")', feel.boolean],
  ['starts with(lower case(form.name), "dr")', feel.boolean],
  ['string length(form.name) > 3 and form.agreed', feel.boolean],
  ['form.note != null and contains(form.note, "segera")', feel.boolean],
  ['not(form.agreed) or form.agreed = true', feel.boolean],
  ['form.name + " / " + string(form.floors)', feel.printable],
  ['if form.agreed then "yes" else "no"', feel.choice(['yes', 'no', 'maybe'])],
  ['case.filed + duration("P5D")', feel.date],
  ['form.note', feel.optional(feel.string)],
  ['if form.agreed then form.beds else null', feel.optional(feel.whole)],
  ['round half up(form.area, 1)', feel.number],
  ['string join(split(form.name, " "), "-")', feel.string],
];

for (const [source, expected, name] of wrong)
  test(`wrong: ${source}`, () => {
    const problems = checkExpression(source, scope, expected);
    const [first] = problems;
    assert.ok(first, 'no problem was found');
    const names: string[] = problems.map((problem) => problem.name);
    assert.ok(names.includes(name), names.join());
    for (const problem of problems) {
      assert.ok(problem.from >= 0 && problem.from < problem.to && problem.to <= source.length);
      assert.ok(sentence(problem).id.length > 10 && sentence(problem).en.length > 10);
    }
  });

for (const [source, expected] of right)
  test(`right: ${source}`, () => assert.deepEqual(checkExpression(source, scope, expected), []));

test('a problem points at the words that are wrong', () => {
  const source = 'if form.agreed then 0 else form.owmer = "self"';
  const [problem] = checkExpression(source, scope, feel.boolean);
  assert.equal(source.slice(problem?.from, problem?.to), 'owmer');
});

test('what is given holds in the expression', () => {
  assert.equal(checkExpression('form.beds > 10', scope, feel.boolean)[0]?.name, 'maybe-null');
  assert.deepEqual(checkExpression('form.beds > 10', scope, feel.boolean, ['form.owner = "clinic" and form.agreed']), []);
});

test('one mistake is reported once', () => {
  assert.equal(checkExpression('form.bedz + 1 > form.floors * 2 and form.agreed', scope, feel.boolean).length, 1);
});

test('the type of an expression keeps the labels of a choice', () => {
  const labelled = feel.choice(['a'], { a: { id: 'Pertama' } });
  assert.deepEqual(typeOfExpression('x', { x: labelled }), labelled);
  assert.deepEqual(typeOfExpression('x +', { x: labelled }), { kind: 'unknown' });
});

// Generated expressions, sensible and not: whatever passes the check must run, over any values of the scope.
const leaf = fc.constantFrom(
  'form.owner',
  'form.beds',
  'form.floors',
  'form.area',
  'form.born',
  'form.leaves',
  'form.name',
  'form.note',
  'form.agreed',
  'form.kinds',
  'form.counts',
  'form.rooms',
  'form.rooms.beds',
  'evidence.str',
  'evidence.str.valid_until',
  'case.today',
  'null',
  'true',
  '0',
  '3',
  '2.5',
  '"clinic"',
  '"x"',
  'duration("P5D")',
  'duration("P1Y")',
  'date("2026-02-28")',
);
const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const e = tie('expression');
  const join = (operators: readonly string[]) =>
    fc.tuple(e, fc.constantFrom(...operators), e).map(([a, operator, b]) => `(${a}) ${operator} (${b})`);
  return {
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 4, arbitrary: leaf },
      { weight: 3, arbitrary: join(['=', '!=', '<', '<=', '>', '>=']) },
      { weight: 3, arbitrary: join(['and', 'or']) },
      { weight: 2, arbitrary: join(['+', '-', '*', '/', 'in']) },
      { weight: 2, arbitrary: fc.tuple(e, e, e).map(([a, b, c]) => `if ${a} then ${b} else ${c}`) },
      { weight: 1, arbitrary: fc.tuple(leaf, e).map(([a, b]) => `if ${a} = null then ${b} else ${a}`) },
      { weight: 1, arbitrary: fc.tuple(leaf, e).map(([a, b]) => `(${a} != null and ${b})`) },
      { weight: 1, arbitrary: fc.tuple(leaf, e).map(([a, b]) => `some k in ${a} satisfies (${b} = k)`) },
      { weight: 1, arbitrary: fc.tuple(leaf, e).map(([a, b]) => `count(${a}[item > ${b}])`) },
      { weight: 1, arbitrary: fc.constantFrom('form.rooms[beds > 1].width', 'form.counts[2]', 'form.kinds[item = "inpatient"]') },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom('not', 'floor', 'string', 'sum', 'max', 'count', 'lower case', 'abs', 'all', 'mean'), e)
          .map(([f, a]) => `${f}(${a})`),
      },
    ),
  };
});
const day = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const context = fc
  .record({
    form: fc.record({
      floors: fc.integer({ min: -3, max: 60 }),
      area: fc.integer({ min: 0, max: 9999 }).map((n) => n / 100),
      born: day,
      leaves: fc.option(day),
      name: fc.string({ maxLength: 8 }),
      note: fc.option(fc.string({ maxLength: 8 })),
      agreed: fc.boolean(),
      kinds: fc.subarray(['inpatient', 'outpatient']),
      counts: fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 3 }),
      rooms: fc.array(fc.record({ width: fc.constantFrom(1.5, 3, 4.25), beds: fc.nat({ max: 4 }) }), { maxLength: 3 }),
    }),
    beds: fc.option(fc.nat({ max: 30 })),
    str: fc.option(fc.record({ valid_until: day, kind: fc.string({ maxLength: 3 }) })),
    today: day,
  })
  .map(({ form, beds, str, today }) => ({
    // beds is asked, and must be answered, exactly when the owner is a clinic
    form: { ...form, owner: beds === null ? 'self' : 'clinic', beds, price: 150_000n },
    evidence: { str },
    case: { filed: today, today },
  }));

test('what passes the check gives a value, whatever the answers are', () => {
  let passed = 0;
  fc.assert(
    fc.property(
      expression,
      fc.constantFrom(feel.boolean, feel.printable),
      fc.array(context, { minLength: 3, maxLength: 3 }),
      (source, expected, contexts) => {
        if (checkExpression(source, scope, expected).length > 0) return;
        passed += 1;
        for (const values of contexts) {
          const result = evaluateStrict(source, values, scope, expected);
          assert.ok(!isRefusal(result), JSON.stringify(result));
        }
      },
    ),
    { numRuns: 6000 },
  );
  assert.ok(passed > 300, `only ${passed} of the generated expressions were right`);
});
