/** A browser without a screen: keeps cookies by path, follows nothing by itself, and fills in forms. */
export class Walker {
  readonly #cookies = new Map<string, { value: string; path: string }>();
  readonly #base: URL;
  readonly #ask: (url: URL, init: RequestInit) => Promise<Response>;

  /** `ask` sends a request somewhere else than over the network, such as to an app in this process. */
  constructor(base: URL, ask: (url: URL, init: RequestInit) => Promise<Response> = fetch) {
    this.#base = base;
    this.#ask = ask;
  }

  /** Asks for a page; a redirect is given, not followed. */
  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.#send(path, { method: 'GET', headers: { ...headers } });
  }

  /** Posts answers; `csrf` is taken from the page they stand on. */
  async post(path: string, answers: Readonly<Record<string, string>>, from?: Page): Promise<Page> {
    return this.postPairs(path, Object.entries(answers), from);
  }

  /** The same where one name may come several times, as ticked boxes do. */
  async postPairs(path: string, pairs: readonly (readonly [string, string])[], from?: Page): Promise<Page> {
    const body = new URLSearchParams([['_csrf', from?.token ?? ''], ...pairs.map(([name, value]) => [name, value])]);
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: this.#base.origin };
    return this.#send(path, { method: 'POST', headers, body: body.toString() });
  }

  /** Posts files and answers as a form with `enctype="multipart/form-data"` does. */
  async postFiles(
    path: string,
    files: readonly { readonly field: string; readonly name: string; readonly bytes: Uint8Array }[],
    from?: Page,
  ): Promise<Page> {
    const form = new FormData();
    form.append('_csrf', from?.token ?? '');
    for (const { field, name, bytes } of files) form.append(field, new Blob([new Uint8Array(bytes)]), name);
    return this.#send(path, { method: 'POST', headers: { origin: this.#base.origin }, body: form });
  }

  /** Sends anything else, such as a piece of an upload by a script. */
  async send(path: string, init: RequestInit): Promise<Page> {
    return this.#send(path, init);
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
    const response = await this.#ask(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(sent.length > 0 ? { cookie: sent.join('; ') } : {}) },
    });
    for (const line of response.headers.getSetCookie()) this.#keepLine(line);
    const location = response.headers.get('location');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    return {
      status: response.status,
      text,
      bytes,
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
  /** The same as it came, for files. */
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly token: string | undefined;
  readonly location: string | undefined;
  readonly headers: Headers;
};
