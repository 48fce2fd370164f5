import { Agent, request } from 'node:http';

/** One answer: its status, where it leads, how long it took. */
export type Answer = {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
  readonly ms: number;
};

/** A small client of our own that keeps its connections: what a load costs here is not counted as the server's. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #port: number;
  constructor(port: number) {
    this.#port = port;
  }
  ask(method: 'GET' | 'POST', path: string, cookie = '', form?: string): Promise<Answer> {
    const began = performance.now();
    const headers: Record<string, string> = { host: `localhost:${this.#port}`, ...(cookie === '' ? {} : { cookie }) };
    if (form !== undefined) {
      headers['content-type'] = 'application/x-www-form-urlencoded';
      headers['content-length'] = String(Buffer.byteLength(form));
    }
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: this.#port, method, path, headers, agent: this.#agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location,
            body: Buffer.concat(chunks).toString(),
            ms: performance.now() - began,
          }),
        );
      });
      asked.on('error', reject);
      asked.end(form);
    });
  }
  close(): void {
    this.#agent.destroy();
  }
}

/** Runs `work` over `items` by so many clients at once; gives the seconds it took. */
export async function byClients<T>(
  clients: number,
  items: readonly T[],
  work: (item: T, client: number) => Promise<void>,
): Promise<number> {
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let at = next++; at < items.length; at = next++) await work(items[at] as T, client);
    }),
  );
  return (performance.now() - began) / 1000;
}

/** The value below which `share` of the samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
