import { type Context, Hono } from 'hono';
import { downloadOf, openFile } from '#files/reads';
import { as, isRefusal } from '#ground';
import { revisionOf } from '#standards/reads';
import { answer, readForm, type WebEnv } from '#web';
import { casePath, draftPath } from './address.ts';
import { withdraw } from './case.acts.ts';
import { applicantPage, minePage } from './case.pages.ts';
import { casesOf } from './case.rows.ts';
import { reopenDraft } from './correction.acts.ts';
import { deskRoutes, showDesk } from './desk.routes.ts';
import { draftRoutes } from './draft.routes.ts';
import { inboxRoutes } from './inbox.routes.ts';
import { receiptPage } from './receipt.pages.ts';
import { actingIn, type CaseParts, caseRefIn, refuse } from './request.routes.ts';
import { trackRoutes } from './track.routes.ts';
import { openCaseFile, pinOf, viewCase } from './view.acts.ts';

/** The most of a person's applications that one page lists. */
const mostShown = 100;

/** Every page of the room of cases. */
export function caseRoutes(parts: CaseParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.route('/', draftRoutes(parts));
  routes.route('/', trackRoutes(parts));
  routes.route('/', deskRoutes(parts));
  routes.route('/', inboxRoutes(parts));
  routes.get('/applications', (c) => mine(c, parts));
  routes.get('/cases/:home/:id', (c) => show(c, parts));
  routes.get('/cases/:home/:id/receipt', (c) => receipt(c, parts));
  routes.post('/cases/:home/:id/withdraw', (c) => takeBack(c, parts));
  routes.post('/cases/:home/:id/mend', (c) => mend(c, parts));
  routes.get('/cases/:home/:id/files/:file', (c) => file(c, parts));
  return routes;
}

async function show(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const acting = actingIn(c);
  const ref = caseRefIn(c);
  if (acting.actor.kind === 'officer') return showDesk(c, parts, ref, [], {});
  const view = await parts.store.withContext(acting.actor, (tx) => viewCase(tx, ref, acting, '/cases'));
  if (isRefusal(view)) return refuse(c, parts, view);
  return answer(c, applicantPage(c.get('visit'), view, await parts.letters(c, view.open.row), c.get('cite')));
}

async function receipt(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const acting = actingIn(c);
  if (acting.actor.kind === 'officer') return c.redirect(casePath(caseRefIn(c)), 303);
  const found = await parts.store.withContext(acting.actor, async (tx) => {
    const view = await viewCase(tx, caseRefIn(c), acting, '/cases/receipt');
    if (isRefusal(view)) return view;
    const pin = await pinOf(tx, view.open.row);
    return isRefusal(pin) ? pin : { view, pin };
  });
  return isRefusal(found) ? refuse(c, parts, found) : answer(c, receiptPage(c.get('visit'), found.view, found.pin));
}

async function takeBack(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const posted = await readForm(c, {});
  if (isRefusal(posted)) return refuse(c, parts, posted);
  const acting = actingIn(c);
  const ref = caseRefIn(c);
  const done = await parts.store.withContext(acting.actor, (tx) => withdraw(tx, ref, acting));
  return isRefusal(done) ? refuse(c, parts, done) : c.redirect(casePath(ref), 303);
}

async function mend(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const posted = await readForm(c, {});
  if (isRefusal(posted)) return refuse(c, parts, posted);
  const acting = actingIn(c);
  const ref = caseRefIn(c);
  const opened = await parts.store.withContext(acting.actor, (tx) => reopenDraft(tx, { home: ref.home, id: as(ref.id) }, acting));
  return isRefusal(opened) ? refuse(c, parts, opened) : c.redirect(`${draftPath(opened)}/check`, 303);
}

/** A file of the application, for who may see the case; that it was read is recorded. */
async function file(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const acting = actingIn(c);
  const found = await parts.store.withContext(acting.actor, (tx) =>
    openCaseFile(tx, caseRefIn(c), acting, c.req.param('file') ?? ''),
  );
  if (isRefusal(found)) return refuse(c, parts, found);
  const opened = openFile(parts.depot, found.key, found.file);
  return isRefusal(opened) ? refuse(c, parts, opened) : downloadOf(opened);
}

async function mine(c: Context<WebEnv>, { store }: CaseParts): Promise<Response> {
  const { actor } = c.get('visit');
  if (actor.kind !== 'person') return c.redirect(`/sign-in?to=${encodeURIComponent('/applications')}`, 303);
  const rows = await store.withContext(actor, async (tx) => {
    const found = await casesOf(tx, actor.person, mostShown);
    return Promise.all(
      found.map(async (row) => ({
        row,
        title: (await revisionOf(tx, row.standard, row.revision))?.standard.title ?? row.standard,
      })),
    );
  });
  return answer(c, minePage(c.get('visit'), rows));
}
