import assert from 'node:assert/strict';
import { test } from 'node:test';
import { incomplete, isRefusal, Temporal } from '#ground';
import type { AnswerSchema, Question } from '#standards';
import { type AnswerValue, type Posted, readAnswer } from './answer.ts';

const question = (schema: AnswerSchema, required = true): Question => ({
  key: 'q',
  label: { id: 'Pertanyaan' },
  page: 'q',
  schema,
  required,
});
const one = (text: string): Posted => ({ one: text, many: [] });
const many = (...values: string[]): Posted => ({ one: '', many: values });
const text: AnswerSchema = { type: 'string' };
const whole: AnswerSchema = { type: 'integer', minimum: 1, maximum: 500 };

type Row = readonly [
  what: string,
  schema: AnswerSchema,
  posted: Posted,
  expected: AnswerValue | undefined | { readonly refused: string },
];
const rows: readonly Row[] = [
  ['a text', text, one('Jalan Melati 5'), 'Jalan Melati 5'],
  ['nothing', text, one(''), { refused: 'empty' }],
  ['script stays literal', text, one('<script>alert(1)</script>'), '<script>alert(1)</script>'],
  ['Typst stays literal', text, one('#read("/etc/passwd")'), '#read("/etc/passwd")'],
  ['a hole stays literal', text, one('{form.x}'), '{form.x}'],
  ['too short', { type: 'string', minLength: 3 }, one('ab'), { refused: 'too-short' }],
  ['too long', { type: 'string', maxLength: 3 }, one('abcd'), { refused: 'too-long' }],
  ['too long where no limit is named', text, one('a'.repeat(2001)), { refused: 'too-long' }],
  ['long by letters, not by bytes', { type: 'string', maxLength: 3 }, one('𝒜𝒜𝒜'), '𝒜𝒜𝒜'],
  ['a pattern', { type: 'string', pattern: '^[0-9]{6}$' }, one('123456'), '123456'],
  ['another pattern', { type: 'string', pattern: '^[0-9]{6}$' }, one('12345a'), { refused: 'wrong-pattern' }],
  ['a choice', { type: 'string', enum: ['a', 'b'] }, one('b'), 'b'],
  ['no choice of ours', { type: 'string', enum: ['a', 'b'] }, one('c'), { refused: 'not-a-choice' }],
  ['yes', { type: 'boolean' }, one('yes'), true],
  ['no', { type: 'boolean' }, one('no'), false],
  ['perhaps', { type: 'boolean' }, one('perhaps'), { refused: 'not-a-choice' }],
  ['a number', whole, one('20'), 20],
  ['with points of thousands', { type: 'integer' }, one('1.250.000'), 1_250_000],
  ['with spaces', { type: 'integer' }, one('1 250'), 1250],
  ['a decimal comma', { type: 'number' }, one('2,5'), 2.5],
  ['half of a whole number', whole, one('2.5'), { refused: 'not-whole' }],
  ['letters', whole, one('dua'), { refused: 'not-a-number' }],
  ['in words of science', whole, one('1e3'), { refused: 'not-a-number' }],
  ['a very long number', whole, one('9'.repeat(40)), { refused: 'not-a-number' }],
  ['too small', whole, one('0'), { refused: 'too-small' }],
  ['too large', whole, one('501'), { refused: 'too-large-a-number' }],
  ['below nothing', whole, one('-3'), { refused: 'too-small' }],
  ['a NIK with spaces', { type: 'string', format: 'nik' }, one('9901 0151 0292 0101'), '9901015102920101'],
  ['a NIK too short', { type: 'string', format: 'nik' }, one('990101'), { refused: 'nik-shape' }],
  ['a NIK of no day', { type: 'string', format: 'nik' }, one('9901019902920101'), { refused: 'nik-shape' }],
  ['an address', { type: 'string', format: 'email' }, one('warga@surat.example'), 'warga@surat.example'],
  ['half an address', { type: 'string', format: 'email' }, one('warga@'), { refused: 'email-shape' }],
  ['a telephone', { type: 'string', format: 'phone' }, one('+62 (800) 000-0101'), '+628000000101'],
  ['no telephone', { type: 'string', format: 'phone' }, one('12'), { refused: 'phone-shape' }],
  ['several', { type: 'array', items: { type: 'string', enum: ['a', 'b'] } }, many('a', 'b', 'a'), ['a', 'b']],
  [
    'one that is not there',
    { type: 'array', items: { type: 'string', enum: ['a', 'b'] } },
    many('a', 'c'),
    { refused: 'not-a-choice' },
  ],
  ['none of several', { type: 'array', items: { type: 'string', enum: ['a'] } }, many(), { refused: 'empty' }],
  [
    'a date',
    { type: 'string', format: 'date' },
    { one: '', many: [], date: Temporal.PlainDate.from('2026-10-01') },
    '2026-10-01',
  ],
  [
    'a date that is none',
    { type: 'string', format: 'date' },
    { one: '', many: [], date: incomplete('date-wrong', { field: 'x' }) },
    { refused: 'date-wrong' },
  ],
  ['no date', { type: 'string', format: 'date' }, { one: '', many: [] }, { refused: 'date-empty' }],
];

for (const [what, schema, posted, expected] of rows)
  test(what, () => {
    const value = readAnswer(question(schema), posted);
    if (isRefusal(value)) {
      assert.deepEqual({ refused: value.name }, expected);
      assert.deepEqual([value.refusal, value.field], ['incomplete', 'q'], 'told at the field');
    } else assert.deepEqual(value, expected);
  });

test('what is optional may be left', () => {
  for (const schema of [text, whole, { type: 'boolean' } as const, { type: 'array', items: text } as const])
    assert.equal(readAnswer(question(schema, false), one('')), undefined);
  assert.equal(readAnswer(question({ type: 'string', format: 'date' }, false), { one: '', many: [] }), undefined);
  const half = { one: '', many: [], date: incomplete('date-parts', { field: 'x' }) };
  assert.ok(isRefusal(readAnswer(question({ type: 'string', format: 'date' }, false), half)), 'but not by half');
});
