import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import pg from 'pg';
import { testStore } from '../../../test/kit.ts';
import { readCatalogue } from './catalogue.rows.ts';
import { schemaText } from './catalogue.ts';
import { schemaTypes } from './catalogue-kysely.ts';
import { lintCatalogue } from './lint.ts';

/** The first line that differs says enough; the whole of both would fill the screen. */
async function assertMade(path: string, made: string): Promise<void> {
  const kept = await readFile(new URL(`../../../${path}`, import.meta.url), 'utf8').catch(() => '');
  if (kept === made) return;
  const lines = made.split('\n');
  const first = kept.split('\n').findIndex((line, n) => line !== lines[n]);
  assert.fail(
    `${path} does not tell the migrated database: run \`npm run schema\`. Line ${first + 1}: ${kept.split('\n')[first]} | ${lines[first]}`,
  );
}

test('the migrated database keeps the rules, and schema.txt and schema.types.ts tell it', async (t) => {
  const { adminUrl } = await testStore(t);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const catalogue = await readCatalogue(client).finally(() => client.end());
  await t.test('lint', () => assert.deepEqual(lintCatalogue(catalogue), []));
  await t.test('schema.txt', () => assertMade('schema.txt', schemaText(catalogue)));
  await t.test('schema.types.ts', () => assertMade('src/foundation/store/schema.types.ts', schemaTypes(catalogue)));
});
