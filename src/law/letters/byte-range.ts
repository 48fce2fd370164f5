/** Where a file says its one signature stands and what it covers. */
export type SignaturePlace = {
  /** The CMS as it stands in the file, padding cut off. */
  readonly cms: Uint8Array;
  /** The bytes that the signature covers. */
  readonly covered: readonly [Uint8Array, Uint8Array];
  /** Whether the two parts and the gap make up the whole file and the gap is the signature and nothing else. */
  readonly range: 'whole' | 'after' | 'gap';
};

/** A file larger than this is not looked at. */
export const largestFile = 10 * 1024 * 1024;

/**
 * Finds the signature of a file that may be anything: a scan for fixed words, no regular expression over the file and no PDF
 * reader that could be led astray. `none` when there is no signature, `several` when more than one signature is claimed,
 * `malformed` when what is claimed cannot be read.
 */
export function signaturePlace(pdf: Uint8Array): SignaturePlace | 'none' | 'several' | 'malformed' {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const word = '/ByteRange';
  const at = file.indexOf(word);
  if (!file.subarray(0, 1024).includes('%PDF-') || at < 0) return 'none';
  if (file.indexOf(word, at + 1) >= 0) return 'several';
  const numbers = fourNumbers(file.subarray(at + word.length, at + word.length + 120).toString('latin1'));
  if (numbers === undefined) return 'malformed';
  const [start, first, second, last] = numbers;
  if (first > second || second + last > file.length || start > first) return 'malformed';
  const gap = file.subarray(start + first, second);
  const cms = contentsOf(gap);
  if (cms === undefined) return 'malformed';
  return {
    cms,
    covered: [file.subarray(start, start + first), file.subarray(second, second + last)],
    range: start !== 0 || !standsAtContents(file, first, at) ? 'gap' : second + last < file.length ? 'after' : 'whole',
  };
}

function fourNumbers(text: string): readonly [number, number, number, number] | undefined {
  const match = /^[ \r\n]{0,8}\[ {0,8}(\d{1,10}) {1,16}(\d{1,10}) {1,16}(\d{1,10}) {1,16}(\d{1,10}) {0,64}\]/.exec(text);
  if (!match) return undefined;
  return [Number(match[1]), Number(match[2]), Number(match[3]), Number(match[4])];
}

/** The gap must be one hexadecimal string, `<…>`: a DER value and zeros to its end. */
function contentsOf(gap: Buffer): Uint8Array | undefined {
  if (gap.length < 4 || gap.length > 262_144 || gap.length % 2 !== 0 || gap[0] !== 0x3c || gap[gap.length - 1] !== 0x3e)
    return undefined;
  const hex = gap.subarray(1, -1).toString('latin1');
  const bytes = Buffer.from(hex, 'hex');
  if (bytes.length * 2 !== hex.length) return undefined;
  const length = derLength(bytes);
  if (length === undefined || length > bytes.length || bytes.subarray(length).some((byte) => byte !== 0)) return undefined;
  return new Uint8Array(bytes.subarray(0, length));
}

/** The length of the DER SEQUENCE at the beginning, its head included. */
function derLength(bytes: Buffer): number | undefined {
  const [tag, size] = bytes;
  if (tag !== 0x30 || size === undefined) return undefined;
  if (size < 0x80) return 2 + size;
  const more = size & 0x7f;
  if (more === 0 || more > 3 || bytes.length < 2 + more) return undefined;
  return 2 + more + bytes.readUIntBE(2, more);
}

/** The gap is the value of `/Contents` in the same dictionary as the byte range, so nothing else can hide in it. */
function standsAtContents(file: Buffer, gapFrom: number, rangeAt: number): boolean {
  const before = file
    .subarray(Math.max(0, gapFrom - 12), gapFrom)
    .toString('latin1')
    .trimEnd();
  return before.endsWith('/Contents') && Math.abs(gapFrom - rangeAt) < 4096;
}
