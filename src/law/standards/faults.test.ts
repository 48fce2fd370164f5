import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allFaultWords, fault, nearest } from './faults.ts';
import { reasons } from './reason-words.ts';

const span = { file: 'id', start: 0, end: 0 } as const;
const holesOf = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '').sort();

test('every sentence is there in both languages, with the same holes', () => {
  for (const [name, { what, mend, code }] of Object.entries(allFaultWords)) {
    assert.ok(what.id !== '' && what.en !== '', name);
    assert.deepEqual([...new Set(holesOf(what.id + mend.id))], [...new Set(holesOf(what.en + mend.en))], name);
    assert.ok(code in reasons, name);
    for (const text of [what.id, what.en, mend.id, mend.en]) assert.match(text, /^$|[.}]$/, name);
  }
});

test('no sentence speaks of articles: they stand in the basis', () => {
  const all = [
    ...Object.values(allFaultWords).flatMap(({ what, mend }) => [what, mend]),
    ...Object.values(reasons).map(({ why }) => why),
  ];
  for (const { id, en } of all) assert.doesNotMatch(`${id} ${en}`, /\b(pasal|ps|article)\s+\d/i);
});

test('a fault says what, why and how, in that order', () => {
  const { message, basis, code } = fault('limit-too-long', span, {
    limit: { id: '12 hari kerja', en: '12 working days' },
    check: { id: '1 hari kerja', en: '1 working day' },
    law: { id: '10 hari kerja', en: '10 working days' },
  });
  assert.equal(code, 'law-limit');
  assert.deepEqual(basis, ['uu/2014/30~39', 'uu/2014/30~53']);
  assert.equal(
    message.en,
    'The 12 working days promised, less 1 working day for the check, is still longer than the law allows, 10 working days. The Government Administration Act sets the limit where no law of the sector does. Shorten "limit", or cite a law of the sector in "basis".',
  );
});

test('a hole without a value is a programmer’s error', () => {
  assert.throws(() => fault('key-missing', span), /no value for \{key\}/);
});

for (const [written, known, near] of [
  ['tittle', ['title', 'type'], 'title'],
  ['wihtin', ['within', 'when'], 'within'],
  ['by', ['does', 'in'], undefined],
  ['colour', ['title', 'type'], undefined],
  ['efective', ['effective'], 'effective'],
] as const)
  test(`"${written}" is near ${near}`, () => assert.equal(nearest(written, known), near));
