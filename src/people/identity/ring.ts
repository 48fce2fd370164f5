import type { MasterKey } from './master.ts';

let held: MasterKey | undefined;

/**
 * Hands the process its master key, once, at start (and in tests). It is the one thing of the vault that is not an
 * argument: acts of every room seal and unseal, and none of them should ever hold the key that opens everyone's data.
 */
export function useMasterKey(key: MasterKey): void {
  held = key;
}

/** The master key in use; throws before `useMasterKey`. */
export function master(): MasterKey {
  if (held === undefined) throw new Error('no master key: call useMasterKey at start');
  return held;
}

/** What signs the cookies of the embedded issuer. */
export const cookieSecret = (): string => master().cookies;
