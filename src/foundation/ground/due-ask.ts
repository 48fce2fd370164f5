import type { Stop } from './clock.ts';
import { type Limit, readLimit } from './limit.ts';
import { incomplete, isRefusal, type Outcome } from './outcome.ts';
import { type PlainDate, Temporal, type Zone } from './time.ts';

/** What is asked of `due`. */
export type DueAsk = {
  readonly date: PlainDate;
  readonly time?: Temporal.PlainTime;
  readonly limit: Limit;
  readonly stops: readonly Stop[];
  readonly week: 5 | 6;
  readonly zone: Zone;
  readonly json: boolean;
};

/**
 * Reads `DATE LIMIT [--stopped FROM..UNTIL]… [--week 5|6] [--zone Z] [--json]`; an option's value may also stand after
 * `=`, and the limit may be two words. Refusals, all incomplete: due-missing, due-date, due-hour (a limit in hours
 * without a time), due-stopped, due-week, due-zone, due-option, and those of `readLimit`.
 */
export function readDueAsk(args: readonly string[]): Outcome<DueAsk> {
  const words: string[] = [];
  const stops: Stop[] = [];
  let week: 5 | 6 = 5;
  let zone: Zone = 'WIB';
  let json = false;
  const left = args.flatMap((arg) =>
    /^--\w+=/.test(arg) ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg],
  );
  while (left.length > 0) {
    const arg = left.shift() ?? '';
    if (!arg.startsWith('--')) words.push(arg);
    else if (arg === '--json') json = true;
    else if (arg === '--stopped') {
      const stop = readStop(left.shift() ?? '');
      if (isRefusal(stop)) return stop;
      stops.push(stop);
    } else if (arg === '--week') {
      const given = left.shift();
      if (given !== '5' && given !== '6') return incomplete('due-week');
      week = given === '5' ? 5 : 6;
    } else if (arg === '--zone') {
      const given = left.shift();
      if (given !== 'WIB' && given !== 'WITA' && given !== 'WIT') return incomplete('due-zone');
      zone = given;
    } else return incomplete('due-option', { params: { text: arg } });
  }
  return readWords(words, { stops, week, zone, json });
}

function readWords(words: readonly string[], options: Omit<DueAsk, 'date' | 'time' | 'limit'>): Outcome<DueAsk> {
  const [when, ...span] = words;
  if (when === undefined || span.length === 0) return incomplete('due-missing');
  if (span.length > 2) return incomplete('due-option', { params: { text: span.slice(2).join(' ') } });
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/.exec(when);
  const date = readDay(parts?.[1]);
  if (date === undefined) return incomplete('due-date', { params: { text: when } });
  const limit = readLimit(span.join(' '));
  if (isRefusal(limit)) return limit;
  if (parts?.[2] === undefined)
    return limit.unit === 'h' ? incomplete('due-hour', { params: { text: when } }) : { date, limit, ...options };
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(parts[2])) return incomplete('due-date', { params: { text: when } });
  return { date, time: Temporal.PlainTime.from(parts[2]), limit, ...options };
}

function readStop(text: string): Outcome<Stop> {
  const [first, second, ...more] = text.split('..');
  const from = readDay(first);
  const until = readDay(second);
  if (from === undefined || until === undefined || more.length > 0 || Temporal.PlainDate.compare(from, until) > 0)
    return incomplete('due-stopped', { params: { text } });
  return { from, until };
}

function readDay(text: string | undefined): PlainDate | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
