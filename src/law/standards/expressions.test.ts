import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Edit,
  type Expected,
  edited,
  gives,
  placeOf,
  problemsOf,
  shown,
  stall,
  stallEnglish,
} from '../../../test/standard-kit.ts';

const requirement = (when: string): Edit => [`when: 'form.owner = "self"'`, `when: '${when}'`];
const refusal = (when: string): Edit => [`when: 'licence = null'`, `when: '${when}'`];
const letter = (text: string): Edit => ['- bahwa {form.name} mengajukan permohonan;', `- ${text}`];

const cases: readonly (readonly [name: string, edits: readonly Edit[], expected: readonly Expected[]])[] = [
  ['a requirement reads evidence, which comes later', [requirement('licence = null')], [['type', 'licence = null', 'max: 5 MB']]],
  ['a requirement gives no truth value', [requirement('form.area')], [['type', 'form.area', 'max: 5 MB']]],
  ['a choice that is not offered', [requirement('form.owner = "shop"')], [['type', '"shop"']]],
  [
    'a ground reads a field the register does not give',
    [refusal('licence != null and licence.colour = "red"')],
    [['type', 'colour']],
  ],
  ['a ground reads a step that is not there', [refusal('steps.inspection.outcome = "met"')], [['type', 'inspection']]],
  [
    'a ground reads an outcome a step cannot have',
    [refusal('steps.advice.outcome != null and steps.advice.outcome = "met"')],
    [['type', '"met"']],
  ],
  ['a ground reads an answer that may be missing', [refusal('form.helper = "x"')], [['type', 'form.helper = "x"']]],
  ['the clock', [refusal('today() > form.start')], [['expression', 'today()']]],
  ['a range', [refusal('some x in 1..5 satisfies x > 3')], [['expression', '1..5']]],
  [
    'a function of its own',
    [refusal('(function(x) x > 1)(2)')],
    [
      ['expression', '(function'],
      ['expression', 'function(x)'],
    ],
  ],
  ['a pattern that may run for ever', [refusal('matches(form.name, "(a)\\\\1")')], [['expression', '"(a)']]],
  ['a hole of a letter', [letter("'{form.colour} mengajukan;'")], [['type', 'colour', '{form.']]],
  ['a hole that is never closed', [letter("'bahwa {form.name mengajukan;'")], [['expression', '{form.name m']]],
  ['a hole that no letter can print', [letter("'bahwa {form.goods};'")], [['type', 'form.goods}']]],
  [
    'the last day of a letter of refusal',
    [['letter: Letak kios tidak layak.', 'letter: Sampai {letter.until}.']],
    [['type', 'until}.', 'Sampai']],
  ],
  [
    'a register asked by what is not asked for',
    [['by: form.trader_number', 'by: form.shop_number']],
    [['type', 'form.shop_number']],
  ],
];

for (const [name, edits, expected] of cases)
  test(name, () => {
    const source = edited(stall, ...edits);
    const found = shown(problemsOf(source)).filter((one) => /^(type|expression)@/.test(one));
    assert.deepEqual(
      found,
      expected.map(([code, needle, after]) => `${code}@${placeOf(source, needle, after)}`),
    );
  });

test('a question reads what was asked before it, and is told so', () => {
  const [problem] = gives(
    [["when: 'form.area > 20'", "when: 'form.area > 20 and count(form.goods) > 1'"]],
    [['type', 'goods) > 1']],
  );
  assert.match(problem?.message.en ?? '', /has not been asked by here.*Move "goods" above/);
  gives(
    [
      [
        'start: { label: Mulai memakai, type: string',
        "start: { label: Mulai memakai, when: 'form.start > case.filed', type: string",
      ],
    ],
    [['type', 'start > case']],
  );
});

test('a step reads how the steps before it ended, not its own end', () => {
  const initials = (when: string): Edit => ['  after: [advice]', `  after: [advice]\n  when: '${when}'`];
  gives([initials('steps.advice.outcome != null and steps.advice.outcome = "positive"')], []);
  gives([initials('steps.decide.outcome = "refused"')], [['type', 'decide.outcome']]);
});

test('the place is right inside folded, quoted and escaped texts', () => {
  const place = (text: string, needle: string): void => {
    const source = edited(stall, [`when: 'licence = null'`, `when: ${text}`]);
    assert.deepEqual(shown(problemsOf(source)), [`type@${placeOf(source, needle)}`], text);
  };
  place('>-\n    licence = null\n    or form.colour = 3', 'colour = 3');
  place('|-\n    licence = null\n    or form.colour = 3', 'colour = 3');
  place('"licence = null or \\"\\u0041\\" = form.colour"', 'colour"');
  place("'form.name = \"Ma''ruf\" or form.colour = 3'", 'colour = 3');
  place('licence = null\n    or form.colour = 3', 'colour = 3');
});

test('English letters have the holes of the Indonesian and no others', () => {
  const en = (from: string, to: string): readonly string[] => shown(problemsOf(stall, edited(stallEnglish, [from, to])));
  const source = edited(stallEnglish, ['{form.trader_number}', '{form.name}']);
  assert.deepEqual(en('{form.trader_number}', '{form.name}'), [
    `en:shape@${placeOf(source, "'The number").replace(/\d+$/, (n) => String(Number(n) + 1))}`,
  ]);
  assert.deepEqual(en(' {form.trader_number}', '').length, 1);
});
