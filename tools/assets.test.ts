import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { hashes } from '../src/foundation/web/built.ts';
import { buildAssets, hashesOf } from './assets.ts';

const built = join(import.meta.dirname, '../assets/built');

test('what is committed is what the sources give: else run npm run assets', () => {
  const fresh = buildAssets();
  assert.deepEqual(readdirSync(built).sort(), [...Object.keys(fresh), 'index.json'].sort());
  for (const [name, text] of Object.entries(fresh))
    assert.ok(readFileSync(join(built, name), 'utf8') === text, `${name} differs`);
  assert.deepEqual(hashes, hashesOf(fresh));
});

test('no mark, crown, font or picture of another government, nothing fetched from elsewhere', () => {
  for (const name of readdirSync(built)) {
    // Print styles ask which links lead outside; that fetches nothing.
    const text = readFileSync(join(built, name), 'utf8').replaceAll(/\[href\^="https?:\/\/"\]/g, '');
    assert.ok(!/crown|GDS|Transport|gov\.uk\b|@font-face|@import/i.test(text), name);
    assert.ok(!/url\((?!["']?data:)/.test(text) && !/https?:\/\/(?!www\.w3\.org\/2000\/svg)/.test(text), name);
  }
});

test('style and script of every page are small: at most 16 KB together, gzipped', () => {
  const bytes = ['house.css', 'house.js'].reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(built, name)), { level: 9 }).length,
    0,
  );
  assert.ok(bytes <= 16 * 1024, String(bytes));
});
