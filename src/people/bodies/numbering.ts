import { incomplete, type Outcome, type PlainDate } from '#ground';

/** How a body numbers its letters from a day on: `503/{n}/DPMPTSP/{year}` for one type of product, `*` for every other. */
export type Numbering = { readonly product: string; readonly from: PlainDate; readonly pattern: string };

const holes = ['n', 'year', 'month'];

/** Checks a pattern: `{n}` exactly once, and besides only `{year}` and `{month}` (in Roman numerals, as offices write it). */
export function numberPattern(text: string): Outcome<string> {
  const refuse = (name: string, hole = '') => incomplete(name, { params: { pattern: text, hole }, field: 'pattern' });
  const pattern = text.trim();
  if (pattern.length > 80 || !/^[\w./\- {}]+$/.test(pattern)) return refuse('number-pattern-letters');
  const found = [...pattern.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  const unknown = found.find((hole) => !holes.includes(hole));
  if (unknown !== undefined || pattern.replace(/\{[^{}]*\}/g, '').match(/[{}]/))
    return refuse('number-pattern-hole', unknown ?? '{');
  return found.filter((hole) => hole === 'n').length === 1 ? pattern : refuse('number-pattern-n');
}

/** The pattern that holds for a type of product on a day: the newest one of its own, else of `*`; nothing where none is set. */
export function numberingOn(numberings: readonly Numbering[], product: string, on: PlainDate): Numbering | undefined {
  const begun = numberings.filter((one) => one.from.until(on).sign >= 0);
  const newest = (of: string) =>
    begun
      .filter((one) => one.product === of)
      .reduce<Numbering | undefined>((best, one) => (best && one.from.until(best.from).sign >= 0 ? best : one), undefined);
  return newest(product) ?? newest('*');
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The number as written: `503/17/DPMPTSP/2026`. */
export const numberText = (pattern: string, n: number | bigint, on: PlainDate): string =>
  pattern
    .replace('{n}', n.toString())
    .replaceAll('{year}', on.year.toString())
    .replaceAll('{month}', roman[on.month - 1] ?? '');
