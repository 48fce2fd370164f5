import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleForm, recordFieldsOf, sizeOf } from './assemble-form.ts';

const plain = (_part: string, _path: string, id: string) => ({ id });

test('questions in their order with their defaults', () => {
  const { questions, pages } = assembleForm(
    {
      name: { label: 'Nama', type: 'string' },
      born: { label: 'Lahir', type: 'string', format: 'date', required: false, page: 'diri' },
      owner: { label: 'Pemilik', type: 'string', options: { self: 'Sendiri', other: 'Lain' } },
      days: { label: 'Hari', type: 'array', options: { mon: 'Senin' } },
      numbers: { label: 'Nomor', type: 'array', items: { type: 'integer', minimum: 1 } },
    },
    {},
    plain,
  );
  assert.equal(pages, undefined);
  assert.deepEqual(
    questions.map(({ key, page, required, schema }) => [key, page, required, schema]),
    [
      ['name', 'name', true, { type: 'string', maxLength: 500 }],
      ['born', 'diri', false, { type: 'string', format: 'date' }],
      ['owner', 'owner', true, { type: 'string', enum: ['self', 'other'] }],
      ['days', 'days', true, { type: 'array', items: { type: 'string', enum: ['mon'] } }],
      ['numbers', 'numbers', true, { type: 'array', items: { type: 'integer', minimum: 1 } }],
    ],
  );
  assert.deepEqual(questions[2]?.options, { self: { id: 'Sendiri' }, other: { id: 'Lain' } });
});

test('headings of pages', () => {
  assert.deepEqual(assembleForm({}, { diri: 'Tentang Anda' }, plain).pages, { diri: { id: 'Tentang Anda' } });
});

test('sizes in bytes', () => assert.deepEqual(['5 MB', '500 kB', '1 kB'].map(sizeOf), [5_242_880, 512_000, 1_024]));

test('a field of a register is shown by its label, and its codes in words; a field without a label is for rules only', () => {
  const asked: string[] = [];
  const fields = recordFieldsOf(
    {
      status: { type: 'string', label: 'Status', options: { active: 'Aktif' } },
      since: { type: 'string', format: 'date' },
    },
    'str.gives',
    (part, path, id) => {
      asked.push(`${part} ${path}`);
      return { id, en: path };
    },
  );
  assert.deepEqual(fields, {
    status: {
      type: 'string',
      label: { id: 'Status', en: 'str.gives.status.label' },
      options: { active: { id: 'Aktif', en: 'str.gives.status.options.active' } },
    },
    since: { type: 'string', format: 'date' },
  });
  assert.deepEqual(asked, ['requirements str.gives.status.label', 'requirements str.gives.status.options.active']);
});
