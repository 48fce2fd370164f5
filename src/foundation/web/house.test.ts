import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hono } from 'hono';
import { as, type Home, isRefusal, Temporal } from '#ground';
import { testHouse, tokenOf } from '../../../test/house.ts';
import { button, form } from './action.ts';
import { answer, answerRefusal } from './answer.ts';
import { readForm } from './body.ts';
import { textInput } from './field.ts';
import type { HouseOptions } from './house.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import type { LogLine } from './log.ts';
import type { WebEnv } from './visit.ts';

function rooms(more: Partial<HouseOptions> = {}): Hono<WebEnv> {
  const app = testHouse({ fault: () => {}, ...more });
  app.get('/ask/:id', (c) => {
    const visit = c.get('visit');
    return answer(
      c,
      layout(
        visit,
        { title: 'Tanya' },
        form(visit, { action: visit.path }, html`${textInput(visit, { name: 'nik', label: 'NIK' })}${button(visit, 'Kirim')}`),
      ),
    );
  });
  app.post('/ask/:id', async (c) => {
    const answers = await readForm(c, { nik: { max: 16 } });
    if (isRefusal(answers)) return answerRefusal(c, c.get('visit'), answers, {});
    return c.text(`got ${answers.one('nik')}`);
  });
  app.get('/plain', (c) => answer(c, layout(c.get('visit'), { title: 'Biasa' }, html`<p>${c.get('visit').now.toString()}</p>`)));
  app.get('/fault', () => {
    throw new TypeError('NIK 3301012703900001');
  });
  app.get('/healthz', (c) => c.json({ status: 'ok', visit: c.get('visit') === undefined }));
  return app;
}

const post = (app: Hono<WebEnv>, pairs: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request('/ask/1', { method: 'POST', body: new URLSearchParams(pairs), headers });

test('a form is taken with the token of the same browser, and with no other', async () => {
  const app = rooms();
  const { token, cookie } = await tokenOf(app, '/ask/1');
  const other = await tokenOf(app, '/ask/1');
  assert.equal(await (await post(app, { _csrf: token, nik: '1' }, { cookie })).text(), 'got 1');
  for (const [pairs, headers] of [
    [{ nik: '1' }, { cookie }],
    [{ _csrf: 'x', nik: '1' }, { cookie }],
    [{ _csrf: other.token, nik: '1' }, { cookie }],
    [{ _csrf: token, nik: '1' }, {}],
    [{ _csrf: token, nik: '1' }, { cookie: 'satupintu_form=planted.planted' }],
  ] as const)
    assert.equal((await post(app, pairs as Record<string, string>, headers)).status, 403, JSON.stringify(pairs));
});

test('a form from another site is refused even with a good token, and its answers are not shown', async () => {
  const app = rooms();
  const { token, cookie } = await tokenOf(app, '/ask/1');
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]) {
    const response = await post(app, { _csrf: token, nik: 'jawaban-orang' }, { cookie, ...headers });
    assert.equal(response.status, 403);
    assert.ok(!(await response.text()).includes('jawaban-orang'));
  }
  assert.equal(
    (
      await post(
        app,
        { _csrf: token, nik: 'jawaban-orang' },
        { cookie, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
      )
    ).status,
    200,
  );
});

test('a stale form of ours keeps its answers', async () => {
  const app = rooms();
  const response = await post(app, { _csrf: 'old', nik: '42' }, { origin: 'http://localhost' });
  assert.equal(response.status, 403);
  const page = await response.text();
  assert.match(page, /name="nik" value="42"/);
  const token = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  assert.equal(await (await post(app, { _csrf: token, nik: '42' }, { cookie })).text(), 'got 42');
});

test('a session’s token ends with the session', async () => {
  let csrf = 'first';
  const app = rooms({ sessions: async () => ({ actor: { kind: 'anonymous', home: as<Home>('sukamaju') }, csrf, name: 'Sari' }) });
  const { token } = await tokenOf(app, '/ask/1');
  assert.equal((await post(app, { _csrf: token, nik: '1' })).status, 200);
  csrf = 'second';
  assert.equal((await post(app, { _csrf: token, nik: '1' })).status, 403);
});

test('an answer that is not asked for is refused; too much is refused before it is read', async () => {
  const app = rooms();
  const { token, cookie } = await tokenOf(app, '/ask/1');
  assert.equal((await post(app, { _csrf: token, extra: '1' }, { cookie })).status, 422);
  assert.equal((await post(app, { _csrf: token, nik: 'x'.repeat(300_000) }, { cookie })).status, 413);
});

test('every answer has the security headers, and pages that bind a browser are not kept', async () => {
  const app = rooms();
  for (const path of ['/ask/1', '/plain', '/none', '/fault', '/healthz', '/?lang=en', '/assets/none.css']) {
    const { headers } = await app.request(path);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('strict-transport-security'), null);
  }
  assert.equal((await app.request('/ask/1')).headers.get('cache-control'), 'no-store');
  const plain = await app.request('/plain');
  assert.equal(plain.headers.get('cache-control'), 'private, no-cache');
  assert.deepEqual(plain.headers.getSetCookie(), []);
});

test('over https the cookies are bound to the host and the browser is told to stay on https', async () => {
  const app = rooms({ url: new URL('https://pintu.example') });
  const response = await app.request('https://pintu.example/ask/1');
  assert.match(response.headers.getSetCookie()[0] ?? '', /^__Host-satupintu_form=.*; Path=\/.*HttpOnly; Secure; SameSite=Lax/);
  assert.match(response.headers.get('strict-transport-security') ?? '', /max-age/);
});

test('another host goes to the one address, except health, verification and assets', async () => {
  const app = rooms({ url: new URL('http://pintu.example:8080') });
  assert.equal(
    (await app.request('http://localhost:8080/plain?a=1')).headers.get('location'),
    'http://pintu.example:8080/plain?a=1',
  );
  assert.equal((await app.request('http://localhost:8080/healthz')).status, 200);
  for (const path of ['/verify', '/verify/x', '/assets/x'])
    assert.equal((await app.request(`http://localhost${path}`)).status, 404, path);
  assert.equal(
    (await app.request('http://localhost//evil.example')).headers.get('location'),
    'http://pintu.example:8080//evil.example',
  );
});

test('the language switch remembers and returns to the same page, never to another site', async () => {
  const app = rooms();
  const response = await app.request('/ask/1?a=b&lang=en');
  assert.equal(response.status, 303);
  assert.equal(response.headers.get('location'), '/ask/1?a=b');
  assert.match(response.headers.getSetCookie()[0] ?? '', /^satupintu_lang=en; Max-Age=31536000/);
  assert.equal((await app.request('http://localhost//evil.example?lang=en')).headers.get('location'), '/evil.example');
  assert.match(await (await app.request('/plain', { headers: { cookie: 'satupintu_lang=en' } })).text(), /lang="en"/);
  assert.match(
    await (await app.request('/plain', { headers: { 'accept-language': 'en' } })).text(),
    /<html lang="id"[\s\S]*Read this page in English/,
  );
});

test('the clock is read once a request', async () => {
  let reads = 0;
  const app = rooms({
    clock: () => {
      reads += 1;
      return Temporal.Instant.from('2026-11-24T03:00:00Z');
    },
  });
  assert.match(await (await app.request('/plain')).text(), /2026-11-24T03:00:00Z/);
  assert.equal(reads, 1);
});

test('not found, not that way, and our fault: each a page; the fault’s reference is the log’s', async () => {
  const lines: LogLine[] = [];
  const app = rooms({ log: (line) => lines.push(line) });
  const { token, cookie } = await tokenOf(app, '/ask/1');
  const none = await app.request('/none');
  assert.equal(none.status, 404);
  assert.match(await none.text(), /href="\/services"/);
  const wrongWay = await app.request('/plain', {
    method: 'POST',
    body: new URLSearchParams({ _csrf: token }),
    headers: { cookie },
  });
  assert.equal(wrongWay.status, 405);
  assert.equal(wrongWay.headers.get('allow'), 'GET, HEAD');
  const fault = await app.request('/fault');
  assert.equal(fault.status, 500);
  const line = lines.at(-1);
  assert.ok((await fault.text()).includes(line?.reference ?? '?'));
  assert.equal(line?.event, 'fault');
  assert.equal(line?.error, 'TypeError');
});

test('an address with a NUL in it is nowhere', async () => {
  const app = rooms();
  for (const path of ['/ask/%00', '/ask/1%00', '/plain?q=%00'])
    assert.equal((await app.request(`http://localhost${path}`)).status, 404);
  assert.equal((await app.request('http://localhost/ask/%2500')).status, 200);
});

test('the log knows routes and statuses, and nobody', async () => {
  const lines: LogLine[] = [];
  const app = rooms({ log: (line) => lines.push(line) });
  await app.request('/ask/2026-00042?q=Sari');
  await app.request('/plain');
  await app.request('/fault');
  await post(app, { nik: '3301012703900001' });
  assert.deepEqual(
    lines.map(({ route, status }) => `${route} ${status}`),
    ['/ask/:id 200', '/plain 200', '/fault 500', '/ask/:id 403'],
  );
  assert.ok(!/Sari|00042|3301/.test(JSON.stringify(lines)));
});

test('a session that can’t be read is our fault, told in a page', async () => {
  const app = rooms({
    sessions: async () => {
      throw new Error('the database is away');
    },
  });
  const response = await app.request('/plain');
  assert.equal(response.status, 500);
  assert.match(await response.text(), /<html lang="id"/);
  assert.equal((await app.request('/healthz')).status, 200);
});

test('a demonstration’s strip is on every page, its form with a good token', async () => {
  const app = rooms({
    demo: async (_, visit) => ({ action: '/ask/1', accounts: [{ id: 'a', name: visit.place, role: 'r', current: false }] }),
  });
  const { token, cookie } = await tokenOf(app, '/none');
  assert.equal((await post(app, { _csrf: token, nik: '1' }, { cookie })).status, 200);
});
