import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { forbidden } from '#ground';
import { bodiesRefusals, explainBodies } from './refusal-words.ts';

test('every refusal of this room has its sentence, in both languages, without codes', () => {
  const folder = new URL('./', import.meta.url);
  const sources = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const called = /(?:absent|conflict|forbidden|incomplete|refuse)\(\s*'([a-z-]+)'|name: '([a-z-]+)',?\s*basis/g;
  const names = sources.flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(called)].map((match) => match[1] ?? match[2] ?? ''),
  );
  assert.ok(names.length > 60, String(names.length));
  for (const name of new Set(names)) if (!name.startsWith('init-')) assert.ok(Object.hasOwn(bodiesRefusals, name), name);
  for (const [name, { id, en }] of Object.entries(bodiesRefusals)) {
    assert.match(id, /[.!]$/, name);
    assert.match(en, /[.!]$/, name);
    assert.doesNotMatch(`${id} ${en}`, /\{post\}|\{act\}|uu\/|ps \d/, name);
  }
});

test('another room’s refusal is not explained here', () => {
  assert.equal(explainBodies(forbidden('something-else')), undefined);
  assert.equal(explainBodies(forbidden('own-case'))?.en.startsWith('This is your own case'), true);
});
