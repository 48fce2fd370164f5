import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#ground';
import { type Asked, acceptedKind, limitOf, sizeText, tooLarge, utmostMax } from './file.ts';
import { words } from './words.ts';

const asked = (accept: Asked['accept'], max = 1000): Asked => ({ field: 'ktp', accept, max });
const name = (kind: Parameters<typeof acceptedKind>[0], accept: Asked['accept']): string => {
  const found = acceptedKind(kind, asked(accept));
  return isRefusal(found) ? found.name : found;
};

test('a kind where it is asked', () => {
  assert.equal(name('pdf', ['pdf', 'image']), 'pdf');
  assert.equal(name('heic', ['image']), 'heic');
  assert.equal(name('pdf', ['image']), 'file-wrong-kind-image');
  assert.equal(name('jpeg', ['pdf']), 'file-wrong-kind-pdf');
  assert.equal(name(undefined, ['pdf', 'image']), 'file-wrong-kind-any');
  for (const one of ['any', 'pdf', 'image']) assert.ok(words[`file-wrong-kind-${one}`]);
});

test('limits', () => {
  assert.equal(limitOf(asked(['pdf'], 10 ** 12)), utmostMax);
  assert.deepEqual([10 * 1024 * 1024, 1024 * 1024, 300_000, 5].map(sizeText), ['10 MB', '1 MB', '292 kB', '1 kB']);
  assert.deepEqual(tooLarge(asked(['pdf'], 2 * 1024 * 1024)).params, { max: '2 MB' });
});
