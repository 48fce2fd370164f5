import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordLines } from './record.ts';

const requirement = {
  gives: {
    name: { type: 'string' },
    status: { type: 'string' },
    valid_until: { type: 'string', format: 'date' },
    ward: { type: 'string' },
  },
} as const;

test('what a register answered, in words and in the standard’s order', () => {
  const record = { valid_until: '2031-02-11', ward: 'constructor', status: 'active', name: 'Gendis', beds: 4, open: true };
  assert.deepEqual(recordLines(requirement, record, 'id'), [
    { key: 'Nama', value: 'Gendis' },
    { key: 'Keadaan', value: 'aktif' },
    { key: 'Berlaku sampai', value: '11 Februari 2031' },
    { key: 'ward', value: 'constructor' },
    { key: 'beds', value: '4' },
    { key: 'open', value: 'ya' },
  ]);
  assert.deepEqual(recordLines(requirement, { status: 'suspended' }, 'en'), [{ key: 'Status', value: 'suspended' }]);
});

test('a day that is none is shown as it came', () => {
  assert.deepEqual(recordLines(requirement, { valid_until: '2031-02-31' }, 'id'), [
    { key: 'Berlaku sampai', value: '2031-02-31' },
  ]);
  assert.deepEqual(recordLines({}, { valid_until: 'segera' }, 'id'), [{ key: 'Berlaku sampai', value: 'segera' }]);
});
