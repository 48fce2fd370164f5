import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { WebEnv } from './visit.ts';

/** A running house: where it listens, and how to end it (in-flight requests are finished, then the rest is cut). */
export type Served = { readonly port: number; readonly server: Server; close(): Promise<void> };

/** What the sign-in provider is to the server: a plain Node handler under `/idp`. */
export type IdpHandler = (request: IncomingMessage & { originalUrl?: string }, response: ServerResponse) => unknown;

/**
 * Opens the house's one port (0 picks a free one). `/idp` goes to the provider before Hono sees it, with the mount
 * path kept in `originalUrl`, as oidc-provider needs. Rejects with the server's own error, such as EADDRINUSE.
 */
export async function serveHouse(options: {
  readonly app: Hono<WebEnv>;
  readonly port: number;
  readonly idp?: IdpHandler;
  /** Milliseconds that requests in flight are given at the end; default 5,000. */
  readonly grace?: number;
}): Promise<Served> {
  const toApp = getRequestListener(options.app.fetch);
  const { idp } = options;
  const server = createServer((request: IncomingMessage & { originalUrl?: string }, response) => {
    const url = request.url ?? '/';
    if (idp !== undefined && /^\/idp(?=[/?]|$)/.test(url)) {
      request.originalUrl = url;
      request.url = url.slice(4).startsWith('/') ? url.slice(4) : `/${url.slice(4)}`;
      idp(request, response);
      return;
    }
    void toApp(request, response);
  });
  server.requestTimeout = 300_000;
  server.headersTimeout = 20_000;
  server.keepAliveTimeout = 15_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return { port, server, close: () => closeServer(server, options.grace ?? 5000) };
}

function closeServer(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
