import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { evaluate } from 'feelin';
import { callOf, literalText, operatorOf, parse, unwrap } from './feel-tree.ts';

const root = (source: string) => {
  const { root } = parse(source);
  assert.ok(root);
  return root;
};

test('equal expressions have equal norms, whatever the blanks and comments', () => {
  assert.equal(root('form.a  >\n10').norm, root('form.a/* x */>10').norm);
  assert.notEqual(root('a > -1').norm, root('a > 1').norm);
});

test('calls and operators', () => {
  assert.deepEqual(callOf(root('round half up(1, 0)'))?.name, 'round half up');
  assert.deepEqual(callOf(root('years and months duration(a, b)'))?.args.length, 2);
  assert.equal(operatorOf(root('a between 1 and 2')), 'between');
  assert.equal(operatorOf(root('a ** 2')), '**');
  assert.equal(unwrap(root('((a))')).text, 'a');
});

test('where an expression breaks off', () => {
  assert.deepEqual(parse('1 +').broken, { from: 3, to: 3 });
  assert.ok(parse('').broken);
});

test('a string literal reads as the library reads it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\\', '"', 'n', 'u', '0', '4', '1', ' ', '}', 'é', '💡') }), (text) => {
      const source = JSON.stringify(text);
      const literal = parse(source).root;
      if (literal?.name === 'StringLiteral' && !parse(source).broken) assert.equal(literalText(literal), evaluate(source).value);
    }),
  );
  assert.equal(literalText(root('"a\\"b\\\\d"')), 'a"b\\d');
});
