import type { AnswerValue } from './answer.ts';
import type { Registry, RegistryAnswer } from './registry.port.ts';

/** Where a register answers; by its id. */
export type RegistryAddresses = Readonly<Record<string, { readonly url: string; readonly token?: string }>>;

const waitMs = 5000;

/**
 * Registers asked over HTTP: `GET <url>/records/<key>` with the asking body, the purpose and a reference as headers.
 * 200 with a JSON object is the record, 404 says there is none; anything else, and a silence of five seconds, is `down`.
 */
export const httpRegistry = (addresses: RegistryAddresses): Registry => ({
  ask: async (question): Promise<RegistryAnswer> => {
    const address = addresses[question.register];
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
        signal: AbortSignal.timeout(waitMs),
      });
      if (response.status === 404) return { kind: 'none' };
      if (response.status !== 200) return { kind: 'down' };
      return recordOf(await response.json());
    } catch {
      return { kind: 'down' };
    }
  },
});

/** A record is a flat object of texts, numbers and truths; anything else is no answer. */
function recordOf(body: unknown): RegistryAnswer {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { kind: 'down' };
  const entries = Object.entries(body);
  const flat = entries.every(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  return flat ? { kind: 'data', record: Object.fromEntries(entries) as Record<string, AnswerValue> } : { kind: 'down' };
}
