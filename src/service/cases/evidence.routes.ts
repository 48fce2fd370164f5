import { type Context, Hono } from 'hono';
import { type FileId, filesWords, type StoredFile } from '#files';
import { absent, conflict, type Instant, incomplete, isRefusal, type Outcome, type Refusal } from '#ground';
import { answer, type Part, readForm, readParts, statusOf, tell, type WebEnv, type Wrong } from '#web';
import { draftPath, pagePath } from './address.ts';
import { isMet } from './application.ts';
import { defectsFor } from './correction.acts.ts';
import { askAgain, type OpenDraft, readDraft, saveEvidence } from './draft.acts.ts';
import { lookupsOf } from './draft.rows.ts';
import { type FormPage, pageOf, pagesOf } from './draft.ts';
import {
  arrivedEvidence,
  beginEvidence,
  bound,
  forgetArrived,
  keepEvidence,
  openFor,
  receiveArrived,
  receiveEvidence,
  removeEvidence,
} from './evidence.acts.ts';
import { evidencePage } from './evidence.pages.ts';
import { actingIn, type CaseParts, isChanging, refIn, refuse, sentenceOf } from './request.routes.ts';
import { onward, shownOf } from './shown.pages.ts';
import { registerName } from './start.pages.ts';
import { giving } from './words.ts';

type EvidencePage = Extract<FormPage, { kind: 'evidence' }>;
type Found = {
  readonly draft: OpenDraft;
  readonly page: EvidencePage;
  readonly asking: boolean;
  readonly defects: readonly string[];
};

/** Giving evidence: one page a requirement. */
export function evidenceRoutes(parts: CaseParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/drafts/:home/:id/e/:requirement', async (c) => {
    const found = await patiently(c, parts);
    return isRefusal(found) ? refuse(c, parts, found) : show(c, found, []);
  });
  routes.post('/drafts/:home/:id/e/:requirement', (c) => goOn(c, parts));
  routes.post('/drafts/:home/:id/e/:requirement/files', (c) => upload(c, parts));
  routes.post('/drafts/:home/:id/e/:requirement/uploads', (c) => begin(c, parts));
  routes.post('/drafts/:home/:id/e/:requirement/remove', (c) => remove(c, parts));
  routes.post('/drafts/:home/:id/e/:requirement/ask', (c) => ask(c, parts));
  return routes;
}

const requirementIn = (c: Context<WebEnv>): string => c.req.param('requirement') ?? '';

function evidenceOf(c: Context<WebEnv>, { store }: CaseParts): Promise<Outcome<Found>> {
  const acting = actingIn(c);
  return store.withContext(acting.actor, async (tx): Promise<Outcome<Found>> => {
    const draft = await readDraft(tx, refIn(c), acting);
    if (isRefusal(draft)) return draft;
    if (draft.row.submittedAt !== undefined) return conflict('submitted-already');
    const page = pageOf(pagesOf(draft.standard, draft.application), 'evidence', requirementIn(c));
    if (isRefusal(page)) return page;
    if (page.kind !== 'evidence') return absent('no-page');
    const { key } = page.requirement;
    const asking = (await lookupsOf(tx, draft.row)).some((one) => one.requirement === key && one.status === 'asked');
    const defects = await defectsFor(tx, draft, acting, (place) => 'requirement' in place && place.requirement === key);
    return { draft, page, asking, defects: defects.map(({ note }) => note) };
  });
}

/** A register mostly answers at once: the page is not shown before it has had a moment for that. */
async function patiently(c: Context<WebEnv>, parts: CaseParts): Promise<Outcome<Found>> {
  let found = await evidenceOf(c, parts);
  for (let turn = 0; turn < 6 && !isRefusal(found) && found.asking; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    found = await evidenceOf(c, parts);
  }
  return found;
}

function show(c: Context<WebEnv>, { draft, page, asking, defects }: Found, wrongs: readonly Wrong[]): Response {
  const visit = c.get('visit');
  const { requirement } = page;
  const given = draft.application.evidence[requirement.key];
  const register = registerName(visit, draft.directory, requirement);
  const shown = shownOf(draft, page, wrongs, defects, isChanging(c));
  return answer(c, evidencePage(visit, shown, requirement, { given, asking, register }), wrongs.length > 0 ? 422 : 200);
}

/** On to the next page; a declaration is made here, and what must be given is asked for. */
async function goOn(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const found = await evidenceOf(c, parts);
  if (isRefusal(found)) return refuse(c, parts, found);
  const posted = await readForm(c, { later: {}, declared: {}, requirement: {} });
  if (isRefusal(posted)) return refuse(c, parts, posted);
  const { draft, page } = found;
  const { requirement } = page;
  const acting = actingIn(c);
  let opened = draft;
  if (requirement.evidence === 'declaration') {
    const said = posted.one('declared') === 'yes';
    const saved = await parts.store.withContext(acting.actor, (tx) =>
      saveEvidence(tx, draft.row, acting, requirement.key, () =>
        said ? { kind: 'declared', at: acting.now.toString() } : undefined,
      ),
    );
    if (isRefusal(saved)) return refuse(c, parts, saved);
    opened = saved;
  }
  if (posted.one('later') !== '') return c.redirect(`${draftPath(draft.row)}/later`, 303);
  const given = opened.application.evidence[requirement.key];
  // A register that is still being asked holds nobody up: the check before sending waits for it.
  if (!isMet(given) && requirement.evidence === 'declaration')
    return show(c, { ...found, draft: opened }, [{ field: 'declared', text: giving.declareEmpty }]);
  if (!isMet(given) && (requirement.evidence !== 'registry' || given?.kind === 'registry-down'))
    return show(c, { ...found, draft: opened }, [{ field: 'file', text: giving.noFile }]);
  return c.redirect(onward(opened, page, isChanging(c)), 303);
}

/** What came of an upload: the files that were taken in, those that were not, which way the person goes on. */
type Came = {
  readonly received: StoredFile[];
  readonly refused: { readonly name: string; readonly refusal: Refusal }[];
  readonly pieces: string[];
  onward: string;
};

/**
 * Files as they arrive, and those that have arrived in pieces (`upload` names each). Whatever came whole is kept, also when
 * the line breaks or others of them are refused.
 */
async function upload(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const acting = actingIn(c);
  const open = await parts.store.withContext(acting.actor, (tx) => openFor(tx, refIn(c), acting, requirementIn(c)));
  if (isRefusal(open)) return refuse(c, parts, open);
  const { draft, requirement } = open;
  const came: Came = { received: [], refused: [], pieces: [], onward: '' };
  const ended = await readParts(c, ['file', 'then', 'upload'], async (part) => {
    if (part.kind === 'file') await receive(parts, open, part, came, acting.now);
    else if (part.name === 'then') came.onward = part.value;
    else if (part.name === 'upload') came.pieces.push(part.value);
    return undefined;
  });
  const joined = isRefusal(ended) ? ended : await joinPieces(c, parts, came);
  const kept = came.received.length === 0 ? draft : await keep(c, parts, open, came.received);
  const wrongs = [
    ...came.refused,
    ...[joined, kept].flatMap((one) => (isRefusal(one) ? [{ name: '', refusal: one }] : [])),
    ...(came.received.length + came.refused.length === 0 && came.onward !== 'later' && !isMetIn(draft, requirement.key)
      ? [{ name: '', refusal: incomplete('no-file', { field: 'file' }) }]
      : []),
  ];
  if (wrongs.length > 0 || isRefusal(kept)) return told(c, parts, wrongs);
  if (came.onward === 'later') return c.redirect(`${draftPath(draft.row)}/later`, 303);
  const page = { kind: 'evidence', name: requirement.key, requirement } as const;
  return c.redirect(came.onward === 'next' ? onward(kept, page, isChanging(c)) : pagePath(draft.row, page, isChanging(c)), 303);
}

const isMetIn = (draft: OpenDraft, key: string): boolean => isMet(draft.application.evidence[key]);

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

type Opened = Exclude<Awaited<ReturnType<typeof openFor>>, Refusal>;

/** Takes in the files that arrived in pieces, one after the other; what can't be taken in is forgotten. */
async function joinPieces(c: Context<WebEnv>, parts: CaseParts, came: Came): Promise<Outcome<undefined>> {
  const ids = came.pieces;
  if (ids.length === 0) return undefined;
  const acting = actingIn(c);
  const whole = await parts.store.withContext(acting.actor, (tx) => arrivedEvidence(tx, refIn(c), acting, requirementIn(c), ids));
  if (isRefusal(whole)) return whole;
  for (const one of whole.arrived) {
    const file = await receiveArrived(parts.depot, whole.draft, whole.requirement, one, acting.now);
    if (isRefusal(file)) came.refused.push({ name: '', refusal: file });
    else came.received.push(file);
  }
  await parts.store.withContext(acting.actor, (tx) => forgetArrived(tx, refIn(c), ids));
  return undefined;
}

/** Several photos of one upload become one PDF; what is kept is noted in the draft in the same transaction as its row. */
async function keep(
  c: Context<WebEnv>,
  { store, depot }: CaseParts,
  { draft, requirement }: Opened,
  received: readonly StoredFile[],
): Promise<Outcome<OpenDraft>> {
  const acting = actingIn(c);
  const files = await bound(depot, draft, requirement, received, acting.now);
  if (isRefusal(files)) return files;
  return store.withContext(acting.actor, (tx) => keepEvidence(tx, draft, acting, requirement, files));
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
  return show(c, found, wrongs);
}

/** Begins a file that a script sends in pieces; answers where they go, or why not, as JSON. */
async function begin(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const posted = await readForm(c, { name: { max: 400 }, size: { max: 20 } });
  const acting = actingIn(c);
  const begun = isRefusal(posted)
    ? posted
    : await parts.store.withContext(acting.actor, (tx) =>
        beginEvidence(tx, refIn(c), acting, requirementIn(c), { name: posted.one('name'), size: Number(posted.one('size')) }),
      );
  if (!isRefusal(begun)) {
    const path = `/files/uploads/${begun.home}/${begun.id}?draft=${refIn(c).id}`;
    return c.json({ id: begun.id, path, received: begun.received, size: begun.size }, 201);
  }
  const words = filesWords[begun.name];
  const message = words === undefined ? sentenceOf(c, begun) : tell(c.get('visit'), words, begun.params);
  return c.json({ name: begun.name, message }, statusOf[begun.refusal]);
}

async function remove(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const found = await evidenceOf(c, parts);
  if (isRefusal(found)) return refuse(c, parts, found);
  const posted = await readForm(c, { file: { max: 60 } });
  if (isRefusal(posted)) return refuse(c, parts, posted);
  const acting = actingIn(c);
  const removed = await parts.store.withContext(acting.actor, (tx) =>
    removeEvidence(tx, refIn(c), acting, requirementIn(c), posted.one('file') as FileId),
  );
  // Taken away twice is taken away.
  if (isRefusal(removed) && removed.name !== 'file') return refuse(c, parts, removed);
  return c.redirect(pagePath(found.draft.row, found.page, isChanging(c)), 303);
}

/** Asks a register once more that could not be reached. */
async function ask(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const posted = await readForm(c, {});
  if (isRefusal(posted)) return refuse(c, parts, posted);
  const acting = actingIn(c);
  const asked = await parts.store.withContext(acting.actor, (tx) => askAgain(tx, refIn(c), acting, requirementIn(c)));
  if (isRefusal(asked)) return refuse(c, parts, asked);
  return c.redirect(pagePath(refIn(c), { kind: 'evidence', name: requirementIn(c) }, isChanging(c)), 303);
}
