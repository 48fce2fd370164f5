import { type Context, Hono } from 'hono';
import { directory } from '#bodies/reads';
import { type FileId, filesWords, type StoredFile, usualMax } from '#files';
import { bindPhotos, keepFile, nameOfFile, receiveFile, removeFile } from '#files/acts';
import { isRefusal, type Outcome, type Refusal } from '#ground';
import { answer, readForm, readParts, tell, type WebEnv, type Wrong } from '#web';
import type { FileNote, Given } from './application.ts';
import { isMet } from './application.ts';
import { type OpenDraft, readDraft, saveEvidence, withFiles, withoutFile } from './draft.acts.ts';
import { draftPath, evidencePage, pagePath, registerName } from './draft.pages.ts';
import { lookupsOf } from './draft.rows.ts';
import { type FormPage, pageAfter, pageOf, pagesOf } from './draft.ts';
import { actingIn, type CaseParts, refIn, refuse } from './request.routes.ts';
import { defectsFor } from './returned.acts.ts';
import { shownOf } from './shown.ts';
import { giving } from './words.ts';

type EvidencePage = Extract<FormPage, { kind: 'evidence' }>;
type Found = {
  readonly draft: OpenDraft;
  readonly page: EvidencePage;
  readonly asking: boolean;
  readonly register: string;
  readonly defects: readonly string[];
};

/** Giving evidence: one page a requirement. */
export function evidenceRoutes(parts: CaseParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/drafts/:home/:id/e/:requirement', async (c) => {
    const found = await evidenceOf(c, parts);
    return isRefusal(found) ? refuse(c, found) : show(c, found, []);
  });
  routes.post('/drafts/:home/:id/e/:requirement', (c) => goOn(c, parts));
  routes.post('/drafts/:home/:id/e/:requirement/files', (c) => upload(c, parts));
  routes.post('/drafts/:home/:id/e/:requirement/remove', (c) => remove(c, parts));
  return routes;
}

function evidenceOf(c: Context<WebEnv>, { store }: CaseParts): Promise<Outcome<Found>> {
  const visit = c.get('visit');
  return store.withContext(visit.actor, async (tx) => {
    const draft = await readDraft(tx, refIn(c), actingIn(c));
    if (isRefusal(draft)) return draft;
    const page = pageOf(pagesOf(draft.standard, draft.application), 'evidence', c.req.param('requirement') ?? '');
    if (isRefusal(page) || page.kind !== 'evidence')
      return { refusal: 'absent', name: 'no-page', params: {}, basis: [] } as const;
    const key = page.requirement.key;
    const asking = (await lookupsOf(tx, draft.row)).some((one) => one.requirement === key && one.status === 'asked');
    const register = registerName(visit, await directory(tx), page.requirement);
    return {
      draft,
      page,
      asking,
      register,
      defects: await defectsFor(tx, draft, actingIn(c), (place) => 'requirement' in place && place.requirement === key),
    };
  });
}

function show(c: Context<WebEnv>, found: Found, wrongs: readonly Wrong[]): Response {
  const { draft, page, asking, register, defects } = found;
  const given = draft.application.evidence[page.requirement.key];
  const html = evidencePage(c.get('visit'), shownOf(draft, page, wrongs, defects), page.requirement, given, asking, register);
  return answer(c, html, wrongs.length > 0 ? 422 : 200);
}

/** On to the next page; a declaration is made here, and what must be given is asked for. */
async function goOn(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const found = await evidenceOf(c, parts);
  if (isRefusal(found)) return refuse(c, found);
  const posted = await readForm(c, { later: {}, declared: {}, requirement: {} });
  if (isRefusal(posted)) return refuse(c, posted);
  const { draft, page } = found;
  const { requirement } = page;
  let opened = draft;
  if (requirement.evidence === 'declaration') {
    const said = posted.one('declared') === 'yes';
    const at = c.get('visit').now.toString();
    const saved = await parts.store.withContext(c.get('visit').actor, (tx) =>
      saveEvidence(tx, draft.row, actingIn(c), requirement.key, () => (said ? { kind: 'declared', at } : undefined)),
    );
    if (isRefusal(saved)) return refuse(c, saved);
    opened = saved;
  }
  if (posted.one('later') !== '') return c.redirect(`${draftPath(draft.row)}/later`, 303);
  const given = opened.application.evidence[requirement.key];
  // A register that is still being asked holds nobody up: the check before sending waits for it.
  if (!isMet(given) && requirement.evidence === 'declaration')
    return show(c, { ...found, draft: opened }, [{ field: 'declared', text: giving.declareEmpty }]);
  if (!isMet(given) && (requirement.evidence !== 'registry' || given?.kind === 'registry-down'))
    return show(c, { ...found, draft: opened }, [{ field: 'file', text: giving.noFile }]);
  return c.redirect(pagePath(draft.row, pageAfter(pagesOf(opened.standard, opened.application), page)), 303);
}

/** Files as they arrive; each that arrived whole is kept before the next is read, so a line that breaks loses none of them. */
async function upload(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const found = await evidenceOf(c, parts);
  if (isRefusal(found)) return refuse(c, found);
  const { draft, page } = found;
  const { now } = c.get('visit');
  const asked = {
    field: 'file',
    accept: page.requirement.accept ?? ['pdf', 'image'],
    max: page.requirement.max ?? usualMax,
  } as const;
  const received: StoredFile[] = [];
  const outcome = await readParts(c, ['file'], async (part) => {
    if (part.kind !== 'file' || part.filename === '') return undefined;
    const file = await receiveFile(parts.depot, draft.key, { name: part.filename, bytes: part.bytes }, asked, now);
    if (isRefusal(file)) return file;
    received.push(file);
    return undefined;
  });
  const kept = received.length > 0 ? await keep(c, parts, found, received) : undefined;
  if (isRefusal(kept)) return refuse(c, kept);
  if (isRefusal(outcome)) return told(c, parts, outcome);
  if (received.length === 0)
    return told(c, parts, { refusal: 'incomplete', name: 'no-file', params: {}, basis: [], field: 'file' });
  return c.redirect(pagePath(draft.row, page), 303);
}

/** The page again with what went wrong at the field, and whatever arrived whole in its list. */
async function told(c: Context<WebEnv>, parts: CaseParts, refusal: Refusal): Promise<Response> {
  const found = await evidenceOf(c, parts);
  if (isRefusal(found)) return refuse(c, found);
  const words =
    refusal.name === 'interrupted' ? giving.interrupted : refusal.name === 'no-file' ? giving.noFile : filesWords[refusal.name];
  if (words === undefined) return refuse(c, refusal);
  return show(c, found, [{ field: 'file', text: tell(c.get('visit'), words, refusal.params) }]);
}

/** Several photos of one upload become one PDF; what is kept is noted in the draft in the same transaction as its row. */
async function keep(
  c: Context<WebEnv>,
  parts: CaseParts,
  { draft, page }: Found,
  received: readonly StoredFile[],
): Promise<Outcome<unknown>> {
  const { actor, now } = c.get('visit');
  const photos = received.filter((file) => file.mediaType === 'image/jpeg');
  const name = `${page.requirement.title.id.slice(0, 60)}.pdf`;
  const bound = photos.length > 1 ? await bindPhotos(parts.depot, draft.key, photos, name, now, 'file') : undefined;
  if (isRefusal(bound)) return bound;
  const files = bound === undefined ? received : [...received.filter((file) => file.mediaType !== 'image/jpeg'), bound];
  return parts.store.withContext(actor, async (tx) => {
    const holder =
      actor.kind === 'person' && draft.row.person !== undefined
        ? { person: actor.person, bodies: [] }
        : { capability: capabilityIn(actor), bodies: [] };
    for (const file of files) await keepFile(tx, file, holder);
    return saveEvidence(tx, draft.row, actingIn(c), page.requirement.key, withFiles(files.map((file) => noteOf(draft, file))));
  });
}

const capabilityIn = (actor: { readonly kind: string; readonly capability?: string }): string => actor.capability ?? '';

function noteOf(draft: OpenDraft, file: StoredFile): FileNote {
  const name = nameOfFile(draft.key, file);
  return { id: file.id, name: isRefusal(name) ? '' : name, type: file.mediaType, size: file.size, pages: file.pages };
}

async function remove(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const found = await evidenceOf(c, parts);
  if (isRefusal(found)) return refuse(c, found);
  const posted = await readForm(c, { file: { max: 60 } });
  if (isRefusal(posted)) return refuse(c, posted);
  const { draft, page } = found;
  const id = posted.one('file') as FileId;
  const removed = await parts.store.withContext(c.get('visit').actor, async (tx) => {
    const saved: Outcome<OpenDraft> = await saveEvidence(
      tx,
      draft.row,
      actingIn(c),
      page.requirement.key,
      withoutFile(id) as (before: Given | undefined) => Given | undefined,
    );
    if (isRefusal(saved)) return saved;
    const gone = await removeFile(tx, draft.row.home, id);
    // A file that the case keeps stays with what was filed before; it is only no longer part of what will be filed.
    return isRefusal(gone) && gone.name !== 'file-kept' ? gone : saved;
  });
  return isRefusal(removed) ? refuse(c, removed) : c.redirect(pagePath(draft.row, page), 303);
}
