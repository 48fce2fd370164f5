import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { testHouse } from '../../../test/house.ts';
import { assetUrl, hashes } from './built.ts';

const app = testHouse();

test('an asset is served in the coding that is taken, for ever, and only once', async () => {
  const path = assetUrl('house.css');
  const plain = await app.request(path);
  assert.equal(plain.headers.get('content-type'), 'text/css; charset=utf-8');
  assert.equal(plain.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  const text = await plain.text();
  const gzip = await app.request(path, { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(gunzipSync(await gzip.arrayBuffer()).toString(), text);
  const br = await app.request(path, { headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(brotliDecompressSync(await br.arrayBuffer()).toString(), text);
  const again = await app.request(path, { headers: { 'if-none-match': br.headers.get('etag') ?? '' } });
  assert.equal(again.status, 304);
  assert.deepEqual(br.headers.getSetCookie(), []);
});

test('the address of an older version gives today’s file for a minute', async () => {
  const response = await app.request('/assets/house.0123456789.css');
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), 'public, max-age=60');
});

test('nothing else is served', async () => {
  const hash = hashes['house.css'];
  for (const path of [
    `/assets/index.${hash}.json`,
    '/assets/house.css',
    `/assets/..%2f..%2fpackage.${hash}.json`,
    `/assets/to-string.${hash}.css`,
    '/assets/',
  ])
    assert.equal((await app.request(path)).status, 404, path);
});
