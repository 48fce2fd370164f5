import assert from 'node:assert/strict';
import { test } from 'node:test';
import qrcode from 'qrcode';
import { qrPicture } from './qr.ts';

const address = 'https://satupintu.example/verify/7KQ2MXW94RTHB3VCPZ6N';

test('every dark module stands in the picture, no light one does', () => {
  const { modules } = qrcode.create(address, { errorCorrectionLevel: 'M' });
  const dark = new Set<string>();
  const path = /<path d="([^"]+)"/.exec(qrPicture(address))?.[1] ?? '';
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let i = 0; i < Number(run); i++) dark.add(`${Number(x) + i - 4} ${Number(y) - 4}`);
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) assert.equal(dark.has(`${x} ${y}`), Boolean(modules.get(y, x)), `${x} ${y}`);
});

test('there is a quiet zone of four modules', () => {
  const { modules } = qrcode.create(address, { errorCorrectionLevel: 'M' });
  assert.match(qrPicture(address), new RegExp(`viewBox="0 0 ${modules.size + 8} ${modules.size + 8}"`));
});
