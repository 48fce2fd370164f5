import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate } from './draft.ts';

for (const [written, read] of [
  ['2026-01-02', '2026-01-02'],
  ['2024-02-29', '2024-02-29'],
  ['2026-02-29', undefined],
  ['2026-13-01', undefined],
  ['2 Januari 2026', undefined],
  ['2026-1-2', undefined],
] as const)
  test(`"${written}"`, () => assert.equal(readDate(written)?.toString(), read));
