import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { routePath } from 'hono/route';
import { type Actor, type Home, type Instant, Temporal, type Words } from '#ground';
import { serveAssets } from './assets.ts';
import { openBody, type Posted } from './body.ts';
import { compressPages, oneHost, securityHeaders } from './frame.ts';
import type { Html } from './html.ts';
import { languageCookie, languageOf, prefersEnglish, switchOf } from './language.ts';
import { describeFault, type LogSink, referenceOf } from './log.ts';
import { maskToken, nonceOf, signNonce, tokenFits } from './token.ts';
import { absentPage, faultPage, foreignPage, largePage, methodPage, stalePage } from './trouble.pages.ts';
import type { Cite, DemoStrip, Session, SessionReader, Visit, Way, WebEnv } from './visit.ts';

/** What the house is told at start; everything it needs from rooms above it comes through here. */
export type HouseOptions = {
  /** SATUPINTU_URL: the one address. In tests `http://localhost`. */
  readonly url: URL;
  /** 32 bytes from the data folder: signs the anonymous cookie and masks the tokens. */
  readonly secret: Uint8Array;
  /** The government whose door this is. */
  readonly home: Home;
  readonly place: string;
  readonly sessions: SessionReader;
  readonly clock?: () => Instant;
  readonly menu?: (actor: Actor) => readonly Way[];
  readonly demo?: (c: Context<WebEnv>, visit: Visit) => Promise<DemoStrip | undefined>;
  readonly cite?: Cite;
  readonly log?: LogSink;
  /** For tests and for a terminal that is being watched: the error itself. */
  readonly fault?: (error: unknown, reference: string) => void;
};

const waysFromHere: readonly Way[] = [
  { href: '/services', text: { id: 'Cari layanan', en: 'Find a service' } satisfies Words },
  { href: '/track', text: { id: 'Lacak permohonan', en: 'Track an application' } satisfies Words },
  { href: '/', text: { id: 'Kembali ke beranda', en: 'Go to the home page' } satisfies Words },
];

/**
 * The empty house: a Hono app with headers, one host, assets, language, session, visit, tokens, limits, error pages
 * and log in place. Rooms add their routes to it (`app.route('/', routes)`); `/healthz` has no visit.
 */
export function house(options: HouseOptions): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const clock = options.clock ?? (() => Temporal.Now.instant());
  const log: LogSink = options.log ?? (() => {});
  app.use('*', async (c, next) => {
    const began = performance.now();
    const reference = referenceOf(randomBytes(8));
    c.set('reference', reference);
    c.set('cite', options.cite ?? ((ref) => ref));
    await next();
    const ms = Math.round((performance.now() - began) * 10) / 10;
    const at = c.get('visit')?.now ?? clock();
    const base = { at: at.toString(), reference, method: c.req.method, route: routePath(c, -1), status: c.res.status, ms };
    log(c.error === undefined ? { ...base, event: 'request' } : { ...base, event: 'fault', ...describeFault(c.error) });
  });
  app.use('*', securityHeaders(options.url.protocol === 'https:'));
  app.use('*', compressPages);
  app.get('/assets/:file', serveAssets());
  app.use('*', oneHost(options.url));
  app.use('*', async (c, next) => {
    if (c.req.path === '/healthz') return next();
    return admit(c, options, clock(), next);
  });
  app.use(
    '*',
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        c.html(String(methodPage(c.get('visit'), waysFromHere)), 405, { Allow: methods.join(', ') }),
    }),
  );
  app.notFound((c) => page(c, absentPage(visitOf(c, options, clock), waysFromHere), 404));
  app.onError((error, c) => {
    const reference = c.get('reference') ?? referenceOf(randomBytes(8));
    options.fault?.(error, reference);
    return page(c, faultPage(visitOf(c, options, clock), reference), 500);
  });
  return app;
}

const page = (c: Context<WebEnv>, html: Html, status: 403 | 404 | 413 | 422 | 500): Response => c.html(String(html), status);

async function admit(
  c: Context<WebEnv>,
  options: HouseOptions,
  now: Instant,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  const secure = options.url.protocol === 'https:';
  const address = c.req.url;
  const asked = address.slice(address.indexOf('/', address.indexOf('://') + 3));
  const safe = c.req.method === 'GET' || c.req.method === 'HEAD';
  const turn = safe ? switchOf(asked) : undefined;
  if (turn !== undefined) {
    setCookie(c, languageCookie, turn.lang, { path: '/', maxAge: 31_536_000, sameSite: 'Lax', secure, httpOnly: true });
    return c.redirect(safeBack(turn.back), 303);
  }
  const session = await options.sessions(c, now);
  const door = doorOf(c, options, session, secure);
  const visit = visitOf(c, options, () => now, session, door);
  c.set('visit', visit);
  c.header('Cache-Control', session === undefined ? 'private, no-cache' : 'no-store');
  if (options.demo !== undefined) {
    const demo = await options.demo(c, visit);
    if (demo !== undefined)
      c.set(
        'visit',
        visitOf(c, options, () => now, session, door, demo),
      );
  }
  // No address of ours holds a NUL, and no database takes one.
  if (asked.includes('%00')) return c.notFound();
  if (!safe) {
    const refused = await checkPosted(c, options, door.secret);
    if (refused !== undefined) {
      c.res = refused;
      door.close();
      return undefined;
    }
  }
  await next();
  door.close();
  return undefined;
}

/** `//host` at the beginning of a path would leave our site. */
const safeBack = (path: string): string => `/${path.replace(/^[/\\]+/, '')}`;

/** The secret behind this visitor's tokens; `close` writes the anonymous cookie if a page has used it. */
type Door = { readonly secret: () => string | undefined; readonly token: () => string; readonly close: () => void };

function doorOf(c: Context<WebEnv>, options: HouseOptions, session: Session | undefined, secure: boolean): Door {
  const name = secure ? '__Host-satupintu_form' : 'satupintu_form';
  let nonce: string | undefined;
  let fresh = false;
  const known = (): string | undefined => {
    if (session?.csrf !== undefined) return session.csrf;
    nonce ??= nonceOf(options.secret, getCookie(c, name));
    return nonce;
  };
  return {
    secret: known,
    token: () => {
      let secret = known();
      if (secret === undefined) {
        nonce = randomBytes(18).toString('base64url');
        fresh = true;
        secret = nonce;
      }
      return maskToken(options.secret, secret, randomBytes(32));
    },
    close: () => {
      if (fresh && nonce !== undefined) {
        setCookie(c, name, signNonce(options.secret, nonce), { path: '/', sameSite: 'Lax', httpOnly: true, secure });
        c.header('Cache-Control', 'no-store');
      }
    },
  };
}

function visitOf(
  c: Context<WebEnv>,
  options: HouseOptions,
  clock: () => Instant,
  session?: Session,
  door?: Door,
  demo?: DemoStrip,
): Visit {
  const before = c.get('visit');
  if (before !== undefined && door === undefined) return before;
  const cookie = getCookie(c, languageCookie);
  const actor: Actor = session?.actor ?? { kind: 'anonymous', home: options.home };
  const address = c.req.url;
  let token: string | undefined;
  return {
    actor,
    lang: languageOf(cookie),
    now: before?.now ?? clock(),
    get csrf() {
      token ??= door?.token() ?? '';
      return token;
    },
    path: safeBack(address.slice(address.indexOf('/', address.indexOf('://') + 3))),
    place: options.place,
    menu: options.menu?.(actor) ?? [],
    offerEnglish: cookie === undefined && prefersEnglish(c.req.header('accept-language')),
    ...(session?.name === undefined ? {} : { name: session.name }),
    ...(session?.post === undefined ? {} : { post: session.post }),
    ...(demo === undefined ? {} : { demo }),
  };
}

/** Unsafe requests: from our own pages by what the browser says, and with the token of this visitor. */
async function checkPosted(
  c: Context<WebEnv>,
  options: HouseOptions,
  secret: () => string | undefined,
): Promise<Response | undefined> {
  const visit = c.get('visit');
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  const foreign =
    (origin !== undefined && origin !== options.url.origin) || (site !== undefined && site !== 'same-origin' && site !== 'none');
  if (foreign) return page(c, foreignPage(visit), 403);
  const posted: Posted = await openBody(c);
  if (posted.kind === 'large') return page(c, largePage(visit), 413);
  if (posted.kind === 'unreadable') return page(c, stalePage(visit, []), 422);
  const known = secret();
  if (known === undefined || !tokenFits(options.secret, known, posted.token)) {
    const ours = origin !== undefined || site === 'same-origin';
    return page(c, stalePage(visit, ours && posted.kind === 'answers' ? posted.pairs : []), 403);
  }
  c.set('body', posted);
  return undefined;
}
