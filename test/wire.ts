import { request } from 'node:http';

/**
 * Sends requests to a port of this machine under the host of their address, as a proxy in front of the house does; for a
 * `Walker`. `fetch` writes the host itself.
 */
export const overPort =
  (port: number) =>
  async (url: URL, init: RequestInit): Promise<Response> => {
    const asked = new Request(url, init);
    const body = Buffer.from(await asked.arrayBuffer());
    const headers = { ...Object.fromEntries(asked.headers), host: url.host, 'content-length': String(body.length) };
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port, method: asked.method, path: `${url.pathname}${url.search}`, headers },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const told = new Headers();
            for (let at = 0; at < response.rawHeaders.length; at += 2)
              told.append(response.rawHeaders[at] ?? '', response.rawHeaders[at + 1] ?? '');
            const status = response.statusCode ?? 0;
            resolve(new Response([204, 304].includes(status) ? null : Buffer.concat(chunks), { status, headers: told }));
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  };
