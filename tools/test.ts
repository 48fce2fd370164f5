import { glob } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { endTestServer, testServer } from '../test/server.ts';
import { needs } from './packages.ts';
import { onPostgres15 } from './postgres15.ts';
import { type Count, none, plus, runChecks, runTests } from './runs.ts';

/**
 * `npm test`: types, lint, unused code, then every test on a real PostgreSQL. `--all` adds the long ones (`*.all.test.ts`) and
 * runs what touches SQL on Debian's PostgreSQL 15 too. Further words narrow the files. Ends with one line of counts.
 */
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const all = process.argv.includes('--all');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const began = performance.now();

const packages = ['chromium-headless-shell', 'poppler-utils', 'qpdf', ...(all ? ['postgresql-15'] : [])];
const missing = await needs(packages);
if (missing !== undefined) {
  console.error(missing);
  process.exit(1);
}

const files: string[] = [];
for await (const file of glob('{src,test,demo,tools}/**/*.test.ts'))
  if ((all || !file.endsWith('.all.test.ts')) && (words.length === 0 || words.some((word) => file.includes(word))))
    files.push(file);
files.sort();

// Every process loads much of the program; what the first has compiled the next ones take from here.
process.env.NODE_COMPILE_CACHE = fileURLToPath(new URL('../.cache/compile', import.meta.url));
// Some tests wait, for a browser, a clock or a lock to run out: one process more than there are cores.
const concurrency = availableParallelism() + 1;
let count: Count = none;
if (words.length === 0) count = plus(count, await runChecks());
const server = await testServer();
try {
  count = plus(count, await runTests(files, { concurrency, env: { SATUPINTU_TEST_DATABASE_URL: server.adminUrl } }));
} finally {
  if (server.started) await endTestServer();
}
if (all) {
  const sql = files.filter((file) => /\.(rows|acts|routes|jobs)\.test\.ts$/.test(file));
  count = plus(
    count,
    await onPostgres15((adminUrl) =>
      runTests(sql, { concurrency, env: { SATUPINTU_TEST_DATABASE_URL: adminUrl }, heading: 'on PostgreSQL 15' }),
    ),
  );
}
console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s`);
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(count.failed === 0 && count.passed > 0 ? 0 : 1);
