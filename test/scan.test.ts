import assert from 'node:assert/strict';
import { test } from 'node:test';
import { functionsOf, openingsOf, scan } from './scan.ts';

test('comments, strings, templates and regular expressions are blanked, lines kept', () => {
  const text = [
    `const a = 'it\\'s // no comment'; // a comment`,
    `const b = \`x \${f({ y: \`inner \${1}\` })} "z" \${2}\`;`,
    'const c = /[/"`]+/g.test(a) ? 4 / 2 : "/* no */";',
    '/* two',
    'lines */ const d = 1;',
  ].join('\n');
  const { code, strings, comments } = scan(text);
  assert.equal(code.length, text.length);
  assert.equal(code.split('\n').length, 5);
  assert.doesNotMatch(code, /comment|inner|no|two/);
  assert.match(code, /f\(\{ y: `\s+\$\{1\}` \}\)/);
  assert.match(code, /4 \/ 2 :/);
  assert.deepEqual(
    strings.map((one) => one.text),
    [`it\\'s // no comment`, 'x ', 'inner ', '', ' "z" ', '', '/* no */'],
  );
  assert.deepEqual(
    comments.map((one) => one.text),
    ['// a comment', '/* two\nlines */'],
  );
});

test('openings: what, from where, and whether only types', () => {
  const text = [
    `import type { A } from '#ground';`,
    `import { type B, type C } from './b.ts';`,
    `import { type D, e } from "./d.ts";`,
    `import f from 'f';`,
    `import './g.ts';`,
    `export { h } from './h.ts';`,
    `export type { I } from './i.ts';`,
    `const j = await import('./j.ts');`,
    `// import { k } from './k.ts';`,
    'const l = `\nimport { m } from "m"`;',
  ].join('\n');
  assert.deepEqual(
    openingsOf(text, scan(text)).map(({ from, typeOnly, line }) => [from, typeOnly, line]),
    [
      ['#ground', true, 1],
      ['./b.ts', true, 2],
      ['./d.ts', false, 3],
      ['f', false, 4],
      ['./g.ts', false, 5],
      ['./h.ts', false, 6],
      ['./i.ts', true, 7],
      ['./j.ts', false, 8],
    ],
  );
});

const body = '\n  x;'.repeat(3);
const functions: readonly (readonly [what: string, text: string, lines: readonly number[]])[] = [
  ['a function', `function f(a: number) {${body}\n}`, [5]],
  ['with an object as its return type', `export async function f(): Promise<{ a: 1 }> {${body}\n}`, [5]],
  ['with an object type outright', `function f(): { a: 1 } {${body}\n}`, [5]],
  ['an arrow with a block', `const f = (a: { b: 1 }) => {${body}\n};`, [5]],
  ['an arrow with an expression', `const f = (a: number) =>\n  a +\n  1;`, []],
  ['a method', `class A {\n  async m(a: string): Promise<void> {${body}\n  }\n}`, [5]],
  ['a call is none', `  run(a, {${body}\n});`, []],
  ['an if is none', `  if (a) {${body}\n}`, []],
  ['one in another', `function f() {\n  const g = () => {${body}\n  };\n}`, [7, 5]],
];
for (const [what, text, lines] of functions)
  test(`functions: ${what}`, () =>
    assert.deepEqual(
      functionsOf(scan(text).code).map((one) => one.lines),
      lines,
    ));
