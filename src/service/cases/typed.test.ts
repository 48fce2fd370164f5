import assert from 'node:assert/strict';
import { test } from 'node:test';
import { market } from '../../../test/case-kit.ts';
import { typedOf } from './typed.ts';

test('kept answers are shown as they were typed', () => {
  const answers = { owner: 'self', area: 20, start: '2026-10-01', goods: ['food', 'cloth'], helper: '<b>' };
  assert.deepEqual(typedOf(market.questions, answers), {
    owner: { one: 'self' },
    area: { one: '20' },
    start: { date: { day: '1', month: '10', year: '2026' } },
    goods: { many: ['food', 'cloth'] },
    helper: { one: '<b>' },
  });
  const yes = [{ key: 'q', label: { id: 'Q' }, page: 'q', schema: { type: 'boolean' }, required: true }] as const;
  assert.deepEqual([typedOf(yes, { q: true }), typedOf(yes, { q: false })], [{ q: { one: 'yes' } }, { q: { one: 'no' } }]);
});
