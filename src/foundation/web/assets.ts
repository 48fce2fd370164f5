import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { hashes } from './built.ts';
import type { WebEnv } from './visit.ts';

const folder = join(import.meta.dirname, '../../../assets/built');
const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

type Asset = Readonly<Record<'plain' | 'gzip' | 'br', Uint8Array<ArrayBuffer>>> & { readonly type: string };

const zip = promisify(gzip);
const brotli = promisify(brotliCompress);

async function load(name: string): Promise<Asset> {
  const plain = await readFile(join(folder, name));
  const [gzipped, brotlied] = await Promise.all([
    zip(plain, { level: 9 }),
    brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ]);
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return { plain: new Uint8Array(plain), gzip: new Uint8Array(gzipped), br: new Uint8Array(brotlied), type };
}

/**
 * Serves the built assets from memory, compressed once at first use. The hash in the address makes them immutable; an
 * address with an old hash still gets today's file, but only for a minute.
 */
export function serveAssets(): MiddlewareHandler<WebEnv> {
  const loaded = new Map<string, Promise<Asset>>();
  return async (c, next) => {
    const [, stem, hash, ending] = /^([a-z-]+)\.([0-9a-f]{10})\.([a-z0-9]+)$/.exec(c.req.param('file') ?? '') ?? [];
    const name = `${stem}.${ending}`;
    const current = stem === undefined || !Object.hasOwn(hashes, name) ? undefined : hashes[name];
    if (current === undefined) return next();
    const etag = `"${current}"`;
    c.header('Cache-Control', hash === current ? 'public, max-age=31536000, immutable' : 'public, max-age=60');
    c.header('ETag', etag);
    c.header('Vary', 'Accept-Encoding');
    if (c.req.header('if-none-match') === etag) return c.body(null, 304);
    const loading = loaded.get(name) ?? load(name);
    loaded.set(name, loading);
    const asset = await loading;
    c.header('Content-Type', asset.type);
    const accepted = c.req.header('accept-encoding') ?? '';
    const coding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
    if (coding !== undefined) c.header('Content-Encoding', coding);
    return c.body(asset[coding ?? 'plain']);
  };
}
