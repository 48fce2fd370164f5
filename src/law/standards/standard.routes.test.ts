import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { as, Temporal } from '#ground';
import { nationalActs } from '#regulations';
import { loadActs } from '#regulations/acts';
import { testStore } from '../../../test/kit.ts';
import { compiledStall, loadAs, stallFrom } from '../../../test/revisions.ts';
import { openServices } from '../../../test/services.ts';
import { morning, person, town } from '../../../test/town.ts';
import { weigh } from '../../../test/weigh.ts';
import { blockSchemas } from './grammar.ts';

const { store } = await town();
const path = '/services/sukamaju/dpmptsp/sip-dokter';
const strip = { accounts: [], action: '/demonstration/step' };
const soon = () => new Promise((resolve) => setTimeout(resolve, 520));

test('anybody reads a service: its questions, its fourteen parts, and the way to apply', async () => {
  const { get, app } = openServices(store, { clock: () => morning });
  const page = await get(path);
  assert.equal(page.status, 200);
  assert.match(page.text, /<h1 class="govuk-heading-l">Surat Izin Praktik Dokter<\/h1>/);
  for (const text of [
    'Selasa, 15 September 2026',
    'Gratis',
    'Tidak perlu Anda bawa',
    '14. Evaluasi kinerja',
    `href="${path}/apply"`,
  ])
    assert.ok(page.text.includes(text), text);
  const { all, page: own } = await weigh(app, path);
  assert.ok(all <= 60 * 1024 && own <= 16 * 1024, `${own} and ${all} bytes`);
});

test('in English as chosen, each language kept apart; the switch leads back to the same page', async () => {
  const { get } = openServices(store, { clock: () => morning });
  assert.match((await get(path)).text, /<html lang="id"/);
  const english = await get(path, { cookie: 'satupintu_lang=en' });
  assert.match(english.text, /<html lang="en"[\s\S]*Doctor&#39;s Practice Licence[\s\S]*Tuesday, 15 September 2026/);
  assert.match((await get(path)).text, new RegExp(`href="${path}\\?lang=en"`));
  assert.match((await get(path, { 'accept-language': 'en' })).text, /Read this page in English/);
  assert.ok(!(await get(path)).text.includes('Read this page in English'));
});

test('the same bytes to all who have not signed in, compressed as they take it, and 304 to those who have them', async () => {
  const { get, app } = openServices(store, { clock: () => morning });
  const first = await get(path);
  const second = await get(path);
  assert.equal(second.text, first.text);
  const etag = first.headers.get('etag') ?? '';
  assert.ok(etag.startsWith('W/"') && second.headers.get('etag') === etag);
  assert.match(first.headers.get('cache-control') ?? '', /private, no-cache/);
  assert.equal(first.headers.get('set-cookie'), null);
  const unchanged = await get(path, { 'if-none-match': etag });
  assert.deepEqual([unchanged.status, unchanged.text], [304, '']);
  const small = await app.request(`http://localhost${path}`, { headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(small.headers.get('content-encoding'), 'br');
  assert.equal(brotliDecompressSync(Buffer.from(await small.arrayBuffer())).toString(), first.text);
});

test('who has signed in, or stands in a demonstration, gets a page of their own around the same content', async () => {
  const session = { actor: person('p01'), csrf: 'c', name: 'Ratna Dewi' };
  const own = await openServices(store, { clock: () => morning, session }).get(path);
  assert.ok(own.text.includes('Ratna Dewi') && own.text.includes('Ajukan permohonan'));
  assert.equal(own.headers.get('etag'), null);
  const shown = await openServices(store, { clock: () => morning, demo: strip }).get(path);
  assert.ok(shown.text.includes('house-strip') && shown.headers.get('etag') === null);
  const plain = openServices(store, { clock: () => morning });
  const asked = await plain.get(`${path}?x=1`);
  assert.ok(asked.text.includes(`href="${path}?x=1&amp;lang=en"`) && asked.headers.get('etag') === null);
});

test('the date is that of the day, and of the side of the service hours', async () => {
  const at = (time: string) => openServices(store, { clock: () => Temporal.Instant.from(`${time}+07:00`) }).get(path);
  assert.match((await at('2026-09-07T10:00')).text, /Selasa, 15 September 2026/);
  assert.match(
    (await at('2026-09-07T21:00')).text,
    /diterima Selasa, 8 September 2026 dan diputus paling lambat <strong>Rabu, 16 September 2026/,
  );
  assert.match((await at('2026-09-08T08:30')).text, /Rabu, 16 September 2026/);
});

test('a service that is not there, not yet or no longer is not found, with ways on', async (t) => {
  const db = await testStore(t);
  await loadAs(db.store, stallFrom('2026-03-02'));
  const { get } = openServices(db.store);
  const later = await get('/services/sukamaju/dpmptsp/market-stall');
  assert.equal(later.status, 404);
  assert.match(
    later.text,
    /Izin Pemakaian Kios Pasar baru dilayani mulai 2 Maret 2026\.[\s\S]*href="\/services"[\s\S]*href="\/bodies"/,
  );
  const english = await get('/services/sukamaju/dpmptsp/market-stall', { cookie: 'satupintu_lang=en' });
  assert.match(english.text, /Market Stall Permit begins on 2 March 2026/);
  for (const other of ['sukamaju/dpmptsp/tiada', 'SUKAMAJU/dpmptsp/x', "sukamaju/'%3B--/x", '%2e%2e/x/y'])
    assert.equal((await get(`/services/${other}`)).status, 404, other);
});

test('a new revision shows when its day comes, and the last day of the old one before; its footing follows the law', async (t) => {
  const db = await testStore(t);
  await loadAs(db.store, compiledStall());
  let now = Temporal.Instant.from('2026-02-02T03:00:00Z');
  const { get } = openServices(db.store, { clock: () => now });
  const address = '/services/sukamaju/dpmptsp/market-stall';
  assert.match((await get(address)).text, /<h1[^>]*>Izin Pemakaian Kios Pasar/);
  await loadAs(db.store, stallFrom('2026-03-02', 'Izin Lapak'), { decision: '188/7', date: '2026-01-20' });
  await soon();
  assert.match((await get(address)).text, /1 Maret 2026, lalu diganti/);
  now = Temporal.Instant.from('2026-03-01T17:30:00Z');
  const next = await get(address);
  assert.match(
    next.text,
    /<h1[^>]*>Izin Lapak[\s\S]*Keputusan Nomor 188\/7, 20 Januari 2026[\s\S]*Revisi 1: 2 Januari 2026 sampai 1 Maret 2026/,
  );
  assert.ok(!next.text.includes('/regulations/uu/2014/30'), 'an act that is not held has no link');
  await db.store.withContext({ kind: 'system', home: as('sukamaju'), job: 'test' }, (tx) => loadActs(tx, nationalActs()));
  await soon();
  assert.ok((await get(address)).text.includes('/regulations/uu/2014/30'));
});

test('/schema is the grammar of the blocks', async () => {
  const { headers, text } = await openServices(store).get('/schema');
  assert.equal(headers.get('content-type'), 'application/schema+json');
  assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(blockSchemas)));
});
