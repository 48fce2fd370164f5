import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The program by which a Debian package is known to be there, and the package that does as well where it can't be had. */
const known: Readonly<Record<string, { readonly program: string; readonly else?: string }>> = {
  'chromium-headless-shell': { program: 'chromium-headless-shell', else: 'chromium' },
  'poppler-utils': { program: 'pdfsig' },
  'postgresql-15': { program: '/usr/lib/postgresql/15/bin/postgres' },
};

const has = (program: string): boolean =>
  program.startsWith('/')
    ? existsSync(program)
    : spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;

const isThere = (name: string): boolean => has(known[name]?.program ?? name);

const commandFor = (names: readonly string[]): string =>
  `apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}`;

/**
 * Sees that Debian packages are there; as root installs what is missing, or what does as well. Gives the sentence to print, with
 * the one command, where they can't be had.
 */
export async function needs(packages: readonly string[]): Promise<string | undefined> {
  const mayInstall = process.getuid?.() === 0 && has('apt-get');
  let missing = packages.filter((name) => !isThere(name));
  if (mayInstall && missing.length > 0 && !install(missing)) {
    // One that this release does not know keeps all of them from being installed.
    missing = missing.map((name) => known[name]?.else ?? name).filter((name) => !isThere(name));
    install(missing);
  }
  missing = missing.filter((name) => !isThere(name) && !isThere(known[name]?.else ?? name));
  if (missing.length === 0) return undefined;
  return `The tests need ${missing.join(', ')}; install with: sudo sh -c '${commandFor(missing)}'`;
}

function install(names: readonly string[]): boolean {
  if (names.length === 0) return true;
  console.log(`installing ${names.join(', ')} …`);
  const done = spawnSync('sh', ['-c', commandFor(names)], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (names.every(isThere)) return true;
  console.error(`${done.stdout ?? ''}${done.stderr ?? ''}`.split('\n').slice(-15).join('\n'));
  return false;
}
