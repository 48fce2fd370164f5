import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colours, mark, pairs } from './tokens.ts';

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

test('text stands out from its ground by 4.5 to 1', () => {
  for (const [text, ground] of pairs) {
    const ratio = contrast(colours[text], colours[ground]);
    assert.ok(ratio >= 4.5, `${text} on ${ground}: ${ratio.toFixed(2)}`);
  }
});

test('borders of fields and the focus stand out by 3 to 1', () => {
  for (const [line, ground] of [
    ['field', 'paper'],
    ['petrol', 'paper'],
    ['petrol', 'mist'],
    ['red', 'paper'],
    ['ink', 'amber'],
  ] as const)
    assert.ok(contrast(colours[line], colours[ground]) >= 3, `${line} on ${ground}`);
});

test('the mark is hidden from screen readers and has the colours it is given', () => {
  const svg = mark('#000000', '#ffffff');
  assert.match(svg, /aria-hidden="true"/);
  assert.ok(svg.includes('#000000') && svg.includes('#ffffff') && !svg.includes('style'));
});
