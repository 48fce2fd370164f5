import type { Hono } from 'hono';
import type { WebEnv } from '#web';

/** Bytes of a page as a phone receives them: the page and everything on it, gzipped where the server does so. */
export type Weight = { readonly page: number; readonly all: number; readonly parts: Readonly<Record<string, number>> };

/** Weighs a page with everything it loads from us. A citizen's page is at most 60 KB (`all`). */
export async function weigh(app: Hono<WebEnv>, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Weight> {
  const [page, text] = await fetched(app, path, headers);
  const found = text.matchAll(/<(?:link|script|img|source)[^>]+?(?:href|src)="(\/[^"]+)"/g);
  const parts: Record<string, number> = {};
  for (const [, address] of found) if (address !== undefined) [parts[address]] = await fetched(app, address, headers);
  return { page, parts, all: page + Object.values(parts).reduce((sum, bytes) => sum + bytes, 0) };
}

async function fetched(app: Hono<WebEnv>, path: string, headers: Readonly<Record<string, string>>): Promise<[number, string]> {
  const response = await app.request(path, { headers: { ...headers, 'accept-encoding': 'gzip' } });
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const zipped = response.headers.get('content-encoding') === 'gzip';
  const plain = zipped
    ? new Response(new Response(bytes).body?.pipeThrough(new DecompressionStream('gzip')))
    : new Response(bytes);
  return [bytes.length, await plain.text()];
}
