import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

/*
 * A stored file: one byte of version, a salt of 16 bytes, then chunks of 64 KiB, each under AES-256-GCM with its tag.
 * The key of the chunks is derived from the file's data key and the salt, so the counter that is their nonce never
 * repeats under one key. The last byte of the nonce marks the last chunk: a file that was cut short does not open.
 */

export const saltLength = 16;
const version = 1;
const chunk = 64 * 1024;
const tag = 16;

/** Bytes that take plaintext in pieces of any size and give ciphertext, or the other way round. */
export type Flow = { readonly push: (bytes: Uint8Array) => readonly Uint8Array[]; readonly end: () => readonly Uint8Array[] };

/** The stored bytes were changed or cut: they are not what was written. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}

/** Encrypts a stream under a data key; `salt` is 16 random bytes, never used again. */
export function sealing(dataKey: Uint8Array, salt: Uint8Array): Flow {
  const key = derive(dataKey, salt, 'file');
  let counter = 0;
  const write = (bytes: Uint8Array, last: boolean): Uint8Array => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(counter++, last));
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  };
  const head = Buffer.concat([Buffer.from([version]), salt]);
  let begun = false;
  const flow = inChunks(chunk, write);
  const withHead = (out: readonly Uint8Array[]): readonly Uint8Array[] => {
    if (begun) return out;
    begun = true;
    return [head, ...out];
  };
  return { push: (bytes) => withHead(flow.push(bytes)), end: () => withHead(flow.end()) };
}

/** Decrypts such a stream, giving out only what has been authenticated. Throws `Damaged`. */
export function opening(dataKey: Uint8Array): Flow {
  let head = Buffer.alloc(0);
  let flow: Flow | undefined;
  const begin = (bytes: Uint8Array): readonly Uint8Array[] => {
    head = Buffer.concat([head, bytes]);
    if (head.length < 1 + saltLength) return [];
    if (head[0] !== version) throw new Damaged('an unknown version');
    flow = chunksOf(derive(dataKey, head.subarray(1, 1 + saltLength), 'file'));
    return flow.push(head.subarray(1 + saltLength));
  };
  return {
    push: (bytes) => (flow ? flow.push(bytes) : begin(bytes)),
    end: () => {
      if (!flow) throw new Damaged('too short');
      return flow.end();
    },
  };
}

/** Encrypts a few bytes, such as a name or a key, under a key and what they belong to. `nonce` is 12 random bytes. */
export function sealSmall(key: Uint8Array, nonce: Uint8Array, belongs: string, bytes: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', derive(key, new Uint8Array(), 'small'), nonce);
  cipher.setAAD(Buffer.from(belongs));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** What `sealSmall` sealed for the same belonging. Throws `Damaged`. */
export function openSmall(key: Uint8Array, belongs: string, sealed: Uint8Array): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', derive(key, new Uint8Array(), 'small'), sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(belongs));
  return finish(decipher, sealed.subarray(12));
}

const derive = (key: Uint8Array, salt: Uint8Array, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, `satupintu files ${use}`, 32));

function nonceOf(counter: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(counter, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

function chunksOf(key: Buffer): Flow {
  let counter = 0;
  return inChunks(chunk + tag, (bytes, last) => {
    if (bytes.length < tag) throw new Damaged('cut short');
    return finish(createDecipheriv('aes-256-gcm', key, nonceOf(counter++, last)), bytes);
  });
}

function finish(decipher: ReturnType<typeof createDecipheriv>, bytes: Uint8Array): Uint8Array {
  if (bytes.length < tag) throw new Damaged('too short');
  const gcm = decipher as typeof decipher & { setAuthTag(tag: Uint8Array): unknown };
  gcm.setAuthTag(bytes.subarray(bytes.length - tag));
  const out = decipher.update(bytes.subarray(0, bytes.length - tag));
  try {
    return Buffer.concat([out, decipher.final()]);
  } catch {
    throw new Damaged('not authentic');
  }
}

/** Cuts a stream into chunks of `size`, the last of which may be shorter and is marked; each goes through `work`. */
function inChunks(size: number, work: (bytes: Uint8Array, last: boolean) => Uint8Array): Flow {
  let held: Uint8Array[] = [];
  let length = 0;
  return {
    push(bytes) {
      held.push(bytes);
      length += bytes.length;
      if (length <= size) return [];
      const all = held.length === 1 ? bytes : Buffer.concat(held);
      const out: Uint8Array[] = [];
      let at = 0;
      // A full chunk is held back until more follows: only then is it known not to be the last.
      for (; all.length - at > size; at += size) out.push(work(all.subarray(at, at + size), false));
      held = [all.subarray(at)];
      length = all.length - at;
      return out;
    },
    end: () => [work(Buffer.concat(held), true)],
  };
}
