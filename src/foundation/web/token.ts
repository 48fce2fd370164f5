import { createHmac, timingSafeEqual } from 'node:crypto';
import { secretKey } from '#ground';

/**
 * The token of a form: the session's (or the anonymous cookie's) secret under the house's key, masked anew on each
 * page so that a compressed page gives nothing away by its length. `pad` is 32 random bytes.
 */
export function maskToken(key: Uint8Array, secret: string, pad: Uint8Array): string {
  const digest = digestOf(key, secret);
  return Buffer.concat([pad, xor(digest, pad)]).toString('base64url');
}

/** True when the posted token was made for this secret; compared in constant time. */
export function tokenFits(key: Uint8Array, secret: string, token: string): boolean {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 64) return false;
  return timingSafeEqual(xor(bytes.subarray(32), bytes.subarray(0, 32)), digestOf(key, secret));
}

/** The anonymous cookie's value: a nonce and its signature, so that a planted cookie is not believed. */
export const signNonce = (key: Uint8Array, nonce: string): string => `${nonce}.${signatureOf(key, nonce)}`;

/** The nonce of a cookie that this house signed; undefined for anything else. */
export function nonceOf(key: Uint8Array, cookie: string | undefined): string | undefined {
  const [nonce, signature, more] = cookie?.split('.') ?? [];
  if (nonce === undefined || signature === undefined || more !== undefined) return undefined;
  const expected = Buffer.from(signatureOf(key, nonce));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? nonce : undefined;
}

const digestOf = (key: Uint8Array, secret: string): Buffer =>
  createHmac('sha256', secretKey(key)).update('form\0').update(secret).digest();
const signatureOf = (key: Uint8Array, nonce: string): string =>
  createHmac('sha256', secretKey(key)).update('cookie\0').update(nonce).digest('base64url');
function xor(a: Uint8Array, b: Uint8Array): Buffer {
  const found = Buffer.alloc(a.length);
  for (let at = 0; at < a.length; at++) found[at] = (a[at] ?? 0) ^ (b[at] ?? 0);
  return found;
}
