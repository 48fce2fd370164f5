import {
  as,
  dateWords,
  type Home,
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
import type { Exit, Io, Verb } from '#store';
import { loadActs } from './act.acts.ts';
import { citation } from './citation.ts';
import { nationalActs } from './national.ts';
import { readReference } from './reference.ts';
import { registerOf } from './register.rows.ts';
import { inForce, type Register } from './register.ts';
import { gradeWords, regulationsRefusals, statusWords, words } from './words.ts';

/** `npx satupintu in-force ID[~ARTICLE] --on DATE --json`: what the register of law says of it on a day, today if none is given. */
export const inForceVerb: Verb = {
  name: 'in-force',
  usage: 'ID[~ARTICLE] [--on DATE] [--json]',
  summary: words.verbSummary,
  async run(args, io) {
    const ask = readAsk(args, io);
    if (isRefusal(ask)) return io.misuse(wrongUse[ask.name], ask.params);
    return io.withStore(async ({ store }) => {
      const job = system(as<Home>('nasional'), 'in-force');
      // A database that no server has started on yet holds no act: the shipped ones are taken first, as a start does.
      const register = await store.withContext(job, async (tx) => {
        const taken = await loadActs(tx, nationalActs());
        return isRefusal(taken) ? taken : registerOf(tx);
      });
      return isRefusal(register)
        ? io.refuse(regulationsRefusals[register.name] ?? words.verbOption, register.params)
        : tell(ask, register, io);
    });
  },
};

type Ask = { readonly ref: string; readonly on: PlainDate; readonly json: boolean };

const wrongUse: Readonly<Record<string, Words>> = {
  missing: words.verbMissing,
  reference: words.verbReference,
  date: words.verbDate,
  option: words.verbOption,
};

function readAsk(args: readonly string[], io: Io): Outcome<Ask> {
  const left = args.flatMap((arg) => (arg.startsWith('--on=') ? ['--on', arg.slice('--on='.length)] : [arg]));
  let ref: string | undefined;
  let on: PlainDate | undefined;
  let json = false;
  while (left.length > 0) {
    const arg = left.shift() ?? '';
    if (arg === '--json') json = true;
    else if (arg === '--on') {
      const text = left.shift() ?? '';
      on = readDate(text);
      if (on === undefined) return incomplete('date', { params: { text } });
    } else if (arg.startsWith('--') || ref !== undefined) return incomplete('option', { params: { text: arg } });
    else ref = arg;
  }
  if (ref === undefined) return incomplete('missing');
  if (readReference(ref) === undefined) return incomplete('reference', { params: { text: ref } });
  return { ref, on: on ?? localDate(io.now(), 'WIB'), json };
}

function readDate(text: string): PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

function tell({ ref, on, json }: Ask, register: Register, io: Io): Exit {
  const reference = readReference(ref);
  const act = register.acts.get(reference?.act ?? '');
  const force = inForce(register, ref, on);
  if (json) {
    const known = act === undefined ? {} : { title: act.title, source: act.source, mark: act.mark };
    const end = force.until === undefined ? {} : { until: force.until.toString(), by: force.by };
    const article = reference?.article === undefined ? {} : { article: reference.article };
    const asked = { ref, act: reference?.act, ...article, on: on.toString(), citation: citation(ref, 'id', register) };
    io.out(JSON.stringify({ ...asked, status: force.status, grade: force.grade, ...end, ...known }, undefined, 2));
    return 0;
  }
  const status = statusWords[force.status][io.lang];
  const until = force.until === undefined ? '' : ` ${say(words.until, io.lang, { date: dateWords(force.until)[io.lang] })}`;
  io.out(`${citation(ref, io.lang, register)}`);
  if (act !== undefined) io.out(io.lang === 'id' ? act.title : act.titleEn);
  io.out(`${say(words.statusOn, io.lang, { date: dateWords(on)[io.lang] })}: ${status}${until}`);
  if (force.by !== undefined)
    io.out(
      `${say(force.status === 'in-force' ? words.willEndBy : words.endedBy, io.lang)}: ${citation(force.by, io.lang, register)}`,
    );
  io.out(gradeWords[force.grade][io.lang]);
  return 0;
}
