import { isWorkingDay, officeCalendar, zoneOn } from './calendar.ts';
import { type ActTime, dueDate, receivedAt, type Stop, type TraceDay } from './clock.ts';
import { dayOf, localTime, longDateWords } from './dates.ts';
import { type DueAsk, readDueAsk } from './due-ask.ts';
import { limitWords } from './limit.ts';
import { isRefusal } from './outcome.ts';
import { moment, type PlainDate, Temporal } from './time.ts';
import { whyWords } from './time-left.ts';
import { type Lang, say, type Words } from './words.ts';

/** What the verb has of the world: part of what the dispatcher gives every verb, and no database. */
type Speaker = {
  readonly lang: Lang;
  out(line: string): void;
  misuse(words?: Words, params?: Readonly<Record<string, string>>): 0 | 1 | 2;
};

/** `npx satupintu due DATE LIMIT …`: the last day of a limit, and why each day was not counted. */
export const due = {
  name: 'due',
  usage: 'DATE LIMIT [--stopped FROM..UNTIL]… [--week 5|6] [--zone WIB|WITA|WIT] [--json]',
  summary: {
    id: 'hari terakhir suatu batas waktu, dan mengapa suatu hari tidak dihitung',
    en: 'the last day of a limit, and why each day was not counted',
  },
  async run(args: readonly string[], io: Speaker): Promise<0 | 1 | 2> {
    const ask = readDueAsk(args);
    if (isRefusal(ask)) return io.misuse(wrong[ask.name], ask.params);
    const found = findDue(ask);
    if (ask.json) io.out(JSON.stringify(asJson(ask, found), undefined, 2));
    else for (const line of asText(ask, found, io.lang)) io.out(line);
    return 0;
  },
};

/** The sentences for wrong use, by the refusal's name. */
const wrong: Readonly<Record<string, Words>> = {
  'due-missing': {
    id: 'Tulis tanggal dan batas waktunya, misalnya: due 2026-01-05 "5 wd".',
    en: 'Give a date and a limit, for example: due 2026-01-05 "5 wd".',
  },
  'due-date': {
    id: '“{text}” bukan tanggal. Tulis seperti 2026-01-05, atau 2026-01-05T10:30 bila jamnya penting.',
    en: '“{text}” is not a date. Write it like 2026-01-05, or 2026-01-05T10:30 where the time matters.',
  },
  'due-hour': {
    id: 'Batas dalam jam dihitung dari menitnya. Tulis jamnya juga, misalnya {text}T10:30.',
    en: 'A limit in hours is counted from the minute. Give the time too, for example {text}T10:30.',
  },
  'limit-form': {
    id: '“{text}” bukan batas waktu. Tulis angka dan satuan: wd hari kerja, d hari, h jam, wk minggu, mo bulan, y tahun.',
    en: '“{text}” is not a limit. Write a number and a unit: wd working days, d days, h hours, wk weeks, mo months, y years.',
  },
  'limit-range': {
    id: 'Batas waktu “{text}” tidak masuk akal. Angkanya paling kecil 1 dan paling besar {most}.',
    en: 'The limit “{text}” makes no sense. The number is at least 1 and at most {most}.',
  },
  'due-stopped': {
    id: '“{text}” bukan rentang hari. Tulis seperti 2026-01-07..2026-01-09; kedua harinya termasuk.',
    en: '“{text}” is not a range of days. Write it like 2026-01-07..2026-01-09; both days are included.',
  },
  'due-week': { id: 'Pilihan --week hanya 5 atau 6.', en: '--week is 5 or 6.' },
  'due-zone': { id: 'Pilihan --zone hanya WIB, WITA, atau WIT.', en: '--zone is WIB, WITA or WIT.' },
  'due-option': { id: '“{text}” tidak dikenal.', en: '“{text}” is not known.' },
};

type Found = ReturnType<typeof dueDate> & {
  readonly act: PlainDate;
  /** The time of filing was given and lay outside the hours, so the act is another day's. */
  readonly outside: boolean;
  /** A day was given on which nobody works: the last day if this was a filing, which counts for the next working day. */
  readonly asFiling?: PlainDate;
};

function findDue(ask: DueAsk): Found {
  const calendar = officeCalendar(ask.week, ask.zone);
  const from: ActTime = ask.time === undefined ? ask.date : moment(ask.date.toPlainDateTime(ask.time), ask.zone);
  const found = dueDate(ask.limit, from, calendar, ask.stops);
  if (!(from instanceof Temporal.PlainDate)) {
    const { act, outside } = receivedAt(from, calendar);
    return { ...found, act, outside: outside && ask.limit.unit !== 'h' };
  }
  if (isWorkingDay(ask.date, calendar).counts) return { ...found, act: ask.date, outside: false };
  const noon = moment(ask.date.toPlainDateTime('12:00'), zoneOn(dayOf(ask.date), calendar));
  const asFiling = dueDate(ask.limit, noon, calendar, ask.stops).due;
  return { ...found, act: ask.date, outside: false, asFiling };
}

const written = (ask: DueAsk): string =>
  ask.time === undefined ? ask.date.toString() : `${ask.date}T${ask.time.toString({ smallestUnit: 'minute' })}`;

/** For hours the local minute, in the form in which a date is given; else the day. */
const dueText = (ask: DueAsk, found: Found): string =>
  found.moment === undefined
    ? found.due.toString()
    : localTime(found.moment, ask.zone).toString({ smallestUnit: found.moment.epochMilliseconds % 60_000 ? 'second' : 'minute' });

const asJson = (ask: DueAsk, found: Found): object => ({
  from: written(ask),
  limit: `${ask.limit.n} ${ask.limit.unit}`,
  week: ask.week,
  zone: ask.zone,
  stopped: ask.stops.map((stop: Stop) => ({ from: stop.from.toString(), until: stop.until.toString() })),
  act: found.act.toString(),
  outsideHours: found.outside,
  due: dueText(ask, found),
  ...(found.moment === undefined ? {} : { moment: found.moment.toString() }),
  provisional: found.provisional,
  ...(found.asFiling === undefined ? {} : { dueIfFiledThen: found.asFiling.toString() }),
  notCounted: found.trace.filter((row) => !row.counted).map(traceJson),
  trace: found.trace.map(traceJson),
});

const traceJson = (row: TraceDay): object => ({
  date: row.date.toString(),
  counted: row.counted,
  why: row.why.kind,
  words: whyWords(row.why),
  ...('source' in row.why && row.why.source !== undefined ? { source: row.why.source } : {}),
  ...('provisional' in row.why && row.why.provisional ? { provisional: true } : {}),
});

const lines = {
  last: { id: 'Hari terakhir: {day}', en: 'Last day: {day}' },
  lastMinute: { id: 'Menit terakhir: {day} pukul {hour} {zone}', en: 'Last minute: {day}, {hour} {zone}' },
  notBefore: { id: 'Hari terakhir: paling cepat {day}', en: 'Last day: not before {day}' },
  provisional: {
    id: 'Sementara: hari libur salah satu tahunnya belum ditetapkan. Yang diketahui baru akhir pekan dan libur bertanggal tetap.',
    en: 'Provisional: the holidays of one of the years are not declared yet. Only weekends and fixed-date holidays are known.',
  },
  counted: {
    id: 'Batas: {limit} sejak {day} ({week} hari kerja seminggu, {zone})',
    en: 'Limit: {limit} from {day} ({week} working days a week, {zone})',
  },
  outside: {
    id: 'Masuk di luar jam layanan, jadi dihitung sebagai berkas {day}.',
    en: 'Filed outside service hours, so it counts as an act of {day}.',
  },
  filing: {
    id: 'Tanggal itu bukan hari kerja. Bila berkas diajukan pada hari itu, hari terakhirnya {day}.',
    en: 'That date is not a working day. If a file was submitted on it, the last day is {day}.',
  },
  none: { id: 'Semua hari dihitung.', en: 'Every day was counted.' },
  skipped: { id: 'Tidak dihitung:', en: 'Not counted:' },
} as const;

function asText(ask: DueAsk, found: Found, lang: Lang): readonly string[] {
  const day = (date: PlainDate): string => longDateWords(date)[lang];
  const text: string[] = [];
  if (found.moment !== undefined) {
    const hour = localTime(found.moment, ask.zone).toPlainTime().toString({ smallestUnit: 'minute' });
    text.push(
      say(lines.lastMinute, lang, { day: day(found.due), hour: lang === 'id' ? hour.replace(':', '.') : hour, zone: ask.zone }),
    );
  } else text.push(say(found.provisional ? lines.notBefore : lines.last, lang, { day: day(found.due) }));
  if (found.provisional) text.push(lines.provisional[lang]);
  const params = { limit: limitWords(ask.limit)[lang], day: day(ask.date), week: `${ask.week}`, zone: ask.zone };
  text.push(say(lines.counted, lang, params));
  if (found.outside) text.push(say(lines.outside, lang, { day: day(found.act) }));
  if (found.asFiling !== undefined) text.push(say(lines.filing, lang, { day: day(found.asFiling) }));
  const skipped = found.trace.filter((row) => !row.counted);
  text.push(skipped.length === 0 ? lines.none[lang] : lines.skipped[lang]);
  for (const row of skipped) text.push(`  ${row.date}  ${whyWords(row.why)[lang]}`);
  return text;
}
