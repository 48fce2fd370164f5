import type { OpenedFile } from './depot.acts.ts';
import { downloadHeaders } from './download.ts';

/**
 * The answer that gives an opened file. Its first bytes are read before it begins, so a file that is not there is an error
 * page and not a broken download. Who may see the file, and that it was read, is for the caller.
 */
export async function downloadOf(opened: OpenedFile): Promise<Response> {
  const source = opened.bytes[Symbol.asyncIterator]();
  let next = await source.next();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) return controller.close();
      controller.enqueue(next.value);
      next = await source.next();
    },
    async cancel() {
      await source.return?.();
    },
  });
  return new Response(body, { headers: downloadHeaders(opened) });
}
