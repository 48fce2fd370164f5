import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Browser, Locator, Page, Response } from 'playwright-core';
import { checkPage, newPage, newTab, openBrowser, ownWords, photograph, takesPictures } from './browser.ts';
import { openHouse, type TestHouse } from './whole.ts';

/** The whole house with a browser before it. */
export type Scene = {
  readonly house: TestHouse;
  /** Somebody with a device of their own: fresh cookies, nobody signed in. */
  visitor(options?: VisitorOptions): Promise<Visitor>;
};

/** A device: a phone without script unless told otherwise. `citizen`: every page is held to 60 KB. */
export type VisitorOptions = {
  readonly script?: boolean;
  readonly wide?: boolean;
  readonly lang?: 'id' | 'en';
  readonly citizen?: boolean;
  /** Each page is also looked at in English, in another tab; `-en` is added to the names of its pictures. */
  readonly both?: boolean;
};

const phone = { width: 360, height: 740 };
// For a picture high enough that nothing on it is scrolled away.
const desk = { width: 1100, height: takesPictures ? 2400 : 760 };
/** What a citizen's page may weigh with everything on it, gzipped. */
const citizenPage = 60 * 1024;

/** Opens the house, loaded with the demonstration, and a browser, both gone when the test is over; `all` holds for every device. */
export async function openScene(t: TestContext, all: VisitorOptions = {}): Promise<Scene> {
  const house = await openHouse({ after: (fn) => t.after(fn) });
  const browser = await openBrowser(t);
  return { house, visitor: (options = {}) => Visitor.arrive(house, browser, { ...all, ...options }) };
}

/** Somebody before a screen: goes, presses, fills in; and holds every page they look at to what is promised of it. */
export class Visitor {
  readonly page: Page;
  readonly house: TestHouse;
  readonly #options: VisitorOptions;
  readonly #assets = new Map<string, Promise<number>>();
  #document: Promise<number> = Promise.resolve(0);
  #asked = false;
  #tab: Page | undefined;
  /** The heaviest page so far, in bytes. */
  heaviest = { path: '', bytes: 0 };
  /** How many pages were looked at. */
  seen = 0;

  private constructor(house: TestHouse, page: Page, options: VisitorOptions) {
    this.house = house;
    this.page = page;
    this.#options = options;
    page.on('response', (response) => this.#weigh(response));
  }

  /** Opens a device. */
  static async arrive(house: TestHouse, browser: Browser, options: VisitorOptions): Promise<Visitor> {
    const english = options.lang === 'en';
    const page = await newPage(browser, {
      ...(options.wide === true ? desk : phone),
      base: house.url,
      script: options.script ?? false,
      locale: english ? 'en-GB' : 'id-ID',
    });
    page.setDefaultTimeout(120_000);
    const visitor = new Visitor(house, page, options);
    if (english) await visitor.go('/?lang=en');
    return visitor;
  }

  /** Opens an address of the house. */
  async go(path: string): Promise<void> {
    await this.page.goto(path.startsWith('http') ? path : `${this.house.url}${path}`);
  }

  /** Where this device is: path and query. */
  get at(): string {
    const { pathname, search } = new URL(this.page.url());
    return `${pathname}${search}`;
  }

  /** Presses a button, or a link that looks like one, in the main part of the page. */
  async press(name: string | RegExp): Promise<void> {
    await this.#doing(this.page.locator('main').getByRole('button', { name, exact: true }).first().click());
    await this.page.waitForLoadState();
  }

  /** Follows a link of the main part. */
  async follow(name: string | RegExp): Promise<void> {
    await this.#doing(this.page.locator('main').getByRole('link', { name, exact: true }).first().click());
    await this.page.waitForLoadState();
  }

  /** Opens a part that is folded away. */
  async unfold(name: string): Promise<void> {
    await this.#doing(this.page.locator('main summary', { hasText: name }).first().click());
  }

  /** Fills in fields by their labels. */
  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(fields)) await this.#doing(this.field(label).fill(text));
  }

  /** Waits for what is done on the page; where it can't be done, the error says what stands there. */
  async #doing<T>(deed: Promise<T>): Promise<T> {
    try {
      return await deed;
    } catch (error) {
      throw new Error([`${this.at}: ${await this.text()}`, ...this.#faults()].join('\n'), { cause: error });
    }
  }

  /** What the house has said of faults of its own. */
  #faults(): readonly string[] {
    return this.house.log.filter((line) => !line.startsWith('{')).slice(-2);
  }

  /** A field by what its label begins with. */
  field(label: string) {
    const text = new RegExp(`^\\s*${label.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`);
    return this.page.locator('main').getByLabel(text).first();
  }

  /** Chooses options of radio buttons and boxes by their labels. */
  async choose(...labels: readonly string[]): Promise<void> {
    for (const name of labels)
      await this.#doing(
        this.page
          .locator('main')
          .getByRole('radio', { name, exact: true })
          .or(this.page.locator('main').getByRole('checkbox', { name, exact: true }))
          .first()
          .check(),
      );
  }

  /** Picks an option of a list. */
  async pick(label: string, option: string): Promise<void> {
    await this.#doing(this.field(label).selectOption({ label: option }));
  }

  /** Fills in a date as people write it. */
  async date(day: number, month: number, year: number): Promise<void> {
    const [d, m, y] = this.#options.lang === 'en' ? ['Day', 'Month', 'Year'] : ['Tanggal', 'Bulan', 'Tahun'];
    await this.fill({ [d]: String(day), [m]: String(month), [y]: String(year) });
  }

  /** Steps into an account of the demonstration in one click on the strip. */
  async become(account: string): Promise<void> {
    const strip = this.page.locator('.house-strip');
    await strip.locator('summary').click();
    await strip.getByRole('button', { name: account, exact: true }).click();
    await this.page.waitForLoadState();
  }

  /** Goes the way that the strip offers next. */
  async goNext(): Promise<void> {
    await this.page.locator('.house-strip__go').click();
    await this.page.waitForLoadState();
  }

  /** The words of the page, without the frame. */
  async text(): Promise<string> {
    return (await seenText(this.page.locator('main'))).replaceAll(/[\s\u00a0]+/g, ' ');
  }

  /** Fails unless the main part of the page says each of these. */
  async says(...sentences: readonly (string | RegExp)[]): Promise<void> {
    const text = await this.text();
    for (const sentence of sentences)
      assert.ok(
        typeof sentence === 'string' ? text.includes(sentence) : sentence.test(text),
        [`${this.at} does not say ${sentence}: ${text}`, ...this.#faults()].join('\n'),
      );
  }

  /** Fails when the page holds any of these, even where it can't be seen; the strip of the demonstration is not of it. */
  async hides(...sentences: readonly string[]): Promise<void> {
    const source = await this.page.locator('main').innerHTML();
    for (const sentence of sentences) assert.ok(!source.includes(sentence), `${this.at} says ${sentence}`);
  }

  /** Clicks what sends a file, and gives its bytes. */
  async download(name: string | RegExp): Promise<Buffer> {
    const link = this.page
      .locator('main')
      .getByRole('button', { name })
      .or(this.page.locator('main').getByRole('link', { name }));
    const [download] = await Promise.all([this.page.waitForEvent('download'), link.first().click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  /**
   * Holds the page now shown to all that is promised of a page: axe at 360 px, no policy event, no console error, no code or
   * hole of a sentence for a person to read, and the weight where it is a citizen's. With a name it may be photographed.
   */
  async check(name?: string): Promise<void> {
    this.seen += 1;
    const wide = this.#options.wide === true;
    if (wide) await this.page.setViewportSize(phone);
    await checkPage(this.page, wide ? undefined : name, passed(this.house));
    if (wide) await this.page.setViewportSize(desk);
    if (wide && name !== undefined) await photograph(this.page, name);
    await this.#inWords();
    if (this.#options.both === true && this.#asked) await this.#inEnglish(name);
    const bytes = (await this.#document) + (await this.#sum());
    if (bytes > this.heaviest.bytes) this.heaviest = { path: this.at, bytes };
    if (this.#options.citizen !== false) assert.ok(bytes <= citizenPage, `${this.at} weighs ${bytes} bytes`);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  async #inWords(): Promise<void> {
    const text = (await seenText(this.page.locator('body'))).replaceAll(/\S*[@.](example|localhost)\S*|https?:\S+/g, '');
    const raw =
      /\{\w+\}|\bundefined\b|\[object|\bNaN\b|\b(?:nasional|sukamaju|cendana-raya)\/[a-z]|\b(?:uu|pp|perpres|permendagri|perbup|perda)\/\S|\b[0-9a-f]{8}-[0-9a-f]{4}-/.exec(
        text,
      );
    assert.equal(raw, null, `${this.at} shows ${raw?.[0]}: …${text.slice((raw?.index ?? 0) - 60, (raw?.index ?? 0) + 60)}…`);
  }

  /** The same address in English: nothing of it is left in Indonesian but what is marked so. */
  async #inEnglish(name?: string): Promise<void> {
    const address = new URL(this.page.url());
    this.#tab ??= await newTab(this.page);
    address.searchParams.set('lang', 'en');
    await this.#tab.goto(address.href);
    try {
      await this.#tab.setViewportSize(phone);
      await checkPage(this.#tab, name === undefined ? undefined : `${name}-en`, passed(this.house));
      const left = (await ownWords(this.#tab)).matchAll(
        /(?:\S+ ){0,3}\b(?:yang|dan|untuk|dengan|tidak|pada|dari|atau|Anda|adalah|belum|sudah|akan|oleh|kepada)\b(?: \S+){0,3}/g,
      );
      const texts = [...left].map(([text]) => text);
      assert.deepEqual(texts, [], `${address.pathname} in English`);
    } finally {
      address.searchParams.set('lang', 'id');
      await this.#tab.goto(address.href);
    }
  }

  #weigh(response: Response): void {
    const { pathname } = new URL(response.url());
    const request = response.request();
    const size = request
      .sizes()
      .then((sizes) => sizes.responseBodySize)
      .catch(() => 0);
    if (pathname.startsWith('/assets/')) {
      if (response.status() === 200 && !response.fromServiceWorker() && !this.#assets.has(pathname))
        this.#assets.set(pathname, size);
    } else if (request.isNavigationRequest() && (response.headers()['content-type'] ?? '').startsWith('text/html')) {
      this.#document = size;
      this.#asked = request.method() === 'GET';
    }
  }

  async #sum(): Promise<number> {
    let all = 0;
    for (const size of this.#assets.values()) all += await size;
    return all;
  }
}

/** What can be seen of a part of a page: not what is folded away or hidden. */
export const seenText = (part: Locator): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen is asked for, and a locator is no node
  part.innerText();

const shapes = new WeakMap<TestHouse, Set<string>>();

/** The shapes of pages that have passed in this house. */
function passed(house: TestHouse): Set<string> {
  const known = shapes.get(house) ?? new Set();
  shapes.set(house, known);
  return known;
}
