import { incomplete, type Outcome } from './outcome.ts';
import type { Words } from './words.ts';

/** The units a law counts in: wd working days, d calendar days, h hours, wk weeks, mo months, y years. */
export type LimitUnit = 'wd' | 'd' | 'h' | 'wk' | 'mo' | 'y';

/** A span as the law counts it; `n` is a whole number from 1. */
export type Limit = { readonly n: number; readonly unit: LimitUnit };

/** The units in the order of the language's description. */
export const limitUnits: readonly LimitUnit[] = ['wd', 'd', 'h', 'wk', 'mo', 'y'];

/** The longest span of each unit that is taken: about a hundred years, so that a slip of the pen is caught. */
const most: Readonly<Record<LimitUnit, number>> = { wd: 25_000, d: 36_500, h: 876_000, wk: 5_200, mo: 1_200, y: 100 };

/**
 * Reads `6 wd`, `14 d`, `72 h`, `2 wk`, `1 mo`, `5 y` (the space may be missing).
 * Refusals: `limit-form` where it is not of that form, `limit-range` where the number is 0 or beyond a hundred years.
 */
export function readLimit(text: string): Outcome<Limit> {
  const parts = /^(\d{1,6}) ?(wd|d|h|wk|mo|y)$/.exec(text.trim());
  if (parts === null) return incomplete('limit-form', { params: { text } });
  const unit = parts[2] as LimitUnit;
  const n = Number(parts[1]);
  if (n < 1 || n > most[unit]) return incomplete('limit-range', { params: { text, most: `${most[unit]} ${unit}` } });
  return { n, unit };
}

/** The limit as the language writes it: `6 wd`. */
export const writeLimit = (limit: Limit): string => `${limit.n} ${limit.unit}`;

const names: Readonly<Record<LimitUnit, { readonly id: string; readonly one: string; readonly many: string }>> = {
  wd: { id: 'hari kerja', one: 'working day', many: 'working days' },
  d: { id: 'hari', one: 'day', many: 'days' },
  h: { id: 'jam', one: 'hour', many: 'hours' },
  wk: { id: 'minggu', one: 'week', many: 'weeks' },
  mo: { id: 'bulan', one: 'month', many: 'months' },
  y: { id: 'tahun', one: 'year', many: 'years' },
};

/** The limit in words: `6 hari kerja`, `6 working days`. */
export const limitWords = (limit: Limit): Words => ({
  id: `${limit.n} ${names[limit.unit].id}`,
  en: `${limit.n} ${limit.n === 1 ? names[limit.unit].one : names[limit.unit].many}`,
});
