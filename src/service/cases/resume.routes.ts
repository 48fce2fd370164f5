import { randomBytes, randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Actor, absent, as, conflict, isRefusal } from '#ground';
import { answer, readForm, type WebEnv, type Wrong } from '#web';
import { draftPath } from './address.ts';
import { dayIn } from './case.pages.ts';
import { openDraft, readDraft } from './draft.acts.ts';
import { draftByCode } from './draft.rows.ts';
import { type DraftId, isExpired, keptDays } from './draft.ts';
import { zoneOf } from './moment.ts';
import { actingIn, type CaseParts, refIn, refuse, standardIn } from './request.routes.ts';
import { codePage, resumePage } from './resume.pages.ts';
import { capabilityOf, readResumeCode, resumeCode } from './resume-code.ts';
import { resuming } from './words.ts';

/** Beginning an application, keeping its code, and coming back with it. */
export function resumeRoutes(parts: CaseParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.post('/services/:region/:body/:service/apply', (c) => begin(c, parts));
  routes.get('/drafts/:home/:id/later', (c) => later(c, parts));
  routes.get('/resume', (c) => answer(c, resumePage(c.get('visit'), '', [])));
  routes.post('/resume', (c) => resume(c, parts));
  routes.get('/resume/:code', (c) => comeBack(c, parts, c.req.param('code')));
  return routes;
}

const secureOf = (parts: CaseParts): boolean => parts.url.startsWith('https:');
const cookieOf = (id: string): string => `satupintu_draft_${id.slice(0, 8)}`;

/**
 * The hash of the resume code that a request carries for the draft it is about: the session reader adds it to the actor, so
 * that row-level security sees it. The draft is named by the path, or by `?draft=` for a piece of an upload.
 */
export function draftCapability(c: Context): string | undefined {
  const id =
    /^\/drafts\/[^/]+\/([^/]+)/.exec(c.req.path)?.[1] ??
    (c.req.path.startsWith('/files/uploads/') ? c.req.query('draft') : undefined);
  const code = id === undefined ? undefined : readResumeCode(getCookie(c, cookieOf(id)) ?? '');
  return code === undefined ? undefined : capabilityOf(code);
}

const withCapability = (actor: Actor, code: string): Actor =>
  actor.kind === 'person' || actor.kind === 'anonymous'
    ? { ...actor, capability: capabilityOf(code) }
    : { kind: 'anonymous', home: actor.home, capability: capabilityOf(code) };

async function begin(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const code = resumeCode(randomBytes(16));
  const visit = c.get('visit');
  const actor = withCapability(visit.actor, code);
  const id = as<DraftId>(randomUUID());
  const ask = { standard: standardIn(c), id, capability: capabilityOf(code) };
  const draft = await parts.store.withContext(actor, (tx) => openDraft(tx, ask, { ...actingIn(c), actor }));
  if (isRefusal(draft)) return refuse(c, parts, draft);
  keepCode(c, parts, draft.id, code);
  return c.redirect(draftPath(draft), 303);
}

const keepCode = (c: Context<WebEnv>, parts: CaseParts, id: string, code: string): void =>
  setCookie(c, cookieOf(id), code, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: secureOf(parts),
    maxAge: keptDays * 86_400,
  });

async function resume(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const posted = await readForm(c, { code: { max: 60 } });
  if (isRefusal(posted)) return refuse(c, parts, posted);
  return comeBack(c, parts, posted.one('code'));
}

async function comeBack(c: Context<WebEnv>, parts: CaseParts, typed: string): Promise<Response> {
  const visit = c.get('visit');
  const wrong: readonly Wrong[] = [{ field: 'code', text: resuming.wrong }];
  const code = readResumeCode(typed);
  if (code === undefined) return answer(c, resumePage(visit, typed, wrong), 422);
  const draft = await parts.store.withContext(withCapability(visit.actor, code), (tx) => draftByCode(tx, capabilityOf(code)));
  if (draft === undefined) return answer(c, resumePage(visit, typed, wrong), 422);
  if (draft.submittedAt !== undefined || draft.person !== undefined) return refuse(c, parts, conflict('submitted-already'));
  if (isExpired(draft, visit.now)) return refuse(c, parts, absent('expired'));
  keepCode(c, parts, draft.id, code);
  return c.redirect(draftPath(draft), 303);
}

async function later(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const draft = await parts.store.withContext(c.get('visit').actor, (tx) => readDraft(tx, refIn(c), actingIn(c)));
  if (isRefusal(draft)) return refuse(c, parts, draft);
  const code = readResumeCode(getCookie(c, cookieOf(draft.row.id)) ?? '');
  if (code === undefined) return c.redirect(draftPath(draft.row), 303);
  const until = dayIn(draft.row.expiresAt, zoneOf(draft.directory, draft.standard.provider, draft.row.expiresAt));
  return answer(c, codePage(c.get('visit'), draft.row, code, parts.url, until));
}
