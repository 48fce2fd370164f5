import { incomplete, type Outcome, type PlainDate } from '#ground';

/**
 * A body's own pattern of letter numbers, such as `503/{n}/DPMPTSP/{year}`. Holes: `{n}` the running number, `{n:4}` the same
 * with leading zeros, `{year}`, `{month}` in Roman numerals. `{n}` and `{year}` must stand in it once each, so that no number
 * comes twice.
 */
export type NumberPattern = string;

const hole = /\{([a-z]+)(?::([1-9]))?\}/g;

/** The pattern itself, or why it can't number letters (incomplete `number-pattern`). */
export function checkPattern(pattern: NumberPattern): Outcome<NumberPattern> {
  const wrong = (why: string) => incomplete('number-pattern', { params: { pattern: pattern.slice(0, 80), why } });
  if (pattern.length > 80) return wrong('length');
  if (!/^[A-Za-z0-9 ./{}:_-]+$/.test(pattern)) return wrong('signs');
  const holes = [...pattern.matchAll(hole)];
  if (/[{}:]/.test(pattern.replace(hole, ''))) return wrong('holes');
  for (const [, name, width] of holes) {
    if (name !== 'n' && name !== 'year' && name !== 'month') return wrong('holes');
    if (width !== undefined && name !== 'n') return wrong('holes');
  }
  const count = (name: string) => holes.filter((h) => h[1] === name).length;
  if (count('n') !== 1 || count('year') !== 1 || count('month') > 1) return wrong('once');
  if (
    /\d$/.test(pattern.slice(0, pattern.indexOf('{n'))) ||
    /^\d/.test(pattern.slice(pattern.indexOf('}', pattern.indexOf('{n')) + 1))
  )
    return wrong('digits');
  return pattern;
}

/** The number of the n-th letter of the year: `503/12/DPMPTSP/2026`. */
export const formatNumber = (pattern: NumberPattern, n: number, on: PlainDate): string =>
  pattern.replace(hole, (_, name: string, width?: string) => {
    if (name === 'n') return String(n).padStart(width === undefined ? 1 : Number(width), '0');
    return name === 'year' ? String(on.year) : (romanMonths[on.month - 1] ?? '');
  });

const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
