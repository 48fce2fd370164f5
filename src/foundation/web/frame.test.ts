import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '../../../test/house.ts';
import { contentSecurityPolicy } from './frame.ts';

test('the policy lets nothing in but our own files', () => {
  assert.ok(!/unsafe|\*|http|nonce/.test(contentSecurityPolicy));
  for (const part of ["default-src 'none'", "form-action 'self'", "base-uri 'none'", "object-src 'none'"])
    assert.ok(contentSecurityPolicy.includes(part), part);
});

test('large pages go out gzipped to those who take it, small ones and others as they are', async () => {
  const app = testHouse();
  const page = `<p>${'satu pintu '.repeat(400)}</p>`;
  app.get('/large', (c) => c.html(page));
  app.get('/small', (c) => c.html('<p>x</p>'));
  app.get('/pdf', (c) => c.body(page, 200, { 'Content-Type': 'application/pdf' }));
  const gzip = { headers: { 'accept-encoding': 'gzip, br' } };
  const large = await app.request('/large', gzip);
  assert.equal(large.headers.get('content-encoding'), 'gzip');
  assert.match(large.headers.get('vary') ?? '', /Accept-Encoding/);
  const unzipped = new Response(large.body?.pipeThrough(new DecompressionStream('gzip')));
  assert.equal(await unzipped.text(), page);
  assert.equal((await app.request('/large')).headers.get('content-encoding'), null);
  for (const path of ['/small', '/pdf'])
    assert.equal((await app.request(path, gzip)).headers.get('content-encoding'), null, path);
  assert.equal(await (await app.request('/small', gzip)).text(), '<p>x</p>');
});

test('cookies set by a route outlive the compression', async () => {
  const app = testHouse();
  app.get('/c', (c) => {
    c.header('Set-Cookie', 'a=1', { append: true });
    c.header('Set-Cookie', 'b=2', { append: true });
    return c.html('x'.repeat(3000), 404);
  });
  const response = await app.request('/c', { headers: { 'accept-encoding': 'gzip' } });
  assert.equal(response.status, 404);
  assert.deepEqual(response.headers.getSetCookie(), ['a=1', 'b=2']);
});
