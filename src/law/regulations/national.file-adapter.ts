import { readFileSync } from 'node:fs';
import { isRefusal, type PlainDate, Temporal } from '#ground';
import type { ActsSource } from './act.acts.ts';
import { readActsFile } from './acts-file.ts';
import { type Register, registerOfActs } from './register.ts';

/** The national acts shipped with the software, as `loadActs` takes them. */
export const nationalActs = (): ActsSource => ({
  name: 'national',
  text: readFileSync(new URL('./national.yaml', import.meta.url), 'utf8'),
});

/** A file of acts at a path, named by it. */
export const actsAt = (path: string | URL, name: string): ActsSource => ({ name, text: readFileSync(path, 'utf8') });

/**
 * The register from the shipped file and others, without a database: for checks and tests. A file that is wrong throws,
 * since what ships is ours to keep right.
 */
export function loadRegister(others: readonly ActsSource[] = []): Register {
  const files = [nationalActs(), ...others].map((source) => {
    const file = readActsFile(source.text);
    if (isRefusal(file)) throw new Error(`${source.name}: ${file.params.act} has a wrong ${file.params.key}`);
    return file;
  });
  return registerOfActs(
    files.flatMap((file) => file.acts),
    files.flatMap((file) => file.relations),
    earliest(files.flatMap((file) => (file.horizon === undefined ? [] : [file.horizon]))),
  );
}

const earliest = (days: readonly PlainDate[]): PlainDate =>
  [...days].sort(Temporal.PlainDate.compare)[0] ?? Temporal.PlainDate.from('1945-08-18');
