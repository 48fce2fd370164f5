import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import sharp, { type Sharp } from 'sharp';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // One process for all pages, which are all ours: each device would else begin two.
  '--renderer-process-limit=1',
  '--disable-site-isolation-trials',
  // No page lives long enough to earn back what its script costs to optimise.
  '--js-flags=--no-opt',
];

/** Whether this run makes the pictures of the documents. */
export const takesPictures = process.env.SATUPINTU_PICTURES === '1';

/**
 * The machine's Chromium, the one without windows first, which takes half the time; an error with the command that brings it
 * where there is none. On pictures its own words are Indonesian too, which only the whole one has (chromium-l10n).
 */
function chromiumPath(): string {
  const whole = ['chromium', 'chromium-browser', 'google-chrome'];
  for (const name of takesPictures ? whole : ['chromium-headless-shell', ...whole]) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {}
  }
  throw new Error('no Chromium on this machine: apt-get install -y chromium-headless-shell');
}

/** A browser for the length of a test. */
export async function openBrowser(t: TestContext): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args, env: { ...process.env, LANGUAGE: 'id' } });
  t.after(() => browser.close());
  return browser;
}

const troubles = new WeakMap<Page, string[]>();
const twins = new WeakMap<Browser, Promise<Page>>();
const scriptless = new WeakSet<Page>();

/** A page of a fresh context (own cookies): a phone, 360 × 740, with script, unless told otherwise. */
export async function newPage(
  browser: Browser,
  options: {
    readonly script?: boolean;
    readonly width?: number;
    readonly height?: number;
    readonly base?: string;
    readonly locale?: string;
  } = {},
): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: options.script ?? true,
    viewport: { width: options.width ?? 360, height: options.height ?? 740 },
    locale: options.locale ?? 'id-ID',
    ...(options.base === undefined ? {} : { baseURL: options.base }),
  });
  const page = await context.newPage();
  await watch(page, options.script ?? true);
  return page;
}

/** Another tab of the same device. */
export async function newTab(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  await watch(tab, !scriptless.has(page));
  return tab;
}

async function watch(page: Page, script: boolean): Promise<void> {
  const seen: string[] = [];
  troubles.set(page, seen);
  // The document's own 404 or 422 is an answer, not a trouble.
  const ownStatus = (url: string, text: string) =>
    text.startsWith('Failed to load resource') && url.split('#')[0] === page.url().split('#')[0];
  page.on('console', (message) => {
    if (message.type() === 'error' && !ownStatus(message.location().url, message.text())) seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (!/ERR_ABORTED/.test(why)) seen.push(`request: ${new URL(request.url()).pathname} ${why}`);
  });
  if (!script) {
    scriptless.add(page);
    return;
  }
  await page.exposeFunction('reportViolation', (text: string) => seen.push(`policy: ${text}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { reportViolation(text: string): void }).reportViolation;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}:${event.lineNumber}`);
    });
  });
}

/** What a page says in its own language: the words that stand in no part marked as another language's, folded ones too. */
export async function ownWords(page: Page): Promise<string> {
  return asked(page, await page.content(), (one) =>
    one.evaluate(() => {
      const body = document.body.cloneNode(true) as HTMLElement;
      for (const part of body.querySelectorAll('[lang], script, style')) part.remove();
      return (body.textContent ?? '').replaceAll(/\s+/g, ' ');
    }),
  );
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Finding = { id: string; help: string; nodes: { html: string; failureSummary?: string }[] };

/**
 * Holds the page now shown to WCAG 2.2 AA by axe (target size included), to no sideways scrolling, and to no policy
 * violation, console error or failed request since it was opened. With a name it may be photographed. `known` holds the shapes of pages that have passed axe: a page that differs from one of
 * them in its words only is not held to axe again, which looks at no words.
 */
export async function checkPage(page: Page, name?: string, known?: Set<string>): Promise<void> {
  const content = await page.content();
  const shape = `${page.viewportSize()?.width} ${shapeOf(content)}`;
  const found = await asked(page, content, async (one) => [
    ...(known?.has(shape) === true ? [] : await findings(one)),
    ...(await widest(one)),
  ]);
  const all = [...(troubles.get(page) ?? []), ...found];
  if (name !== undefined) await photograph(page, name);
  if (all.length > 0) throw new Error(`${page.url()}\n${all.join('\n')}`);
  known?.add(shape);
}

/** A page's tags with what gives them their look and role; of its words, addresses and names only that there are some. */
const shapeOf = (content: string): string =>
  content
    .replace(/>[^<]*[^<\s][^<]*/g, '>…')
    .replace(
      /\s(id|for|href|value|name|action|datetime|title|lang|hreflang|aria-describedby|aria-labelledby|aria-label|accept|content|src)="[^"]+"/g,
      ' $1=…',
    );

/**
 * A page without script can't be asked anything. Its document, as it stands, is written into a twin that runs script but is
 * given none of ours.
 */
async function asked<T>(page: Page, content: string, ask: (page: Page) => Promise<T>): Promise<T> {
  if (!scriptless.has(page)) return ask(page);
  const browser = page.context().browser();
  if (browser === null) throw new Error('the browser is gone');
  const twin = await twinOf(browser, new URL('/help', page.url()).href);
  await twin.setViewportSize(page.viewportSize() ?? { width: 360, height: 740 });
  await twin.setContent(content.replace(/<script[^>]*><\/script>/g, ''), { waitUntil: 'load' });
  return ask(twin);
}

/** One twin for all pages of a browser, at an address of the house: what they share is fetched once. */
function twinOf(browser: Browser, address: string): Promise<Page> {
  const known =
    twins.get(browser) ??
    browser.newContext().then(async (context) => {
      const twin = await context.newPage();
      await twin.goto(address);
      return twin;
    });
  twins.set(browser, known);
  return known;
}

async function findings(page: Page): Promise<string[]> {
  // Half a megabyte of script, which a twin keeps from page to page.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const result = await page.evaluate(async () => {
    const axe = (
      globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<{ violations: Finding[] }> } }
    ).axe;
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
      selectors: false,
    });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map((node) => ({ html: node.html, failureSummary: node.failureSummary ?? '' })),
    }));
  });
  return result.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `axe ${id}: ${help}\n  ${node.html.slice(0, 300)}\n  ${node.failureSummary.replaceAll('\n', '\n  ')}`),
  );
}

/** Where a picture of a page ends, in pixels by the width of the page: what is below looks the same. */
const tallest = (width: number): number => (width < 600 ? 1400 : 1240);

/** Photographs the page now shown, where SATUPINTU_PICTURES=1 asks for it; see `keepPicture`. */
export async function photograph(page: Page, name: string): Promise<void> {
  if (!isAsked(name)) return;
  const shot = await page.screenshot({ fullPage: true });
  const { width = 0, height = 0 } = await sharp(shot).metadata();
  const most = tallest(width);
  // A page that leaves a part of the screen empty ends with its footer.
  const footer = height > (page.viewportSize()?.height ?? 0) ? null : await page.locator('footer').boundingBox();
  const end = footer === null ? height : Math.ceil(footer.y + footer.height);
  const cut = sharp(shot).extract({ left: 0, top: 0, width, height: Math.min(end, most) });
  if (end <= most) return keepPicture(cut, name);
  await keepPicture(sharp(await cut.png().toBuffer()).composite([{ input: fade(width, most) }]), name);
}

/** A page that goes on fades out, so that it looks cut off by nobody's mistake. */
const fade = (width: number, height: number): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<linearGradient id="f" x1="0" y1="0" x2="0" y2="1"><stop stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#fff"/></linearGradient>
<rect y="${height - 90}" width="${width}" height="90" fill="url(#f)"/></svg>`);

/**
 * Keeps a picture, with a palette so that it stays small: in docs/pictures where a document shows one of its name, or every
 * picture in the folder SATUPINTU_PICTURES_IN.
 */
export async function keepPicture(picture: Sharp, name: string): Promise<void> {
  if (!isAsked(name)) return;
  mkdirSync(pictures, { recursive: true });
  await picture.png({ palette: true, colours: 64, effort: 10, compressionLevel: 9 }).toFile(join(pictures, `${name}.png`));
}

const root = join(import.meta.dirname, '..');
const pictures = process.env.SATUPINTU_PICTURES_IN ?? join(root, 'docs/pictures');

function isAsked(name: string): boolean {
  if (!takesPictures) return false;
  if (process.env.SATUPINTU_PICTURES_IN !== undefined) return true;
  const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root });
  return documents.some((path) => readFileSync(join(root, path), 'utf8').includes(`pictures/${name}.png`));
}

/** How far the page scrolls sideways, and what reaches past its right edge. */
const widest = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const past = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5);
    return [
      `scrolls ${scrollWidth - clientWidth}px sideways`,
      ...past.slice(-5).map((one) => `  ${one.outerHTML.slice(0, 120)}`),
    ];
  });
