import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '#standards';
import { type Edit, edited, givesOnly, problemsOf, stall, world } from '../../../test/standard-kit.ts';
import { graphOf } from './flow.ts';
import { lawDays, pathsOf, sumWords } from './promise.ts';
import type { Standard, Step } from './standard.ts';

const limit = (text: string): Edit => ['limit: 7 wd', `limit: ${text}`];
const atLimit = (code: string, edits: readonly Edit[], text: string): void => givesOnly(code, edits, [[text, 'limit: ']]);

test('the promise covers the longest path, and zero slack is told', () => {
  givesOnly('promise', [limit('6 wd')], []);
  atLimit('promise-tight', [limit('6 wd')], '6 wd');
  atLimit('promise', [limit('5 wd')], '5 wd');
  givesOnly('promise-tight', [limit('5 wd')], []);
});

test('every step but handing over and paying has a limit', () => {
  givesOnly('promise', [['within: 1 wd, after: [initials]', 'after: [initials]']], [['decide: {']]);
  const paid: Edit = [
    'authority: delegation }',
    'authority: delegation }\npayment: { does: pay, by: sukamaju/dpmptsp#treasurer, after: [decide] }',
  ];
  givesOnly('promise', [paid], []);
});

test('steps side by side take as long as the longer one', () => {
  const side: Edit = [
    'authority: delegation }',
    'authority: delegation }\nmore: { does: recommend, by: sukamaju/dinkes#head, within: 4 wd, after: [completeness] }',
  ];
  const waits: Edit = ['after: [advice]', 'after: [advice, more]'];
  givesOnly('promise', [side, waits], []);
  atLimit('promise', [side, waits, limit('6 wd')], '6 wd');
});

test('mixed units are compared on the worst start of the year', () => {
  const days: Edit = ['within: 3 wd', 'within: 3 d'];
  // Four calendar days hold no working day at all when they lie in the long leave after Ramadan.
  atLimit('promise', [days, limit('6 d')], '6 d');
  givesOnly('promise', [days, limit('7 wd')], []);
  const [problem] = problemsOf(edited(stall, days, limit('6 d'))).filter((one) => one.code === 'promise');
  assert.match(problem?.message.en ?? '', /takes 3 working days and 3 days\. Begun on 2026-\d\d-\d\d it ends on 2026/);
});

test('hours run from the minute, and a day of hours may end after its working day', () => {
  givesOnly('promise', [['within: 3 wd', 'within: 24 h'], limit('5 wd')], []);
  atLimit('promise', [['within: 3 wd', 'within: 72 h'], limit('4 wd')], '4 wd');
});

test('the law gives a permit ten working days and all else five, without the check', () => {
  givesOnly('law-limit', [limit('11 wd')], []);
  atLimit('law-limit', [limit('12 wd')], '12 wd');
  atLimit('law-limit', [['type: licence', 'type: certificate']], '7 wd');
  givesOnly('law-limit', [['type: licence', 'type: certificate'], limit('6 wd')], []);
  atLimit('law-limit', [limit('1 mo')], '1 mo');
  atLimit('law-limit', [limit('3 wk')], '3 wk');
});

test('checking takes five working days at most', () => {
  givesOnly('law-limit', [['within: 1 wd }\nadvice', 'within: 6 wd }\nadvice'], limit('12 wd')], [['6 wd }']]);
  givesOnly('law-limit', [['within: 1 wd }\nadvice', 'within: 5 wd }\nadvice'], limit('12 wd')], []);
});

test('the rest of the path keeps to the law even where the promise hides it', () => {
  givesOnly('law-limit', [['within: 3 wd', 'within: 9 wd'], limit('11 wd')], [['11 wd', 'limit: ']]);
});

test('a law of the sector sets a limit of its own; a general law does not', () => {
  const long = (basis: string): Edit => ['limit: 7 wd', `limit: 60 wd\nbasis: ${basis}`];
  givesOnly('law-limit', [long('perda/sukamaju/2020/3~4')], []);
  givesOnly('law-limit', [long('uu/2023/17')], []);
  atLimit('law-limit', [long('uu/2014/30')], '60 wd');
});

test('silence means yes unless a statute of the sector says otherwise', () => {
  givesOnly('law-limit', [['silence: granted', 'silence: none']], [['none']]);
  givesOnly('law-limit', [['silence: granted', 'silence: refused\nbasis: uu/2014/30']], [['refused']]);
  givesOnly('law-limit', [['silence: granted', 'silence: refused\nbasis: perda/sukamaju/2020/3']], [['refused']]);
  givesOnly('law-limit', [['silence: granted', 'silence: refused\nbasis: uu/2023/17']], []);
});

const standard = (): Standard => {
  const compiled = compile(stall, undefined, world).standard;
  assert.ok(compiled);
  return compiled;
};

test('many ways side by side do not multiply without end', () => {
  const base = standard();
  const decide = base.steps.at(-1);
  assert.ok(decide);
  const layers = Array.from({ length: 20 }, (_, layer) =>
    ['a', 'b', 'c'].map(
      (name, index): Step => ({
        ...decide,
        key: `${name}${layer}`,
        does: 'check',
        within: { n: index + 1, unit: index === 1 ? 'd' : 'wd' },
        after: layer === 0 ? [] : ['a', 'b', 'c'].map((other) => `${other}${layer - 1}`),
      }),
    ),
  ).flat();
  const steps = [...layers, { ...decide, after: ['a19', 'b19', 'c19'] }];
  const paths = pathsOf({ ...base, steps }, graphOf(steps));
  assert.ok(paths.length <= 200);
  assert.equal(paths[0]?.limits.filter((one) => one.unit === 'wd').length, 21, 'the longest is among them');
});

test('paths end where the product is signed, and leave out what takes no time', () => {
  const [path, ...others] = pathsOf(standard(), graphOf(standard().steps));
  assert.deepEqual(others, []);
  assert.deepEqual(path?.keys, ['completeness', 'advice', 'initials', 'decide']);
  assert.deepEqual(sumWords(path?.limits ?? []), { id: '6 hari kerja', en: '6 working days' });
  assert.equal(lawDays(standard()), 10);
});
