import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultText } from './fault.ts';

const thrown = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return assert.fail('nothing was thrown');
};

test('our own sentence is written as it is', () => {
  assert.equal(faultText(thrown(() => assert.equal(1, 1) ?? fail('no revision 2 of a/b/c'))), 'no revision 2 of a/b/c');
});

const fail = (message: string): never => {
  throw new Error(message);
};

test('of anybody else’s error stand its kind, its code and where it passed, and never what it quotes', () => {
  const quoting: readonly unknown[] = [
    thrown(() => JSON.parse('{"name": Gendis}')),
    Object.assign(new Error('duplicate key: Gendis'), { code: '23505' }),
    new TypeError('Gendis is not a function'),
    new Error('wrapped: Gendis', { cause: new Error('x') }),
    Object.assign(new Error('Gendis'), { stack: 'Error: Gendis\n    at read (/x/node_modules/y/z.js:1:2)' }),
    Object.assign(new Error('Gendis'), { stack: 'Error: Gendis\n    at send (file:///x/src/a/b/mail.smtp-adapter.ts:4:2)' }),
    Object.assign(new Error('a\n    at Gendis (/x/src/a.ts:1:1)'), { code: 'X' }),
    'Gendis',
  ];
  for (const error of quoting) assert.ok(!faultText(error).includes('Gendis'), faultText(error));
  assert.match(faultText(quoting[1]), /^Error 23505/);
  assert.match(faultText(quoting[2]), /^TypeError\n {2}at (src|test)\/.*fault\.test\.ts:\d+/);
  assert.equal(faultText(quoting[5]), 'Error\n  at src/a/b/mail.smtp-adapter.ts:4');
});
