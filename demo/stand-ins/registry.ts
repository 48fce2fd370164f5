import { createServer, type ServerResponse } from 'node:http';

/** One doctor of the fictional register: what the council would answer about a registration number. */
type Record_ = { readonly name: string; readonly status: string; readonly specialty: string; readonly valid_until: string };

/**
 * The register of doctors as the demonstration has it. The people are fictional. A number not in it is answered 404, and
 * while the stand-in is told to be down it answers 503.
 */
const records: Readonly<Record<string, Record_>> = {
  'STR-2026-0001': { name: 'Gendis Mahatmaputri', status: 'active', specialty: 'Dokter', valid_until: '2031-02-11' },
  'STR-2026-0002': {
    name: 'Samuel Tarigansyah',
    status: 'active',
    specialty: 'Dokter spesialis anak',
    valid_until: '2030-10-26',
  },
  'STR-2019-0042': { name: 'Gendis Mahatmaputri', status: 'suspended', specialty: 'Dokter', valid_until: '2024-02-11' },
};

/** A running stand-in for the register of a professional council. */
export type RegistryStandIn = { readonly url: string; down(yes: boolean): void; close(): Promise<void> };

/**
 * Opens the stand-in: `GET /records/<number>` answers the record or 404; `POST /down` and `POST /up` take it away and bring
 * it back, for tests and for showing what happens then. Port 0 picks a free one.
 */
export async function startRegistryStandIn(port = 0): Promise<RegistryStandIn> {
  let isDown = false;
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (request.method === 'POST' && (path === '/down' || path === '/up')) {
      isDown = path === '/down';
      return say(response, 200, { down: isDown });
    }
    if (isDown) return say(response, 503, { error: 'down' });
    const asked = /^\/records\/([^/]+)$/.exec(path)?.[1];
    const record = asked === undefined ? undefined : records[decodeURIComponent(asked).toUpperCase()];
    return record === undefined ? say(response, 404, { error: 'none' }) : say(response, 200, record);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  const at = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${at}`,
    down: (yes) => {
      isDown = yes;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function say(response: ServerResponse, status: number, told: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(told));
}

if (import.meta.main) {
  const standIn = await startRegistryStandIn(Number(process.argv[2] ?? 8082));
  console.log(`Register tiruan · stand-in for a register of doctors: ${standIn.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void standIn.close().then(() => process.exit(0)));
  process.on('disconnect', () => void standIn.close().then(() => process.exit(0)));
}
