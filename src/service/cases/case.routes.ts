import { type Context, Hono } from 'hono';
import { directory } from '#bodies/reads';
import { downloadOf, fileOf, openFile } from '#files/reads';
import { as, forbidden, isRefusal, type Outcome } from '#ground';
import { openKey } from '#identity/acts';
import { recordReads } from '#journal/acts';
import { revisionOf, standardsInForce } from '#standards/reads';
import { answer, nothing, readForm, type WebEnv } from '#web';
import { withdraw } from './case.acts.ts';
import { applicantPage, casePath, dayOf, minePage, receiptPage } from './case.pages.ts';
import { caseRow, casesOf } from './case.rows.ts';
import { desk } from './case-words.ts';
import { deskRoutes, showDesk } from './desk.routes.ts';
import { reopenDraft } from './draft.acts.ts';
import { draftPath } from './draft.pages.ts';
import { draftRoutes } from './draft.routes.ts';
import { inboxPage } from './inbox.pages.ts';
import { inboxOf } from './inbox.rows.ts';
import { actingIn, type CaseParts, caseRefIn, refuse } from './request.routes.ts';
import { trackRoutes } from './track.routes.ts';
import { pinOf, viewCase } from './view.acts.ts';

/** Lines of a page of the inbox. */
const pageLength = 25;

/** Every page of the room of cases. */
export function caseRoutes(parts: CaseParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.route('/', draftRoutes(parts));
  routes.route('/', trackRoutes(parts));
  routes.route('/', deskRoutes(parts));
  routes.get('/applications', (c) => mine(c, parts));
  routes.get('/inbox', (c) => inbox(c, parts));
  routes.get('/cases/:home/:id', (c) => show(c, parts));
  routes.get('/cases/:home/:id/receipt', (c) => receipt(c, parts));
  routes.post('/cases/:home/:id/withdraw', (c) => takeBack(c, parts));
  routes.post('/cases/:home/:id/mend', (c) => mend(c, parts));
  routes.get('/cases/:home/:id/files/:file', (c) => file(c, parts));
  return routes;
}

async function show(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const visit = c.get('visit');
  const ref = caseRefIn(c);
  if (visit.actor.kind === 'officer') return showDesk(c, parts, ref, [], {});
  const view = await parts.store.withContext(visit.actor, (tx) => viewCase(tx, ref, actingIn(c), '/cases'));
  if (isRefusal(view)) return refuse(c, view);
  return answer(c, applicantPage(visit, view, await parts.letters(c, view.open.row), c.get('cite')));
}

async function receipt(c: Context<WebEnv>, { store }: CaseParts): Promise<Response> {
  const { actor } = c.get('visit');
  const found = await store.withContext(actor, async (tx) => {
    const view = await viewCase(tx, caseRefIn(c), actingIn(c), '/cases/receipt');
    if (isRefusal(view)) return view;
    // The PIN is the applicant's alone; an officer has the case itself.
    if (actor.kind !== 'person') return forbidden('not-yours');
    const pin = await pinOf(tx, view.open);
    return isRefusal(pin) ? pin : { view, pin };
  });
  return isRefusal(found) ? refuse(c, found) : answer(c, receiptPage(c.get('visit'), found.view, found.pin));
}

async function takeBack(c: Context<WebEnv>, { store }: CaseParts): Promise<Response> {
  const posted = await readForm(c, {});
  if (isRefusal(posted)) return refuse(c, posted);
  const ref = caseRefIn(c);
  const done = await store.withContext(c.get('visit').actor, (tx) => withdraw(tx, ref, actingIn(c)));
  return isRefusal(done) ? refuse(c, done) : c.redirect(casePath(ref), 303);
}

async function mend(c: Context<WebEnv>, { store }: CaseParts): Promise<Response> {
  const posted = await readForm(c, {});
  if (isRefusal(posted)) return refuse(c, posted);
  const ref = caseRefIn(c);
  const opened = await store.withContext(c.get('visit').actor, (tx) =>
    reopenDraft(tx, { home: ref.home, id: as(ref.id) }, actingIn(c)),
  );
  return isRefusal(opened) ? refuse(c, opened) : c.redirect(`${draftPath(opened)}/check`, 303);
}

/** A file of the application, for who may see the case; that it was read is recorded. */
async function file(c: Context<WebEnv>, { store, depot }: CaseParts): Promise<Response> {
  const { actor, now } = c.get('visit');
  const ref = caseRefIn(c);
  const acting = actingIn(c);
  const found = await store.withContext(actor, async (tx) => {
    const row = await caseRow(tx, ref);
    const stored = await fileOf(tx, ref.home, c.req.param('file') ?? '');
    if (row === undefined || stored === undefined || stored.keyId !== row.keyId)
      return { refusal: 'absent', name: 'case', params: {}, basis: [] } as const;
    const key = await openKey(tx, ref.home, row.keyId);
    if (isRefusal(key)) return key;
    const subject = { kind: 'case', id: ref.id } as const;
    await recordReads(tx, {
      home: ref.home,
      id: acting.newId(),
      at: now,
      actor,
      persons: [row.person],
      page: '/cases/files',
      subject,
    });
    return openFile(depot, key, stored);
  });
  const opened: Outcome<Exclude<typeof found, { refusal: unknown }>> = found;
  return isRefusal(opened) ? refuse(c, opened) : downloadOf(opened);
}

async function mine(c: Context<WebEnv>, { store }: CaseParts): Promise<Response> {
  const visit = c.get('visit');
  const { actor } = visit;
  if (actor.kind !== 'person') return c.redirect(`/sign-in?to=${encodeURIComponent('/applications')}`, 303);
  const rows = await store.withContext(actor, async (tx) => {
    const found = await casesOf(tx, actor.person, 100);
    return Promise.all(
      found.map(async (row) => ({
        row,
        title: (await revisionOf(tx, row.standard, row.revision))?.standard.title ?? row.standard,
      })),
    );
  });
  return answer(c, minePage(visit, rows, nothing));
}

async function inbox(c: Context<WebEnv>, { store }: CaseParts): Promise<Response> {
  const visit = c.get('visit');
  const { actor } = visit;
  if (actor.kind !== 'officer') return c.redirect(`/sign-in?to=${encodeURIComponent('/inbox')}`, 303);
  const after = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(c.req.query('after') ?? '');
  const found = await store.withContext(actor, async (tx) => {
    const rows = await inboxOf(
      tx,
      actor.posts,
      after === null ? undefined : { due: after[1] ?? '', caseId: after[2] ?? '' },
      pageLength + 1,
    );
    const standards = new Map((await standardsInForce(tx, dayOf(visit.now))).map(({ standard }) => [standard.id, standard]));
    return { rows, standards, known: await directory(tx) };
  });
  const shown = found.rows.slice(0, pageLength).map((row) => {
    const standard = found.standards.get(row.standard);
    const step = standard?.steps.find((one) => one.key === row.step);
    return {
      ...row,
      title: standard?.title ?? { id: row.standard },
      task: row.does === 'approve-return' ? desk.approveTitle : (step?.title ?? { id: row.step }),
    };
  });
  const last = shown.at(-1);
  const next =
    found.rows.length > pageLength && last !== undefined ? `/inbox?after=${last.due.toString()}.${last.caseId}` : undefined;
  return answer(c, inboxPage(visit, { rows: shown, directory: found.known, next, done: c.req.query('done') }));
}
