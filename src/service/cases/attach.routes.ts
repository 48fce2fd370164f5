import { type Context, Hono } from 'hono';
import { type FileId, filesWords, type StoredFile } from '#files';
import { type Instant, incomplete, isRefusal, type Outcome, type Refusal } from '#ground';
import { type Part, readForm, readParts, statusOf, tell, type WebEnv, type Wrong } from '#web';
import { draftPath, pagePath } from './address.ts';
import { isMet } from './application.ts';
import { type OpenDraft, readDraft } from './draft.acts.ts';
import {
  arrivedEvidence,
  beginEvidence,
  bound,
  forgetUploads,
  keepEvidence,
  openFor,
  receiveArrived,
  receiveEvidence,
  removeEvidence,
} from './evidence.acts.ts';
import { evidenceOf, requirementIn, showEvidence } from './evidence.routes.ts';
import { actingIn, type CaseParts, isChanging, refIn, refuse, sentenceOf } from './request.routes.ts';
import { onward } from './shown.pages.ts';
import { giving } from './words.ts';

/** Files of a requirement: with a form, or in pieces by a script, which tells them here before and after. */
export function attachRoutes(parts: CaseParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.post('/drafts/:home/:id/e/:requirement/files', (c) => upload(c, parts));
  routes.post('/drafts/:home/:id/e/:requirement/uploads', (c) => begin(c, parts));
  routes.post('/drafts/:home/:id/e/:requirement/remove', (c) => remove(c, parts));
  return routes;
}

/** What came of an upload: the files that were taken in, those that were not, which way the person goes on. */
type Came = {
  readonly received: StoredFile[];
  /** What has arrived in pieces, with the upload it came of. */
  readonly joined: { readonly id: string; readonly file: StoredFile }[];
  readonly refused: { readonly name: string; readonly refusal: Refusal }[];
  readonly pieces: string[];
  onward: string;
};

/**
 * Files as they arrive, and those that have arrived in pieces (`upload` names each; those that arrived before a line broke are
 * taken in unnamed). Whatever came whole is kept, also when the line breaks or others of them are refused.
 */
async function upload(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const acting = actingIn(c);
  const open = await parts.store.withContext(acting.actor, (tx) => openFor(tx, refIn(c), acting, requirementIn(c)));
  if (isRefusal(open)) return refuse(c, parts, open);
  const { requirement } = open;
  const came: Came = { received: [], joined: [], refused: [], pieces: [], onward: '' };
  const ended = await readParts(c, ['file', 'then', 'upload'], async (part) => {
    if (part.kind === 'file') await receive(parts, open, part, came, acting.now);
    else if (part.name === 'then') came.onward = part.value;
    else if (part.name === 'upload') came.pieces.push(part.value);
    return undefined;
  });
  await joinPieces(c, parts, open, came);
  const kept = await keep(c, parts, open, came);
  const wrongs = [...came.refused, ...[ended, kept].flatMap((one) => (isRefusal(one) ? [{ name: '', refusal: one }] : []))];
  if (wrongs.length === 0 && !isRefusal(kept) && came.onward !== 'later' && !isMet(kept.application.evidence[requirement.key]))
    wrongs.push({ name: '', refusal: incomplete('no-file', { field: 'file' }) });
  if (wrongs.length > 0 || isRefusal(kept)) return told(c, parts, wrongs);
  if (came.onward === 'later') return c.redirect(`${draftPath(kept.row)}/later`, 303);
  const page = { kind: 'evidence', name: requirement.key, requirement } as const;
  return c.redirect(came.onward === 'next' ? onward(kept, page, isChanging(c)) : pagePath(kept.row, page, isChanging(c)), 303);
}

type Opened = Exclude<Awaited<ReturnType<typeof openFor>>, Refusal>;

/** One file of the form; an empty file field comes as a part with no name. */
async function receive(
  { depot }: CaseParts,
  { draft, requirement }: Opened,
  part: Extract<Part, { kind: 'file' }>,
  came: Came,
  now: Instant,
): Promise<void> {
  if (part.filename === '') return;
  const file = await receiveEvidence(depot, draft, requirement, { name: part.filename, bytes: part.bytes }, now);
  if (isRefusal(file)) came.refused.push({ name: part.filename, refusal: file });
  else came.received.push(file);
}

/** Takes in the files that have arrived in pieces, one after the other; what can't be taken in is forgotten. */
async function joinPieces(
  c: Context<WebEnv>,
  { store, depot }: CaseParts,
  { draft, requirement }: Opened,
  came: Came,
): Promise<void> {
  const { actor, now } = actingIn(c);
  const whole = await store.withContext(actor, (tx) => arrivedEvidence(tx, draft, requirement.key, came.pieces, now));
  const useless: string[] = [];
  for (const one of whole.arrived) {
    const file = await receiveArrived(depot, draft, requirement, one, now);
    if (!isRefusal(file)) came.joined.push({ id: one.upload.id, file });
    else {
      came.refused.push({ name: one.label.name, refusal: file });
      if (file.name !== 'storage-full') useless.push(one.upload.id);
    }
  }
  // One that was named and is gone was taken in by a request before, if there is anything.
  const had = came.joined.length > 0 || isMet(draft.application.evidence[requirement.key]);
  came.refused.push(...whole.missing.filter(({ refusal }) => !had || refusal.name !== 'upload'));
  if (useless.length > 0) await store.withContext(actor, (tx) => forgetUploads(tx, refIn(c), useless));
}

/**
 * Several photos of one upload become one PDF; what is kept is noted in the draft in the same transaction as its row. What
 * another request has taken in meanwhile is left out.
 */
async function keep(c: Context<WebEnv>, parts: CaseParts, open: Opened, came: Came): Promise<Outcome<OpenDraft>> {
  const { store, depot } = parts;
  const { draft, requirement } = open;
  const acting = actingIn(c);
  const all = [...came.joined.map(({ file }) => file), ...came.received];
  if (all.length === 0) return store.withContext(acting.actor, (tx) => readDraft(tx, draft.row, acting));
  const files = await bound(depot, draft, requirement, all, acting.now);
  if (isRefusal(files)) return files;
  const joined = came.joined.map(({ id }) => id);
  const kept = await store.withContext(acting.actor, (tx) => keepEvidence(tx, draft, acting, requirement, files, joined));
  return isRefusal(kept) && kept.name === 'upload' ? keep(c, parts, open, { ...came, joined: [] }) : kept;
}

const here: Readonly<Record<string, typeof giving.noFile>> = { interrupted: giving.interrupted, 'no-file': giving.noFile };

/** The page again with what went wrong at the field, and whatever arrived whole in its list. */
async function told(c: Context<WebEnv>, parts: CaseParts, refused: Came['refused']): Promise<Response> {
  const visit = c.get('visit');
  const strange = refused.find(({ refusal }) => (here[refusal.name] ?? filesWords[refusal.name]) === undefined);
  if (strange !== undefined) return refuse(c, parts, strange.refusal);
  const found = await evidenceOf(c, parts);
  if (isRefusal(found)) return refuse(c, parts, found);
  const wrongs = refused.map(({ name, refusal }): Wrong => {
    const text = tell(visit, here[refusal.name] ?? filesWords[refusal.name] ?? giving.noFile, refusal.params);
    return { field: 'file', text: name === '' || refused.length === 1 ? text : `${name}: ${text}` };
  });
  return showEvidence(c, found, wrongs);
}

/** Begins a file that a script sends in pieces; answers where they go, or why not, as JSON. */
async function begin(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const posted = await readForm(c, { name: { max: 400 }, size: { max: 20 }, mark: { max: 40 } });
  const acting = actingIn(c);
  const begun = isRefusal(posted)
    ? posted
    : await parts.store.withContext(acting.actor, (tx) =>
        beginEvidence(tx, refIn(c), acting, requirementIn(c), {
          name: posted.one('name'),
          size: Number(posted.one('size')),
          mark: posted.one('mark'),
        }),
      );
  if (!isRefusal(begun)) {
    const path = `/files/uploads/${begun.home}/${begun.id}?draft=${refIn(c).id}`;
    return c.json({ id: begun.id, path, received: begun.received, size: begun.size }, 201);
  }
  const words = filesWords[begun.name];
  const message = words === undefined ? sentenceOf(c, begun) : tell(c.get('visit'), words, begun.params);
  return c.json({ name: begun.name, message }, statusOf[begun.refusal]);
}

/** Takes back a file that was given, or one that is on its way. */
async function remove(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const found = await evidenceOf(c, parts);
  if (isRefusal(found)) return refuse(c, parts, found);
  const posted = await readForm(c, { file: { max: 60 }, upload: { max: 60 } });
  if (isRefusal(posted)) return refuse(c, parts, posted);
  const acting = actingIn(c);
  const [file, under] = [posted.one('file'), posted.one('upload')];
  const removed = await parts.store.withContext(acting.actor, async (tx) =>
    under === ''
      ? removeEvidence(tx, refIn(c), acting, requirementIn(c), file as FileId)
      : forgetUploads(
          tx,
          refIn(c),
          found.underway.flatMap(({ id }) => (id === under ? [id] : [])),
        ),
  );
  // Taken away twice is taken away.
  if (isRefusal(removed) && removed.name !== 'file') return refuse(c, parts, removed);
  return c.redirect(pagePath(found.draft.row, found.page, isChanging(c)), 303);
}
