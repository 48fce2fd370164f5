import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { as, type Home } from '#ground';
import { answer, button, form, type Html, house, html, layout, ownMarkup, type Session, serveHouse } from '#web';
import { checkPage, newPage, openBrowser } from '../../../test/browser.ts';
import { partsPages } from '../../../test/parts.ts';
import { freePort } from '../../../test/port.ts';

const person: Session = {
  actor: { kind: 'anonymous', home: as<Home>('sukamaju') },
  csrf: 'a secret of the session',
  name: 'Ratna Dewi',
  post: { id: 'Petugas loket depan', en: 'Front office' },
};

async function open(t: TestContext): Promise<{ base: string; browser: Browser; sent: { count: number } }> {
  const port = await freePort();
  const app = house({
    url: new URL(`http://localhost:${port}`),
    secret: randomBytes(32),
    home: as<Home>('sukamaju'),
    place: 'Kabupaten Sukamaju',
    sessions: async (c) => (c.req.query('in') === undefined ? undefined : person),
    menu: () => [
      { href: '/services', text: { id: 'Layanan', en: 'Services' } },
      { href: '/track', text: { id: 'Lacak permohonan', en: 'Track' } },
      { href: '/verify', text: { id: 'Periksa surat', en: 'Verify a letter' } },
      { href: '/complaints', text: { id: 'Pengaduan', en: 'Complaints' } },
    ],
    demo: async (c) =>
      c.req.query('in') === undefined
        ? undefined
        : {
            who: 'Ratna Dewi, petugas loket depan',
            action: '/demo/role',
            accounts: [
              { id: 'sari', name: 'Sari Wulandari', role: 'pemohon', current: false },
              { id: 'ratna', name: 'Ratna Dewi', role: 'petugas loket depan', current: true },
            ],
            next: { step: 3, of: 9, text: 'Buka kotak masuk dan periksa kelengkapannya', href: '/inbox' },
          },
    fault: (error) => console.error(error),
  });
  const sent = { count: 0 };
  app.get('/verify/form', (c) => answer(c, partsPages.form(c.get('visit'))));
  app.get('/verify/showing', (c) => answer(c, partsPages.showing(c.get('visit'))));
  app.get('/verify/slow', (c) => {
    const visit = c.get('visit');
    return answer(c, layout(visit, { title: 'Kirim' }, form(visit, { action: '/verify/slow' }, button(visit, 'Kirim'))));
  });
  app.post('/verify/slow', async (c) => {
    sent.count += 1;
    await new Promise((resolve) => setTimeout(resolve, 400));
    return c.redirect('/verify/done', 303);
  });
  app.get('/verify/done', (c) => c.text('selesai'));
  app.get('/verify/planted', (c) =>
    answer(c, layout(c.get('visit'), { title: 'x' }, html`<h1>x</h1>${planted[c.req.query('what') ?? '']}`)),
  );
  const served = await serveHouse({ app, port });
  const browser = await openBrowser(t);
  t.after(() => served.close());
  return { base: `http://localhost:${port}`, browser, sent };
}

const planted: Readonly<Record<string, Html>> = {
  inline: ownMarkup('<script>1</script>'),
  style: ownMarkup('<p style="color:red">x</p>'),
  alt: ownMarkup('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
  small: ownMarkup('<div><button>a</button><button>b</button></div>'.repeat(2)),
  wide: ownMarkup(`<pre>${'x'.repeat(300)}</pre>`),
  missing: ownMarkup('<img alt="" src="/assets/none.png">'),
};

test('every part passes WCAG 2.2 AA on a phone and on a desk, in both languages, with script and without', async (t) => {
  const { base, browser } = await open(t);
  const ways = [
    [true, 360, 'id'],
    [true, 1280, 'en'],
    [false, 360, 'en'],
    [false, 1280, 'id'],
  ] as const;
  const known = new Set<string>();
  for (const [script, width, lang] of ways) {
    const page = await newPage(browser, { script, width, base });
    for (const name of ['form', 'showing']) {
      await page.goto(`/verify/${name}?lang=${lang}${name === 'showing' ? '&in' : ''}`);
      await checkPage(page, script ? `parts-${name}-${width}` : undefined, known);
    }
    await page.context().close();
  }
});

test('a page of 320 px (a desk at 400 %) still scrolls one way only', async (t) => {
  const { base, browser } = await open(t);
  const page = await newPage(browser, { width: 320, base });
  for (const name of ['form', 'showing']) {
    await page.goto(`/verify/${name}?in`);
    await checkPage(page);
  }
});

test('a double click sends once; without script the second is the server’s to refuse', async (t) => {
  const { base, browser, sent } = await open(t);
  const page = await newPage(browser, { base });
  await page.goto('/verify/slow');
  await page.getByRole('button', { name: 'Kirim' }).dblclick();
  await page.waitForURL('**/verify/done');
  assert.equal(sent.count, 1);
});

test('what is wrong has the focus, and its links lead to the fields', async (t) => {
  const { base, browser } = await open(t);
  const page = await newPage(browser, { base });
  await page.goto('/verify/form');
  assert.ok(await page.evaluate(() => document.activeElement?.classList.contains('govuk-error-summary')));
  await page.getByRole('link', { name: 'Pilih tempat praktik' }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'place');
  await page.getByText('Tempat praktik sendiri').click();
  assert.ok(await page.getByLabel('Alamat').isVisible());
  await page.getByText('Klinik atau rumah sakit').click();
  assert.ok(!(await page.getByLabel('Alamat').isVisible()));
});

test('the check itself finds what it is there for', async (t) => {
  const { base, browser } = await open(t);
  const planted = [
    ['/verify/planted?what=inline', /policy: script-src/],
    ['/verify/planted?what=style', /policy: style-src/],
    ['/verify/planted?what=alt', /axe image-alt/],
    ['/verify/planted?what=small', /axe target-size/],
    ['/verify/planted?what=wide', /sideways/],
    ['/verify/planted?what=missing', /console: Failed to load resource/],
  ] as const;
  for (const [path, expected] of planted) {
    const page = await newPage(browser, { base });
    await page.goto(path);
    await assert.rejects(checkPage(page), expected, path);
    await page.context().close();
  }
});
