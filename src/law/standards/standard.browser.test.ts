import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { serveHouse } from '#web';
import { checkPage, newPage, openBrowser } from '../../../test/browser.ts';
import { freePort } from '../../../test/port.ts';
import { openServices } from '../../../test/services.ts';
import { morning, town } from '../../../test/town.ts';

async function open(t: TestContext): Promise<string> {
  const { store } = await town(t);
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const { app } = openServices(store, { base, clock: () => morning });
  const served = await serveHouse({ app, port });
  t.after(() => served.close());
  return base;
}

const service = '/services/sukamaju/dpmptsp/sip-dokter';
/** The two that are looked at everywhere; the rest on a phone in Indonesian, since it is made of the same parts. */
const main = [
  ['services', '/services?event=starting-work'],
  ['service', service],
] as const;
const rest = [
  ['services-found', '/services?q=izin+dokter'],
  ['services-none', '/services?q=paspor&event=studying'],
  ['service-document', '/services/sukamaju/kesbangpol/surat-keterangan-penelitian'],
  ['service-absent', '/services/sukamaju/dpmptsp/tiada'],
] as const;

test('every page of services passes WCAG 2.2 AA on a phone and on a desk, in both languages', async (t) => {
  const base = await open(t);
  const browser = await openBrowser(t);
  const known = new Set<string>();
  for (const width of [360, 1280])
    for (const lang of ['id', 'en']) {
      const page = await newPage(browser, { width, base, script: width === 1280 });
      await page.goto(`${base}/services?lang=${lang}`);
      for (const [name, path] of width === 360 && lang === 'id' ? [...main, ...rest] : main) {
        await page.goto(`${base}${path}`);
        await checkPage(page, `${name}-${lang}-${width}`, known);
      }
      await page.context().close();
    }
});

test('found by a word, read, and applied for: without script, by links alone', async (t) => {
  const base = await open(t);
  const browser = await openBrowser(t);
  const page = await newPage(browser, { base, script: false });
  await page.goto(`${base}/services`);
  await page.getByLabel('Apa keperluan Anda?').fill('Dókter');
  await page.getByRole('button', { name: 'Cari' }).click();
  await page.getByRole('link', { name: 'Surat Izin Praktik Dokter' }).click();
  assert.equal(new URL(page.url()).pathname, service);
  assert.equal(await page.getByRole('button', { name: 'Ajukan permohonan' }).getAttribute('href'), `${service}/apply`);
});
