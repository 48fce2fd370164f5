import { fork, spawn } from 'node:child_process';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ended, type Told } from './lot.ts';
import { lotsOf } from './lots.ts';

/** How many passed, failed and were skipped. */
export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const none: Count = { passed: 0, failed: 0, skipped: 0 };

/** Two counts together. */
export const plus = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

const checks: readonly (readonly [what: string, ...command: string[]])[] = [
  ['types', 'node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false'],
  [
    'lint and format',
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--diagnostic-level=error',
    '--max-diagnostics=50',
    '--colors=off',
  ],
  ['unused code', 'node_modules/knip/bin/knip.js', '--no-progress'],
];

/** Types, lint, unused code: one line each, and what they said where they failed. */
export async function runChecks(): Promise<Count> {
  let count = none;
  const check = async ([what, ...command]: (typeof checks)[number]): Promise<void> => {
    const began = performance.now();
    const said = await output(command);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${said.code === 0 ? 'ok  ' : 'FAIL'} ${what} (${seconds} s)`);
    if (said.code !== 0) console.log(said.text.trimEnd());
    count = plus(count, said.code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 });
  };
  await Promise.all(checks.map(check));
  return count;
}

async function output(command: readonly string[]): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return await new Promise((resolve) => child.on('close', (code) => resolve({ code, text })));
}

/** What a run of test files is given. */
export type How = { readonly concurrency: number; readonly env: Readonly<Record<string, string>>; readonly heading?: string };

const slowSeconds = 10;
const longest = 15 * 60_000;

/**
 * Runs test files, those that can in a process together (`lotsOf`); prints what failed, what the process of a failing file wrote,
 * and which files were slow.
 */
export async function runTests(files: readonly string[], { concurrency, env, heading }: How): Promise<Count> {
  const lots = [...lotsOf(files)];
  console.log(`${heading ? `${heading}: ` : ''}${files.length} test files in ${lots.length} processes`);
  const spent = new Map<string, number>();
  let count = none;
  const work = async (): Promise<void> => {
    for (let lot = lots.shift(); lot !== undefined; lot = lots.shift()) {
      const found = await runLot(lot, env, spent);
      count = plus(count, found);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  for (const [file, ms] of [...spent].sort(([, a], [, b]) => b - a))
    if (ms > slowSeconds * 1000) console.log(`slow ${nameOf(file)} (${(ms / 1000).toFixed(0)} s)`);
  return count;
}

/** Runs one lot in a process of its own; `spent` is added how long each file took, in milliseconds. */
async function runLot(lot: readonly string[], env: How['env'], spent: Map<string, number>): Promise<Count> {
  const child = fork(lotFile, [...lot], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    timeout: longest,
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      written = (written + chunk.toString()).slice(-6000);
    });
  let count = none;
  let isWhole = false;
  child.on('message', (told: Told | typeof ended) => {
    if (told === ended) {
      isWhole = true;
      return;
    }
    count = plus(count, { ...none, [told.how]: 1 });
    spent.set(told.file, (spent.get(told.file) ?? 0) + told.ms);
    if (told.how === 'failed' && told.reason !== undefined)
      console.log(`\nFAIL ${nameOf(told.file)}: ${told.name}\n${told.reason}`);
  });
  const code = await new Promise((resolve) => child.on('close', (exit, signal) => resolve(exit ?? signal)));
  if (!isWhole || (code !== 0 && count.failed === 0)) {
    console.log(`\nFAIL ${lot.join(', ')}: ended with ${code}${isWhole ? '' : ' before all was told'}`);
    count = plus(count, { ...none, failed: 1 });
  }
  if (count.failed > 0 && written !== '') console.log(`\nwritten by ${lot.join(', ')}:\n${written}`);
  return count;
}

const lotFile = fileURLToPath(new URL('lot.ts', import.meta.url));
const nameOf = (file: string): string => relative(process.cwd(), file);
