import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Converter, Sized } from './convert.port.ts';
import { Unconvertible } from './convert.ts';

/** What one conversion may use; beyond it the child is killed. Children at once; the others wait. */
export type Bounds = { readonly seconds: number; readonly megabytes: number; readonly atOnce: number };

export const usualBounds: Bounds = { seconds: 30, megabytes: 900, atOnce: 2 };

/** Converts in child processes, one per file: what a hostile file breaks is a process that holds nothing else. */
export function processConverter(bounds: Bounds = usualBounds): Converter {
  const turn = turns(bounds.atOnce);
  const run = (operation: readonly string[], input: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
    convert(operation, input, bounds, turn);
  return {
    photo: (kind, bytes) => run(['photo', kind], bytes),
    async pages(pdf) {
      const pieces: Uint8Array[] = [];
      for await (const piece of run(['pages'], pdf)) pieces.push(piece);
      return (JSON.parse(Buffer.concat(pieces).toString('utf8')) as { pages: number }).pages;
    },
    bind: (photos) => run(['bind'], framed(photos)),
  };
}

const program = fileURLToPath(new URL('convert.child-adapter.ts', import.meta.url));
const checkout = fileURLToPath(new URL('../../../', import.meta.url));

async function* framed(photos: readonly Sized[]): AsyncGenerator<Uint8Array, void, void> {
  for (const photo of photos) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(photo.size);
    yield length;
    yield* photo.bytes;
  }
}

async function* convert(
  operation: readonly string[],
  input: AsyncIterable<Uint8Array>,
  bounds: Bounds,
  turn: Turns,
): AsyncGenerator<Uint8Array, void, void> {
  const release = await turn();
  const child = start(operation);
  const ended = endOf(child);
  const watch = watchOver(child, bounds);
  const fed = feed(child, input);
  try {
    for await (const piece of child.stdout ?? []) yield piece as Uint8Array;
    const { code, said } = await ended;
    const broken = await fed;
    if (broken !== undefined) throw broken;
    if (watch.overran()) throw new Unconvertible('file-heavy');
    if (code !== 0) throw refusalOf(said);
  } finally {
    watch.stop();
    child.kill('SIGKILL');
    await ended;
    release();
  }
}

function start(operation: readonly string[]): ChildProcess {
  const rights = ['--permission', '--allow-addons', `--allow-fs-read=${checkout}`, '--disable-warning=SecurityWarning'];
  return spawn(process.execPath, [...rights, '--max-old-space-size=300', program, ...operation], {
    cwd: checkout,
    env: { MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: '2' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

type End = { readonly code: number | null; readonly said: string };

function endOf(child: ChildProcess): Promise<End> {
  let said = '';
  child.stderr?.on('data', (piece: Buffer) => {
    if (said.length < 4096) said += piece.toString('utf8');
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve({ code: null, said }));
    child.on('close', (code) => resolve({ code, said }));
  });
}

/** Writes the input to the child; what the input itself throws comes back, and ends the child. */
async function feed(child: ChildProcess, input: AsyncIterable<Uint8Array>): Promise<unknown> {
  const { stdin } = child;
  if (stdin === null) return undefined;
  // A child that has already refused no longer reads: that is its answer, not a failure of the input.
  let open = true;
  stdin.on('error', () => {
    open = false;
  });
  try {
    for await (const piece of input) {
      if (!open) break;
      if (!stdin.write(piece)) await drained(child);
    }
    stdin.end();
    return undefined;
  } catch (error) {
    child.kill('SIGKILL');
    return error;
  }
}

const drained = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      child.stdin?.off('drain', done).off('error', done).off('close', done);
      child.off('close', done);
      resolve();
    };
    child.stdin?.once('drain', done).once('error', done).once('close', done);
    child.once('close', done);
  });

/** Ends a child that takes too long or, where the system tells, holds too much memory. */
function watchOver(child: ChildProcess, bounds: Bounds): { readonly overran: () => boolean; readonly stop: () => void } {
  let overran = false;
  const end = (): void => {
    overran = true;
    child.kill('SIGKILL');
  };
  const late = setTimeout(end, bounds.seconds * 1000);
  const look = setInterval(async () => {
    const statm = await readFile(`/proc/${child.pid}/statm`, 'utf8').catch(() => '');
    const resident = Number(statm.split(' ')[1] ?? '0') * 4096;
    if (resident > bounds.megabytes * 1024 * 1024) end();
  }, 50);
  return {
    overran: () => overran,
    stop: () => {
      clearTimeout(late);
      clearInterval(look);
    },
  };
}

function refusalOf(said: string): Unconvertible {
  try {
    const { refusal, params } = JSON.parse(said) as { refusal: string; params: Record<string, string> };
    return new Unconvertible(refusal, params);
  } catch {
    return new Unconvertible('file-broken');
  }
}

/** Waits for a turn and gives the way to end it. */
type Turns = () => Promise<() => void>;

function turns(atOnce: number): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async () => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    return () => {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    };
  };
}
