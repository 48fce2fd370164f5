import type { Instant } from '#ground';

/** What the signature's dictionary says beside the signature; no personal data. */
export type SignatureNote = {
  readonly office: string;
  readonly reason: string;
  readonly place: string;
  readonly address: string;
  readonly at: Instant;
};

/** A file with an empty place for its signature: all bytes but `[gapFrom, gapTo)` are signed. */
export type Prepared = { readonly file: Buffer; readonly gapFrom: number; readonly gapTo: number };

/** Bytes of CMS that fit into the place made. */
export const roomForSignature = 12_288;

/**
 * Adds a signature field to a file of our own typesetter by an incremental update (ISO 32000-1 7.5.6), so that the bytes that
 * were stored stay as they are. The field is invisible: the letter shows its own block with the QR code. Throws on a file that
 * is not built as the typesetter builds it; never meant for a stranger's file.
 */
export function prepare(pdf: Uint8Array, note: SignatureNote): Prepared {
  const base = Buffer.from(pdf);
  const text = base.toString('latin1');
  const from = lastXref(text);
  const trailer = text.slice(text.indexOf('trailer', from));
  const root = referenceIn(trailer, 'Root');
  const size = Number(one(/\/Size (\d+)/.exec(trailer)));
  const offsets = xrefTable(text, from);
  const catalog = objectAt(text, offsets, root);
  const page = firstPage(text, offsets, referenceIn(catalog, 'Pages'));
  if (/\/(?:Annots|AcroForm)\b/.test(page.body + catalog)) throw new Error('the file already has annotations or a form');
  const [field, signature] = [size, size + 1];
  const dictionary = signatureDictionary(note);
  const objects: readonly (readonly [number, string])[] = [
    [root, withEntry(catalog, `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`)],
    [page.number, withEntry(page.body, `/Annots [${field} 0 R]`)],
    [
      field,
      // PDF/A: printed, not hidden; without an appearance only because it covers no area (ISO 19005-2 6.3.2, 6.3.3).
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Tanda tangan) /F 132 /Rect [0 0 0 0] /P ${page.number} 0 R /V ${signature} 0 R >>`,
    ],
    [signature, dictionary],
  ];
  const update = written(objects, base.length + 1, { size: size + 2, root, trailer, previous: from });
  const file = Buffer.concat([base, Buffer.from(`\n${update}`, 'latin1')]);
  return withRange(file, base.length);
}

/** The file with its signature in place; throws when it does not fit. */
export function embed({ file, gapFrom, gapTo }: Prepared, cms: Uint8Array): Buffer {
  const hex = Buffer.from(cms).toString('hex');
  if (hex.length > gapTo - gapFrom - 2) throw new Error(`a signature of ${cms.length} bytes does not fit`);
  const signed = Buffer.from(file);
  signed.write(hex, gapFrom + 1, 'latin1');
  return signed;
}

/** The two parts that a signature covers, in one. */
export const coveredBytes = ({ file, gapFrom, gapTo }: Prepared): Buffer =>
  Buffer.concat([file.subarray(0, gapFrom), file.subarray(gapTo)]);

const rangeHole = '/ByteRange [0 0000000000 0000000000 0000000000]';

function signatureDictionary({ office, reason, place, address, at }: SignatureNote): string {
  const zeros = '0'.repeat(roomForSignature * 2);
  const utc = at.toString({ smallestUnit: 'second' }).replace(/[-:T]/g, '');
  return (
    `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ${rangeHole} /Contents <${zeros}> /M (D:${utc}) ` +
    `/Name ${textString(office)} /Reason ${textString(reason)} /Location ${textString(place)} /ContactInfo ${textString(address)} >>`
  );
}

/** A PDF text string: plain where it is plain, else UTF-16 in hexadecimal, so that no sign of it is read as syntax. */
const textString = (text: string): string =>
  /^[A-Za-z0-9 .,:;/_@?=&%+-]*$/.test(text)
    ? `(${text})`
    : `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')}>`;

function withRange(file: Buffer, from: number): Prepared {
  const at = file.indexOf(rangeHole, from, 'latin1');
  const gapFrom = file.indexOf('/Contents <', at, 'latin1') + '/Contents '.length;
  const gapTo = gapFrom + roomForSignature * 2 + 2;
  const range = `/ByteRange [0 ${gapFrom} ${gapTo} ${file.length - gapTo}]`;
  file.write(range.padEnd(rangeHole.length), at, 'latin1');
  return { file, gapFrom, gapTo };
}

type Foot = { readonly size: number; readonly root: number; readonly trailer: string; readonly previous: number };

function written(objects: readonly (readonly [number, string])[], start: number, foot: Foot): string {
  let body = '';
  const entries: string[] = [];
  for (const [number, object] of objects) {
    entries.push(`${number} 1\n${String(start + body.length).padStart(10, '0')} 00000 n \n`);
    body += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const kept = ['Info', 'ID'].flatMap((key) => new RegExp(`/${key} (?:\\d+ 0 R|\\[[^\\]]*\\])`).exec(foot.trailer)?.[0] ?? []);
  return (
    `${body}xref\n${entries.join('')}trailer\n<< /Size ${foot.size} /Root ${foot.root} 0 R /Prev ${foot.previous} ${kept.join(' ')} >>\n` +
    `startxref\n${start + body.length}\n%%EOF\n`
  );
}

const one = (match: RegExpExecArray | null): string => {
  if (match?.[1] === undefined) throw new Error('the typesetter made a file of another build');
  return match[1];
};

const lastXref = (text: string): number => Number(one(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-200))));

const referenceIn = (dictionary: string, key: string): number => Number(one(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)));

function xrefTable(text: string, from: number): readonly number[] {
  const head = /^xref\s+0 (\d+)\s+/.exec(text.slice(from, from + 60));
  const first = from + (head?.[0].length ?? 0);
  return Array.from({ length: Number(one(head)) }, (_, i) => Number(text.slice(first + i * 20, first + i * 20 + 10)));
}

function objectAt(text: string, offsets: readonly number[], number: number): string {
  const from = offsets[number] ?? -1;
  const head = `${number} 0 obj`;
  const to = text.indexOf('endobj', from);
  if (from < 0 || to < 0 || !text.startsWith(head, from)) throw new Error(`object ${number} is not where the file says`);
  return text.slice(from + head.length, to).trim();
}

function firstPage(text: string, offsets: readonly number[], pages: number): { readonly number: number; readonly body: string } {
  let number = pages;
  for (let depth = 0; depth < 20; depth++) {
    const body = objectAt(text, offsets, number);
    if (/\/Type \/Page\b/.test(body)) return { number, body };
    number = Number(one(/\/Kids \[\s*(\d+) 0 R/.exec(body)));
  }
  throw new Error('the pages of the file lead nowhere');
}

function withEntry(dictionary: string, entry: string): string {
  if (!dictionary.endsWith('>>')) throw new Error('an object of the file is no dictionary');
  return `${dictionary.slice(0, -2)}${entry} >>`;
}
