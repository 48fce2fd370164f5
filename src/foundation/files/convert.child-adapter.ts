import { createRequire } from 'node:module';
import type { PDFObject } from 'pdf-lib';
import type { Sharp } from 'sharp';

/*
 * A program of its own: `node convert.child-adapter.ts photo|pages|bind [kind]`. It reads standard input, writes the result to
 * standard output, and says in one line of JSON on standard error why it refuses (exit code 3). It is started with no
 * environment, no right to write files or start programs, little memory and little time (convert.process-adapter.ts), since
 * what it reads comes from strangers. Each operation loads its own library only: a start costs a quarter of a second less.
 */

/** Pixels of a photo at most; a photo of 48 megapixels is the largest a phone sends as HEIC. */
const mostPixels = { heic: 50_000_000, other: 120_000_000 };
const side = 2000;

/** The part of `heic-decode` that is used; the package ships no types. */
type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
type HeicImage = { readonly width: number; readonly height: number; readonly decode: () => Promise<Pixels> };
type HeicDecode = {
  readonly all: (input: { readonly buffer: Uint8Array }) => Promise<readonly HeicImage[] & { readonly dispose: () => void }>;
};

class Refused extends Error {
  readonly params: Readonly<Record<string, string>>;
  constructor(name: string, params: Readonly<Record<string, string>> = {}) {
    super(name);
    this.params = params;
  }
}

async function main([operation, kind]: readonly string[]): Promise<Uint8Array> {
  const input = await readInput();
  if (operation === 'photo') return photo(kind ?? '', input);
  if (operation === 'pages') return Buffer.from(JSON.stringify({ pages: await pages(input) }));
  if (operation === 'bind') return bind(input);
  throw new Error(`no operation ${operation}`);
}

async function readInput(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

async function photo(kind: string, input: Buffer): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  // Only the loaders of what was sniffed: the library knows many more formats than people are asked for.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
  sharp.concurrency(1);
  const image = kind === 'heic' ? await fromHeic(input) : await fromOther(kind, input);
  return image
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 82 })
    .toBuffer();
}

async function fromOther(kind: string, input: Buffer): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  const image = sharp(input, { limitInputPixels: false, failOn: 'error', sequentialRead: true });
  const { format, width, height } = await image.metadata();
  if (format !== kind) throw new Refused('file-broken');
  measure(width, height, mostPixels.other);
  return image.autoOrient();
}

async function fromHeic(input: Buffer): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  const decodeHeic = createRequire(import.meta.url)('heic-decode') as HeicDecode;
  const images = await decodeHeic.all({ buffer: new Uint8Array(input) });
  try {
    const [first] = images;
    if (!first) throw new Refused('file-broken');
    measure(first.width, first.height, mostPixels.heic);
    const { width, height, data } = await first.decode();
    return sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false });
  } finally {
    images.dispose();
  }
}

function measure(width: number, height: number, most: number): void {
  if (width * height > most) throw new Refused('photo-too-big', { megapixels: String(most / 1_000_000) });
}

async function pages(input: Buffer): Promise<number> {
  const pdf = await import('pdf-lib');
  const document = await pdf.PDFDocument.load(input, { ignoreEncryption: true, updateMetadata: false });
  if (document.isEncrypted) throw new Refused('pdf-locked');
  const count = document.getPageCount();
  if (count === 0) throw new Refused('file-broken');
  for (const [, object] of document.context.enumerateIndirectObjects())
    if (isProgram(pdf, object)) throw new Refused('pdf-program');
  return count;
}

/** Whether a PDF object runs something: an action of JavaScript or Launch, or names of scripts. */
function isProgram(pdf: typeof import('pdf-lib'), object: PDFObject): boolean {
  const name = pdf.PDFName.of;
  const inside = (one: PDFObject): boolean => {
    if (one instanceof pdf.PDFRawStream) return inside(one.dict);
    if (one instanceof pdf.PDFArray) return one.asArray().some(inside);
    if (!(one instanceof pdf.PDFDict)) return false;
    const action = one.get(name('S'));
    if (action === name('JavaScript') || action === name('Launch')) return true;
    return one.entries().some(([key, value]) => key === name('JavaScript') || key === name('JS') || inside(value));
  };
  return inside(object);
}

const a4 = { short: 595.28, long: 841.89 };
const margin = 18;

/** Frames of a length (4 bytes, big-endian) and a JPEG; each becomes a page of A4, upright or lying as the photo does. */
async function bind(input: Buffer): Promise<Uint8Array> {
  const { PDFDocument } = await import('pdf-lib');
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let at = 0; at < input.length; ) {
    const end = at + 4 + input.readUInt32BE(at);
    // A copy: pdf-lib reads the whole buffer behind a view.
    const jpeg = await document.embedJpg(new Uint8Array(input.subarray(at + 4, end)));
    const lying = jpeg.width > jpeg.height;
    const page = document.addPage(lying ? [a4.long, a4.short] : [a4.short, a4.long]);
    const { width, height } = jpeg.scaleToFit(page.getWidth() - 2 * margin, page.getHeight() - 2 * margin);
    page.drawImage(jpeg, { x: (page.getWidth() - width) / 2, y: (page.getHeight() - height) / 2, width, height });
    at = end;
  }
  return document.save();
}

main(process.argv.slice(2)).then(
  (result) => process.stdout.write(result),
  (error: unknown) => {
    const refused = error instanceof Refused ? error : new Refused('file-broken');
    process.stderr.write(JSON.stringify({ refusal: refused.message, params: refused.params }));
    process.exitCode = 3;
  },
);
