import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { serveHouse } from '#web';
import { padded } from '../../../test/attaching.ts';
import { checkPage, newPage, newTab, openBrowser } from '../../../test/browser.ts';
import { seenText } from '../../../test/journey.ts';
import { town } from '../../../test/town.ts';

type Scene = { readonly browser: Browser; readonly base: string };

/** The house at its address, and a browser: one for all that is tried here. */
async function open(t: TestContext): Promise<Scene> {
  const place = await town(t);
  const base = place.works.settings.url;
  const served = await serveHouse({ app: await place.app(), port: Number(new URL(base).port) });
  t.after(() => served.close());
  return { browser: await openBrowser(t), base };
}

/** The page on which a file is asked, before a browser with script. */
async function before({ browser, base }: Scene, lang: 'id' | 'en' = 'id'): Promise<Page> {
  const page = await newPage(browser, { base });
  await page.goto(`/services/sukamaju/dpmptsp/sip-dokter/apply?lang=${lang}`);
  await page.locator('main form button').first().click();
  await page.waitForURL(/\/q\//);
  const draft = new URL(page.url()).pathname.replace(/\/q\/.*$/, '');
  await page.goto(`${draft}/q/tempat`);
  await page.locator('main input[type=radio]').first().check();
  for (const [part, value] of Object.entries({ day: '5', month: '10', year: '2026' }))
    await page.locator(`main input[name=start-${part}]`).fill(value);
  await page.locator('main form button').first().click();
  await page.goto(`${draft}/e/deed`);
  return page;
}

/** Files on a disk, so that they are the same files when they are chosen again. */
async function onDisk(t: TestContext, files: Readonly<Record<string, number>>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'attach-'));
  t.after(() => rm(folder, { recursive: true }));
  const paths: string[] = [];
  for (const [name, more] of Object.entries(files)) {
    paths.push(join(folder, name));
    await writeFile(join(folder, name), await padded(2, more));
  }
  return paths;
}
const choose = async (page: Page, paths: string[]) => page.locator('main input[type=file]').setInputFiles(paths);
const said = (page: Page) => page.locator('main [role=status]');
const listed = (page: Page) => page.locator('main .house-files__name').allInnerTexts();

async function aborted(t: TestContext, scene: Scene): Promise<void> {
  const page = await before(scene);
  const files = await onDisk(t, { 'perjanjian sewa.pdf': 900_000, 'denah.pdf': 700_000 });
  const sent: number[] = [];
  await page.route('**/files/uploads/**', (route) => {
    if (route.request().method() !== 'PUT') return route.continue();
    if (sent.length >= 2) return route.abort('internetdisconnected');
    sent.push(Number(new URL(route.request().url()).searchParams.get('offset')));
    return route.continue();
  });
  await choose(page, files);
  await page.getByRole('button', { name: 'Unggah', exact: true }).click();
  await said(page).filter({ hasText: 'Sambungan terputus' }).waitFor();
  const bar = page.locator('main .house-upload__bar');
  assert.ok(await bar.isVisible());
  assert.ok((await bar.evaluate((one: HTMLProgressElement) => one.value)) >= 20);
  const broken = Math.max(...sent);
  assert.ok(broken > 0);

  const later = await newTab(page);
  await page.close();
  await later.goto(page.url());
  assert.deepEqual(await listed(later), ['perjanjian sewa.pdf']);
  assert.match(await seenText(later.locator('main')), /\d\d persen sudah sampai\. Pilih berkas yang sama/);
  await checkPage(later);
  const first: number[] = [];
  await later.route('**/files/uploads/**', (route) => {
    first.push(Number(new URL(route.request().url()).searchParams.get('offset')));
    return route.continue();
  });
  await choose(later, files);
  await later.getByRole('button', { name: 'Unggah', exact: true }).click();
  await later.getByRole('button', { name: /^Hapus\s+denah\.pdf/ }).waitFor();
  assert.deepEqual(await listed(later), ['perjanjian sewa.pdf', 'denah.pdf']);
  assert.ok((first[0] ?? 0) > broken, `it went on at ${first[0]}, after the piece at ${broken}`);
  assert.doesNotMatch(await seenText(later.locator('main')), /persen sudah sampai|seluruhnya/);
  await checkPage(later);
}

async function waiting(t: TestContext, scene: Scene): Promise<void> {
  const page = await before(scene);
  const [file] = await onDisk(t, { 'perjanjian sewa.pdf': 2_000_000 });
  let pieces = 0;
  await page.route('**/files/uploads/**', async (route) => {
    if (pieces === 1) await page.context().setOffline(true);
    pieces += 1;
    return route.continue().catch(() => undefined);
  });
  await choose(page, [file ?? '']);
  await page.getByRole('button', { name: 'Unggah', exact: true }).click();
  await said(page).filter({ hasText: 'Bagian yang sudah terkirim tersimpan' }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: /^Hapus\s+perjanjian sewa\.pdf/ }).waitFor();
  assert.deepEqual(await listed(page), ['perjanjian sewa.pdf']);
}

async function wrong(t: TestContext, scene: Scene): Promise<void> {
  const page = await before(scene, 'en');
  const [large, good] = await onDisk(t, { 'plans.pdf': 11_000_000, 'lease.pdf': 600_000 });
  await choose(page, [large ?? '']);
  await page.getByRole('button', { name: 'Upload', exact: true }).click();
  const error = page.locator('main .govuk-error-message');
  await error.waitFor();
  assert.match(await seenText(error), /Error:\s+plans\.pdf: This file is too large\. It may have 10 MB at most\./);
  const input = page.locator('main input[type=file]');
  assert.equal(await input.getAttribute('aria-invalid'), 'true');
  assert.match((await input.getAttribute('aria-describedby')) ?? '', /field-file-error/);
  assert.ok(await input.evaluate((one) => one === document.activeElement), 'the field is where one goes on');
  await checkPage(page).catch((error: Error) => {
    // The answer that refused is 422, which a browser counts as a resource that failed to load.
    const rest = error.message.split('\n').filter((line) => !/status of 422/.test(line));
    assert.deepEqual(rest.slice(1), []);
  });
  await choose(page, [good ?? '']);
  await page.getByRole('button', { name: 'Upload', exact: true }).click();
  await page.getByRole('button', { name: /^Remove\s+lease\.pdf/ }).waitFor();
  assert.deepEqual(await listed(page), ['lease.pdf']);
  assert.equal(await page.locator('main .govuk-error-message').count(), 0);
}

test('large files in pieces, where script runs', async (t) => {
  const scene = await open(t);
  await t.test('an upload that is aborted goes on from the last piece, also after the page was closed', (one) =>
    aborted(one, scene),
  );
  await t.test('while the connection is gone it waits, says so, and goes on by itself', (one) => waiting(one, scene));
  await t.test('what can’t be taken is told at the field in words, before it is sent; the next try is clean', (one) =>
    wrong(one, scene),
  );
});
