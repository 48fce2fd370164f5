import { isRefusal, type PlainDate, Temporal } from '#ground';
import { type ActsSource, readActsFile } from './acts-file.ts';
import national from './national.json' with { type: 'json' };
import { type Register, registerOfActs } from './register.ts';

/** The national acts shipped with the software, kept by hand in `national.json`, as `loadActs` takes them. */
export const nationalActs = (): ActsSource => ({ name: 'national', text: JSON.stringify(national) });

/**
 * The register from the shipped acts and other files of acts, without a database: for checks and tests. A file that is
 * wrong throws, since what ships is ours to keep right.
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

/** The register vouches as long as the file of it that vouches least; with no file, for no day. */
export const earliest = (days: readonly PlainDate[]): PlainDate =>
  [...days].sort(Temporal.PlainDate.compare)[0] ?? Temporal.PlainDate.from('1945-08-18');
