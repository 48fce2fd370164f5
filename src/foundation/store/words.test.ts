import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { conflict } from '#ground';
import { storeWords } from './words.ts';

test('every refusal of the store has its sentence in both languages, with the same holes', async () => {
  const names = new Set<string>();
  for (const file of await readdir(import.meta.dirname)) {
    if (file.endsWith('.test.ts') || file === 'words.ts') continue;
    const text = await readFile(join(import.meta.dirname, file), 'utf8');
    for (const match of text.matchAll(
      /(?:conflict|incomplete)\(\s*(?:[\w.]+ === '\w+' \? )?'([a-z-]+)'(?: : '([a-z-]+)')?|wrong\('\w+', '([a-z-]+)'/g,
    ))
      for (const name of match.slice(1)) if (name !== undefined) names.add(name);
  }
  assert.ok(names.size > 20, `${names.size} names found`);
  for (const name of names) {
    const words = storeWords(conflict(name));
    assert.ok(words, `no sentence for ${name}`);
    const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    assert.deepEqual(holes(words.id), holes(words.en), name);
  }
});

test('another room’s refusal is not explained here', () => assert.equal(storeWords(conflict('case-closed')), undefined));
