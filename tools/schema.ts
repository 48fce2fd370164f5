import { writeFile } from 'node:fs/promises';
import pg from 'pg';
import { readCatalogue } from '../src/foundation/store/catalogue.rows.ts';
import { schemaText } from '../src/foundation/store/catalogue.ts';
import { schemaTypes } from '../src/foundation/store/catalogue-kysely.ts';
import { testStore } from '../test/kit.ts';

/** Writes schema.txt and schema.types.ts from a throw-away database that the migrations have made. */
const endings: (() => Promise<void>)[] = [];
const { adminUrl } = await testStore({ after: (fn) => endings.push(fn) });
const client = new pg.Client({ connectionString: adminUrl });
await client.connect();
const catalogue = await readCatalogue(client).finally(() => client.end());
await writeFile(new URL('../schema.txt', import.meta.url), schemaText(catalogue));
await writeFile(new URL('../src/foundation/store/schema.types.ts', import.meta.url), schemaTypes(catalogue));
for (const end of endings) await end();
console.log(`schema.txt and schema.types.ts: ${catalogue.relations.length} relations, ${catalogue.routines.length} functions`);
