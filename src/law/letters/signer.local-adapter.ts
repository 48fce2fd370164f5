import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '#ground';
import { type CertificateWish, certificateOf, type Issuer, postUri } from './certificate.ts';
import { signerWithKeys } from './signer.keys-adapter.ts';
import type { Signer, SigningKeys, SigningPost } from './signer.port.ts';

/**
 * The local authority: made on first start in `<folder>` (`<data>/keys/signing`; folders 0700, files 0600), with one EC P-256 key
 * and certificate per signing post, made when the post first signs. Its signatures are sound and not certified: every letter and
 * /verify say so. Two processes that start at once end up with one authority.
 */
export async function openLocalSigner(folder: string, now: Instant): Promise<Signer> {
  await mkdir(join(folder, 'posts'), { recursive: true, mode: 0o700 });
  const authority = await kept(join(folder, 'authority.pem'), () => {
    const key = newKey();
    const wish: CertificateWish = {
      name: 'Otoritas tanda tangan setempat (tidak tersertifikasi)',
      organisation: 'Satupintu',
      serial: randomBytes(16),
      from: now,
      until: now.add({ hours: 24 * 365 * 20 }),
    };
    return { key, certificate: certificateOf(wish, key) };
  });
  return signerWithKeys('local', 'local', keysOf(folder, authority));
}

/** A post's certificate lasts two years; the next is made when the last month begins. */
const lasting = { hours: 24 * 365 * 2 };
const renewedBefore = { hours: 24 * 30 };

function keysOf(folder: string, authority: Issuer): SigningKeys {
  const held = new Map<string, Promise<Held>>();
  const keyOf = async (by: SigningPost, at: Instant): Promise<Issuer> => {
    const name = JSON.stringify([by.post, by.office, by.body]);
    const known = await held.get(name)?.catch(() => undefined);
    if (known && serves(known, at)) return known;
    const opened = openPost(folder, authority, by, at).then(timed);
    held.set(name, opened);
    return opened;
  };
  return {
    chainOf: async (by, at) => [(await keyOf(by, at)).certificate, authority.certificate],
    signatureOf: async (by, at, bytes) => sign('sha256', bytes, (await keyOf(by, at)).key),
    anchors: async () => [authority.certificate],
  };
}

/** The newest of the post's keys that names its office and body and serves at that time; else a new one. */
async function openPost(folder: string, authority: Issuer, by: SigningPost, at: Instant): Promise<Issuer> {
  const own = join(folder, 'posts', encodeURIComponent(by.post));
  await mkdir(own, { recursive: true, mode: 0o700 });
  const wish: CertificateWish = {
    name: by.office,
    organisation: by.body,
    post: by.post,
    serial: randomBytes(16),
    from: at,
    until: at.add(lasting),
  };
  const files = (await readdir(own))
    .filter((name) => /^\d+\.pem$/.test(name))
    .sort((a, b) => Number(b.slice(0, -4)) - Number(a.slice(0, -4)));
  const key = newKey();
  const fresh = { key, certificate: certificateOf(wish, key, authority) };
  const { subject } = new X509Certificate(fresh.certificate);
  for (const name of files) {
    const pair = read(await readFile(join(own, name), 'utf8'));
    const certificate = new X509Certificate(pair.certificate);
    if (certificate.subject === subject && certificate.subjectAltName?.includes(postUri(by.post)) && serves(timed(pair), at))
      return pair;
  }
  const next = files.length === 0 ? 1 : Number(files[0]?.slice(0, -4)) + 1;
  return kept(join(own, `${next}.pem`), () => fresh);
}

/** A key with the times of its certificate, in milliseconds. */
type Held = Issuer & { readonly from: number; readonly until: number };

function timed(pair: Issuer): Held {
  const { validFromDate, validToDate } = new X509Certificate(pair.certificate);
  return { ...pair, from: validFromDate.getTime(), until: validToDate.getTime() };
}

const serves = ({ from, until }: Held, at: Instant): boolean =>
  from <= at.epochMilliseconds && at.add(renewedBefore).epochMilliseconds < until;

const newKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** What the file holds; when there is none, what `make` gives, written whole or not at all: whoever comes second reads the first's. */
async function kept(path: string, make: () => Issuer): Promise<Issuer> {
  const found = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  if (found !== undefined) return read(found);
  const { key, certificate } = make();
  const own = `${path}.${randomBytes(8).toString('hex')}`;
  const file = await open(own, 'wx', 0o600);
  try {
    await file.writeFile(`${key.export({ type: 'pkcs8', format: 'pem' })}${new X509Certificate(certificate).toString()}`);
    await file.sync();
  } finally {
    await file.close();
  }
  await link(own, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(own);
  return read(await readFile(path, 'utf8'));
}

const read = (pem: string): Issuer => ({
  key: createPrivateKey(pem.slice(0, pem.indexOf('-----BEGIN CERTIFICATE'))),
  certificate: new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERTIFICATE'))).raw,
});
