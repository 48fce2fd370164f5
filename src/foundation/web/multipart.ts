/** The body ended before its last boundary, or its stream broke: what was yielded whole before stays whole. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** The body is not multipart as RFC 7578 writes it, or goes past a limit on fields. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

/** One part of a posted form, in the order of the form: an answer, or a file whose bytes stream. */
export type Part =
  | { readonly kind: 'answer'; readonly name: string; readonly value: string }
  | {
      readonly kind: 'file';
      readonly name: string;
      /** As the browser gave it: a label for people, never a path. */
      readonly filename: string;
      /** As the browser claims; the files room sniffs the bytes. */
      readonly type: string;
      /** To be read before the next part is asked for; what is left unread is skipped. Throws `Interrupted` when cut off. */
      readonly bytes: AsyncIterable<Uint8Array>;
    };

const maxHead = 8 * 1024;

/** The parts of a multipart body, streamed: nothing is held but one chunk and the answers (each ≤ `maxAnswer` bytes). */
export async function* readMultipart(
  stream: ReadableStream<Uint8Array>,
  boundary: string,
  limits: { readonly maxAnswer: number; readonly maxParts: number },
): AsyncGenerator<Part, void, void> {
  const source = sourceOf(stream);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  source.push(Buffer.from('\r\n'));
  for await (const _ of source.until(delimiter)) throw new Malformed('bytes before the first boundary');
  for (let count = 0; ; count++) {
    const end = await source.take(2);
    if (end === '--') return;
    if (end !== '\r\n') throw new Malformed('no line end after a boundary');
    if (count >= limits.maxParts) throw new Malformed('too many parts');
    const head = headOf(await source.line(Buffer.from('\r\n\r\n'), maxHead));
    const body = source.until(delimiter);
    if (head.filename === undefined) {
      yield { kind: 'answer', name: head.name, value: await textOf(body, limits.maxAnswer) };
      continue;
    }
    yield { kind: 'file', name: head.name, filename: head.filename, type: head.type, bytes: body };
    while (!(await body.next()).done);
  }
}

/** The boundary of a Content-Type header; undefined when it is not multipart/form-data. */
export function boundaryOf(contentType: string): string | undefined {
  const found = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(contentType);
  return found?.[1] ?? found?.[2];
}

type Source = {
  push(bytes: Buffer): void;
  take(length: number): Promise<string>;
  line(end: Buffer, max: number): Promise<string>;
  until(delimiter: Buffer): AsyncGenerator<Uint8Array, void, void>;
};

function sourceOf(stream: ReadableStream<Uint8Array>): Source {
  const reader = stream.getReader();
  let held = Buffer.alloc(0);
  const more = async (): Promise<void> => {
    const next = await reader.read().catch(() => {
      throw new Interrupted('the stream broke');
    });
    if (next.done) throw new Interrupted('the body ended early');
    held = held.length === 0 ? Buffer.from(next.value) : Buffer.concat([held, next.value]);
  };
  return {
    push: (bytes) => {
      held = Buffer.concat([bytes, held]);
    },
    take: async (length) => {
      while (held.length < length) await more();
      const taken = held.toString('latin1', 0, length);
      held = held.subarray(length);
      return taken;
    },
    line: async (end, max) => {
      for (;;) {
        const at = held.indexOf(end);
        if (at > max || (at === -1 && held.length > max)) throw new Malformed('a part with too long a head');
        if (at !== -1) {
          const text = held.toString('utf8', 0, at);
          held = held.subarray(at + end.length);
          return text;
        }
        await more();
      }
    },
    async *until(delimiter) {
      for (;;) {
        const at = held.indexOf(delimiter);
        if (at !== -1) {
          const last = held.subarray(0, at);
          held = held.subarray(at + delimiter.length);
          if (last.length > 0) yield last;
          return;
        }
        const safe = held.length - delimiter.length;
        if (safe > 0) {
          const chunk = held.subarray(0, safe);
          held = held.subarray(safe);
          yield chunk;
        }
        await more();
      }
    },
  };
}

function headOf(head: string): { name: string; filename: string | undefined; type: string } {
  const lines = head.split('\r\n');
  const find = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
  const disposition = find('content-disposition');
  const name = disposition === undefined ? undefined : parameter(disposition, 'name');
  if (disposition === undefined || name === undefined) throw new Malformed('a part without a name');
  return { name, filename: parameter(disposition, 'filename'), type: find('content-type') ?? 'text/plain' };
}

/** Browsers write `"` in a name as %22 and line ends as %0D%0A (HTML standard, multipart/form-data encoding). */
function parameter(disposition: string, key: string): string | undefined {
  const found = new RegExp(`;\\s*${key}="([^"]*)"`, 'i').exec(disposition)?.[1];
  return found?.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}

async function textOf(body: AsyncIterable<Uint8Array>, max: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > max) throw new Malformed('an answer too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
