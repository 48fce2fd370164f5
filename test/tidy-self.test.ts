import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Tree, tidy } from './tidy.ts';
import { namesOf } from './tidy-services.ts';

const rooms = [
  { floor: 'foundation', name: 'ground' },
  { floor: 'foundation', name: 'store' },
  { floor: 'foundation', name: 'web' },
  { floor: 'foundation', name: 'journal' },
  { floor: 'people', name: 'bodies' },
  { floor: 'service', name: 'cases' },
];
const cases = 'src/service/cases';
const good: Readonly<Record<string, string>> = {
  ...Object.fromEntries(rooms.map(({ floor, name }) => [`src/${floor}/${name}/index.ts`, ''])),
  [`${cases}/index.ts`]: `export { submit } from './case.ts';\nexport type { Case } from './case.ts';\n`,
  [`${cases}/case.ts`]: `import { isRefusal } from '#ground';\nimport { mayAct } from '#bodies';\n/** Submits. */\nexport function submit() {\n  return isRefusal(mayAct);\n}\n`,
  [`${cases}/case.test.ts`]: `import { submit } from './case.ts';\nawait submit(new Date());\n`,
  [`${cases}/case.rows.ts`]:
    "import { sql } from 'kysely';\nimport type { Tx } from '#store';\n/** Reads. */\nexport const read = async (tx: Tx) => sql`select * from cases.cases c join bodies.pub_posts p on true where store.kind() = 'system'`.execute(tx);\n",
  [`${cases}/case.rows.test.ts`]: '',
  [`${cases}/case.acts.ts`]: `import { record } from '#journal/acts';\nimport { submit } from './case.ts';\nimport { read } from './case.rows.ts';\n/** Does. */\nexport const act = async (tx: Tx) => record(submit(await read(tx)));\n`,
  [`${cases}/case.acts.test.ts`]: '',
  [`${cases}/case.port.ts`]: `export type Port = { ask(): Promise<string> };\n`,
  'migrations/202611240900-cases-cases.sql': 'create table cases.cases (home text); -- now() is banned\n',
};

const tree = (more: Readonly<Record<string, string>>, services: readonly string[] = []): Tree => ({
  files: new Map(Object.entries({ ...good, ...more })),
  rooms,
  doors: {},
  services,
});

test('a tidy tree passes', () => assert.deepEqual(tidy(tree({})), []));

const long = (count: number) => '  x;\n'.repeat(count);
const bad: readonly (readonly [what: string, path: string, text: string, problem: RegExp])[] = [
  ['a room that is not on the plan', 'src/service/gossip/a.ts', '', /lists no room gossip/],
  ['a room on another floor', 'src/law/cases/a.ts', '', /lists no room cases on the floor law/],
  ['a banned name', `${cases}/case-utils.ts`, '', /no file is named utils/],
  ['a suffix that says nothing', `${cases}/case.stuff.ts`, '', /says nothing/],
  ['a folder in a room', `${cases}/deep/case.ts`, '', /has no folders/],
  ['a loose file', 'src/loose.ts', '', /stand outside the rooms/],
  ['an upper room', 'src/people/bodies/post.ts', `import { submit } from '#cases';`, /bodies stands before cases/],
  ['its own door', `${cases}/case.ts`, `import { submit } from '#cases';`, /by their relative path/],
  ['a room that is not there', `${cases}/case.ts`, `import { x } from '#nowhere';`, /there is no room/],
  ['another room by path', `${cases}/case.ts`, `import { x } from '../../people/bodies/index.ts';`, /reaches into another room/],
  ['a rule that acts', `${cases}/case.ts`, `import { act } from '#bodies/acts';`, /rules file does not open #bodies\/acts/],
  ['a rule with the store', `${cases}/case.ts`, `import { openStore } from '#store';`, /does not open #store/],
  ['a rule with rows', `${cases}/case.ts`, `import { read } from './case.rows.ts';`, /rules file does not open the rows file/],
  ['a rule with files', `${cases}/case.ts`, `import { readFile } from 'node:fs/promises';`, /does not open node:fs/],
  ['a rule that waits', `${cases}/case.ts`, 'const x = await y;', /await: a rules file does no I\/O/],
  ['a rule with a clock', `${cases}/case.ts`, 'const x = Temporal.Now.instant();', /time is an argument/],
  ['a rule with another clock', `${cases}/case.ts`, 'const x = new Date();', /time is an argument/],
  ['an act with a clock', `${cases}/case.acts.ts`, 'const x = Date.now();', /time is an argument/],
  ['dice', `${cases}/case.acts.ts`, 'const x = Math.random();', /Math\.random/],
  ['a rule with dice', `${cases}/case.ts`, 'const x = randomUUID();', /chance is an argument/],
  ['an act with HTML', `${cases}/case.acts.ts`, `import { html } from '#web';`, /acts file does not open #web/],
  ['an act with HTTP', `${cases}/case.acts.ts`, `import { Hono } from 'hono';`, /acts file does not open hono/],
  [
    'an act that calls the world',
    `${cases}/case.acts.ts`,
    `import { ask } from './case.http-adapter.ts';`,
    /does not open the adapter file/,
  ],
  ['a page with the store', `${cases}/case.pages.ts`, `import { openStore } from '#store';`, /pages file does not open #store/],
  [
    'a page that acts',
    `${cases}/case.pages.ts`,
    `import { act } from './case.acts.ts';`,
    /pages file does not open the acts file/,
  ],
  [
    'a route that acts elsewhere',
    `${cases}/case.routes.ts`,
    `import { act } from '#bodies/acts';`,
    /routes file does not open #bodies\/acts/,
  ],
  ['rows that decide', `${cases}/case.rows.ts`, `import { act } from './case.acts.ts';`, /rows file does not open the acts file/],
  ['SQL in an act', `${cases}/case.acts.ts`, 'const x = sql`select 1`;', /SQL stands in/],
  ['a query builder in a route', `${cases}/case.routes.ts`, `tx.selectFrom('cases.cases');`, /SQL stands in/],
  ['SQL in a string', `${cases}/case.jobs.ts`, `const x = 'insert into cases.cases values (1)';`, /SQL stands in/],
  ['a clock in SQL', `${cases}/case.rows.ts`, 'const x = sql`select now()`;', /SQL reads no clock/],
  [
    "another room's table",
    `${cases}/case.rows.ts`,
    'const x = sql`select 1 from bodies.posts`;',
    /bodies\.posts is another room's/,
  ],
  [
    "another room's table by name",
    `${cases}/case.rows.ts`,
    `tx.selectFrom('bodies.posts as p');`,
    /bodies\.posts is another room's/,
  ],
  [
    'a clock in a migration',
    'migrations/202611240901-cases-more.sql',
    'alter table cases.cases add at timestamptz default now();',
    /SQL reads no clock/,
  ],
  [
    'a foreign key to another room',
    'migrations/202611240901-cases-more.sql',
    'create table cases.a (b text references bodies.bodies (id));',
    /another room's/,
  ],
  ['a migration of no room', 'migrations/202611240901-gossip-more.sql', '', /YYYYMMDDhhmm/],
  [
    'a door that does things',
    `${cases}/acts.ts`,
    `export { act } from './case.acts.ts';\nexport const x = 1;`,
    /only re-exports/,
  ],
  ['a door that hands out everything', `${cases}/acts.ts`, `export * from './case.acts.ts';`, /only re-exports/],
  [
    'a door with what stands behind another',
    `${cases}/index.ts`,
    `export { act } from './case.acts.ts';`,
    /does not hand out a acts file/,
  ],
  ['a long file', `${cases}/case.test.ts`, long(301), /301 lines/],
  ['a long function', `${cases}/case.ts`, `/** Long. */\nexport function f(): { a: 1 } {\n${long(60)}}`, /function of 62 lines/],
  ['a promise', `${cases}/case.test.ts`, `// ${'TO'}${'DO'}: later`, /promises later work/],
  ['no docstring', `${cases}/case.ts`, 'export function f() {}', /f is exported without a docstring/],
  [
    'an arrow without docstring',
    `${cases}/case.ts`,
    'export const f = (a: number): number => a;',
    /f is exported without a docstring/,
  ],
  ['no test', `${cases}/case-more.ts`, 'const x = 1;', /no case-more\.test\.ts beside it/],
  ['a service by its key', `${cases}/case.ts`, `const x = 'sip-dokter';`, /knows the service/],
  ['a service by its title', `${cases}/case.pages.ts`, `const x = 'Ajukan surat izin praktik dokter';`, /knows the service/],
];
for (const [what, path, text, problem] of bad)
  test(`found: ${what}`, () => {
    const found = tidy(tree({ [path]: text }, ['sip-dokter', 'Surat Izin Praktik Dokter']));
    assert.ok(
      found.some((one) => problem.test(one)),
      `not found in:\n${found.join('\n')}`,
    );
  });

test('found: raw in two files', () => {
  const raw = `import { raw } from 'hono/html';\n`;
  const found = tidy(tree({ 'src/foundation/web/a.ts': raw, 'src/foundation/web/b.ts': raw }));
  assert.equal(found.filter((one) => /raw of hono/.test(one)).length, 2);
});

test('found: a room without a door, a door without a room', () => {
  const files = new Map(Object.entries(good).filter(([path]) => path !== 'src/people/bodies/index.ts'));
  const doors = {
    '#bodies': './src/people/bodies/index.ts',
    '#cases': './src/law/cases/index.ts',
    '#cases/more': './src/service/cases/more.ts',
  };
  const found = tidy({ files, rooms, doors, services: [] });
  assert.equal(found.length, 4, found.join('\n'));
});

test('a file of types only needs no test', () => {
  assert.deepEqual(
    tidy(tree({ [`${cases}/shape.ts`]: `import type { A } from '#ground';\nexport type B = A;\nexport interface C { d: A }\n` })),
    [],
  );
});

test('a page may name the type of what it shows, and no more', () => {
  const page = (text: string) => tidy(tree({ [`${cases}/case.pages.ts`]: text, [`${cases}/case.pages.test.ts`]: '' }));
  assert.deepEqual(page(`import type { Row } from './case.rows.ts';`), []);
  assert.match(page(`import { read } from './case.rows.ts';`).join(), /does not open the rows file/);
});

test('the names of a service are read from its standard', () => {
  assert.deepEqual(namesOf(`---\nservice: sip-dokter   # unique\ntitle: Surat Izin Praktik Dokter\n---\n# Else\ntitle: no\n`), [
    'sip-dokter',
    'Surat Izin Praktik Dokter',
  ]);
});
