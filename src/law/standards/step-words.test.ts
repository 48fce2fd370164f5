import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDecision, productType, stepTitles } from './step-words.ts';

test('the six decisions are signed, and so is a document', () => {
  for (const type of ['licence', 'standard', 'dispensation', 'concession', 'certificate', 'decree'] as const) {
    assert.equal(isDecision(type), true);
    assert.equal(productType(type).signed, true);
  }
  assert.deepEqual([isDecision('document'), productType('document').signed], [false, true]);
});

test('what is not signed is given by a step', () => {
  assert.deepEqual(productType('population-document').givenBySteps, ['register']);
  assert.deepEqual(productType('goods').givenBySteps, ['deliver']);
  assert.deepEqual(productType('finding').givenBySteps, ['inspect', 'deliver']);
});

test('every kind of step has a title', () => assert.equal(Object.keys(stepTitles).length, 10));
