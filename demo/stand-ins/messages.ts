import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** One text that the stand-in has taken. */
export type Taken = {
  readonly id: string;
  readonly key: string;
  readonly channel: string;
  readonly to: string;
  readonly text: string;
  readonly lang: string;
  readonly at: string;
};

/** How it behaves until told otherwise: how many of the next requests fail, with which status, and how slow it is. */
export type Behaviour = { fail: number; status: number; delayMs: number };

/** A running stand-in for a gateway of SMS and WhatsApp. */
export type StandIn = {
  readonly url: string;
  readonly port: number;
  readonly taken: readonly Taken[];
  behave(change: Partial<Behaviour>): void;
  close(): Promise<void>;
};

/**
 * Opens the stand-in: `POST /messages` takes `{channel, to, text, lang}` under an `Idempotency-Key` and answers `{id}`, the
 * same id for the same key; `GET /` shows what came; `POST /behaviour` takes `{fail, status, delayMs}` for tests and for
 * showing what happens when a gateway is away. Nothing leaves the machine. Port 0 picks a free one.
 */
export async function startMessagesStandIn(port = 0): Promise<StandIn> {
  const taken: Taken[] = [];
  const behaviour: Behaviour = { fail: 0, status: 503, delayMs: 0 };
  const server = createServer((request, response) => {
    serve(request, response, taken, behaviour).catch(() => say(response, 500, { error: 'fault' }));
  });
  await listening(server, port);
  const address = server.address();
  const at = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${at}`,
    port: at,
    taken,
    behave: (change) => void Object.assign(behaviour, change),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(request: IncomingMessage, response: ServerResponse, taken: Taken[], behaviour: Behaviour): Promise<void> {
  const way = `${request.method} ${(request.url ?? '/').split('?')[0]}`;
  if (way === 'GET /') return page(response, taken);
  if (way === 'GET /messages') return say(response, 200, taken);
  if (way !== 'POST /messages' && way !== 'POST /behaviour') return say(response, 404, { error: 'unknown' });
  const body = await readJson(request);
  if (body === undefined) return say(response, 400, { error: 'not JSON' });
  if (way === 'POST /behaviour') {
    for (const key of ['fail', 'status', 'delayMs'] as const) {
      const value = body[key];
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0) behaviour[key] = value;
    }
    return say(response, 200, behaviour);
  }
  return take(request, response, body, taken, behaviour);
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  body: Readonly<Record<string, unknown>>,
  taken: Taken[],
  behaviour: Behaviour,
): Promise<void> {
  if (behaviour.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, behaviour.delayMs));
  if (behaviour.fail > 0) {
    behaviour.fail -= 1;
    return say(response, behaviour.status, { error: 'told to fail' });
  }
  const key = request.headers['idempotency-key'];
  const { channel, to, text, lang } = body;
  const whole =
    typeof key === 'string' &&
    (channel === 'sms' || channel === 'whatsapp') &&
    typeof to === 'string' &&
    typeof text === 'string';
  if (!whole) return say(response, 422, { error: 'key, channel, to and text are needed' });
  const before = taken.find((one) => one.key === key);
  if (before !== undefined) return say(response, 200, { id: before.id });
  if (!/^\+\d{8,15}$/.test(to)) return say(response, 422, { error: 'no such number' });
  const id = `text-${taken.length + 1}`;
  taken.push({ id, key, channel, to, text, lang: String(lang ?? ''), at: new Date().toISOString() });
  return say(response, 202, { id });
}

function page(response: ServerResponse, taken: readonly Taken[]): void {
  const rows = [...taken]
    .reverse()
    .map(
      (one) =>
        `<tr><td>${safe(one.at)}</td><td>${safe(one.channel)}</td><td>${safe(one.to)}</td><td lang="${safe(one.lang)}">${safe(one.text)}</td></tr>`,
    );
  const table = `<table><caption>Pesan yang diterima</caption><thead><tr><th scope="col">Waktu</th><th scope="col">Saluran</th><th scope="col">Nomor</th><th scope="col">Isi</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const main = taken.length === 0 ? '<p>Belum ada pesan.</p>' : table;
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'",
    'cache-control': 'no-store',
  });
  response.end(
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Penyedia pesan tiruan</title><meta name="viewport" content="width=device-width"></head><body><main><h1>Penyedia pesan tiruan</h1><p>Pesan di sini tidak dikirim ke mana pun. Semua orang dan nomor adalah rekaan.</p>${main}</main></body></html>`,
  );
}

const safe = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

function say(response: ServerResponse, status: number, told: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(told));
}

async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>> | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > 65_536) return undefined;
    chunks.push(chunk as Buffer);
  }
  try {
    const told: unknown = JSON.parse(Buffer.concat(chunks).toString());
    return typeof told === 'object' && told !== null && !Array.isArray(told) ? (told as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });

if (import.meta.main) {
  const standIn = await startMessagesStandIn(Number(process.argv[2] ?? 8081));
  console.log(`Penyedia pesan tiruan · stand-in for a message gateway: ${standIn.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void standIn.close().then(() => process.exit(0)));
  process.on('disconnect', () => void standIn.close().then(() => process.exit(0)));
}
