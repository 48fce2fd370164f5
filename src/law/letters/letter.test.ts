import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#ground';
import { sampleDecision, sampleDocument } from '../../../test/letters.ts';
import { checkLetter, inputHash, type LetterInput, objectionSentence } from './letter.ts';

test('a decision and a document with every part may be issued', () => {
  for (const letter of [sampleDecision(), sampleDocument(), sampleDecision({ outcome: 'refused', conditions: [] })])
    assert.deepEqual(checkLetter(letter), letter);
});

test('what is missing or too much is named', () => {
  const decision = sampleDecision();
  const rows: readonly (readonly [LetterInput, string])[] = [
    [sampleDecision({ number: ' ' }), 'number'],
    [sampleDecision({ about: '' }), 'about'],
    [sampleDecision({ considering: [] }), 'considering'],
    [sampleDecision({ recalling: [] }), 'recalling'],
    [sampleDecision({ deciding: [] }), 'deciding'],
    [sampleDecision({ paragraphs: ['x'] }), 'paragraphs'],
    [sampleDecision({ place: '' }), 'place'],
    [sampleDecision({ date: '8 Januari' }), 'date'],
    [sampleDecision({ signer: { ...decision.signer, name: '' } }), 'signer'],
    [sampleDecision({ signer: { ...decision.signer, office: '' } }), 'office'],
    [sampleDecision({ validity: { from: '2026-01-08', until: '2025-01-08' } }), 'validity'],
    [sampleDocument({ paragraphs: [] }), 'paragraphs'],
    [sampleDocument({ deciding: ['x'] }), 'dicta'],
    [sampleDocument({ outcome: 'refused' }), 'refusal'],
  ];
  for (const [letter, part] of rows) {
    const checked = checkLetter(letter);
    assert.deepEqual(isRefusal(checked) && checked.params, { part });
  }
});

test('the hash covers every part, and the order of keys does not matter', () => {
  const { place, ...others } = sampleDecision();
  assert.equal(inputHash({ ...others, place }), inputHash(sampleDecision()));
  assert.notEqual(inputHash(sampleDecision({ place: 'Sukasari' })), inputHash(sampleDecision()));
});

test('the right to object is said with its last day', () => {
  assert.match(objectionSentence('Kepala Dinas'), /kepada Kepala Dinas paling lambat pada hari kerja ke-21/);
});
