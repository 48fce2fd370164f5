import { type Context, Hono } from 'hono';
import { directory } from '#bodies/reads';
import { troublesSeen } from '#letters/reads';
import { type RevisionIndex, revisionIndex, revisionNumbered } from '#standards/reads';
import type { Tx } from '#store';
import { answer, type WebEnv } from '#web';
import { desk } from './case-words.ts';
import { type Inbox, inboxPage } from './inbox.pages.ts';
import { type InboxRow, inboxOf } from './inbox.rows.ts';
import type { CaseParts } from './request.routes.ts';

/** Lines of a page of the inbox. */
const pageLength = 25;

/** An officer's work. */
export function inboxRoutes(parts: CaseParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/inbox', (c) => inbox(c, parts));
  return routes;
}

async function inbox(c: Context<WebEnv>, { store, besides }: CaseParts): Promise<Response> {
  const visit = c.get('visit');
  const { actor } = visit;
  if (actor.kind !== 'officer') return c.redirect(`/sign-in?to=${encodeURIComponent('/inbox')}`, 303);
  const place = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(c.req.query('after') ?? '');
  const after = place === null ? undefined : { due: place[1] ?? '', caseId: place[2] ?? '' };
  const found = await store.withContext(actor, async (tx) => {
    // All in one message: nothing here waits for anything else of it.
    const [rows, waiting, ways, known, revisions] = await Promise.all([
      inboxOf(tx, actor.posts, after, pageLength + 1),
      troublesSeen(tx, actor.home, actor.posts),
      besides(tx, actor),
      directory(tx),
      revisionIndex(tx),
    ]);
    const shown = await titled(tx, revisions, rows.slice(0, pageLength));
    return { rows: shown, waiting, ways, known, more: rows.length > pageLength };
  });
  const last = found.rows.at(-1);
  const next = found.more && last !== undefined ? `/inbox?after=${last.due.toString()}.${last.caseId}` : undefined;
  // Only what looks like a receipt is said again.
  const done = /^\d{2}-\d{7,}-[A-Z]$/.exec(c.req.query('done') ?? '')?.[0];
  const { rows, waiting, ways, known } = found;
  return answer(c, inboxPage(visit, { rows, waiting, ways, directory: known, next, done }));
}

/** The titles of the service and the step, by the revision each case was filed under. */
async function titled(tx: Tx, index: RevisionIndex, rows: readonly InboxRow[]): Promise<Inbox['rows']> {
  const keys = new Map(rows.map((row) => [`${row.standard} ${row.revision}`, row]));
  const revisions = new Map(
    await Promise.all(
      [...keys].map(async ([key, row]) => [key, await revisionNumbered(tx, index, row.standard, row.revision)] as const),
    ),
  );
  return rows.map((row) => {
    const standard = revisions.get(`${row.standard} ${row.revision}`)?.standard;
    const step = standard?.steps.find((one) => one.key === row.step);
    return {
      ...row,
      title: standard?.title ?? { id: row.standard },
      task: row.does === 'approve-return' ? desk.approveTitle : (step?.title ?? { id: row.step }),
    };
  });
}
