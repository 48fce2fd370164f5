import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { bomb, heic, launchPdf, lockedPdf, pdf, photo, picture, pieces, scriptPdf, whole } from '../../../test/photos.ts';
import { processConverter } from './convert.process-adapter.ts';
import { Unconvertible } from './convert.ts';

const converter = processConverter();
const refused = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof Unconvertible, String(error));
    return error.name;
  }
  return 'taken';
};

test('a photo comes out upright, small and without place or camera', async () => {
  const made = await whole(converter.photo('jpeg', pieces(await photo(3000, 1500))));
  const { format, width, height, exif, icc, xmp } = await sharp(made).metadata();
  assert.deepEqual([format, width, height, exif, icc, xmp], ['jpeg', 1000, 2000, undefined, undefined, undefined]);
  assert.ok(!made.includes('Kamera Rahasia'));
});

test('PNG and WebP stand on white', async () => {
  for (const kind of ['png', 'webp'] as const) {
    const made = await whole(converter.photo(kind, pieces(await picture(kind))));
    const { data } = await sharp(made).raw().toBuffer({ resolveWithObject: true });
    assert.ok((data[0] ?? 0) > 215 && (data[1] ?? 0) > 115 && (data[1] ?? 0) < 140, `${kind} ${data[0]} ${data[1]}`);
  }
});

test('a photo of a phone (HEIC) becomes a JPEG', async () => {
  const made = await whole(converter.photo('heic', pieces(heic())));
  const { data, info } = await sharp(made).raw().toBuffer({ resolveWithObject: true });
  assert.deepEqual([info.width, info.height], [160, 120]);
  const at = (x: number, y: number): number[] => [...data.subarray((y * 160 + x) * 3, (y * 160 + x) * 3 + 3)];
  const [red = 0, , blueInRed = 255] = at(20, 20);
  const [redInBlue = 255, , blue = 0] = at(120, 90);
  assert.ok(red > 150 && blueInRed < 80 && blue > 150 && redInBlue < 80);
});

test('damaged, cut or lying photos are refused', async () => {
  const bytes = await photo();
  assert.equal(await refused(whole(converter.photo('jpeg', pieces(bytes.subarray(0, bytes.length / 2))))), 'file-broken');
  assert.equal(await refused(whole(converter.photo('png', pieces(bytes)))), 'file-broken');
  assert.equal(await refused(whole(converter.photo('heic', pieces(heic().subarray(0, 700))))), 'file-broken');
  assert.equal(
    await refused(whole(converter.photo('webp', pieces(Buffer.from('RIFF\u0000\u0000\u0000\u0000WEBP'))))),
    'file-broken',
  );
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  assert.equal(await refused(whole(converter.photo('png', pieces(svg)))), 'file-broken');
});

test('a bomb is refused by its size', async () => {
  const bytes = bomb();
  assert.ok(bytes.length < 200_000);
  assert.equal(await refused(whole(converter.photo('png', pieces(bytes)))), 'photo-too-big');
});

test('a child that takes too long or too much memory is ended', async () => {
  const slow = processConverter({ seconds: 0.05, megabytes: 900, atOnce: 1 });
  assert.equal(await refused(whole(slow.photo('jpeg', pieces(await photo())))), 'file-heavy');
  if (process.platform !== 'linux') return;
  const small = processConverter({ seconds: 20, megabytes: 30, atOnce: 1 });
  assert.equal(await refused(whole(small.photo('jpeg', pieces(await photo(4000, 3000))))), 'file-heavy');
});

test('a stream that breaks is its own error, and the next one has its turn', async () => {
  const one = processConverter({ seconds: 20, megabytes: 900, atOnce: 1 });
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.alloc(10);
    throw new Error('the line broke');
  };
  await assert.rejects(whole(one.photo('jpeg', broken())), /the line broke/);
  const [a, b] = await Promise.all([one.pages(pieces(await pdf(2))), one.pages(pieces(await pdf(3)))]);
  assert.deepEqual([a, b], [2, 3]);
});

test('a PDF opens, has pages, is unlocked and runs nothing', async () => {
  assert.equal(await converter.pages(pieces(await pdf(3))), 3);
  assert.equal(await refused(converter.pages(pieces(await lockedPdf()))), 'pdf-locked');
  assert.equal(await refused(converter.pages(pieces(await scriptPdf()))), 'pdf-program');
  assert.equal(await refused(converter.pages(pieces(await launchPdf()))), 'pdf-program');
  assert.equal(await refused(converter.pages(pieces(Buffer.from('%PDF-1.7\nnothing')))), 'file-broken');
});

test('photos become one PDF, a page each, upright or lying', async () => {
  const jpegs = await Promise.all(
    [picture('png', 400, 100), picture('png', 100, 400)].map(async (p) => whole(converter.photo('png', pieces(await p)))),
  );
  const made = await whole(converter.bind(jpegs.map((jpeg) => ({ size: jpeg.length, bytes: pieces(jpeg) }))));
  const document = await PDFDocument.load(made);
  assert.deepEqual(
    document.getPages().map((page) => page.getWidth() > page.getHeight()),
    [true, false],
  );
});
