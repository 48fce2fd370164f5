import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heic, pdf, photo, picture } from '../../../test/photos.ts';
import { sniff } from './sniff.ts';

const ftyp = (...brands: readonly string[]): Uint8Array => {
  const box = Buffer.alloc(8 + 4 * (brands.length + 1));
  box.writeUInt32BE(box.length);
  box.write(`ftyp${brands[0]}`, 4);
  brands.slice(1).forEach((brand, i) => {
    box.write(brand, 16 + 4 * i);
  });
  return box;
};

test('what is taken is known by its bytes', async () => {
  assert.equal(sniff(await photo()), 'jpeg');
  assert.equal(sniff(await picture('png')), 'png');
  assert.equal(sniff(await picture('webp')), 'webp');
  assert.equal(sniff(heic()), 'heic');
  assert.equal(sniff(await pdf()), 'pdf');
  assert.equal(sniff(ftyp('mif1', 'mif1', 'heic')), 'heic');
});

test('what is not taken is not', () => {
  const others = ['', 'GIF89a', '<svg xmlns=', 'MZ', 'PK\u0003\u0004', ' %PDF-1.7', '<html>', 'RIFF1234WAVE', '%PD'];
  for (const text of others) assert.equal(sniff(Buffer.from(text, 'latin1')), undefined, text);
  for (const box of [ftyp('avif', 'mif1'), ftyp('mif1', 'avif'), ftyp('isom', 'mp42')]) assert.equal(sniff(box), undefined);
});
