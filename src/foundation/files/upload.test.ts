import assert from 'node:assert/strict';
import { test } from 'node:test';
import { as, type Home, isRefusal, Temporal } from '#ground';
import { chunkMax, chunkMin, labelOf, labelText, markOf, mayAdd, type UploadId } from './upload.ts';

const upload = (size: number, received: number) => ({
  home: as<Home>('sukamaju'),
  id: as<UploadId>('u'),
  keyId: 'k',
  sealed: { wrapped: new Uint8Array(), name: new Uint8Array() },
  size,
  received,
  chunks: 0,
  expiresAt: Temporal.Instant.from('2026-01-02T00:00:00Z'),
});
const cases: readonly (readonly [size: number, received: number, offset: number, length: number, name: string | undefined])[] = [
  [100, 0, 0, 100, undefined],
  [chunkMax * 2, 0, 0, chunkMax, undefined],
  [chunkMax * 2, chunkMax, chunkMax, chunkMax, undefined],
  [chunkMin + 5, chunkMin, chunkMin, 5, undefined],
  [chunkMax * 2, chunkMax, 0, chunkMax, 'upload-offset'],
  [chunkMax * 2, 0, chunkMax, chunkMax, 'upload-offset'],
  [100, 0, Number.NaN, 100, 'upload-offset'],
  [100, 0, 0, 101, 'upload-past-end'],
  [chunkMax * 2, 0, 0, chunkMax + 1, 'upload-chunk'],
  [chunkMax, 0, 0, 10, 'upload-chunk'],
  [100, 0, 0, 0, 'upload-chunk'],
];

for (const [size, received, offset, length, name] of cases)
  test(`${length} bytes at ${offset}, ${received} of ${size} there: ${name ?? 'added'}`, () => {
    const may = mayAdd(upload(size, received), offset, length);
    assert.equal(isRefusal(may) ? may.name : undefined, name);
  });

test('a label is read back as it was written', () => {
  for (const label of [
    { purpose: 'deed', mark: '1793000000000', name: 'Akta.pdf' },
    { purpose: 'deed', mark: '', name: 'Foto 1.jpg' },
  ])
    assert.deepEqual(labelOf(labelText(label)), label);
});

test('a mark is short and plain, or tells nothing', () => {
  assert.equal(markOf('1793000000000'), '1793000000000');
  for (const mark of [undefined, '', 'a b', 'a/b', 'x'.repeat(41)]) assert.equal(markOf(mark), '');
});
