import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signaturePlace } from './byte-range.ts';

/** A file with one signature whose range is right, unless told otherwise. */
function file(
  change: {
    readonly range?: (first: number, second: number, last: number) => string;
    readonly hex?: string;
    readonly after?: string;
  } = {},
): Buffer {
  const hex = change.hex ?? '3003010203000000';
  const before = '%PDF-1.7\n1 0 obj << /ByteRange [RANGE] /Contents ';
  const rest = ' >> endobj\n%%EOF\n';
  const width = 40;
  const first = before.length - 'RANGE'.length + width;
  const second = first + hex.length + 2;
  const range = change.range?.(first, second, rest.length) ?? `0 ${first} ${second} ${rest.length}`;
  return Buffer.from(`${before.replace('RANGE', range.padEnd(width))}<${hex}>${rest}${change.after ?? ''}`, 'latin1');
}
const rangeOf = (bytes: Buffer) => {
  const place = signaturePlace(bytes);
  return typeof place === 'object' ? place.range : place;
};

test('one line a case', () => {
  const rows: readonly (readonly [Buffer, string])[] = [
    [file(), 'whole'],
    [file({ after: '%' }), 'after'],
    [file({ range: (first, second, last) => `1 ${first - 1} ${second} ${last}` }), 'gap'],
    [file({ range: (first, second, last) => `0 ${first} ${second} ${last + 1}` }), 'malformed'],
    [file({ range: (first, second, last) => `0 ${first - 2} ${second} ${last}` }), 'malformed'],
    [file({ range: (first, second, last) => `0 ${first} ${second + 2} ${last - 2}` }), 'malformed'],
    [file({ range: (first, second) => `0 ${second} ${first} 1` }), 'malformed'],
    [file({ range: () => '0 1 2' }), 'malformed'],
    [file({ range: () => '0 -1 2 3' }), 'malformed'],
    [file({ hex: '3003010203000001' }), 'malformed'],
    [file({ hex: '30030102zz000000' }), 'malformed'],
    [file({ hex: '3009010203000000' }), 'malformed'],
    [file({ hex: '3180010203000000' }), 'malformed'],
    [Buffer.concat([file(), file()]), 'several'],
    [Buffer.from('no pdf at all /ByteRange [0 1 2 3]'), 'none'],
    [Buffer.from('%PDF-1.7 unsigned'), 'none'],
  ];
  for (const [bytes, said] of rows) assert.equal(rangeOf(bytes), said, bytes.toString('latin1').slice(0, 90));
});

test('the padding is cut off, the covered parts are all but the gap', () => {
  const bytes = file();
  const place = signaturePlace(bytes);
  assert.ok(typeof place === 'object');
  assert.equal(Buffer.from(place.cms).toString('hex'), '3003010203');
  assert.equal(place.covered[0].length + place.covered[1].length, bytes.length - 18);
});
