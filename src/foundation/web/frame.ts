import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from './visit.ts';

/** No inline script or style, nothing from elsewhere, forms only to ourselves, in nobody's frame. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "object-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
].join('; ');

const headers: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', contentSecurityPolicy],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Referrer-Policy', 'same-origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
];

/** Security headers on every answer; a route may tighten them, such as `sandbox` for a downloaded file. */
export function securityHeaders(https: boolean): MiddlewareHandler<WebEnv> {
  const all = https ? [...headers, ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] as const] : headers;
  return async (c, next) => {
    for (const [name, value] of all) c.header(name, value);
    await next();
  };
}

/** Paths that answer under any host: health, the verification of a letter, the assets, and pages without a reader. */
const anyHost = (path: string): boolean =>
  path === '/healthz' || path === '/verify' || path.startsWith('/verify/') || path.startsWith('/assets/');

/** A page opened under another host goes to the one address (SATUPINTU_URL), so that cookies, links and QR codes agree. */
export function oneHost(url: URL): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const raw = c.req.url;
    const at = raw.indexOf('://') + 3;
    const slash = raw.indexOf('/', at);
    const host = raw.slice(at, slash === -1 ? undefined : slash);
    if (host === url.host || anyHost(c.req.path)) return next();
    return c.redirect(`${url.origin}${slash === -1 ? '/' : raw.slice(slash)}`, 302);
  };
}

const squeeze = promisify(gzip);
const worth = 1400;

/** Pages larger than one packet go out gzipped to those who take it. Assets bring their own compressed bytes. */
export const compressPages: MiddlewareHandler<WebEnv> = async (c, next) => {
  await next();
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '') || c.req.method === 'HEAD') return;
  const type = c.res.headers.get('content-type') ?? '';
  if (!/^(text\/html|application\/json|application\/ld\+json|text\/plain|image\/svg)/.test(type)) return;
  if (c.res.headers.has('content-encoding') || c.res.body === null) return;
  const bytes = await c.res.arrayBuffer();
  const head = new Headers(c.res.headers);
  head.append('Vary', 'Accept-Encoding');
  head.delete('Content-Length');
  if (bytes.byteLength < worth) {
    c.res = new Response(bytes, { status: c.res.status, headers: head });
    return;
  }
  head.set('Content-Encoding', 'gzip');
  c.res = new Response(new Uint8Array(await squeeze(bytes, { level: 4 })), { status: c.res.status, headers: head });
};
