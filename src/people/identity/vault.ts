import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { canonical, type Home, type Plain, secretKey } from '#ground';

/** An opened key of the vault: 32 bytes that live in memory for the length of an act. */
export type VaultKey = { readonly home: Home; readonly id: string; readonly bytes: Uint8Array };

/** A sealed value as it is kept: the GCM tag stands in the last 16 bytes of the ciphertext. */
export type Sealed = { readonly nonce: Uint8Array; readonly ciphertext: Uint8Array };

const tagLength = 16;

/** Encrypts with AES-256-GCM; `about` is authenticated with it, so that a value can't be moved to another place. */
export function sealBytes(key: Uint8Array, nonce: Uint8Array, about: string, bytes: Uint8Array): Sealed {
  const cipher = createCipheriv('aes-256-gcm', secretKey(key), nonce);
  cipher.setAAD(Buffer.from(about));
  return { nonce, ciphertext: Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]) };
}

/** Decrypts what `sealBytes` gave; throws when key, place or bytes are not the ones that were sealed. */
export function openBytes(key: Uint8Array, sealed: Sealed, about: string): Buffer {
  const end = sealed.ciphertext.length - tagLength;
  const decipher = createDecipheriv('aes-256-gcm', secretKey(key), sealed.nonce);
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.ciphertext.subarray(end));
  return Buffer.concat([decipher.update(sealed.ciphertext.subarray(0, end)), decipher.final()]);
}

/** Seals a value under its name in a vault; the value is kept as canonical JSON. */
export const sealValue = (key: VaultKey, nonce: Uint8Array, name: string, value: Plain): Sealed =>
  sealBytes(key.bytes, nonce, place(key, name), Buffer.from(canonical(value)));

/** Opens a value sealed under its name; money comes back as a decimal string, as canonical JSON holds it. */
export const unsealValue = (key: VaultKey, name: string, sealed: Sealed): Plain =>
  JSON.parse(openBytes(key.bytes, sealed, place(key, name)).toString()) as Plain;

/**
 * A salted commitment to a value, in hex: facts and journal hold this instead of the value. Without the key it tells
 * nothing about the value, and once the key is destroyed nobody can test a guess against it (UU 27/2022 ps 43-45).
 */
export const commitment = (key: VaultKey, value: Plain): string =>
  createHmac('sha256', secretKey(derive(key.bytes, 'commitment')))
    .update(canonical(value))
    .digest('hex');

/** A key derived from another for one purpose: HKDF-Expand with SHA-256. A random key needs no extraction (RFC 5869, 3.3). */
export const derive = (bytes: Uint8Array, purpose: string): Buffer =>
  createHmac('sha256', secretKey(bytes)).update(`satupintu ${purpose}\u0001`).digest();

const place = (key: VaultKey, name: string): string => `${key.home}/${key.id}/${name}`;
