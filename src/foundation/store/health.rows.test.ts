import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type Home } from '#ground';
import { testStore } from '../../../test/kit.ts';
import { databaseVersion } from './health.rows.ts';

test('the database tells its version', async (t) => {
  const { store } = await testStore(t);
  assert.match(
    await store.withContext({ kind: 'system', home: as<Home>('nasional'), job: 'health' }, databaseVersion),
    /^1\d\.\d+/,
  );
});
