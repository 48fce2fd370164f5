import { createHmac } from 'node:crypto';
import { secretKey } from '#ground';
import { derive, openBytes, type Sealed, sealBytes } from './vault.ts';

/** The installation's master key, split by purpose; `fingerprint` names it without telling it. */
export type MasterKey = {
  readonly wrapping: Uint8Array;
  readonly lookup: Uint8Array;
  readonly transit: Uint8Array;
  readonly cookies: string;
  readonly fingerprint: string;
};

/** What is found again by a keyed hash. */
export type Scheme = 'nik' | 'passport' | 'kitas' | 'kitap' | 'login' | 'account' | 'attempt';

/** The master key of 32 bytes; other lengths are a programmer's error. */
export function masterKey(bytes: Uint8Array): MasterKey {
  if (bytes.length !== 32) throw new Error('a master key has 32 bytes');
  return {
    wrapping: derive(bytes, 'wrapping'),
    lookup: derive(bytes, 'lookup'),
    transit: derive(bytes, 'transit'),
    cookies: derive(bytes, 'cookies').toString('base64url'),
    fingerprint: derive(bytes, 'fingerprint').toString('hex').slice(0, 32),
  };
}

/** The keyed hash (hex) under which a number, login or account name is looked up; it can't be tested without the master key. */
export const lookupHash = (master: MasterKey, scheme: Scheme, value: string): string =>
  createHmac('sha256', secretKey(master.lookup)).update(`${scheme}\0${value}`).digest('hex');

/** Wraps a vault key for keeping: nonce, then ciphertext and tag; bound to the key's place. */
export function wrap(master: MasterKey, nonce: Uint8Array, home: string, id: string, bytes: Uint8Array): Buffer {
  return pack(sealBytes(master.wrapping, nonce, `${home}/${id}`, bytes));
}

/** Opens a wrapped vault key; throws under another master key or in another place. */
export const unwrap = (master: MasterKey, home: string, id: string, wrapped: Uint8Array): Buffer =>
  openBytes(master.wrapping, unpack(wrapped), `${home}/${id}`);

/** Seals what is in transit through a browser or waits in the database for the next request of a sign-in. */
export const sealTransit = (master: MasterKey, nonce: Uint8Array, purpose: string, text: string): Buffer =>
  pack(sealBytes(master.transit, nonce, purpose, Buffer.from(text)));

/** Opens what `sealTransit` gave; undefined when it was changed or made for another purpose. */
export function openTransit(master: MasterKey, purpose: string, bytes: Uint8Array): string | undefined {
  if (bytes.length < nonceLength + 16) return undefined;
  try {
    return openBytes(master.transit, unpack(bytes), purpose).toString();
  } catch {
    return undefined;
  }
}

const nonceLength = 12;

const pack = (sealed: Sealed): Buffer => Buffer.concat([sealed.nonce, sealed.ciphertext]);

const unpack = (bytes: Uint8Array): Sealed => ({
  nonce: bytes.subarray(0, nonceLength),
  ciphertext: bytes.subarray(nonceLength),
});
