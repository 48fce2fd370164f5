import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '#standards';
import { stall, world } from '../../../test/standard-kit.ts';
import { feel } from './feel-type.ts';
import { formScope, letterScopeOf, outcomesOf, scopeOf, typeOfAnswer } from './scope.ts';
import type { Standard } from './standard.ts';

const standard = compile(stall, undefined, world).standard as Standard;
const scope = scopeOf(standard);

test('answers have the types of their questions', () => {
  assert.deepEqual(
    formScope(standard.questions).form,
    feel.context({
      name: feel.string,
      trader_number: feel.string,
      owner: feel.choice(['self', 'market'], { self: { id: 'Sendiri' }, market: { id: 'Pasar' } }),
      area: feel.whole,
      start: feel.date,
      helper: feel.optional(feel.string),
      goods: feel.list(feel.choice(['food', 'cloth'], { food: { id: 'Makanan' }, cloth: { id: 'Kain' } })),
    }),
  );
});

test('evidence may always be missing, and so may what a register answers', () => {
  assert.deepEqual(
    scope.licence,
    feel.optional(feel.context({ status: feel.optional(feel.string), valid_until: feel.optional(feel.date) })),
  );
  assert.deepEqual(scope.plan, feel.optional(feel.boolean));
});

test('advice ends three ways and may have conditions', () => {
  const steps = scope.steps?.kind === 'context' ? scope.steps.fields : {};
  assert.deepEqual(
    steps.advice,
    feel.context({ outcome: feel.optional(feel.choice(outcomesOf.recommend)), conditions: feel.optional(feel.string) }),
  );
  assert.deepEqual(steps.decide, feel.context({ outcome: feel.optional(feel.choice(['product', 'refused'])) }));
});

test('only a product that is valid for a time has a last day', () => {
  const fields = (product?: Standard['products'][number]): readonly string[] => {
    const letter = letterScopeOf(standard, product).letter;
    return letter?.kind === 'context' ? Object.keys(letter.fields) : [];
  };
  assert.deepEqual(fields(standard.products[0]), ['number', 'date', 'until']);
  assert.deepEqual(fields(), ['number', 'date']);
});

test('an answer asked under a condition is there under it', () => {
  const [question] = standard.questions;
  assert.ok(question);
  const asked = formScope([{ ...question, when: 'x' }]).form;
  assert.deepEqual(asked, feel.context({ name: feel.optional(feel.string, 'x') }));
});

test('types of answers', () => {
  assert.deepEqual(typeOfAnswer({ type: 'boolean' }), feel.boolean);
  assert.deepEqual(typeOfAnswer({ type: 'number' }), feel.number);
  assert.deepEqual(typeOfAnswer({ type: 'array', items: { type: 'integer' } }), feel.list(feel.whole));
  assert.deepEqual(typeOfAnswer({ type: 'array' }), feel.list(feel.string));
});
