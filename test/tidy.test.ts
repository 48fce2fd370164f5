import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rooms } from '../src/rooms.ts';
import { type Tree, tidy } from './tidy.ts';
import { namesOf } from './tidy-services.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

async function readTree(): Promise<Tree> {
  const files = new Map<string, string>();
  for await (const path of glob(['{src,test,tools,demo}/**/*.{ts,js,scss}', 'migrations/*.sql', 'boot.mjs'], { cwd: root }))
    files.set(path, await readFile(`${root}${path}`, 'utf8'));
  const services: string[] = [];
  for await (const path of glob('demo/standards/**/*.md', { cwd: root }))
    services.push(...namesOf(await readFile(`${root}${path}`, 'utf8')));
  const { imports } = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as { imports: Record<string, string> };
  return { files, rooms, doors: imports, services };
}

/**
 * Files whose own test is still to be written; what they do is held by the tests of their room and of the whole house. The
 * list may only shrink: a new file is not added, and a line whose test has come is taken out.
 */
const owed: readonly string[] = (await readFile(`${root}test/owed.txt`, 'utf8')).split('\n').filter((line) => line !== '');

test('the house is tidy', async () => {
  const all = tidy(await readTree());
  const isOwed = (finding: string): boolean => owed.some((path) => finding.startsWith(`${path}: no `));
  const found = all.filter((finding) => !isOwed(finding));
  const paid = owed.filter((path) => !all.some((finding) => finding.startsWith(`${path}: no `)));
  assert.deepEqual(paid, [], 'these have their test now, or are gone: take them out of test/owed.txt');
  assert.ok(found.length === 0, `${found.length} places break the rules of the house:\n${found.join('\n')}`);
});
