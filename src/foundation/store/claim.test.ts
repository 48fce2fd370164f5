import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holderOf } from './claim.ts';

const holder = { pid: 7, born: '123', as: 'server', url: 'http://localhost:8080' } as const;

test('a whole claim is read', () => assert.deepEqual(holderOf(JSON.stringify(holder)), holder));

for (const text of ['', '{', '{"pid":7', 'null', '7', '{"pid":"7","born":"","as":"server","url":""}', '{"pid":7}'])
  test(`half a claim is none: ${text}`, () => assert.equal(holderOf(text), undefined));
