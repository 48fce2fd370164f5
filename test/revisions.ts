import { as, type Instant, type Outcome, system, Temporal } from '#ground';
import { compile } from '#standards';
import { type Compiled, loadStandard } from '#standards/acts';
import type { Store } from '#store';
import { edited, stall, stallEnglish, world } from './standard-kit.ts';

/** The valid standard of the tests, compiled, after edits of its Indonesian text. */
export function compiledStall(...edits: readonly (readonly [find: string, replace: string])[]): Compiled {
  const source = edited(stall, ...edits);
  const { standard, problems } = compile(source, stallEnglish, world);
  if (standard === undefined) throw new Error(problems.map((one) => one.message.en).join('\n'));
  return { standard, source, sourceEn: stallEnglish, warnings: [] };
}

/** The same with another first day. */
export const stallFrom = (day: string, title = 'Izin Pemakaian Kios Pasar'): Compiled =>
  compiledStall(['effective: 2026-01-02', `effective: ${day}`], ['title: Izin Pemakaian Kios Pasar', `title: ${title}`]);

/** When the tests' standards are loaded. */
export const loadedAt: Instant = Temporal.Instant.from('2026-01-02T03:00:00Z');

/** Loads a standard as the system does. */
export const loadAs = (
  store: Store,
  compiled: Compiled,
  how: Parameters<typeof loadStandard>[2] = { demonstration: true },
): Promise<Outcome<number>> =>
  store.withContext(system('sukamaju', 'test'), (tx) =>
    loadStandard(tx, compiled, how, { kind: 'system', home: as('sukamaju'), job: 'test' }, loadedAt),
  );
