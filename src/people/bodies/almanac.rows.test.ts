import assert from 'node:assert/strict';
import { test } from 'node:test';
import { system, Temporal } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { knownAlmanac, writeAlmanac } from './almanac.rows.ts';

test('one row, which is written over', async (t) => {
  const { store } = await testStore(t);
  const at = Temporal.Instant.from('2026-03-02T03:00:00Z');
  const start = system('', 'start');
  assert.equal(await store.withContext(start, knownAlmanac), undefined);
  for (const sign of ['a', 'b']) await store.withContext(start, (tx) => writeAlmanac(tx, sign.repeat(64), [2026, 2027], at));
  assert.equal(await store.withContext({ kind: 'anonymous', home: 'sukamaju' as never }, knownAlmanac), 'b'.repeat(64));
});
