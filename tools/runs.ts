import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';

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
  ['lint and format', 'node_modules/@biomejs/biome/bin/biome', 'check', '--max-diagnostics=50', '--colors=off'],
  ['unused code', 'node_modules/knip/bin/knip.js', '--no-progress'],
];

/** Types, lint, unused code: one line each, and what they said where they failed. */
export async function runChecks(): Promise<Count> {
  let count = none;
  for (const [what, ...command] of checks) {
    const began = performance.now();
    const said = await output(command);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${said.code === 0 ? 'ok  ' : 'FAIL'} ${what} (${seconds} s)`);
    if (said.code !== 0) console.log(said.text.trimEnd());
    count = plus(count, said.code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 });
  }
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

/** Runs test files, each in a process of its own; prints what failed, what each failing file wrote, and what was slow. */
export async function runTests(files: readonly string[], { concurrency, env, heading }: How): Promise<Count> {
  Object.assign(process.env, env);
  console.log(`${heading ? `${heading}: ` : ''}${files.length} test files`);
  if (files.length === 0) return none;
  const stream = run({ files: [...files], concurrency, timeout: 15 * 60_000 });
  const written = new Map<string, string>();
  const failed = new Set<string>();
  let count = none;
  const keep = ({ file, message }: { file?: string | undefined; message: string }) => {
    const name = file ?? '';
    written.set(name, ((written.get(name) ?? '') + message).slice(-6000));
  };
  stream.on('test:stdout', keep);
  stream.on('test:stderr', keep);
  stream.on('test:fail', ({ name, file, details, skip, todo }) => {
    if (skip !== undefined || todo !== undefined || isOfChildren(details.error)) return;
    failed.add(file ?? '');
    console.log(`\nFAIL ${nameOf(file)}: ${name}\n${reasonOf(details.error)}`);
  });
  stream.on('test:summary', ({ file, counts, duration_ms: ms }) => {
    if (file === undefined) {
      count = {
        passed: counts.passed,
        failed: counts.tests - counts.passed - counts.skipped - counts.todo,
        skipped: counts.skipped + counts.todo,
      };
      return;
    }
    if (ms > slowSeconds * 1000) console.log(`slow ${nameOf(file)} (${(ms / 1000).toFixed(0)} s)`);
    if (failed.has(file) && written.get(file)) console.log(`\nwritten by ${nameOf(file)}:\n${written.get(file)}`);
    written.delete(file);
  });
  stream.resume();
  await new Promise((resolve) => stream.on('close', resolve));
  return count;
}

/** A test that failed only because a test within it did. */
const isOfChildren = (error: Error): boolean => 'failureType' in error && error.failureType === 'subtestsFailed';

const nameOf = (file: string | undefined): string => (file === undefined ? '' : relative(process.cwd(), file));

function reasonOf(error: Error): string {
  const reason = error.cause ?? error;
  const text = reason instanceof Error ? (reason.stack ?? reason.message) : inspect(reason);
  const lines = text.split('\n').filter((line) => !/^\s+at .*(node:|node_modules)/.test(line));
  return lines
    .slice(0, 60)
    .map((line) => `  ${line}`)
    .join('\n');
}
