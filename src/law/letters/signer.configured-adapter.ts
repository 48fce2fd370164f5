import { X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Instant, incomplete, isRefusal, type Outcome } from '#ground';
import { openBsreSigner } from './signer.bsre-adapter.ts';
import { openLocalSigner } from './signer.local-adapter.ts';
import type { Signer } from './signer.port.ts';

/**
 * The signer that the operator has set up: with a file `<folder>/bsre.json` the certified one of BSrE, else the local one.
 * The file is the server's alone (mode 0600) and holds
 * `{"url", "username", "password", "anchors": ["bsre-root.pem"], "posts": {"<body>#<post>": {"nik", "passphrase"}}}`;
 * `posts` is read anew for each signature, so that an officer who changes is changed there. Refuses `signer-settings`
 * (incomplete) with what is wrong in it; it never falls back to the local signer in silence.
 */
export async function openSigner(folder: string, now: Instant): Promise<Outcome<Signer>> {
  const path = join(folder, 'bsre.json');
  const settings = await read(path);
  if (settings === undefined) return openLocalSigner(folder, now);
  if (isRefusal(settings)) return settings;
  const anchors: Uint8Array[] = [];
  for (const file of settings.anchors) {
    const found = await certificatesIn(resolve(dirname(path), file));
    if (found === undefined) return wrong(path, `anchors: ${file}`);
    anchors.push(...found);
  }
  return openBsreSigner({
    url: settings.url,
    username: settings.username,
    password: settings.password,
    anchors,
    credentialOf: async (by) => {
      const today = await read(path);
      return today === undefined || isRefusal(today) ? undefined : today.posts[by.post];
    },
  });
}

type File = {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly anchors: readonly string[];
  readonly posts: Readonly<Record<string, { readonly nik: string; readonly passphrase: string }>>;
};

const wrong = (path: string, why: string) => incomplete('signer-settings', { params: { path, why } });

async function read(path: string): Promise<Outcome<File> | undefined> {
  const mode = await stat(path).then(
    (found) => found.mode,
    () => undefined,
  );
  if (mode === undefined) return undefined;
  if ((mode & 0o077) !== 0) return wrong(path, 'mode 0600');
  try {
    return checked(path, JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return wrong(path, 'JSON');
  }
}

function checked(path: string, value: unknown): Outcome<File> {
  const file = (typeof value === 'object' && value !== null ? value : {}) as Record<keyof File, unknown>;
  for (const key of ['url', 'username', 'password'] as const)
    if (typeof file[key] !== 'string' || file[key] === '') return wrong(path, key);
  if (!URL.canParse(String(file.url)) || !/^https?:/.test(String(file.url))) return wrong(path, 'url');
  if (!Array.isArray(file.anchors) || file.anchors.length === 0 || file.anchors.some((one) => typeof one !== 'string'))
    return wrong(path, 'anchors');
  const posts = (typeof file.posts === 'object' && file.posts !== null ? file.posts : undefined) as File['posts'] | undefined;
  if (posts === undefined) return wrong(path, 'posts');
  for (const [post, one] of Object.entries(posts))
    if (typeof one?.nik !== 'string' || typeof one.passphrase !== 'string') return wrong(path, `posts: ${post}`);
  return value as File;
}

/** The certificates of a PEM file; undefined when it can't be read or holds none. */
async function certificatesIn(path: string): Promise<readonly Uint8Array[] | undefined> {
  try {
    const blocks = (await readFile(path, 'utf8')).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
    return blocks?.map((pem) => new Uint8Array(new X509Certificate(pem).raw));
  } catch {
    return undefined;
  }
}
