import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited, problemsOf, stall } from '../../../test/standard-kit.ts';
import { printProblem } from './problem.ts';

/** The faults of pattern alone, by their first words, when the steps and products are these. */
function faults(
  pattern: string,
  steps: string,
  products: string,
  more: readonly (readonly [string, string])[] = [],
): readonly string[] {
  const from = stall.indexOf('```procedure\n') + '```procedure\n'.length;
  const to = stall.indexOf('```', from);
  const product = stall.indexOf('```product\n') + '```product\n'.length;
  const end = stall.indexOf('```', product);
  const source = stall.slice(0, from) + steps + stall.slice(to, product) + products + stall.slice(end);
  const examples = source.slice(0, source.indexOf('## Contoh'));
  return problemsOf(edited(examples, ['pattern: one-door', `pattern: ${pattern}`], ...more))
    .filter((one) => one.code === 'pattern')
    .map((one) => `${one.line}: ${one.message.en.split('. ')[0]}`.replace(/^\d+: /, ''));
}

const letter = 'letter: { considering: [bahwa begitu], deciding: [Memberi izin.] }';
const check = 'completeness: { does: check, by: sukamaju/dpmptsp#front-office, within: 1 wd }\n';
const licence = `permit: { title: Izin, type: licence, signed-by: decide, ${letter} }\n`;
const document = 'permit: { title: Surat, type: document, signed-by: decide, letter: { body: [Begitu.] } }\n';

const door = (by: string, more = ''): string =>
  `${check}decide: { does: decide, by: ${by}, within: 1 wd, after: [completeness], authority: delegation${more} }\n`;

test('one door: one product, one signature, others only advise', () => {
  assert.deepEqual(faults('one-door', door('sukamaju/dpmptsp#head'), licence), []);
  assert.deepEqual(faults('one-door', door('sukamaju/dpmptsp#head'), licence + licence.replace('permit', 'copy')), [
    'The one-door pattern gives one product; "copy" is a second',
  ]);
  const two = `${door('sukamaju/dpmptsp#head')}again: { does: decide, by: sukamaju/dpmptsp#head, within: 1 wd, after: [decide], authority: delegation }\n`;
  assert.deepEqual(faults('one-door', two, licence), ['The one-door pattern has one signature; "again" is a second']);
  const other = `${door('sukamaju/dpmptsp#head')}hand: { does: deliver, by: sukamaju/dinkes#sdk, after: [decide] }\n`;
  assert.deepEqual(faults('one-door', other, licence), [
    'The step "hand" is done by a body other than sukamaju/dpmptsp, and is no advice',
  ]);
  const late = `${door('sukamaju/dpmptsp#head')}advice: { does: recommend, by: sukamaju/dinkes#sdk, within: 1 wd, after: [decide] }\n`;
  assert.deepEqual(faults('one-door', late, licence), ['No decision waits for the advice "advice"']);
});

const own = `${check}advice: { does: recommend, by: sukamaju/dinkes#sdk, within: 1 wd, after: [completeness] }
decide: { does: decide, by: sukamaju/dpmptsp#head, within: 1 wd, after: [advice] }\n`;

test('technical-functional: one body in its own competence', () => {
  assert.deepEqual(faults('technical-functional', own, document), []);
  assert.deepEqual(faults('technical-functional', own.replace('does: recommend', 'does: check'), document), [
    'The step "advice" is done by a body other than sukamaju/dpmptsp, and is no advice',
  ]);
  assert.deepEqual(faults('technical-functional', door('sukamaju/dpmptsp#head'), document), [
    'In the technical-functional pattern "decide" must be decided in its own competence',
  ]);
});

const roof = `${check}decide: { does: decide, by: sukamaju/dpmptsp#head, within: 1 wd, after: [completeness] }
health: { does: decide, by: sukamaju/dinkes#head, within: 1 wd, after: [completeness] }\n`;
const both = document + document.replace('permit', 'second').replace('signed-by: decide', 'signed-by: health');

test('one roof: each body for its own part, a product from each', () => {
  assert.deepEqual(faults('one-roof', roof, both), []);
  assert.deepEqual(faults('one-roof', roof, document), ['The decision "health" signs no product']);
  assert.deepEqual(faults('one-roof', own, document), ['The one-roof pattern needs at least two bodies that decide']);
  assert.deepEqual(
    faults(
      'one-roof',
      roof.replace('after: [completeness] }\nhealth', 'after: [completeness], authority: delegation }\nhealth'),
      both,
    ),
    ['In the one-roof pattern "decide" must be decided by the attribution of its own body'],
  );
});

const bundle = 'bundle: { does: deliver, by: sukamaju/dpmptsp#front-office, after: [decide, health] }\n';

test('centralised: the coordinator hands over one bundle when all have decided', () => {
  assert.deepEqual(faults('centralised', roof + bundle, both), []);
  assert.deepEqual(faults('centralised', roof, both), ['The centralised pattern needs one step that delivers']);
  assert.deepEqual(faults('centralised', roof + bundle.replace('[decide, health]', '[decide]'), both), [
    'The delivery does not wait for the decision "health"',
  ]);
  assert.deepEqual(faults('centralised', roof + bundle + bundle.replace('bundle', 'more'), both), [
    'The applicant gets one bundle; "more" is a second delivery',
  ]);
  assert.deepEqual(faults('centralised', roof + bundle.replace('sukamaju/dpmptsp#front-office', 'sukamaju/dinkes#sdk'), both), [
    'The coordinator, sukamaju/dpmptsp, must deliver',
  ]);
  assert.deepEqual(faults('centralised', own + bundle.replace('[decide, health]', '[decide]'), document), [
    'In the centralised pattern some other body must decide',
  ]);
});

const rule = [
  'unfit:\n  title: Letak kios tidak layak\n  by-judgement: true',
  "unfit:\n  title: Letak kios tidak layak\n  when: 'form.area > 100'",
] as const;
const bySystem = 'rules: { does: automatic }\n';
const given = 'permit: { title: Surat, type: document, given-by: rules }\n';
const on = ['silence: granted', 'silence: granted\ndecide-by-system: { basis: uu/2014/30 }'] as const;

test('electronic: a rule per condition, and the system decides only where its switch is on', () => {
  assert.deepEqual(
    faults(
      'electronic',
      `${check}decide: { does: decide, by: sukamaju/dpmptsp#head, within: 1 wd, after: [completeness] }\n`,
      document,
      [rule],
    ),
    [],
  );
  assert.deepEqual(faults('electronic', bySystem, given, [rule, on]), []);
  assert.deepEqual(faults('electronic', bySystem, given, [rule]), [
    'The product "permit" is decided by the system, but "decide-by-system" is off',
  ]);
  assert.deepEqual(faults('electronic', bySystem, given, [on]), ['The ground "unfit" needs somebody to judge']);
  assert.deepEqual(faults('electronic', own, document, [rule]), ['The step "advice" needs somebody to advise']);
  assert.deepEqual(faults('technical-functional', own, document, [on]), ['Only the electronic pattern may decide by the system']);
});

test('an electronic standard without a single condition has no rule', () => {
  const from = stall.indexOf('```refusal');
  const none = stall.slice(0, from) + stall.slice(stall.indexOf('## Jangka'));
  const found = problemsOf(edited(none, ['pattern: one-door', 'pattern: electronic'])).find((one) =>
    one.message.en.startsWith('There is no condition'),
  );
  assert.match(found ? printProblem(found, 'x.md', 'en') : '', /^x\.md:7:10: pattern: .*\[uu\/2014\/30~53\]$/);
});
