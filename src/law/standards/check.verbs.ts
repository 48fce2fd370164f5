import { readFile } from 'node:fs/promises';
import { directory } from '#bodies/reads';
import { type Lang, localDate, system, type Words } from '#ground';
import type { Io, Opened, Verb } from '#store';
import { compile } from './compile.ts';
import { hasErrors, type Problem, printProblem } from './problem.ts';
import { worldOf } from './world.acts.ts';
import type { World } from './world.ts';

/** Loads what standards are checked against; nothing where there is no register of bodies yet. */
export type LoadWorld = (opened: Opened, io: Io) => Promise<World | undefined>;

/**
 * `check FILE…`: compiles each file with its English companion beside it and prints every problem as
 * `file:line:column: code: message`. Exit 1 where there is an error, 0 with warnings only.
 */
export const checkWith = (load: LoadWorld): Verb => ({
  name: 'check',
  usage: 'FILE…',
  summary: {
    id: 'memeriksa standar pelayanan terhadap hukum dan menunjukkan setiap kesalahan di barisnya',
    en: 'check service standards against the law and show every error at its line',
  },
  async run(files, io) {
    if (files.length === 0 || files.some((file) => file.startsWith('-'))) return io.misuse();
    const read = await Promise.all(files.map(readStandard));
    const unread = read.find((one) => one.source === undefined);
    if (unread) return io.refuse(fileWords.unread, { file: unread.file });
    return io.withStore(async (opened) => {
      const world = await load(opened, io);
      if (world === undefined) return io.refuse(fileWords.nobody);
      let wrong = false;
      for (const { file, source = '', english } of read) {
        const { problems } = compile(source, english, world);
        for (const line of linesOf(problems, file, io.lang)) io.out(line);
        wrong ||= hasErrors(problems);
      }
      return wrong ? 1 : 0;
    });
  },
});

/** The world of the database: its bodies, their authority and registers, and its register of law, as of today. */
export const worldOfStore: LoadWorld = ({ store }, io) =>
  store.withContext(system('nasional', 'check'), async (tx) => {
    const { bodies } = await directory(tx);
    return bodies.size === 0 ? undefined : worldOf(tx, localDate(io.now(), 'WIB'));
  });

/** `check` against the database at hand. */
export const check: Verb = checkWith(worldOfStore);

/** Problems as lines, each naming the file it stands in. */
export const linesOf = (problems: readonly Problem[], file: string, lang: Lang): readonly string[] =>
  problems.map((problem) => printProblem(problem, problem.file === 'id' ? file : companionOf(file), lang));

/** A standard's two texts; `source` is missing where the file can't be read. */
export type Read = { readonly file: string; readonly source: string | undefined; readonly english: string | undefined };

const companionOf = (file: string): string => file.replace(/(\.md)?$/, '.en.md');

/** A standard with its companion; the companion named alone stands for the standard beside it. */
export async function readStandard(named: string): Promise<Read> {
  const file = named.replace(/\.en\.md$/, '.md');
  return { file, source: await textOf(file), english: await textOf(companionOf(file)) };
}

const textOf = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

/** What both verbs that read standards say. */
export const fileWords = {
  unread: { id: 'Berkas {file} tidak dapat dibaca.', en: 'The file {file} cannot be read.' },
  nobody: {
    id: 'Basis data ini belum memuat badan publik, sehingga kewenangan tidak dapat diperiksa. Jalankan npx satupintu demo load atau npx satupintu init lebih dahulu.',
    en: 'This database holds no public bodies yet, so authority cannot be checked. Run npx satupintu demo load or npx satupintu init first.',
  },
} satisfies Record<string, Words>;
