import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { longForm, readReference } from './reference.ts';

test('each form of a reference', () => {
  assert.deepEqual(readReference('uu/2023/17~264'), {
    act: 'uu/2023/17',
    kind: 'uu',
    issuer: [],
    year: 2023,
    number: '17',
    article: '264',
  });
  assert.deepEqual(readReference('uu/2014/30~13(2)b'), {
    ...{ act: 'uu/2014/30', kind: 'uu', issuer: [], year: 2014, number: '30', article: '13', paragraph: '2', letter: 'b' },
  });
  assert.deepEqual(readReference('/akn/id/act/perda/sukamaju/2017/4~7')?.issuer, ['sukamaju']);
  assert.deepEqual(readReference('kepkadis/sukamaju/dpmptsp/2025/7')?.issuer, ['sukamaju', 'dpmptsp']);
  assert.equal(readReference('uud/1945~18A')?.article, '18A');
  assert.equal(readReference('uu/2013/24~II')?.article, 'II');
  assert.equal(readReference('uu/2009/25~53(3)')?.paragraph, '3');
  assert.equal(longForm('uu/2023/17'), '/akn/id/act/uu/2023/17');
});

test('what is no reference', () => {
  for (const text of [
    '',
    'uu',
    'uu/2023',
    'uu/17/2023',
    'uu/2023/017',
    'UU/2023/17',
    'uu/2023/17~',
    'uu/2023/17~0',
    'uu/2023/17~5~6',
    'uud/1945/1',
    '../uu/2023/17',
    'uu/2023/17~5)',
    'uu/2023/17~<b>',
  ])
    assert.equal(readReference(text), undefined, text);
});

test('whatever is given, it is read or not, never thrown', () =>
  fc.assert(fc.property(fc.string(), (text) => void readReference(text))));
