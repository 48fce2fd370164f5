import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program by which a Debian package is known to be there. */
const proof: Readonly<Record<string, string>> = {
  chromium: 'chromium',
  'poppler-utils': 'pdfsig',
  qpdf: 'qpdf',
  'postgresql-15': '/usr/lib/postgresql/15/bin/postgres',
};

const has = (program: string): boolean =>
  program.startsWith('/')
    ? existsSync(program)
    : spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;

/**
 * Sees that Debian packages are there; as root installs what is missing. Gives the sentence to print, with the one command, where
 * they can't be had.
 */
export async function needs(packages: readonly string[]): Promise<string | undefined> {
  const missing = packages.filter((name) => !has(proof[name] ?? name));
  if (missing.length === 0) return undefined;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() === 0 && has('apt-get')) {
    console.log(`installing ${missing.join(', ')} …`);
    const done = spawnSync('sh', ['-c', command], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (missing.every((name) => has(proof[name] ?? name))) return undefined;
    console.error(`${done.stdout ?? ''}${done.stderr ?? ''}`.split('\n').slice(-15).join('\n'));
  }
  return `The tests need ${missing.join(', ')}; install with: sudo sh -c '${command}'`;
}
