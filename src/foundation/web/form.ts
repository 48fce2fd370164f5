import { incomplete, type Outcome, type PlainDate, Temporal } from '#ground';
import type { DateAnswer } from './choice.ts';

/** What a form asks: each name, how long an answer may be (characters, default 2,000), and whether it may come many times. */
export type Asked = Readonly<Record<string, { readonly max?: number; readonly many?: true }>>;

/** A posted form: only answers to what was asked, each within its length, trimmed, in one Unicode form (NFC). */
export type Form = {
  /** The answer, `''` when none came. Throws for a name that was not asked: that is a slip of ours. */
  one(name: string): string;
  /** Every answer given under the name, empty ones left out. */
  many(name: string): readonly string[];
  /** Whether the name was sent at all, even empty. */
  has(name: string): boolean;
  /** All single answers by name, for keeping what was typed. */
  answers(): Readonly<Record<string, string>>;
};

/** The three names under which a date is posted. */
export const dateNames = (name: string): readonly [string, string, string] => [`${name}-day`, `${name}-month`, `${name}-year`];

/** `asked` with the three parts of a date. */
export const askedDate = (name: string): Asked => Object.fromEntries(dateNames(name).map((part) => [part, { max: 20 }]));

const defaultMax = 2000;

/**
 * Checks posted pairs against what was asked. Refusals (422): `unasked` an answer to a question that is not asked;
 * `repeated` one question answered twice; `too-long`, with the field.
 */
export function formOf(pairs: Iterable<readonly [string, string]>, asked: Asked): Outcome<Form> {
  const given = new Map<string, string[]>();
  for (const [name, raw] of pairs) {
    if (name === '_csrf') continue;
    const question = Object.hasOwn(asked, name) ? asked[name] : undefined;
    if (question === undefined) return incomplete('unasked', { params: { name: name.slice(0, 60) } });
    const value = clean(raw);
    if ([...value].length > (question.max ?? defaultMax)) {
      return incomplete('too-long', { field: name, params: { max: String(question.max ?? defaultMax) } });
    }
    const before = given.get(name);
    if (before === undefined) given.set(name, [value]);
    else if (question.many === true) before.push(value);
    else return incomplete('repeated', { field: name, params: {} });
  }
  return reader(given, asked);
}

/**
 * A date typed in three fields. Months by number or by name in either language. Refusals at `field`: `date-empty`,
 * `date-parts` (with `missing`: day, month, year joined by commas), `date-wrong` (no such day).
 */
export function dateOf(answer: DateAnswer, field: string): Outcome<PlainDate> {
  const parts = ['day', 'month', 'year'] as const;
  const missing = parts.filter((part) => answer[part].trim() === '');
  if (missing.length === 3) return incomplete('date-empty', { field });
  if (missing.length > 0) return incomplete('date-parts', { field, params: { missing: missing.join(',') } });
  const day = whole(answer.day);
  const month = monthOf(answer.month);
  const year = whole(answer.year);
  if (day === undefined || month === undefined || year === undefined || year < 1800 || year > 2200)
    return incomplete('date-wrong', { field });
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return incomplete('date-wrong', { field });
  }
}

/** The three parts of a date in a form that asked `askedDate(name)`. */
export function dateAnswer(form: Form, name: string): DateAnswer {
  const [day, month, year] = dateNames(name);
  return { day: form.one(day), month: form.one(month), year: form.one(year) };
}

/** A stored date as its three parts, to be shown again. */
export const dateParts = (date: PlainDate): DateAnswer => ({
  day: String(date.day),
  month: String(date.month),
  year: String(date.year),
});

/** Line ends as LF, control characters out (PostgreSQL takes no NUL), NFC, trimmed. Everything else stays literal. */
export const clean = (raw: string): string =>
  raw
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .toWellFormed()
    .normalize('NFC')
    .trim();

function reader(given: ReadonlyMap<string, readonly string[]>, asked: Asked): Form {
  const of = (name: string): readonly string[] => {
    if (!Object.hasOwn(asked, name)) throw new Error(`the form does not ask ${name}`);
    return given.get(name) ?? [];
  };
  return {
    one: (name) => of(name)[0] ?? '',
    many: (name) => of(name).filter((value) => value !== ''),
    has: (name) => of(name).length > 0,
    answers: () =>
      Object.fromEntries(
        [...given].filter(([name]) => asked[name]?.many !== true).map(([name, values]) => [name, values[0] ?? '']),
      ),
  };
}

const whole = (text: string): number | undefined => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : undefined);

const months: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'pebruari'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov', 'nopember'],
  ['desember', 'december', 'des', 'dec'],
];

function monthOf(text: string): number | undefined {
  const number = whole(text);
  if (number !== undefined) return number;
  const index = months.findIndex((names) => names.includes(text.trim().toLowerCase().replace(/\.$/, '')));
  return index === -1 ? undefined : index + 1;
}
