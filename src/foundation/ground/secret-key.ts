import { createSecretKey, type KeyObject } from 'node:crypto';

const known = new WeakMap<Uint8Array, KeyObject>();

/**
 * The key object of secret bytes, which lives as long as they do. Given plain bytes, node:crypto finds out what they are by
 * catching an exception, each time; a key object costs a tenth.
 */
export function secretKey(bytes: Uint8Array): KeyObject {
  const found = known.get(bytes);
  if (found !== undefined) return found;
  const made = createSecretKey(bytes);
  known.set(bytes, made);
  return made;
}
