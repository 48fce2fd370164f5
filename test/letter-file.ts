import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { as, isRefusal, Temporal } from '#ground';
import { openLocalSigner } from '../src/law/letters/signer.local-adapter.ts';
import { keepPicture } from './browser.ts';

const run = promisify(execFile);

/** Does something with a file on disk that is gone afterwards. */
async function onDisk<T>(file: Uint8Array, work: (path: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'satupintu-letter-'));
  try {
    await writeFile(join(folder, 'letter.pdf'), file);
    return await work(join(folder, 'letter.pdf'), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What `pdfsig` of poppler says of a file: a program that knows nothing of us. */
export const theSignature = (file: Uint8Array): Promise<string> =>
  onDisk(file, async (path) => (await run('pdfsig', ['-nocert', path])).stdout);

/** The words of a letter, as `pdftotext` reads them. */
export const theWords = (file: Uint8Array): Promise<string> =>
  onDisk(file, async (path) => (await run('pdftotext', ['-layout', path, '-'])).stdout);

/** The code that is printed on a letter beside its QR code. */
export async function theCode(file: Uint8Array): Promise<string> {
  const found = /\b(?:[2-9A-HJ-NP-Z]{5}[- ]){3}[2-9A-HJ-NP-Z]{5}\b|verify\/([2-9A-HJ-NP-Z]{20})\b/.exec(await theWords(file));
  if (found === null) throw new Error('the letter shows no code');
  return (found[1] ?? found[0]).replaceAll(/[- ]/g, '');
}

/** Photographs the first page into docs/pictures where pictures are asked for. */
export async function keepLetter(file: Uint8Array, name = 'letter-signed'): Promise<void> {
  if (process.env.SATUPINTU_PICTURES !== '1') return;
  await onDisk(file, async (path, folder) => {
    await run('pdftoppm', ['-png', '-r', '80', '-f', '1', '-l', '1', '-singlefile', path, join(folder, 'page')]);
    await keepPicture(sharp(await readFile(join(folder, 'page.png'))), name);
  });
}

/** The letter with one bit of its text changed. */
export function changedByte(file: Uint8Array): Buffer {
  const changed = Buffer.from(file);
  changed[3000] = (changed[3000] ?? 0) ^ 1;
  return changed;
}

/** The letter with bytes added at its end. */
export const withMore = (file: Uint8Array): Buffer => Buffer.concat([file, Buffer.from('\n% tambahan\n')]);

/** The same text signed with the key of an authority that names itself like ours. */
export async function signedByAnother(file: Uint8Array): Promise<Buffer> {
  // The signature is added after the typesetter's own end of file.
  const typeset = /startxref\s+\d+\s+%%EOF/.exec(Buffer.from(file).toString('latin1'));
  const end = (typeset?.index ?? 0) + (typeset?.[0].length ?? 0);
  const folder = await mkdtemp(join(tmpdir(), 'satupintu-another-'));
  try {
    const at = Temporal.Instant.from('2026-09-07T03:00:00Z');
    const another = await openLocalSigner(folder, at);
    const signed = await another.sign({
      pdf: Buffer.from(file.subarray(0, end)),
      by: {
        post: as('sukamaju/dpmptsp#head'),
        office: 'Kepala Dinas',
        body: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
      },
      at,
      reason: 'Nomor 503',
      place: 'Sukamaju',
      address: 'http://localhost/verify',
    });
    if (isRefusal(signed)) throw new Error(signed.name);
    return Buffer.from(signed.file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
