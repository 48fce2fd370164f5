import year2024 from './holidays-2024.json' with { type: 'json' };
import year2025 from './holidays-2025.json' with { type: 'json' };
import year2026 from './holidays-2026.json' with { type: 'json' };
import { incomplete, isRefusal, type Outcome } from './outcome.ts';
import { type PlainDate, Temporal } from './time.ts';
import type { Words } from './words.ts';

/** national: a public holiday of the State; joint-leave: cuti bersama; local: declared by a region or body for itself. */
export type HolidayKind = 'national' | 'joint-leave' | 'local';

/** A day on which no work is done, and the act that says so. */
export type Holiday = {
  readonly date: PlainDate;
  readonly kind: HolidayKind;
  readonly name: Words;
  /** The decision that declares it, as it is cited. */
  readonly source: string;
  /** From when it was known: the date of that decision. */
  readonly declared: PlainDate;
  /** When a later decision took it back; absent while it stands. */
  readonly withdrawn?: PlainDate;
  /** V: read in a named source; M: from memory, to be verified. */
  readonly mark: 'V' | 'M';
};

/** The whole table of one year: only with it is a year *loaded*, and its due dates final. */
export type YearTable = { readonly year: number; readonly holidays: readonly Holiday[] };

/** The national holidays of the years that are loaded. */
export type Almanac = readonly YearTable[];

/** The same date every year, whoever decrees the rest (Keppres 8/2024): what is known of a year not yet loaded. */
export const fixedHolidays: readonly { readonly month: number; readonly day: number; readonly name: Words }[] = [
  { month: 1, day: 1, name: { id: 'Tahun Baru Masehi', en: "New Year's Day" } },
  { month: 5, day: 1, name: { id: 'Hari Buruh Internasional', en: 'International Labour Day' } },
  { month: 6, day: 1, name: { id: 'Hari Lahir Pancasila', en: 'Pancasila Day' } },
  { month: 8, day: 17, name: { id: 'Proklamasi Kemerdekaan', en: 'Independence Day' } },
  { month: 12, day: 25, name: { id: 'Kelahiran Yesus Kristus (Natal)', en: 'Christmas Day' } },
];

/**
 * Reads a year's table as the files `holidays-<year>.json` have it: `year`, `sources` by key with title, date of the
 * decision and mark, `days` each with its source. Refusal `year-table`, naming the row that is wrong.
 */
export function readYear(given: unknown): Outcome<YearTable> {
  if (!isObject(given) || !Number.isInteger(given.year) || !isObject(given.sources) || !Array.isArray(given.days))
    return incomplete('year-table', { params: { row: 'year, sources, days' } });
  const holidays: Holiday[] = [];
  for (const row of given.days) {
    const holiday = readRow(row, given.sources, Number(given.year));
    if (isRefusal(holiday)) return holiday;
    holidays.push(holiday);
  }
  return { year: Number(given.year), holidays };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const readDate = (value: unknown): PlainDate | undefined => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' });
  } catch {
    return undefined;
  }
};

function readRow(row: unknown, sources: Record<string, unknown>, year: number): Outcome<Holiday> {
  const wrong = incomplete('year-table', { params: { row: JSON.stringify(row) } });
  if (!isObject(row)) return wrong;
  const source = sources[String(row.source)];
  if (!isObject(source)) return wrong;
  const date = readDate(row.date);
  const declared = readDate(row.declared ?? source.declared);
  const withdrawn = readDate(row.withdrawn);
  const kind = row.kind;
  const mark = row.mark ?? source.mark;
  if (date === undefined || date.year !== year || declared === undefined) return wrong;
  if (row.withdrawn !== undefined && withdrawn === undefined) return wrong;
  if (kind !== 'national' && kind !== 'joint-leave' && kind !== 'local') return wrong;
  if ((mark !== 'V' && mark !== 'M') || typeof row.id !== 'string' || typeof row.en !== 'string') return wrong;
  if (typeof source.title !== 'string') return wrong;
  const name = { id: row.id, en: row.en };
  const base: Holiday = { date, kind, name, source: source.title, declared, mark };
  return withdrawn === undefined ? base : { ...base, withdrawn };
}

const shipped = (given: unknown): YearTable => {
  const table = readYear(given);
  if (isRefusal(table)) throw new Error(`a shipped holiday table is wrong: ${table.params.row}`);
  return table;
};

/** The years shipped with the software, each from the joint decision of the three ministers. */
export const nationalAlmanac: Almanac = [shipped(year2024), shipped(year2025), shipped(year2026)];
