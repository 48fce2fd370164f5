import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { directory } from '#bodies/reads';
import {
  conflict,
  dateWords,
  type Instant,
  incomplete,
  isRefusal,
  localDate,
  type Outcome,
  type PlainDate,
  say,
  system,
  Temporal,
  type Words,
} from '#ground';
import { isDemonstration } from '#identity/reads';
import type { Exit, Io, Opened, Tx, Verb } from '#store';
import { fileWords, linesOf, type Read, readStandard } from './check.verbs.ts';
import { compile } from './compile.ts';
import { hasErrors } from './problem.ts';
import { type Compiled, loadStandard } from './revision.acts.ts';
import type { StandardFact } from './revision.ts';
import { standardRefusals } from './revision-words.ts';
import { worldOf } from './world.acts.ts';
import type { World } from './world.ts';

/**
 * `standards load DIR …`: brings every standard of a folder into force, all or none: as part of a demonstration, or as
 * adopted elsewhere by a decision on paper (service-standard.md, "Adopted elsewhere"). A standard with an error is never
 * new law; one that already binds is taken with its defects of law and a day to mend them by. Running it again changes nothing.
 */
export const loadStandards: Verb = {
  name: 'standards load',
  usage: 'DIR [--decision NUMBER --date DATE [--mend-by DATE]]',
  summary: {
    id: 'memberlakukan standar pelayanan dari satu folder: untuk peragaan, atau yang sudah ditetapkan dengan keputusan',
    en: 'bring the service standards of a folder into force: of a demonstration, or already adopted by a decision',
  },
  async run(args, io) {
    const ask = readAsk(args);
    if (isRefusal(ask)) return io.misuse(words[ask.name as keyof typeof words], ask.params);
    const files = await standardsIn(ask.folder);
    if (files === undefined) return io.refuse(fileWords.unread, { file: ask.folder });
    if (files.length === 0) return io.refuse(words.empty, { folder: ask.folder });
    const read = await Promise.all(files.map(readStandard));
    return io.withStore((opened) => load(opened, ask, read, io));
  },
};

type As = Extract<StandardFact, { kind: 'loaded' }>['as'];
type Ask = { readonly folder: string; readonly adopted?: Extract<As, { decision: string }> };

const options = {
  decision: { type: 'string' },
  date: { type: 'string' },
  'mend-by': { type: 'string' },
} as const;

function readAsk(args: readonly string[]): Outcome<Ask> {
  const parsed = parsedOf(args);
  if (isRefusal(parsed)) return parsed;
  const { values, positionals } = parsed;
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) return incomplete('oneFolder');
  const decision = values.decision?.trim();
  const wrong = [values.date, values['mend-by']].find((text) => text !== undefined && readDate(text) === undefined);
  if (wrong !== undefined) return incomplete('date', { params: { text: wrong } });
  if (decision === undefined && values.date === undefined && values['mend-by'] === undefined) return { folder };
  if (decision === undefined || decision === '' || values.date === undefined) return incomplete('both');
  const mendBy = values['mend-by'];
  return { folder, adopted: { decision, date: values.date, ...(mendBy === undefined ? {} : { mendBy }) } };
}

function parsedOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return incomplete('option');
  }
}

function readDate(text: string): PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** The standards of a folder by name, without their English companions; undefined where it can't be read. */
async function standardsIn(folder: string): Promise<readonly string[] | undefined> {
  const names = await readdir(folder).catch(() => undefined);
  return names
    ?.filter((name) => name.endsWith('.md') && !name.endsWith('.en.md'))
    .sort()
    .map((name) => join(folder, name));
}

/** One transaction for all: a standard that can't be taken leaves none behind. */
async function load({ store }: Opened, ask: Ask, read: readonly Read[], io: Io): Promise<Exit> {
  const now = io.now();
  const lines: string[] = [];
  const done = await store.withContext(system('nasional', 'standards-load'), async (tx) => {
    if ((await directory(tx)).bodies.size === 0) return conflict('nobody');
    const as = ask.adopted ?? ((await isDemonstration(tx)) ? ({ demonstration: true } as const) : undefined);
    if (as === undefined) return conflict('needs-decision');
    const world = await worldOf(tx, localDate(now, 'WIB'));
    const taken = read.map((one) => compiledOf(one, as, world, io));
    const refused = taken.find(isRefusal);
    if (refused !== undefined) return refused;
    for (const [index, compiled] of taken.entries()) {
      if (isRefusal(compiled)) continue;
      const line = await loadOne(tx, compiled, read[index]?.file ?? '', as, now, io);
      if (isRefusal(line)) return line;
      lines.push(line);
    }
    return true as const;
  });
  if (isRefusal(done)) return io.refuse(sentences[done.name] ?? { id: done.name, en: done.name }, done.params);
  for (const line of lines) io.out(line);
  return 0;
}

/** A standard ready to be loaded; prints its problems. What is adopted elsewhere may have defects of law. */
function compiledOf({ file, source, english }: Read, as: As, world: World, io: Io): Outcome<Compiled> {
  if (source === undefined) return incomplete('unread', { params: { file } });
  const { standard, withDefects, problems } = compile(source, english, world);
  for (const line of linesOf(problems, file, io.lang)) io.out(line);
  const found = standard ?? ('decision' in as ? withDefects : undefined);
  if (found === undefined) return conflict('has-errors', { params: { file } });
  if (hasErrors(problems) && 'decision' in as && as.mendBy === undefined) return conflict('needs-day', { params: { file } });
  return { standard: found, source, sourceEn: english, warnings: problems.map(({ code, message }) => ({ code, message })) };
}

async function loadOne(tx: Tx, compiled: Compiled, file: string, as: As, now: Instant, io: Io): Promise<Outcome<string>> {
  const { id, effective } = compiled.standard;
  const actor = system(compiled.standard.home, 'standards-load');
  const number = await loadStandard(tx, compiled, as, actor, now);
  if (isRefusal(number)) {
    if (number.name === 'same-revision') return say(words.same, io.lang, { id, number: number.params.number ?? '' });
    return conflict('in-file', {
      params: { file, why: say(standardRefusals[number.name] ?? words.option, io.lang, number.params) },
    });
  }
  const since = dateWords(Temporal.PlainDate.from(effective))[io.lang];
  return say(words.loaded, io.lang, { id, number: String(number), since });
}

const words = {
  oneFolder: { id: 'Tulis satu folder yang berisi standar pelayanan.', en: 'Give one folder with service standards.' },
  both: {
    id: 'Standar yang sudah ditetapkan memerlukan nomor dan tanggal keputusannya: --decision dan --date.',
    en: 'Standards that are already adopted need the number and date of their decision: --decision and --date.',
  },
  date: { id: '“{text}” bukan tanggal. Tulis seperti 2026-01-02.', en: '“{text}” is not a date. Write it like 2026-01-02.' },
  option: { id: 'Ada pilihan yang tidak dikenal.', en: 'An option is not known.' },
  empty: { id: 'Tidak ada standar pelayanan (*.md) di {folder}.', en: 'There is no service standard (*.md) in {folder}.' },
  loaded: { id: '{id}: revisi {number}, berlaku sejak {since}', en: '{id}: revision {number}, in force since {since}' },
  same: { id: '{id}: revisi {number} sudah dimuat', en: '{id}: revision {number} is loaded already' },
} satisfies Record<string, Words>;

/** Why nothing was loaded. */
const sentences: Readonly<Record<string, Words>> = {
  nobody: fileWords.nobody,
  unread: fileWords.unread,
  'needs-decision': {
    id: 'Basis data ini bukan peragaan. Standar hanya dapat dimuat bila sudah ditetapkan: tambahkan --decision NOMOR --date TANGGAL. Tidak ada yang dimuat.',
    en: 'This database is no demonstration. A standard can be loaded only once it is adopted: add --decision NUMBER --date DATE. Nothing was loaded.',
  },
  'has-errors': {
    id: '{file} memiliki kesalahan. Tidak ada yang dimuat.',
    en: '{file} has errors. Nothing was loaded.',
  },
  'needs-day': {
    id: '{file} sudah mengikat tetapi memiliki kekurangan. Tambahkan --mend-by TANGGAL, hari terakhir untuk memperbaikinya. Tidak ada yang dimuat.',
    en: '{file} already binds but has defects. Add --mend-by DATE, the last day to mend them. Nothing was loaded.',
  },
  'in-file': { id: '{file}: {why} Tidak ada yang dimuat.', en: '{file}: {why} Nothing was loaded.' },
};
