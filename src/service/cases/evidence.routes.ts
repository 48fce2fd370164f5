import { type Context, Hono } from 'hono';
import { absent, conflict, isRefusal, type Outcome } from '#ground';
import { answer, readForm, type WebEnv, type Wrong } from '#web';
import { draftPath, pagePath } from './address.ts';
import { isMet } from './application.ts';
import { defectsFor } from './correction.acts.ts';
import { askAgain, type OpenDraft, readDraft, saveEvidence } from './draft.acts.ts';
import { lookupsOf } from './draft.rows.ts';
import { type FormPage, pageOf, pagesOf } from './draft.ts';
import { takesFiles, underwayFor } from './evidence.acts.ts';
import { evidencePage, type Standing } from './evidence.pages.ts';
import { actingIn, type CaseParts, isChanging, refIn, refuse } from './request.routes.ts';
import { onward, shownOf } from './shown.pages.ts';
import { registerName } from './start.pages.ts';
import { giving } from './words.ts';

type EvidencePage = Extract<FormPage, { kind: 'evidence' }>;

/** A page of evidence as it stands: its draft, whether its register is being asked, and what is on its way. */
export type Found = {
  readonly draft: OpenDraft;
  readonly page: EvidencePage;
  readonly asking: boolean;
  readonly underway: Standing['underway'];
  readonly defects: readonly string[];
};

/** Giving evidence: one page a requirement. Files come by `attachRoutes`. */
export function evidenceRoutes(parts: CaseParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/drafts/:home/:id/e/:requirement', async (c) => {
    const found = await patiently(c, parts);
    return isRefusal(found) ? refuse(c, parts, found) : showEvidence(c, found, []);
  });
  routes.post('/drafts/:home/:id/e/:requirement', (c) => goOn(c, parts));
  routes.post('/drafts/:home/:id/e/:requirement/ask', (c) => ask(c, parts));
  return routes;
}

/** The requirement an address names. */
export const requirementIn = (c: Context<WebEnv>): string => c.req.param('requirement') ?? '';

/** Reads a page of evidence. Refuses as `readDraft`, `submitted-already` (409) and `no-page` (404). */
export function evidenceOf(c: Context<WebEnv>, { store }: CaseParts): Promise<Outcome<Found>> {
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
    const open = takesFiles(page.requirement, draft) ? await underwayFor(tx, draft, key, acting.now) : [];
    const underway = open.map(({ upload, label }) => ({ ...upload, name: label.name }));
    return { draft, page, asking, underway, defects: defects.map(({ note }) => note) };
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

/** Shows a page of evidence, with what went wrong at its fields. */
export function showEvidence(
  c: Context<WebEnv>,
  { draft, page, asking, underway, defects }: Found,
  wrongs: readonly Wrong[],
): Response {
  const visit = c.get('visit');
  const { requirement } = page;
  const given = draft.application.evidence[requirement.key];
  const register = registerName(visit, draft.directory, requirement);
  const shown = shownOf(draft, page, wrongs, defects, isChanging(c));
  return answer(c, evidencePage(visit, shown, requirement, { given, asking, register, underway }), wrongs.length > 0 ? 422 : 200);
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
    return showEvidence(c, { ...found, draft: opened }, [{ field: 'declared', text: giving.declareEmpty }]);
  if (!isMet(given) && (requirement.evidence !== 'registry' || given?.kind === 'registry-down'))
    return showEvidence(c, { ...found, draft: opened }, [{ field: 'file', text: giving.noFile }]);
  return c.redirect(onward(opened, page, isChanging(c)), 303);
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
