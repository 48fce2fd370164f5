import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingWords, partNames, partOf } from './headings.ts';
import { components } from './standard.ts';

test('each part is found by its heading in either language', () => {
  for (const name of partNames) {
    assert.equal(partOf(headingWords[name].id), name);
    assert.equal(partOf(headingWords[name].en), name);
    assert.equal(partOf(headingWords[name].id.toUpperCase()), name);
  }
  assert.deepEqual(partNames.slice(0, 14), components);
});

for (const [heading, name] of [
  ['3. Biaya/Tarif', 'fee'],
  ['Sarana, prasarana, dan/atau fasilitas', 'facilities'],
  ['Sistem, Mekanisme dan Prosedur', 'procedure'],
  ['  Produk Pelayanan ', 'product'],
  ['Jaminan keamanan dan keselamatan pelayanan', 'safety-guarantee'],
  ['Kata pengantar', undefined],
  ['', undefined],
] as const)
  test(`"${heading}"`, () => assert.equal(partOf(heading), name));
