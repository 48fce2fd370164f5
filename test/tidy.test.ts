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

test('the house is tidy', async () => {
  const found = tidy(await readTree());
  assert.ok(found.length === 0, `${found.length} places break the rules of the house:\n${found.join('\n')}`);
});
