import { FeelFunction } from 'feelin';
import { re2 } from './feel-subset.ts';

/**
 * Our own versions of built-ins that the library computes with binary floats or with JavaScript's backtracking patterns:
 * rounding is exact for numbers of up to 15 digits, and patterns run in linear time by RE2.
 */
export const overrides: Readonly<Record<string, FeelFunction>> = {
  floor: rounding(Math.floor),
  ceiling: rounding(Math.ceil),
  decimal: rounding(halfEven),
  'round up': rounding((n) => Math.sign(n) * Math.ceil(Math.abs(n))),
  'round down': rounding(Math.trunc),
  'round half up': rounding((n) => Math.sign(n) * Math.floor(Math.abs(n) + 0.5)),
  'round half down': rounding((n) => Math.sign(n) * Math.ceil(Math.abs(n) - 0.5)),
  modulo: new FeelFunction(
    (dividend: unknown, divisor: unknown) => {
      if (typeof dividend !== 'number' || typeof divisor !== 'number' || divisor === 0) return null;
      return (((dividend % divisor) + divisor) % divisor) + 0;
    },
    ['dividend', 'divisor'],
  ),
  matches: new FeelFunction(
    (input: unknown, pattern: unknown, flags: unknown) =>
      typeof input === 'string' ? (compiled(pattern, flags)?.matcher(input).find() ?? null) : null,
    ['input', 'pattern', 'flags'],
  ),
  replace: new FeelFunction(
    (input: unknown, pattern: unknown, replacement: unknown, flags: unknown) =>
      typeof input === 'string' && typeof replacement === 'string'
        ? (compiled(pattern, flags)?.matcher(input).replaceAll(replacement.replaceAll('$0', '$$&')) ?? null)
        : null,
    ['input', 'pattern', 'replacement', 'flags'],
  ),
  split: new FeelFunction(
    (input: unknown, pattern: unknown) =>
      typeof input === 'string' ? (compiled(pattern, undefined)?.split(input, -1) ?? null) : null,
    ['string', 'delimiter'],
  ),
};

const patterns = new Map<string, ReturnType<typeof re2>>();

function compiled(pattern: unknown, flags: unknown): ReturnType<typeof re2> {
  const [text, bits] = [String(pattern), typeof flags === 'string' ? flags : ''];
  const key = `${bits}/${text}`;
  if (!patterns.has(key)) {
    if (patterns.size >= 500) patterns.clear();
    patterns.set(key, re2(text, bits));
  }
  return patterns.get(key);
}

function rounding(round: (n: number) => number): FeelFunction {
  return new FeelFunction(
    (n: unknown, scale: unknown) => {
      if (typeof n !== 'number' || !Number.isFinite(n)) return null;
      const places = typeof scale === 'number' ? scale : 0;
      // 15 digits are what a double keeps of a decimal: this takes the noise of binary arithmetic off first.
      return shift(round(shift(Number(n.toPrecision(15)), places)), -places) + 0;
    },
    ['n', 'scale'],
  );
}

/** Moves the decimal point in the digits, not by multiplying, so that no noise comes back. */
function shift(n: number, places: number): number {
  const [digits, exponent = '0'] = String(n).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

function halfEven(n: number): number {
  const below = Math.floor(n);
  if (n - below !== 0.5) return Math.round(n);
  return below % 2 === 0 ? below : below + 1;
}
