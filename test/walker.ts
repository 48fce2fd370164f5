/** A browser without a screen: keeps cookies by path, follows nothing by itself, and fills in forms. */
export class Walker {
  readonly #cookies = new Map<string, { value: string; path: string }>();
  readonly #base: URL;

  constructor(base: URL) {
    this.#base = base;
  }

  /** Asks for a page; a redirect is given, not followed. */
  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.#send(path, { method: 'GET', headers: { ...headers } });
  }

  /** Posts answers; `csrf` is taken from the page they stand on. */
  async post(path: string, answers: Readonly<Record<string, string>>, from?: Page): Promise<Page> {
    const body = new URLSearchParams({ _csrf: from?.token ?? '', ...answers });
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: this.#base.origin };
    return this.#send(path, { method: 'POST', headers, body: body.toString() });
  }

  /** Follows redirects to the page at their end, `most` at most. */
  async follow(page: Page, most = 12): Promise<Page> {
    let at = page;
    for (let turn = 0; at.location !== undefined; turn += 1) {
      if (turn === most) throw new Error(`still going after ${most} redirects: ${at.location}`);
      at = await this.get(at.location);
    }
    return at;
  }

  /** A cookie's value, for tests that look at it. */
  cookie(name: string): string | undefined {
    return this.#cookies.get(name)?.value;
  }

  /** Sets a cookie as another page would have. */
  keep(name: string, value: string, path = '/'): void {
    this.#cookies.set(name, { value, path });
  }

  async #send(path: string, init: RequestInit): Promise<Page> {
    const url = new URL(path, this.#base);
    const sent = [...this.#cookies]
      .filter(([, { path: under }]) => url.pathname.startsWith(under))
      .map(([name, { value }]) => `${name}=${value}`);
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(sent.length > 0 ? { cookie: sent.join('; ') } : {}) },
    });
    for (const line of response.headers.getSetCookie()) this.#keepLine(line);
    const location = response.headers.get('location');
    const text = await response.text();
    return {
      status: response.status,
      text,
      path: `${url.pathname}${url.search}`,
      token: /name="_csrf" value="([^"]*)"/.exec(text)?.[1],
      location: location === null ? undefined : new URL(location, url).href,
      headers: response.headers,
    };
  }

  #keepLine(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(pair.indexOf('=') + 1);
    const at = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
    const gone = attributes.some((attribute) => /^max-age=0$/i.test(attribute) || /^expires=thu, 01 jan 1970/i.test(attribute));
    if (gone || value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, { value, path: at });
  }
}

/** What came back: a page, or where to go on. */
export type Page = {
  readonly status: number;
  readonly text: string;
  readonly path: string;
  readonly token: string | undefined;
  readonly location: string | undefined;
  readonly headers: Headers;
};
