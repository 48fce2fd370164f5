import { as, type Home, type Instant } from '#ground';
import type { Store } from '#store';
import { type DemoStrip, house, type Session } from '#web';
import { serviceRoutes } from '../src/law/standards/standard.routes.ts';
import { monday } from './service-view.ts';

/** A house with the pages of services only. */
export function openServices(
  store: Store,
  more: {
    readonly clock?: () => Instant;
    readonly base?: string;
    readonly session?: Session;
    readonly demo?: DemoStrip;
  } = {},
) {
  const base = more.base ?? 'http://localhost';
  const app = house({
    url: new URL(base),
    secret: new Uint8Array(32).fill(5),
    home: as<Home>('sukamaju'),
    place: 'Kabupaten Sukamaju',
    sessions: async () => more.session,
    clock: more.clock ?? (() => monday),
    fault: (error) => console.error(error),
    ...(more.demo === undefined ? {} : { demo: async () => more.demo }),
  });
  app.route('/', serviceRoutes(store));
  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await app.request(`${base}${path}`, { headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { app, get };
}
