import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import pg from 'pg';
import { testStore } from '../../../test/kit.ts';
import { readCatalogue } from './catalogue.rows.ts';
import { schemaText } from './catalogue.ts';
import { schemaTypes } from './catalogue-kysely.ts';
import { lintCatalogue } from './lint.ts';

const read = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url), 'utf8');

test('the migrated database keeps the rules, and schema.txt and schema.types.ts tell it', async (t) => {
  const { adminUrl } = await testStore(t);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const catalogue = await readCatalogue(client).finally(() => client.end());
  await t.test('lint', () => assert.deepEqual(lintCatalogue(catalogue), []));
  await t.test('schema.txt (npm run schema)', async () => assert.equal(await read('schema.txt'), schemaText(catalogue)));
  await t.test('schema.types.ts (npm run schema)', async () =>
    assert.equal(await read('src/foundation/store/schema.types.ts'), schemaTypes(catalogue)),
  );
});
