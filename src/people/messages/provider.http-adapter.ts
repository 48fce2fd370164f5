import type { Problem, Provider, Receipt } from './provider.port.ts';

/** Where the gateway is, and the token it knows us by. */
export type Gateway = { readonly url: string; readonly token?: string; readonly timeoutMs?: number };

/**
 * A gateway for SMS and WhatsApp over HTTP:
 * `POST <url>` with JSON `{channel, to, text, lang}`, header `Idempotency-Key`, and `Authorization: Bearer <token>` where one
 * is set. It answers 200 or 202 with `{id}`; the same key again answers the same id and sends nothing. 400, 404, 410 and 422
 * say that it never will; 401 and 403 that our token is wrong; everything else, and silence, that it may later.
 */
export function httpProvider(gateway: Gateway): Provider {
  return async (parcel) => {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': parcel.key,
      ...(gateway.token === undefined ? {} : { authorization: `Bearer ${gateway.token}` }),
    };
    const body = JSON.stringify({ channel: parcel.channel, to: parcel.to, text: parcel.text, lang: parcel.lang });
    try {
      const signal = AbortSignal.timeout(gateway.timeoutMs ?? 15_000);
      const response = await fetch(gateway.url, { method: 'POST', headers, body, signal, redirect: 'error' });
      return await receiptOf(response);
    } catch (error) {
      return later(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable');
    }
  };
}

const never = new Set([400, 404, 410, 422]);

async function receiptOf(response: Response): Promise<Receipt> {
  if (!response.ok) {
    await response.body?.cancel();
    if (never.has(response.status)) return { outcome: 'never', problem: 'refused' };
    return later(response.status === 401 || response.status === 403 ? 'unauthorised' : 'busy');
  }
  const told: unknown = await response.json().catch(() => undefined);
  const id = typeof told === 'object' && told !== null && 'id' in told ? told.id : undefined;
  // Without an id it is not known to have gone; the key keeps a second attempt from being a second text.
  return typeof id === 'string' || typeof id === 'number' ? { outcome: 'sent', id: String(id).slice(0, 200) } : later('garbled');
}

const later = (problem: Problem): Receipt => ({ outcome: 'later', problem });
