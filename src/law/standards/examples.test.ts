import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited, placeOf, problemsOf, shown, stall } from '../../../test/standard-kit.ts';

const head = '| --- | --- |\n';

/** The problems of the valid standard with this one row as its only example. */
function row(
  text: string,
  ...edits: readonly (readonly [string, string])[]
): { readonly source: string; readonly found: readonly string[]; readonly messages: readonly string[] } {
  const source = edited(stall.slice(0, stall.indexOf(head) + head.length), ...edits) + text;
  const problems = problemsOf(source);
  return { source, found: shown(problems), messages: problems.map((one) => one.message.en) };
}

const right = [
  '| form.owner = self | documents = [truth, plan] |',
  '| form.owner = market | documents = [truth] |',
  '| form.area = 21 | fee = 500000 |',
  '| form.area = 20 | fee = 0, steps = [decide, initials, advice, completeness] |',
  '| filed = 2026-03-02 | due = 2026-03-11 |',
  '| filed = 2026-03-02T15:59 | due = 2026-03-11 |',
  '| filed = 2026-03-02T16:00 | due = 2026-03-12 |',
  '| filed = 2026-03-07 | due = 2026-03-17 |',
  '| licence = null | refusal = no-licence, product = null |',
  '| licence.status = active, steps.advice = negative | refusal = null, product = [permit] |',
  '| form.area = 30, form.helper = "Ibu \\| Siti", today = 2026-05-01 | fee = 500000 |',
];
for (const text of right) test(text, () => assert.deepEqual(row(text).found, []));

const wrong: readonly (readonly [row: string, needle: string, message: RegExp])[] = [
  ['| form.owner = self | documents = [truth] |', '[truth]', /but this standard gives plan, truth/],
  ['| form.area = 21 | fee = 0 |', '0 |', /"fee" is 0 here, but this standard gives 500000/],
  ['| filed = 2026-03-02 | due = 2026-03-12 |', '2026-03-12', /gives 2026-03-11/],
  ['| form.area = 1 | steps = [decide] |', '[decide]', /gives completeness, advice, initials, decide/],
  ['| licence = null | refusal = unfit |', 'unfit |', /gives no-licence/],
  ['| licence = null | product = permit |', 'permit |', /gives refusal = no-licence/],
  ['| form.area = 21 | product = null |', 'null |', /gives permit/],
  ['| form.size = 3 | fee = 0 |', 'form.size', /"form.size" is not known.*form\.area/],
  ['| form.area = 0 | fee = 0 |', '0 | fee', /cannot have this value/],
  ['| form.owner = shop | fee = 0 |', 'shop', /cannot have this value/],
  ['| form.start = 2026-02-30 | fee = 0 |', '2026-02-30', /cannot have this value/],
  ['| steps.advice = met | fee = 0 |', 'met |', /cannot have this value/],
  ['| filed = tomorrow | due = 2026-03-11 |', 'tomorrow', /cannot have this value/],
  ['| licence.status = 3 | refusal = null |', '3 | refusal', /cannot have this value/],
  ['| form.area = 10, form.helper = "x" | fee = 0 |', 'form.helper = "x"', /is not asked in this case/],
  ['| form.owner = self | fee = 0 |', 'fee = 0', /since form\.area is not given/],
  ['| form.area = 21 | price = 3 |', 'price', /"price" is not known.*steps, documents/],
  ['| form.area = 21, form.area = 22 | fee = 500000 |', 'form.area = 22', /written twice/],
  ['| form.area = 21, | fee = 500000 |', ', | fee', /cannot be read from here/],
  ['| form.area = 21 | fee: 500000 |', 'fee: 500000', /cannot be read from here/],
  ['| form.area = 21 | |', '| form.area', /two filled columns/],
  ['| form.area = 21 |', '| form.area', /two filled columns/],
];
for (const [text, needle, message] of wrong)
  test(`wrong: ${text}`, () => {
    const { source, found, messages } = row(text);
    const code = /written twice/.test(messages[0] ?? '') ? 'shape' : 'example';
    assert.deepEqual(found, [`${code}@${placeOf(source, needle, head)}`]);
    assert.match(messages[0] ?? '', message);
  });

test('every row is tried, each at its own line', () => {
  const rows = '| form.area = 21 | fee = 0 |\n| form.area = 20 | fee = 0 |\n| form.area = 1 | fee = 1 |\n';
  assert.deepEqual(row(rows).found.map((one) => one.split(':')[0]).length, 2);
});

test('examples wait until the standard can run', () => {
  const { found } = row('| form.area = 21 | fee = 0 |', ["when: 'form.area > 20'", "when: 'form.colour'"]);
  assert.deepEqual(
    found.map((one) => one.split('@')[0]),
    ['type'],
  );
});

test('a step under a condition is on the way of some and not of others', () => {
  const inspect: readonly [string, string] = ['  after: [advice]', "  after: [advice]\n  when: 'form.area > 100'"];
  assert.deepEqual(row('| form.area = 21 | steps = [completeness, advice, decide] |', inspect).found, []);
  assert.deepEqual(row('| form.area = 101 | steps = [completeness, advice, initials, decide] |', inspect).found, []);
});
