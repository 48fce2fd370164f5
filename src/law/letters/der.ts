/** One value of DER: its tag, and what it holds. Tags above 30 do not occur here. */
export function tlv(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head = length < 0x80 ? [tag, length] : [tag, 0x80 | lengthBytes(length).length, ...lengthBytes(length)];
  return Buffer.concat([Uint8Array.from(head), ...parts]);
}

/** The tags that a signature is made of. */
export const tag = { integer: 0x02, octets: 0x04, null: 0x05, oid: 0x06, sequence: 0x30, set: 0x31, context0: 0xa0 } as const;

/** The DER of an object identifier in dotted form. */
export function oidOf(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  return tlv(tag.oid, Uint8Array.from([first * 40 + second, ...others].flatMap(base128)));
}

/** A value read from DER: the whole of it and what it holds. */
export type Value = { readonly tag: number; readonly whole: Uint8Array; readonly content: Uint8Array };

/** The values that stand one after another in bytes of our own; throws where they do not. */
export function valuesIn(bytes: Uint8Array): readonly Value[] {
  const values: Value[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [tagByte = 0, size = 0] = bytes.subarray(at, at + 2);
    const more = size < 0x80 ? 0 : size & 0x7f;
    if (more > 3) throw new Error('a DER value too long');
    const length = more === 0 ? size : bytes.subarray(at + 2, at + 2 + more).reduce((sum, byte) => sum * 256 + byte, 0);
    const from = at + 2 + more;
    if (from + length > bytes.length) throw new Error('a DER value that is cut off');
    values.push({ tag: tagByte, whole: bytes.subarray(at, from + length), content: bytes.subarray(from, from + length) });
    at = from + length;
  }
  return values;
}

function lengthBytes(length: number): number[] {
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff);
  return bytes;
}

function base128(arc: number): number[] {
  const bytes = [arc & 0x7f];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}
