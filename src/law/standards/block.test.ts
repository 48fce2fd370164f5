import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { type Block, type Path, readBlock } from './block.ts';

const read = (text: string): Block =>
  readBlock({ name: 'test', text, base: 100, span: { file: 'id', start: 90, end: 100 + text.length } });

/** What stands at the place of a path. */
const at = (text: string, path: Path, what: 'key' | 'value'): string => {
  const span = read(text).at(path, what);
  return text.slice(span.start - 100, span.end - 100);
};

test('data of YAML 1.2 of the core schema', () => {
  assert.deepEqual(read('a: { b: [1, yes, true, null, 2026-01-02] }').value, { a: { b: [1, 'yes', true, null, '2026-01-02'] } });
  assert.equal(read('').value, null);
});

test('keys and values are found at their places', () => {
  const text = 'a:\n  b: [one, two]\n  c: { d: three }\n';
  assert.equal(at(text, ['a'], 'key'), 'a');
  assert.equal(at(text, ['a', 'b'], 'key'), 'b');
  assert.equal(at(text, ['a', 'b', 1], 'value'), 'two');
  assert.equal(at(text, ['a', 'c', 'd'], 'key'), 'd');
  assert.equal(at(text, ['a', 'c', 'd'], 'value'), 'three');
});

test('what is not there is found at the nearest thing above', () => {
  const text = 'a: { b: one }';
  assert.equal(at(text, ['a', 'x'], 'value'), '{ b: one }');
  assert.equal(at(text, ['x', 'y'], 'value'), 'a: { b: one }');
});

test('a key written twice is told at its second place', () => {
  const text = 'a: 1\nlonger: 2\na: 3\n';
  const [fault] = read(text).faults;
  assert.equal(fault?.name, 'key-twice');
  assert.deepEqual(fault?.params, { key: 'a' });
  assert.equal(fault?.span.start, 100 + text.lastIndexOf('a'));
  assert.equal(read(text).value, undefined);
});

for (const [text, at] of [
  ['a: &x 1\nb: *x\n', 3],
  ['a: !!set {b}\n', 3],
] as const)
  test(`no anchors, aliases or tags: ${JSON.stringify(text)}`, () => {
    const faults = read(text).faults.filter((one) => one.name === 'yaml-feature');
    assert.ok(faults.some((one) => one.span.start >= 100 + at));
  });

for (const text of ['a: [1', 'a: 1\n b: 2', '\tx: 1', 'a: "x', '? [a]: 1', '{a: 1, a: 2}'])
  test(`broken: ${JSON.stringify(text)}`, () => {
    const block = read(text);
    assert.ok(block.faults.length > 0);
    for (const fault of block.faults) assert.ok(fault.span.start >= 100 && fault.span.end <= 100 + text.length + 1);
  });

const scalars: readonly (readonly [style: string, text: string])[] = [
  ['plain', 'a: one two three'],
  ['plain, folded', 'a: one two\n  three'],
  ['single', "a: 'one ''two'' three'"],
  ['double', 'a: "one \\"two\\" \\u0074hree"'],
  ['double, folded', 'a: "one two\n  three"'],
  ['literal', 'a: |-\n  one two\n  three'],
  ['folded', 'a: >-\n  one two\n  three'],
  ['folded, deep', 'a: >-\n      one two\n      three'],
];
for (const [style, text] of scalars)
  test(`a stretch of a ${style} text is found in the file`, () => {
    const block = read(text);
    const value = String((block.value as { a: string }).a);
    for (const word of ['one', 'two', 'three']) {
      const from = value.indexOf(word);
      const span = block.within(['a'], from, from + word.length);
      const found = text.slice(span.start - 100, span.end - 100);
      assert.ok(found === word || found === '\\u0074hree', `${word} at "${found}"`);
    }
  });

test('of any text in any style the first character of each word is found', () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  const style = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), style, (words, defaultStringType) => {
      const value = words.join(' ');
      const text = stringify({ a: value }, { defaultStringType, lineWidth: 40 });
      const block = read(text);
      let from = 0;
      for (const one of words) {
        const span = block.within(['a'], from, from + 1);
        assert.equal(text[span.start - 100], one[0], text);
        from += one.length + 1;
      }
    }),
  );
});
