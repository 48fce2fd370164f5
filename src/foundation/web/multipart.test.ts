import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boundaryOf, Interrupted, Malformed, readMultipart } from './multipart.ts';

const limits = { maxAnswer: 1000, maxParts: 10 };

/** A stream of `bytes` in pieces of `size`. */
const pieces = (bytes: Uint8Array, size: number, breaks = false): ReadableStream<Uint8Array> => {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) {
        controller.enqueue(bytes.slice(at, at + size));
        at += size;
      } else if (breaks) controller.error(new Error('aborted'));
      else controller.close();
    },
  });
};

async function encoded(form: FormData): Promise<{ bytes: Uint8Array; boundary: string }> {
  const response = new Response(form);
  const boundary = boundaryOf(response.headers.get('content-type') ?? '') ?? '';
  return { bytes: new Uint8Array(await response.arrayBuffer()), boundary };
}

async function read(
  stream: ReadableStream<Uint8Array>,
  boundary: string,
): Promise<{ whole: (readonly [string, string])[]; end: string }> {
  const whole: (readonly [string, string])[] = [];
  try {
    for await (const part of readMultipart(stream, boundary, limits)) {
      if (part.kind === 'answer') whole.push([part.name, part.value]);
      else {
        const chunks: Uint8Array[] = [];
        for await (const chunk of part.bytes) chunks.push(chunk);
        whole.push([`${part.name}/${part.filename}`, Buffer.concat(chunks).toString('latin1')]);
      }
    }
    return { whole, end: 'end' };
  } catch (error) {
    if (error instanceof Interrupted || error instanceof Malformed) return { whole, end: error.name };
    throw error;
  }
}

test('any answers and files, in pieces of any size, are read as they were sent', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string(),
      fc.uint8Array({ maxLength: 300 }),
      fc.integer({ min: 1, max: 400 }),
      async (text, file, size) => {
        const form = new FormData();
        form.append('_csrf', 't');
        form.append('note', text);
        form.append('deed', new File([new Uint8Array(file)], '../x "1".pdf'));
        form.append('last', '--');
        const { bytes, boundary } = await encoded(form);
        const { whole, end } = await read(pieces(bytes, size), boundary);
        assert.equal(end, 'end');
        const sent = new TextDecoder().decode(new TextEncoder().encode(text)).replace(/\r\n|\r|\n/g, '\r\n');
        assert.deepEqual(whole, [
          ['_csrf', 't'],
          ['note', sent],
          ['deed/../x "1".pdf', Buffer.from(file).toString('latin1')],
          ['last', '--'],
        ]);
      },
    ),
    { numRuns: 60 },
  );
});

test('cut off anywhere: what came whole is given, the rest is Interrupted, never taken for whole', async () => {
  const form = new FormData();
  form.append('_csrf', 't');
  form.append('a', new File(['first file'], 'a.pdf'));
  form.append('b', new File(['second file'], 'b.pdf'));
  const { bytes, boundary } = await encoded(form);
  // undici ends the body with CRLF after the last boundary; everything up to the closing `--` is needed.
  const needed = bytes.length - (Buffer.from(bytes).toString('latin1').endsWith('--\r\n') ? 2 : 0);
  for (let cut = 0; cut < needed; cut++) {
    for (const breaks of [true, false]) {
      const { whole, end } = await read(pieces(bytes.slice(0, cut), 7, breaks), boundary);
      assert.equal(end, 'Interrupted', `cut at ${cut}`);
      for (const [name, value] of whole)
        assert.equal(value, { _csrf: 't', 'a/a.pdf': 'first file', 'b/b.pdf': 'second file' }[name]);
    }
  }
});

test('a file left unread is passed over', async () => {
  const form = new FormData();
  form.append('a', new File(['x'.repeat(5000)], 'a.pdf'));
  form.append('b', 'after');
  const { bytes, boundary } = await encoded(form);
  const names: string[] = [];
  for await (const part of readMultipart(pieces(bytes, 64), boundary, limits)) names.push(part.name);
  assert.deepEqual(names, ['a', 'b']);
});

test('what is not multipart, or goes past a limit, is Malformed', async () => {
  const crlf = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'));
  const head = '--B\nContent-Disposition: form-data; name="a"\n\n';
  for (const body of [
    'rubbish\n--B--',
    '--B\nContent-Type: text/plain\n\nx\n--B--',
    `--B\n${'X: y\n'.repeat(3000)}\nx\n--B--`,
    `${head}${'x'.repeat(1001)}\n--B--`,
    `${`${head}1\n`.repeat(11)}--B--`,
    '--BX\n\n',
  ])
    assert.equal((await read(pieces(crlf(body), 50), 'B')).end, 'Malformed', body.slice(0, 60));
});

test('the boundary of a content type', () => {
  assert.equal(boundaryOf('multipart/form-data; boundary=abc'), 'abc');
  assert.equal(boundaryOf('Multipart/Form-Data; charset=utf-8; boundary="a b"'), 'a b');
  for (const other of ['', 'text/plain', 'multipart/mixed; boundary=a', 'multipart/form-data'])
    assert.equal(boundaryOf(other), undefined);
});
