import { randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { as, type Home } from '#ground';
import { answer, house, type Session, serveHouse } from '#web';
import { checkPage, newPage, openBrowser } from '../../../test/browser.ts';
import { partsPages } from '../../../test/parts.ts';

const person: Session = {
  actor: { kind: 'anonymous', home: as<Home>('sukamaju') },
  csrf: 'a secret of the session',
  name: 'Ratna Dewi',
  post: { id: 'Petugas loket depan', en: 'Front office' },
};

async function open(t: TestContext): Promise<string> {
  const app = house({
    url: new URL('http://localhost:1'),
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
  app.get('/verify/form', (c) => answer(c, partsPages.form(c.get('visit'))));
  app.get('/verify/showing', (c) => answer(c, partsPages.showing(c.get('visit'))));
  const served = await serveHouse({ app, port: 0 });
  t.after(() => served.close());
  return `http://localhost:${served.port}`;
}

test('every part passes WCAG 2.2 AA on a phone and on a desk, in both languages, with script and without', async (t) => {
  const base = await open(t);
  const browser = await openBrowser(t);
  for (const script of [true, false]) {
    for (const width of [360, 1280]) {
      for (const lang of ['id', 'en']) {
        const page = await newPage(browser, { script, width, base });
        for (const name of ['form', 'showing']) {
          await page.goto(`/verify/${name}?lang=${lang}${name === 'showing' ? '&in' : ''}`);
          await checkPage(page, script ? `parts-${name}-${lang}-${width}` : undefined);
        }
        await page.context().close();
      }
    }
  }
});
