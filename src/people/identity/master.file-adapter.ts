import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { conflict, type Outcome } from '#ground';
import { type MasterKey, masterKey } from './master.ts';

/**
 * Reads the master key from `<data>/keys/master`, and makes it on first start (32 random bytes, mode 0600, on disk before
 * use). Refuses a file of another length: a key that was cut off must never be replaced silently.
 */
export function readMasterKey(data: string): Outcome<MasterKey> {
  const path = keyFile(data, 'master');
  const bytes = readOrMake(path, () => randomBytes(32));
  if (bytes.length !== 32) return conflict('master-key-damaged', { params: { path } });
  return masterKey(bytes);
}

/** The path of a key file in the data folder, whose folder is made (mode 0700) when it is missing. */
export function keyFile(data: string, name: string): string {
  const folder = join(data, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, name);
}

/**
 * The bytes of a key file; made with mode 0600 when there is none. It is written whole beside its place and then linked
 * there, so two starts at once agree on one file and a crash leaves no half of one.
 */
export function readOrMake(path: string, make: () => Uint8Array): Buffer {
  if (!existsSync(path)) {
    const draft = `${path}.${process.pid}`;
    const file = openSync(draft, 'w', 0o600);
    try {
      writeSync(file, make());
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    try {
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      unlinkSync(draft);
    }
  }
  chmodSync(path, 0o600);
  return readFileSync(path);
}
