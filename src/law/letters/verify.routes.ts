import { type Context, Hono } from 'hono';
import { isRefusal, localDate, type PlainDate, type Words } from '#ground';
import type { Store } from '#store';
import { answer, readParts, tell, type Visit, type WebEnv } from '#web';
import { largestFile } from './byte-range.ts';
import { parseCode } from './code.ts';
import { publicLetter } from './register.rows.ts';
import { anchorsOf } from './signing.rows.ts';
import { codePage, foundPage, unknownCodePage, verifyPage } from './verify.pages.ts';
import { judge, tracesOf } from './verify.ts';
import { words } from './words.ts';

/** /verify: a file or a code in, what signature, byte range and register say out; for anyone, and nothing is kept. */
export function verifyRoutes(store: Store): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/verify', (c) => {
    const visit = c.get('visit');
    const typed = c.req.query('code');
    if (typed === undefined || typed.trim() === '') return answer(c, verifyPage(visit));
    const code = parseCode(typed);
    if (code) return c.redirect(`/verify/${code}`, 303);
    return answer(c, verifyPage(visit, { at: 'code', text: tell(visit, words.codeWrong), typed: typed.slice(0, 60) }), 422);
  });
  routes.post('/verify', (c) => verifyFile(c, store));
  routes.get('/verify/:code', async (c) => {
    const visit = c.get('visit');
    const typed = c.req.param('code');
    const code = parseCode(typed);
    if (!code)
      return answer(c, verifyPage(visit, { at: 'code', text: tell(visit, words.codeWrong), typed: typed.slice(0, 60) }), 404);
    const letter = await store.withContext(visit.actor, (tx) => publicLetter(tx, { code }));
    return letter ? answer(c, codePage(visit, letter, today(visit))) : answer(c, unknownCodePage(visit, code), 404);
  });
  return routes;
}

async function verifyFile(c: Context<WebEnv>, store: Store): Promise<Response> {
  const visit = c.get('visit');
  const file = await readFile(c);
  if (!(file instanceof Uint8Array)) {
    const text = tell(visit, file, { max: String(largestFile / 1024 / 1024) });
    return answer(c, verifyPage(visit, { at: 'letter', text }), 422);
  }
  const traces = tracesOf(file);
  const { letter, anchors } = await store.withContext(visit.actor, async (tx) => ({
    letter: await publicLetter(tx, traces),
    anchors: await anchorsOf(tx),
  }));
  return answer(c, foundPage(visit, judge(file, letter, anchors, today(visit)), letter));
}

/** The file's bytes, held in memory only; or the sentence that says why there are none. */
async function readFile(c: Context<WebEnv>): Promise<Uint8Array | Words> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let given = false;
  const read = await readParts(c, ['letter'], async (part) => {
    if (part.kind === 'answer') return undefined;
    given = part.filename !== '';
    for await (const chunk of part.bytes) {
      size += chunk.length;
      if (size <= largestFile) chunks.push(chunk);
    }
    return undefined;
  });
  if (isRefusal(read))
    return read.name === 'interrupted' ? words.fileCut : given || size > 0 ? words.fileOther : words.fileMissing;
  if (size > largestFile) return words.fileLarge;
  if (size === 0) return given ? words.fileEmpty : words.fileMissing;
  return Buffer.concat(chunks);
}

/** The date by which a validity has ended; the westernmost zone, so that no letter ends before its last day is over anywhere. */
const today = (visit: Visit): PlainDate => localDate(visit.now, 'WIB');
