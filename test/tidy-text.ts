import { stripTypeScriptTypes } from 'node:module';
import { functionsOf, lineOf, type Scan } from './scan.ts';
import { assembled, isWorkshop, type Kind, type Place } from './tidy-kinds.ts';

const fileLines = 300;
const functionLines = 60;

/** How long things are. Tests may have long cases; their files may not be longer. */
export function lengthProblems(path: string, text: string, { code }: Scan): readonly string[] {
  const found: string[] = [];
  const lines = text.trimEnd().split('\n').length;
  if (lines > fileLines) found.push(`${path}: ${lines} lines, and a file has ${fileLines} at most`);
  if (path.endsWith('.test.ts')) return found;
  for (const { line, lines: long } of functionsOf(code))
    if (long > functionLines) found.push(`${path}:${line}: a function of ${long} lines, and one has ${functionLines} at most`);
  return found;
}

/** A promise of later work, in code, comment or sentence. */
export function promiseProblems(path: string, text: string): readonly string[] {
  const words = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`, 'g');
  return [...text.matchAll(words)].map((match) => `${path}:${lineOf(text, match.index)}: ${match[0]} promises later work`);
}

const clock = /\b(?:Date\.now|performance\.now)\b|\bnew Date\b(?!\s*\(\s*[^)\s])|\bTemporal\.Now\b/g;
const chance = /\b(?:randomBytes|randomUUID|randomInt|getRandomValues)\b/g;
const waiting = /\bawait\b|\basync\b/g;
/** Kinds in which time is an argument. */
const timeless: readonly Kind[] = ['rules', 'words', 'rows', 'acts', 'pages', 'port'];

/** Hidden clocks and dice, and waiting where there is nothing to wait for. */
export function purityProblems(place: Place, { code }: Scan): readonly string[] {
  if (place.kind === 'test' || place.kind === 'browser' || place.kind === 'house') return [];
  const found: string[] = [];
  const each = (pattern: RegExp, what: string) => {
    for (const match of code.matchAll(pattern)) found.push(`${place.path}:${lineOf(code, match.index)}: ${match[0]}: ${what}`);
  };
  each(/\bMath\.random\b/g, 'not a source of chance for anything here');
  if (isWorkshop(place)) return found;
  if (timeless.includes(place.kind)) each(clock, 'time is an argument');
  else each(/\bDate\.now\b|\bnew Date\b(?!\s*\(\s*[^)\s])/g, 'the clock is Temporal.Now.instant(), read once');
  if (!['rules', 'words', 'pages', 'port'].includes(place.kind)) return found;
  each(chance, 'chance is an argument');
  each(waiting, `a ${place.kind} file does no I/O`);
  return found;
}

const builder =
  /\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\s*\(|\bsql(?:<[^`]*>)?`|\b(?:client|pool)\.query\s*\(/g;
const statement =
  /^\s*(?:select\s+(?:\*|[\w.(]+)[\s\S]*\bfrom\b|insert\s+into\b|update\s+[\w.]+\s+set\b|delete\s+from\b|(?:create|alter|drop)\s+(?:table|role|schema|database|view|index)\b|with\s+\w+\s+as\s*\()/i;
const sqlClock =
  /\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)|\bcurrent_(?:date|time|timestamp)\b|\blocaltime(?:stamp)?\b/gi;

/** SQL outside of rows, and what SQL in rows may not do: read a clock, or another room's table. */
export function sqlProblems(place: Place, scan: Scan, roomNames: readonly string[]): readonly string[] {
  if (place.kind === 'test' || place.kind === 'browser') return [];
  const found: string[] = [];
  const { code, strings } = scan;
  if (place.kind !== 'rows') {
    for (const match of code.matchAll(builder)) found.push(`${place.path}:${lineOf(code, match.index)}: SQL stands in *.rows.ts`);
    for (const { at, text } of strings)
      if (statement.test(text))
        found.push(`${place.path}:${lineOf(code, at)}: SQL stands in *.rows.ts: ${text.trim().slice(0, 40)}`);
    return found;
  }
  for (const { at, text } of strings) {
    for (const match of text.matchAll(sqlClock))
      found.push(`${place.path}:${lineOf(code, at + match.index)}: SQL reads no clock: ${match[0]}`);
    for (const { name, index } of foreignTables(text, place.room?.name ?? '', roomNames))
      found.push(`${place.path}:${lineOf(code, at + index)}: ${name} is another room's: join a view named pub_*`);
  }
  return found;
}

/** Tables of other rooms that a piece of SQL names: not their `pub_*` views, nor functions. */
function foreignTables(text: string, room: string, roomNames: readonly string[]): readonly { name: string; index: number }[] {
  const found: { name: string; index: number }[] = [];
  const pattern = new RegExp(
    `(?:\\b(?:from|join|into|update|references|using)\\s+|^)(${roomNames.join('|')})\\.([a-z_]+)\\b(?!\\s*\\()|\\breferences\\s+(${roomNames.join('|')})\\.([a-z_]+)`,
    'gi',
  );
  for (const match of text.matchAll(pattern)) {
    const schema = match[1] ?? match[3] ?? '';
    const name = match[2] ?? match[4] ?? '';
    // What begins a text is a table of Kysely only when it is all of it, or has an alias.
    if (/^[a-z]+\.[a-z_]+/.test(match[0]) && !/^[a-z]+\.[a-z_]+(\s+as\s+\w+)?$/.test(text)) continue;
    if (schema !== room && !name.startsWith('pub_')) found.push({ name: `${schema}.${name}`, index: match.index });
  }
  return found;
}

/** The same for a file of migrations/, whose room is in its name. */
export function migrationProblems(path: string, sql: string, roomNames: readonly string[]): readonly string[] {
  const room = /^migrations\/\d{12}-([a-z]+)-/.exec(path)?.[1];
  if (room === undefined || !roomNames.includes(room)) return [`${path}: a migration is named YYYYMMDDhhmm-<room>-<what>.sql`];
  const bare = sql.replace(/--[^\n]*/g, (comment) => ' '.repeat(comment.length));
  const found: string[] = [];
  for (const match of bare.matchAll(sqlClock))
    found.push(`${path}:${lineOf(bare, match.index)}: SQL reads no clock: ${match[0]}`);
  for (const { name, index } of foreignTables(bare, room, roomNames))
    found.push(`${path}:${lineOf(bare, index)}: ${name} is another room's: join a view named pub_*`);
  return found;
}

/** Exported functions without a docstring. */
export function docProblems(place: Place, text: string, { code }: Scan): readonly string[] {
  if (place.kind === 'test' || place.kind === 'door') return [];
  const found: string[] = [];
  const heads =
    /^export\s+(?:default\s+)?(?:(?:async\s+)?function\*?\s+(\w+)|const\s+(\w+)[^=\n]*=\s*(?:async\s*)?(?:<[^\n]*>)?\(?[^=;]*=>|(?:abstract\s+)?class\s+(\w+))/gm;
  for (const match of code.matchAll(heads)) {
    if (/\*\/\s*$/.test(text.slice(0, match.index))) continue;
    found.push(`${place.path}:${lineOf(code, match.index)}: ${match[1] ?? match[2] ?? match[3]} is exported without a docstring`);
  }
  return found;
}

/** True when nothing of a file is left once its types are taken away: there is nothing to test. */
export function isOnlyTypes(text: string): boolean {
  const left = stripTypeScriptTypes(text, { mode: 'strip' })
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
    .replace(/^\s*(?:import|export)\b[^;]*;/gm, (line) => (/\bfrom\b|export\s*\{\s*\}/.test(line) ? '' : line));
  return left.replace(/[\s;]/g, '') === '';
}

const untested: readonly Kind[] = ['test', 'door', 'words', 'port', 'browser'];

/** A source file without its test beside it. */
export function testProblem(place: Place, text: string, paths: ReadonlySet<string>): string | undefined {
  if (untested.includes(place.kind) || place.path.endsWith('schema.types.ts') || place.path === 'src/rooms.ts') return undefined;
  if (place.kind === 'house' && assembled.includes(place.noun)) return undefined;
  const base = place.path.replace(/\.ts$/, '');
  if ([...['test', 'all.test', 'browser.test']].some((ending) => paths.has(`${base}.${ending}.ts`)) || isOnlyTypes(text))
    return undefined;
  return `${place.path}: no ${base.split('/').at(-1)}.test.ts beside it`;
}
