import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { Hono } from 'hono';
import { as, type Home } from '#ground';

import { type Card, house, html, serveHouse, type WebEnv } from '#web';
import { checkPage, newPage, openBrowser } from '../../../test/browser.ts';
import { freePort } from '../../../test/port.ts';
import { weigh } from '../../../test/weigh.ts';
import { type PortalParts, portalRoutes } from './portal.routes.ts';

const wanted: readonly Card[] = [
  {
    title: { id: 'Izin Mendirikan Perpustakaan', en: 'Licence for a library' },
    href: '/services/a',
    text: { id: 'Untuk yayasan dan desa.', en: 'For foundations and villages.' },
    meta: { id: '6 hari kerja · gratis', en: '6 working days · free' },
  },
  {
    title: { id: 'Kartu Pembaca', en: 'Reader’s card' },
    href: '/services/b',
    text: { id: 'Untuk semua orang.', en: 'For everyone.' },
    meta: { id: '3 hari kerja · gratis', en: '3 working days · free' },
  },
];

const parts: PortalParts = {
  office: {
    name: { id: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', en: 'One-Door Service Office' },
    address: 'Jalan Kenanga 1, Sukamaju',
    hours: { id: 'Senin–Jumat 08.00–15.30', en: 'Monday to Friday 08:00–15:30' },
    phone: '(021) 555 0100',
    email: 'halo@sukamaju.example',
    dataOfficer: 'pdp@sukamaju.example',
  },
  wanted: async () => wanted,
  events: async () => ['studying', 'starting-work', 'unheard-of'],
  blocks: [async () => undefined, async () => html`<p>blok</p>`],
};

function portal(port = ''): Hono<WebEnv> {
  const app = house({
    url: new URL(`http://localhost${port}`),
    secret: randomBytes(32),
    home: as<Home>('sukamaju'),
    place: 'Kabupaten Sukamaju',
    sessions: async () => undefined,
    cite: (ref, lang) => `${lang === 'id' ? 'Pasal' : 'Article'} ${ref}`,
    menu: () => [
      { href: '/services', text: { id: 'Layanan', en: 'Services' } },
      { href: '/track', text: { id: 'Lacak permohonan', en: 'Track' } },
      { href: '/verify', text: { id: 'Periksa surat', en: 'Check a letter' } },
      { href: '/help', text: { id: 'Bantuan', en: 'Help' } },
    ],
  });
  return app.route('/', portalRoutes(parts));
}

const paths = ['/', '/help', '/accessibility', '/privacy', '/cookies', '/complaints'];

test('the home page leads to services, life events, one’s own business and the words for complaints', async () => {
  const text = await (await portal().request('/')).text();
  for (const expected of [
    'action="/services"',
    'href="/services/a"',
    '/services?event=starting-work',
    '/services?event=studying',
    'href="/track"',
    'href="/verify"',
    'href="/complaints"',
    'blok',
  ])
    assert.ok(text.includes(expected), expected);
  assert.ok(!text.includes('unheard-of'));
});

test('every page speaks both languages, names its articles only on asking, and says nothing of the other language', async () => {
  for (const path of paths) {
    const id = await (await portal().request(path)).text();
    const en = await (await portal().request(path, { headers: { cookie: 'satupintu_lang=en' } })).text();
    assert.match(id, /<html lang="id"/);
    assert.match(en, /<html lang="en"/);
    assert.notEqual(/<h1[^>]*>([^<]+)/.exec(id)?.[1], /<h1[^>]*>([^<]+)/.exec(en)?.[1] ?? path);
    if (path !== '/') assert.match(id, /<details[\s\S]*Pasal uu\//);
    const outside = id.replace(/<details[\s\S]*?<\/details>/g, '');
    assert.ok(!/\b[Pp]asal\b|uu\/\d/.test(outside), `${path} cites in running text`);
  }
});

test('the privacy notice has the seven contents that the law asks for', async () => {
  const text = await (await portal().request('/privacy')).text();
  for (const heading of ['Atas dasar apa', 'Untuk apa', 'Data apa, dan mengapa diperlukan', 'Berapa lama', 'Hak Anda'])
    assert.ok(text.includes(heading), heading);
  assert.ok(text.includes('pdp@sukamaju.example'));
});

test('a page with everything on it weighs at most 60 KB', async (t) => {
  for (const path of paths) {
    const weight = await weigh(portal(), path);
    t.diagnostic(`${path} ${weight.page} of ${weight.all} bytes`);
    assert.ok(weight.all <= 60 * 1024, `${path} weighs ${weight.all}`);
    assert.ok(Object.keys(weight.parts).length >= 3);
  }
});

test('the front door passes in a browser, on a phone and on a desk, with and without script', async (t) => {
  const port = await freePort();
  const door = await serveHouse({ app: portal(`:${port}`), port });
  t.after(() => door.close());
  const browser = await openBrowser(t);
  const known = new Set<string>();
  for (const [script, width, lang] of [
    [true, 360, 'id'],
    [true, 1280, 'en'],
    [false, 360, 'en'],
    [false, 1280, 'id'],
  ] as const) {
    const page = await newPage(browser, { script, width, base: `http://localhost:${port}` });
    for (const path of paths) {
      await page.goto(`${path}?lang=${lang}`);
      await checkPage(page, script ? `portal${path === '/' ? '-home' : path.replace('/', '-')}-${width}` : undefined, known);
    }
    await page.context().close();
  }
});
