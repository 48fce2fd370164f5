import { type Context, Hono } from 'hono';
import { as, type Home, isRefusal, type Outcome, type Refusal } from '#ground';
import type { Store, Tx } from '#store';
import { readBytes, statusOf, tell, type WebEnv } from '#web';
import type { Depot } from './depot.ts';
import type { FileKey } from './file.ts';
import { addChunk, endUpload, storeChunk, uploadOf } from './upload.acts.ts';
import { chunkMax, mayAdd, type Upload } from './upload.ts';
import { words } from './words.ts';

/** What the routes are told at start. `keyOf` opens a key of the vault, which stands in a room above. */
export type UploadParts = {
  readonly store: Store;
  readonly depot: Depot;
  readonly keyOf: (tx: Tx, home: Home, keyId: string) => Promise<Outcome<FileKey>>;
};

/**
 * `PUT /files/uploads/<home>/<id>?offset=N`: a piece of a file (the body, at most 1 MiB), added at N, which is what has
 * arrived so far; `GET` tells how far it is, `DELETE` gives it up. All answer `{received, size}`; a refusal
 * `{name, message, …params}`, so a script knows where to go on. Begun and finished by the room that asked for the file. A script sends
 * `Content-Type: application/octet-stream` and the form's token as `X-CSRF-Token`, on DELETE too.
 */
export function uploadRoutes(parts: UploadParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/files/uploads/:home/:id', async (c) => {
    const { actor, now } = c.get('visit');
    const { home, id } = asked(c);
    const upload = await parts.store.withContext(actor, (tx) => uploadOf(tx, home, id, now));
    return isRefusal(upload) ? refuse(c, upload) : progress(c, upload);
  });
  routes.put('/files/uploads/:home/:id', (c) => put(c, parts));
  routes.delete('/files/uploads/:home/:id', async (c) => {
    const { home, id } = asked(c);
    const ended = await parts.store.withContext(c.get('visit').actor, (tx) => endUpload(tx, home, id));
    return isRefusal(ended) ? refuse(c, ended) : c.json({ received: 0, size: 0 });
  });
  return routes;
}

/** The piece is stored between two transactions: none is open while bytes are on their way to the disk. */
async function put(c: Context<WebEnv>, { store, depot, keyOf }: UploadParts): Promise<Response> {
  const { actor, now } = c.get('visit');
  const { home, id } = asked(c);
  const bytes = await readBytes(c, chunkMax);
  if (isRefusal(bytes)) return refuse(c, bytes);
  const offset = Number(c.req.query('offset') ?? '');
  const ready = await store.withContext(actor, async (tx) => {
    const upload = await uploadOf(tx, home, id, now);
    if (isRefusal(upload)) return upload;
    const may = mayAdd(upload, offset, bytes.length);
    if (isRefusal(may)) return may;
    const key = await keyOf(tx, home, upload.keyId);
    return isRefusal(key) ? key : { upload, key };
  });
  if (isRefusal(ready)) return refuse(c, ready);
  const address = await storeChunk(depot, ready.key, ready.upload, bytes);
  const added = await store.withContext(actor, (tx) => addChunk(tx, ready.upload, { offset, size: bytes.length, address }));
  return isRefusal(added) ? refuse(c, added) : progress(c, added);
}

const asked = (c: Context<WebEnv>): { home: Home; id: string } => ({
  home: as<Home>(c.req.param('home') ?? ''),
  id: c.req.param('id') ?? '',
});

const progress = (c: Context<WebEnv>, { received, size }: Upload): Response => c.json({ received, size });

function refuse(c: Context<WebEnv>, refusal: Refusal): Response {
  const sentence = words[refusal.name] ?? words.unknown;
  const message = sentence === undefined ? refusal.name : tell(c.get('visit'), sentence, refusal.params);
  return c.json({ name: refusal.name, message, ...refusal.params }, statusOf[refusal.refusal]);
}
