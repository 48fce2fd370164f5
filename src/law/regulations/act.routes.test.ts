import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type Home, isRefusal, system, Temporal } from '#ground';
import { house, html, serveHouse } from '#web';
import { checkPage, newPage, openBrowser } from '../../../test/browser.ts';
import { testStore } from '../../../test/kit.ts';
import { freePort } from '../../../test/port.ts';
import { loadActs } from './act.acts.ts';
import { regulationRoutes } from './act.routes.ts';
import { nationalActs } from './national.ts';

const { store } = await testStore();
const taken = await store.withContext(system('sukamaju', 'load-acts'), (tx) => loadActs(tx, nationalActs()));
assert.ok(!isRefusal(taken));

const open = (base: string) =>
  house({
    url: new URL(base),
    secret: new Uint8Array(32).fill(3),
    home: as<Home>('sukamaju'),
    place: 'Kabupaten Sukamaju',
    sessions: async () => undefined,
    clock: () => Temporal.Instant.from('2026-01-08T03:15:00Z'),
  }).route('/', regulationRoutes(store, [async (_tx, _visit, act) => html`<p>berdiri di atas ${act.id}</p>`]));
const app = open('http://localhost');

const get = async (path: string): Promise<{ status: number; body: string }> => {
  const response = await app.request(`http://localhost${path}`);
  return { status: response.status, body: await response.text() };
};

test('the list and its search', async () => {
  const all = await get('/regulations');
  assert.equal(all.status, 200);
  assert.match(all.body, /href="\/regulations\/uu\/2023\/17"/);
  const found = await get('/regulations?q=pelayanan+publik+2009');
  assert.match(found.body, /href="\/regulations\/uu\/2009\/25"/);
  assert.doesNotMatch(found.body, /href="\/regulations\/uu\/2023\/17"/);
});

test('an act today, on another day, and on a day that is none', async () => {
  const today = await get('/regulations/uu/2004/29');
  assert.equal(today.status, 200);
  assert.match(today.body, /8 Januari 2026/);
  assert.match(today.body, /Dicabut/);
  assert.match(today.body, /berdiri di atas uu\/2004\/29/);
  const then = await get('/regulations/uu/2004/29?on-day=2&on-month=1&on-year=2020');
  assert.match(then.body, /Keadaan pada 2 Januari 2020/);
  const none = await get('/regulations/uu/2004/29?on-day=31&on-month=2&on-year=2020');
  assert.equal(none.status, 422);
  assert.match(none.body, /Tulis tanggal lengkap/);
  const empty = await get('/regulations/uu/2004/29?on-day=&on-month=&on-year=');
  assert.equal(empty.status, 200);
  assert.equal((await get('/regulations/uu/2004/29?on-hour=1')).status, 422);
});

test('an act that is not held, and what is no act at all, are not found, with a way on', async () => {
  for (const path of ['/regulations/uu/2099/1', '/regulations/uu/2023/17~264', '/regulations/..%2fuu', '/regulations/<b>']) {
    const found = await get(path);
    assert.equal(found.status, 404, path);
    assert.match(found.body, /href="\/regulations"/, path);
  }
});

test('in a browser, with script and without, on a phone and wide, the pages pass WCAG 2.2 AA', async (t) => {
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const served = await serveHouse({ app: open(base), port });
  t.after(() => served.close());
  const browser = await openBrowser(t);
  const phone = await newPage(browser, { base });
  for (const path of ['/regulations?q=kesehatan', '/regulations/uu/2014/30', '/regulations/uu/2004/29?on-day=x']) {
    await phone.goto(path);
    await checkPage(phone, path.endsWith('30') ? 'regulation' : undefined);
  }
  const plain = await newPage(browser, { script: false, width: 1280, base });
  await plain.goto('/regulations');
  await plain.getByRole('searchbox').fill('zzz');
  await plain.getByRole('button', { name: 'Cari' }).click();
  assert.match(await plain.content(), /Tidak ada peraturan yang cocok/);
  await checkPage(plain);
});
