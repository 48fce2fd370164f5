import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { as, type Home } from '#ground';
import { type HouseOptions, house, type WebEnv } from '#web';

/** An empty house for tests of routes, at `http://localhost`, signed out, unless told otherwise. Faults are printed. */
export const testHouse = (more: Partial<HouseOptions> = {}): Hono<WebEnv> =>
  house({
    url: new URL('http://localhost'),
    secret: randomBytes(32),
    home: as<Home>('sukamaju'),
    place: 'Kabupaten Sukamaju',
    sessions: async () => undefined,
    fault: (error) => console.error(error),
    ...more,
  });

/** The first form's token on a page, and the cookies that go with it: what a browser would send back. */
export async function tokenOf(
  app: Hono<WebEnv>,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ token: string; cookie: string }> {
  const response = await app.request(path, { headers });
  const token = /name="_csrf" value="([^"]+)"/.exec(await response.text())?.[1] ?? '';
  const set = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  return { token, cookie: [headers.cookie, ...set].filter((one) => one !== undefined && one !== '').join('; ') };
}
