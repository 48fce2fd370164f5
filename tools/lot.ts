import { run } from 'node:test';
import { inspect } from 'node:util';

/** What a lot's process tells of a test that ended. */
export type Told = {
  readonly how: 'passed' | 'failed' | 'skipped';
  readonly name: string;
  readonly file: string;
  /** How long it took, where it stands in no other test. */
  readonly ms: number;
  /** Why it failed; nothing where only a test within it did. */
  readonly reason?: string;
};

/** The last word of a lot's process: all its tests were told of. */
export const ended = 'ended';

/** Runs the test files named on the command line in this one process, and tells the one that started it of every test. */
async function runLot(files: string[]): Promise<void> {
  const stream = run({ files, isolation: 'none' });
  stream.on('test:pass', ({ name, file = '', nesting, details, skip, todo }) => {
    if (details.type === 'suite') return;
    const how = skip === undefined && todo === undefined ? 'passed' : 'skipped';
    tell({ how, name, file, ms: nesting === 0 ? details.duration_ms : 0 });
  });
  stream.on('test:fail', ({ name, file = '', nesting, details, skip, todo }) => {
    const how = skip === undefined && todo === undefined ? 'failed' : 'skipped';
    const reason = isOfChildren(details.error) ? {} : { reason: reasonOf(details.error) };
    tell({ how, name, file, ms: nesting === 0 ? details.duration_ms : 0, ...reason });
  });
  // What went wrong outside of any test, such as an error after the end of the test that caused it.
  stream.on('test:diagnostic', ({ message, file = '' }) => {
    if (message.startsWith('Error: ')) tell({ how: 'failed', name: 'outside of its tests', file, ms: 0, reason: `  ${message}` });
  });
  stream.resume();
  await new Promise((resolve) => stream.on('close', resolve));
  tell(ended);
  process.disconnect();
}

const tell = (told: Told | typeof ended): void => void process.send?.(told);

/** A test that failed only because a test within it did. */
const isOfChildren = (error: Error): boolean => 'failureType' in error && error.failureType === 'subtestsFailed';

function reasonOf(error: Error): string {
  const reason = error.cause ?? error;
  const text = reason instanceof Error ? (reason.stack ?? reason.message) : inspect(reason);
  const cause = reason instanceof Error && reason.cause instanceof Error ? `\nbecause of: ${reason.cause.stack}` : '';
  const lines = `${text}${cause}`.split('\n').filter((line) => !/^\s+at .*(node:|node_modules)/.test(line));
  return lines
    .slice(0, 60)
    .map((line) => `  ${line}`)
    .join('\n');
}

if (import.meta.main) await runLot(process.argv.slice(2));
