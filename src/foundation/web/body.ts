import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { conflict, incomplete, isRefusal, type Outcome } from '#ground';
import { type Asked, type Form, formOf } from './form.ts';
import { boundaryOf, Interrupted, Malformed, type Part, readMultipart } from './multipart.ts';
import type { WebEnv } from './visit.ts';

/** Bytes of an answered form without files; longer is refused before it is read. */
export const maxAnswers = 256 * 1024;
/** Bytes of a whole body with files. Each file has its own, smaller limit where it is asked for. */
export const maxFiles = 120 * 1024 * 1024;
const maxParts = 400;

/** What was posted, opened up to its token: the house checks the token, the route reads the rest. */
export type Posted =
  | { readonly kind: 'answers'; readonly token: string; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly kind: 'files'; readonly token: string; readonly parts: AsyncGenerator<Part, void, void> }
  | { readonly kind: 'other'; readonly token: string }
  | { readonly kind: 'large' }
  | { readonly kind: 'unreadable' };

/** Opens the body of an unsafe request. A multipart body is read as far as its first part, which must be the token. */
export async function openBody(c: Context<WebEnv>): Promise<Posted> {
  const type = c.req.header('content-type') ?? '';
  const length = Number(c.req.header('content-length') ?? '0');
  const boundary = boundaryOf(type);
  if (boundary !== undefined) return length > maxFiles ? { kind: 'large' } : openFiles(c, boundary);
  if (type === '' || /^application\/x-www-form-urlencoded\b/i.test(type)) {
    if (length > maxAnswers) return { kind: 'large' };
    const chunks = await collect(c, maxAnswers);
    if (chunks === 'large' || chunks === 'broken') return { kind: chunks === 'large' ? 'large' : 'unreadable' };
    const pairs = [...new URLSearchParams(Buffer.concat(chunks).toString('utf8'))];
    if (pairs.length > maxParts) return { kind: 'unreadable' };
    return { kind: 'answers', token: pairs.find(([name]) => name === '_csrf')?.[1] ?? '', pairs };
  }
  return length > maxFiles ? { kind: 'large' } : { kind: 'other', token: c.req.header('x-csrf-token') ?? '' };
}

/**
 * The answers of a posted form, checked against what was asked (`formOf`'s refusals). `unreadable` when files were
 * sent to a form that asks none.
 */
export async function readForm(c: Context<WebEnv>, asked: Asked): Promise<Outcome<Form>> {
  const posted = c.get('body') as Posted | undefined;
  if (posted?.kind !== 'answers') return incomplete('unreadable');
  return formOf(posted.pairs, asked);
}

/**
 * A form with files, in the order of its fields: answers and files as they arrive. `each` keeps what it is given; its
 * refusal ends the reading. When the body is cut off, the outcome is the refusal `interrupted` (409), and what `each`
 * has already kept whole stays kept. Answers before the first unasked name are given; an unasked name is `unasked`.
 */
export async function readParts(
  c: Context<WebEnv>,
  asked: readonly string[],
  each: (part: Part) => Promise<Outcome<undefined>>,
): Promise<Outcome<undefined>> {
  const posted = c.get('body') as Posted | undefined;
  if (posted?.kind !== 'files') return incomplete('unreadable');
  try {
    for await (const part of posted.parts) {
      if (!asked.includes(part.name)) return incomplete('unasked', { params: { name: part.name.slice(0, 60) } });
      const kept = await each(part);
      if (isRefusal(kept)) return kept;
    }
    return undefined;
  } catch (error) {
    if (error instanceof Interrupted) return conflict('interrupted');
    if (error instanceof Malformed) return incomplete('unreadable');
    throw error;
  }
}

/** The raw bytes of a body that is no form, such as a chunk of an upload. `too-large` (422) past `max` bytes. */
export async function readBytes(c: Context<WebEnv>, max: number): Promise<Outcome<Uint8Array>> {
  const posted = c.get('body') as Posted | undefined;
  if (posted?.kind !== 'other') return incomplete('unreadable');
  const chunks = await collect(c, max);
  if (chunks === 'large') return incomplete('too-large', { params: { max: String(max) } });
  if (chunks === 'broken') return conflict('interrupted');
  return Buffer.concat(chunks);
}

async function openFiles(c: Context<WebEnv>, boundary: string): Promise<Posted> {
  const stream = c.req.raw.body;
  if (stream === null) return { kind: 'unreadable' };
  const parts = readMultipart(limited(stream, maxFiles), boundary, { maxAnswer: 64 * 1024, maxParts });
  try {
    const first = await parts.next();
    const token = !first.done && first.value.kind === 'answer' && first.value.name === '_csrf' ? first.value.value : '';
    return { kind: 'files', token, parts };
  } catch (error) {
    if (error instanceof Interrupted || error instanceof Malformed) return { kind: 'unreadable' };
    throw error;
  }
}

const limited = (stream: ReadableStream<Uint8Array>, max: number): ReadableStream<Uint8Array> => {
  let size = 0;
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.length;
        if (size > max) controller.error(new Malformed('too many bytes'));
        else controller.enqueue(chunk);
      },
    }),
  );
};

/** The body's pieces, up to `max` bytes; `broken` when the sender went away. */
async function collect(c: Context<WebEnv>, max: number): Promise<Uint8Array[] | 'large' | 'broken'> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of piecesOf(c)) {
      size += chunk.length;
      if (size > max) return 'large';
      chunks.push(chunk);
    }
    return chunks;
  } catch {
    return 'broken';
  }
}

/** From Node's own request where there is one: a stream of the web's kind around it costs more than the form itself. */
function piecesOf(c: Context<WebEnv>): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  const { incoming } = (c.env ?? {}) as { readonly incoming?: IncomingMessage };
  // Not destroyed where we stop reading: the answer still goes out on it.
  return incoming?.iterator({ destroyOnReturn: false }) ?? c.req.raw.body ?? [];
}
