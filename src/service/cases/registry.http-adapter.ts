import type { AnswerValue } from './answer.ts';
import type { Registry, RegistryAnswer } from './registry.port.ts';

/** Where a register answers; by its id. */
export type RegistryAddresses = Readonly<Record<string, { readonly url: string; readonly token?: string }>>;

/** A record has no more bytes than this. */
const mostBytes = 64 * 1024;

/**
 * Registers asked over HTTP: `GET <url>/records/<key>` with the asking body, the purpose and a reference as headers.
 * 200 with a JSON object is the record, 404 says there is none; anything else, and a silence of `waitMs` milliseconds, is `down`.
 */
export const httpRegistry = (addresses: RegistryAddresses, waitMs = 5000): Registry => ({
  ask: async (question): Promise<RegistryAnswer> => {
    const address = Object.hasOwn(addresses, question.register) ? addresses[question.register] : undefined;
    if (address === undefined) return { kind: 'down' };
    try {
      const response = await fetch(`${address.url}/records/${encodeURIComponent(question.key)}`, {
        headers: {
          accept: 'application/json',
          'x-asking-body': question.asker,
          'x-purpose': question.purpose,
          'x-reference': question.reference,
          ...(address.token === undefined ? {} : { authorization: `Bearer ${address.token}` }),
        },
        // Whoever answers for a register answers at its own address: a token follows nobody elsewhere.
        redirect: 'manual',
        signal: AbortSignal.timeout(waitMs),
      });
      if (response.status === 404) return { kind: 'none' };
      if (response.status !== 200) return { kind: 'down' };
      return recordOf(JSON.parse(await textOf(response)));
    } catch {
      return { kind: 'down' };
    }
  },
});

async function textOf(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > mostBytes) throw new Error('too long for a record');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** A record is a flat object of texts, numbers and truths; anything else is no answer. */
function recordOf(body: unknown): RegistryAnswer {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { kind: 'down' };
  const entries = Object.entries(body);
  const flat = entries.every(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  return flat ? { kind: 'data', record: Object.fromEntries(entries) as Record<string, AnswerValue> } : { kind: 'down' };
}
