import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hono } from 'hono';
import { incomplete, isRefusal } from '#ground';
import { testHouse, tokenOf } from '../../../test/house.ts';
import { form } from './action.ts';
import { readBytes, readForm, readParts } from './body.ts';
import { html } from './html.ts';
import { statusOf } from './refusal.pages.ts';
import type { WebEnv } from './visit.ts';

/** Keeps each file whole or not at all, in order, as the upload of a case does. */
function rooms(): { app: Hono<WebEnv>; kept: string[] } {
  const app = testHouse();
  const kept: string[] = [];
  app.get('/up', (c) => c.html(String(form(c.get('visit'), { action: '/up', kind: 'files' }, html``))));
  app.post('/up', async (c) => {
    const done = await readParts(c, ['note', 'deed'], async (part) => {
      if (part.kind === 'answer') return void kept.push(`${part.name}=${part.value}`) as undefined;
      let size = 0;
      for await (const chunk of part.bytes) {
        size += chunk.length;
        if (size > 2000) return incomplete('file-large', { field: part.name });
      }
      kept.push(`${part.filename}:${size}`);
      return undefined;
    });
    return isRefusal(done) ? c.text(done.name, statusOf[done.refusal]) : c.text('done');
  });
  app.post('/chunk', async (c) => {
    const bytes = await readBytes(c, 1000);
    return isRefusal(bytes) ? c.text(bytes.name, 422) : c.text(String(bytes.length));
  });
  app.post('/form', async (c) => {
    const answers = await readForm(c, {});
    return isRefusal(answers) ? c.text(answers.name, 422) : c.text('read');
  });
  return { app, kept };
}

const files = (token: string, ...parts: readonly (readonly [string, string | File])[]): FormData => {
  const body = new FormData();
  for (const [name, value] of [['_csrf', token] as const, ...parts]) body.append(name, value);
  return body;
};

test('answers and files come in order, the token first', async () => {
  const { app, kept } = rooms();
  const { token, cookie } = await tokenOf(app, '/up');
  const body = files(token, ['note', 'hai'], ['deed', new File(['12345'], '../a.pdf')], ['deed', new File([], 'b.pdf')]);
  assert.equal(await (await app.request('/up', { method: 'POST', body, headers: { cookie } })).text(), 'done');
  assert.deepEqual(kept, ['note=hai', '../a.pdf:5', 'b.pdf:0']);
});

test('no file is looked at without the token in its first part', async () => {
  const { app, kept } = rooms();
  const { token, cookie } = await tokenOf(app, '/up');
  const late = new FormData();
  late.append('deed', new File(['1'], 'a.pdf'));
  late.append('_csrf', token);
  assert.equal((await app.request('/up', { method: 'POST', body: late, headers: { cookie } })).status, 403);
  assert.equal((await app.request('/up', { method: 'POST', body: files('x', ['note', '1']), headers: { cookie } })).status, 403);
  assert.deepEqual(kept, []);
});

test('what is not asked, and a refusal of the keeper, end the reading; what was kept stays', async () => {
  const { app, kept } = rooms();
  const { token, cookie } = await tokenOf(app, '/up');
  const send = async (...parts: readonly (readonly [string, string | File])[]) => {
    const response = await app.request('/up', { method: 'POST', body: files(token, ...parts), headers: { cookie } });
    return `${response.status} ${await response.text()}`;
  };
  assert.equal(await send(['deed', new File(['1'], 'a.pdf')], ['other', 'x']), '422 unasked');
  assert.equal(await send(['deed', new File(['x'.repeat(5000)], 'big.pdf')], ['note', 'never']), '422 file-large');
  assert.deepEqual(kept, ['a.pdf:1']);
});

test('cut off in the second file: the first stays kept', async () => {
  const { app, kept } = rooms();
  const { token, cookie } = await tokenOf(app, '/up');
  const whole = new Response(
    files(token, ['deed', new File(['first'], 'a.pdf')], ['deed', new File(['x'.repeat(900)], 'b.pdf')]),
  );
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const response = await app.request('/up', {
    method: 'POST',
    body: bytes.slice(0, -300),
    headers: { cookie, 'content-type': whole.headers.get('content-type') ?? '' },
  });
  assert.equal(response.status, 409);
  assert.equal(await response.text(), 'interrupted');
  assert.deepEqual(kept, ['a.pdf:5']);
});

test('bytes that are no form need the token in a header, and have a limit', async () => {
  const { app } = rooms();
  const { token, cookie } = await tokenOf(app, '/up');
  const send = (length: number, headers: Record<string, string>) =>
    app.request('/chunk', {
      method: 'POST',
      body: new Uint8Array(length),
      headers: { cookie, 'content-type': 'application/octet-stream', ...headers },
    });
  assert.equal((await send(10, {})).status, 403);
  assert.equal(await (await send(10, { 'x-csrf-token': token })).text(), '10');
  assert.equal(await (await send(1001, { 'x-csrf-token': token })).text(), 'too-large');
});

test('files sent to a form that asks none can’t be read, and an upload without files neither', async () => {
  const { app } = rooms();
  const { token, cookie } = await tokenOf(app, '/up');
  assert.equal(
    await (await app.request('/form', { method: 'POST', body: files(token), headers: { cookie } })).text(),
    'unreadable',
  );
  assert.equal(
    await (await app.request('/up', { method: 'POST', body: new URLSearchParams({ _csrf: token }), headers: { cookie } })).text(),
    'unreadable',
  );
  assert.equal(
    await (
      await app.request('/chunk', { method: 'POST', body: new URLSearchParams({ _csrf: token }), headers: { cookie } })
    ).text(),
    'unreadable',
  );
});

test('a body that is no multipart though it says so, or with a thousand answers, is told apart from a stale form', async () => {
  const { app } = rooms();
  const broken = await app.request('/up', {
    method: 'POST',
    body: 'rubbish',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  });
  assert.equal(broken.status, 422);
  const many = new URLSearchParams(Array.from({ length: 1000 }, (_, n) => [`a${n}`, '1']));
  assert.equal((await app.request('/form', { method: 'POST', body: many })).status, 422);
});
