import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '#standards';
import { type Edit, edited, placeOf, problemsOf, shown, stall, stallEnglish, world } from '../../../test/standard-kit.ts';
import { readCompanion } from './companion.ts';

test('its words and prose stand beside the Indonesian', () => {
  const { standard } = compile(stall, stallEnglish, world);
  assert.deepEqual(standard?.title, { id: 'Izin Pemakaian Kios Pasar', en: 'Market Stall Permit' });
  assert.deepEqual(standard?.prose.product.en, [{ p: [{ text: 'One permit.' }] }]);
  assert.equal(standard?.prose.time.en, undefined, 'what is missing shows the Indonesian');
  assert.deepEqual(
    standard?.requirements.map((one) => one.title.en),
    ["Trader's number", 'Drawing of the stall', 'Declaration of truth'],
  );
  assert.equal(standard?.questions.find((one) => one.key === 'owner')?.options?.self?.en, 'My own');
  assert.equal(standard?.questions.find((one) => one.key === 'owner')?.options?.market?.en, undefined);
  assert.deepEqual(standard?.pages?.diri, { id: 'Tentang Anda', en: 'About you' });
  assert.equal(standard?.products[0]?.letter?.considering[0]?.en, 'that {form.name} has applied;');
});

const cases: readonly (readonly [name: string, edit: Edit, needle: string, message: RegExp])[] = [
  ['an unknown key', ['form.name.label', 'form.nama.label'], 'form.nama.label', /no text "form\.nama\.label"/],
  ['a key of another part', ['permit.title', 'truth.title'], 'truth.title: Stall', /no text "truth\.title"/],
  [
    'a key of something without that text',
    ['plan.title: Drawing of the stall', 'plan.hint: Drawing'],
    'plan.hint',
    /no text "plan\.hint"/,
  ],
  [
    'a fact in its front matter',
    ['title: Market Stall Permit', 'title: Market Stall Permit\nmatter: trade/stall'],
    'matter',
    /does not hold "matter"/,
  ],
  ['a block that is no words', ['An officer checks your file.', '```fee\namount: 0\n```'], '```fee', /may hold no facts/],
  [
    'a key twice',
    ['plan.title: Drawing of the stall', 'plan.title: Drawing\nplan.title: Drawing'],
    'plan.title: Drawing\ntruth',
    /written twice/,
  ],
  ['words that are no text', ['plan.title: Drawing of the stall', 'plan.title: [Drawing]'], '[Drawing]', /does not fit/],
  ['an unknown heading', ['## Product', '## Preface'], '## Preface', /is no component/],
  [
    'two blocks of words in a part',
    ['One permit.', '```words\npermit.title: Permit\n```'],
    '```words\npermit.title: Stall',
    /already a block "words"/,
  ],
  ['HTML', ['One permit.', 'One <i>permit</i>.'], '<i>', /There is HTML/],
];
for (const [name, edit, needle, message] of cases)
  test(name, () => {
    const source = edited(stallEnglish, edit);
    const [problem] = problemsOf(stall, source);
    assert.equal(shown(problem ? [problem] : [])[0], `en:shape@${placeOf(source, needle)}`);
    assert.match(problem?.message.en ?? '', message);
  });

test('a table of examples is a fact', () => {
  const source = `${stallEnglish}\n## Examples\n\n| given | expect |\n| --- | --- |\n| form.area = 1 | fee = 0 |\n`;
  assert.deepEqual(shown(problemsOf(stall, source)), [`en:shape@${placeOf(source, '| form.area')}`]);
});

test('the companion needs no front matter, and may be missing or empty', () => {
  assert.deepEqual(problemsOf(stall, stallEnglish.slice(stallEnglish.indexOf('## Legal'))), []);
  assert.deepEqual(problemsOf(stall, ''), []);
  assert.deepEqual(readCompanion(undefined).faults(), []);
  assert.equal(readCompanion(undefined).word('fee', 'x'), undefined);
});
