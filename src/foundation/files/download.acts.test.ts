import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { pieces } from '../../../test/photos.ts';
import { downloadOf } from './download.acts.ts';

test('a download is the file, whole, under its name', async () => {
  const bytes = randomBytes(100_000);
  const response = await downloadOf({
    name: 'Surat.pdf',
    mediaType: 'application/pdf',
    size: bytes.length,
    bytes: pieces(bytes),
  });
  assert.equal(response.headers.get('content-disposition'), `attachment; filename="Surat.pdf"; filename*=UTF-8''Surat.pdf`);
  assert.ok(Buffer.from(await response.arrayBuffer()).equals(bytes));
});

test('a file that is not there fails before an answer begins', async () => {
  // biome-ignore lint/correctness/useYield: a stream that fails at once
  const missing = async function* (): AsyncGenerator<Uint8Array> {
    throw new Error('no such blob');
  };
  await assert.rejects(downloadOf({ name: 'a', mediaType: 'application/pdf', size: 1, bytes: missing() }), /no such blob/);
});

test('a reader that leaves ends the stream', async () => {
  let ended = false;
  const stream = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield new Uint8Array(1000);
    } finally {
      ended = true;
    }
  };
  const response = await downloadOf({ name: 'a', mediaType: 'application/pdf', size: 1, bytes: stream() });
  await response.body?.cancel();
  assert.ok(ended);
});
