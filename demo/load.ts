import { readdirSync, readFileSync } from 'node:fs';
import { type Instant, isRefusal, type Outcome } from '#ground';
import { acceptLocalSigner } from '#letters/acts';
import { nationalActs } from '#regulations';
import { loadActs } from '#regulations/acts';
import { compile, hasErrors, printProblem } from '#standards';
import { loadStandard } from '#standards/acts';
import { worldOf } from '#standards/reads';
import type { Store, Tx } from '#store';
import { regency } from './bodies.ts';
import { type Loaded, loader, loadGovernment } from './government.ts';

const folder = new URL('./standards/', import.meta.url);

/** How much was loaded, with the standards. */
export type LoadedAll = Loaded & { readonly standards: number };

/**
 * Loads the whole demonstration into an empty database, in one transaction: the register of law, the government, its people,
 * and its standards, compiled against them. Refuses `not-empty` (409). A standard with an error is a programmer's error.
 */
export const loadDemonstration = (store: Store, now: Instant): Promise<Outcome<LoadedAll>> =>
  store.withContext(loader, async (tx) => {
    for (const source of [
      nationalActs(),
      { name: 'demonstration', text: readFileSync(new URL('./law/acts.yaml', import.meta.url), 'utf8') },
    ]) {
      const taken = await loadActs(tx, source);
      if (isRefusal(taken)) return taken;
    }
    const government = await loadGovernment(tx, now);
    if (isRefusal(government)) return government;
    const accepted = await acceptLocalSigner(tx, { home: loader.home, accepted: true, actor: loader, now });
    if (accepted !== undefined) return accepted;
    return { ...government, standards: await loadStandards(tx, now) };
  });

async function loadStandards(tx: Tx, now: Instant): Promise<number> {
  const world = await worldOf(tx);
  const files = readdirSync(folder).filter((file) => file.endsWith('.md') && !file.endsWith('.en.md'));
  for (const file of files.sort()) {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const sourceEn = readFileSync(new URL(file.replace(/\.md$/, '.en.md'), folder), 'utf8');
    const { standard, problems } = compile(source, sourceEn, world);
    if (standard === undefined || hasErrors(problems))
      throw new Error(problems.map((problem) => printProblem(problem, file, 'id')).join('\n'));
    const warnings = problems.map(({ code, message }) => ({ code, message }));
    const loaded = await loadStandard(tx, { standard, source, sourceEn, warnings }, { demonstration: true }, loader, now);
    if (isRefusal(loaded)) throw new Error(`${file}: ${loaded.name}`);
  }
  return files.length;
}

/** The government of the demonstration, whose door it opens. */
export const demonstrationHome = regency;
