import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { emptyDatabase } from './kit.ts';
import { freePort } from './port.ts';

const boot = new URL('../boot.mjs', import.meta.url).pathname;

type Env = Readonly<Record<string, string>>;
type Scope = { after(fn: () => Promise<void>): void };

/** The program as it is started by its boot script, with what it has said so far. */
export type Program = { readonly child: ChildProcess; said(): string; readonly ended: Promise<number | null> };

/** A data folder of its own, gone when `scope` is over. */
export function dataFolder(scope: Scope): string {
  const folder = mkdtempSync(join(tmpdir(), 'satupintu-data-'));
  // The embedded database runs as another user where we are root, and must be able to enter.
  chmodSync(folder, 0o711);
  scope.after(async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Runs `npx satupintu …` with these settings and no others; killed when `scope` is over, if it still runs. */
export function run(scope: Scope, args: readonly string[], env: Env): Program {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(DATABASE_URL|SATUPINTU_|PORT$|OIDC_|SMTP_|npm_|NODE_TEST)/.test(name),
  );
  const child = spawn(process.execPath, [boot, ...args], {
    env: { ...Object.fromEntries(own), LC_ALL: 'en_GB.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  scope.after(async () => {
    child.kill('SIGTERM');
    await Promise.race([ended, pause(15_000)]);
    child.kill('SIGKILL');
  });
  return { child, said: () => text, ended };
}

/** Runs a command to its end. */
export async function command(scope: Scope, args: readonly string[], env: Env): Promise<{ exit: number | null; said: string }> {
  const program = run(scope, args, env);
  return { exit: await program.ended, said: program.said() };
}

/** Starts the server and waits until its door is open; throws what it said when it does not open. */
export async function opened(scope: Scope, env: Env): Promise<Program> {
  const program = run(scope, ['start'], env);
  let ended = false;
  void program.ended.then(() => (ended = true));
  for (let tries = 0; tries < 1800 && !ended; tries += 1) {
    if (/stop with Ctrl-C\n/.test(program.said())) return program;
    await pause(50);
  }
  throw new Error(`it did not open:\n${program.said()}`);
}

/** An empty database of an operator, with a data folder and a port. */
export async function ground(scope: Scope): Promise<{ DATABASE_URL: string; SATUPINTU_DATA: string; PORT: string }> {
  const { ownerUrl } = await emptyDatabase(scope);
  return { DATABASE_URL: ownerUrl, SATUPINTU_DATA: dataFolder(scope), PORT: String(await freePort()) };
}
/** `init` with all that it asks for. */
export const beginning: readonly string[] = [
  ...['init', 'mekar', '--name', 'Kabupaten Mekar', '--name-en', 'Mekar Regency'],
  ...['--address', 'Jalan Satu 1', '--admin', 'Wening Palupi'],
];

/** What a page answers under any host. */
export type Told = { readonly status: number; readonly location: string | undefined; readonly text: string };

/** Asks the server on a port for a page, under a host. */
export const ask = (port: string, path: string, host = `localhost:${port}`): Promise<Told> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, location: response.headers.location, text }));
    });
    sent.on('error', reject);
    sent.end();
  });
