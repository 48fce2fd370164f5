import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { isAlone, lotsOf } from './lots.ts';

test('what opens a browser, a program or the whole house, or sets a key of its own, runs alone', () => {
  for (const text of [
    `import { openScene } from '../journey.ts';`,
    `import { advised } from '../doctor-way.ts';`,
    `import { openHouse } from '../../../test/whole.ts';`,
    'useMasterKey(masterKey(randomBytes(32)));',
    'useMasterKey(key);',
  ])
    assert.ok(isAlone(text), text);
  for (const text of [
    `import { town } from '../../../test/town.ts';`,
    `import { worldOf } from '#standards/reads';`,
    'useMasterKey(masterKey(new Uint8Array(32).fill(7)));',
  ])
    assert.ok(!isAlone(text), text);
});

test('each file is in one lot, the large ones first, the others of a room together and at most 24', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'lots-'));
  t.after(() => rmSync(root, { recursive: true }));
  const rooms = { a: 3, b: 50, c: 5, d: 6 };
  const files = Object.entries(rooms).flatMap(([room, count]) => {
    mkdirSync(join(root, room));
    return Array.from({ length: count }, (_, index) => join(root, room, `${index}.test.ts`));
  });
  for (const file of files) writeFileSync(file, file.endsWith('/2.test.ts') ? `import '../whole.ts';` : '');
  const lots = lotsOf(files);
  assert.deepEqual(lots.flat().toSorted(), files.toSorted());
  assert.deepEqual(lots.map((lot) => lot.length).slice(0, 4), [1, 1, 1, 1]);
  for (const lot of lots.slice(4)) assert.ok(lot.length > 1 && lot.length <= 24, String(lot.length));
  assert.ok(lots.some((lot) => new Set(lot.map(dirname)).size > 1));
});
