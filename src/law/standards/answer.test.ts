import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accepts, safePattern } from './answer.ts';
import type { AnswerSchema } from './standard.ts';

const cases: readonly (readonly [schema: AnswerSchema, good: readonly unknown[], bad: readonly unknown[]])[] = [
  [{ type: 'string' }, ['', 'x'], [1, true, null, undefined, ['x']]],
  [{ type: 'string', minLength: 2, maxLength: 3 }, ['ab', '😀😀😀'], ['a', 'abcd']],
  [{ type: 'string', enum: ['a', 'b'] }, ['a'], ['c', '']],
  [{ type: 'string', format: 'date' }, ['2026-02-28'], ['2026-02-29', '28-02-2026', '']],
  [{ type: 'string', format: 'email' }, ['a@b.id', 'a.b+c@d-e.co.id'], ['a@b', 'a b@c.id', '@b.id', 'a@@b.id']],
  [
    { type: 'string', format: 'nik' },
    ['3203012503770011', '3203016503770011'],
    ['320301250377001', '3203013203770011', '3203012513770011', '32030125037700AA'],
  ],
  [{ type: 'string', format: 'phone' }, ['081234567890', '+6281234567890', '0212345678'], ['12', '0812-3456', '+0812345678']],
  [{ type: 'string', pattern: '^[0-9]{3}$' }, ['123'], ['12', '1234', 'a123']],
  [{ type: 'string', pattern: '[0-9]' }, ['a1b'], ['ab']],
  [{ type: 'integer', minimum: 1, maximum: 3 }, [1, 3], [0, 4, 1.5, '1', Number.NaN]],
  [{ type: 'number', minimum: 0 }, [0, 1.5], [-0.1, Number.POSITIVE_INFINITY]],
  [{ type: 'boolean' }, [true, false], ['true', 1]],
  [{ type: 'array', items: { type: 'string', enum: ['a', 'b'] } }, [[], ['a', 'b']], ['a', ['c'], [1]]],
];
for (const [schema, good, bad] of cases)
  test(JSON.stringify(schema), () => {
    for (const value of good) assert.equal(accepts(schema, value), true, JSON.stringify(value));
    for (const value of bad) assert.equal(accepts(schema, value), false, JSON.stringify(value));
  });

test('patterns that could run for ever are none', () => {
  assert.equal(safePattern('^(?=a)b$'), undefined);
  assert.equal(safePattern('(a)\\1'), undefined);
  assert.ok(safePattern('^(a+)+$'));
  assert.equal(accepts({ type: 'string', pattern: '^(a+)+$' }, `${'a'.repeat(5000)}!`), false);
});
