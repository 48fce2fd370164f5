import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { CaseRef } from '#cases';
import { mayDecide, noteOpened, viewCase } from '#cases/acts';
import { casePath, refusals as caseRefusals } from '#cases/parts';
import { caseRow } from '#cases/reads';
import type { Depot } from '#files';
import { downloadOf, fileOf, openFile } from '#files/reads';
import { as, isRefusal, type Refusal } from '#ground';
import { openKey } from '#identity/acts';
import { recordReads } from '#journal/acts';
import type { LetterId } from '#letters';
import { letterOf, signingLevel } from '#letters/reads';
import type { Store } from '#store';
import { answer, answerRefusal, type Html, readForm, type WebEnv } from '#web';
import { chainWords } from './authority.ts';
import { composingOf, decide, preview } from './decision.acts.ts';
import { lettersPart, signingPage } from './decision.pages.ts';
import { lettersOfCase } from './decision.rows.ts';
import { deviationsOf } from './deviations.ts';
import { deciding, refusals } from './words.ts';

/** What the routes of this room are told at start. */
export type DecisionParts = { readonly store: Store; readonly depot: Depot; readonly url: string };

/** The signer's page, the signature, and the letters of a case. */
export function decisionRoutes(parts: DecisionParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/cases/:home/:id/decide', (c) => read(c, parts));
  routes.post('/cases/:home/:id/decide', (c) => sign(c, parts));
  routes.get('/cases/:home/:id/letters/:letter', (c) => letter(c, parts));
  return routes;
}

const refIn = (c: Context<WebEnv>): CaseRef => ({ home: as(c.req.param('home') ?? ''), id: as(c.req.param('id') ?? '') });
const actingIn = (c: Context<WebEnv>) => ({
  actor: c.get('visit').actor,
  now: c.get('visit').now,
  newId: () => randomUUID() as string,
});
const refuse = (c: Context<WebEnv>, refusal: Refusal): Response => {
  const way = { href: casePath(refIn(c)), text: deciding.backLink };
  return answerRefusal(c, c.get('visit'), refusal, { ...caseRefusals, ...refusals }, [
    way,
    { href: '/inbox', text: { id: 'Kotak kerja', en: 'Inbox' } },
  ]);
};

async function read(c: Context<WebEnv>, { store }: DecisionParts): Promise<Response> {
  const visit = c.get('visit');
  const acting = actingIn(c);
  const found = await store.withContext(visit.actor, async (tx) => {
    const view = await viewCase(tx, refIn(c), acting, '/cases/decide');
    if (isRefusal(view)) return view;
    const step = view.open.state.steps.find((one) => one.status === 'open')?.key ?? '';
    const allowed = await mayDecide(tx, view.open, acting, step);
    if (isRefusal(allowed)) return allowed;
    const level = await signingLevel(tx, view.open.row.home);
    if (isRefusal(level)) return level;
    const composing = await composingOf(tx, view.open, acting, allowed);
    return isRefusal(composing) ? composing : { view, step, allowed, composing, level };
  });
  if (isRefusal(found)) return refuse(c, found);
  const { view, step, allowed, composing, level } = found;
  const draft = view.open.state.draft;
  if (draft === undefined) return refuse(c, { refusal: 'conflict', name: 'no-draft', params: {}, basis: [] });
  const letters = preview(composing, draft.outlook);
  if (isRefusal(letters)) return refuse(c, letters);
  const { chain, standing } = allowed;
  const { directory } = view.open;
  const page = signingPage(visit, {
    view,
    letters,
    deviations: deviationsOf({ ...view.open, application: view.application, notes: view.notes, chain }),
    authority: chainWords(chain, directory, composing.cite),
    office: directory.posts.get(standing.post)?.name ?? { id: standing.post, en: standing.post },
    capacity: standing.capacity,
    order: standing.order.number,
    onBehalfOf: chain.onBehalfOf === undefined ? undefined : directory.posts.get(chain.onBehalfOf)?.name,
    step,
    seen: draft.commitment,
    local: level === 'local',
  });
  return answer(c, page);
}

async function sign(c: Context<WebEnv>, { store, url }: DecisionParts): Promise<Response> {
  const posted = await readForm(c, { step: { max: 80 }, seen: { max: 80 } });
  if (isRefusal(posted)) return refuse(c, posted);
  const signing = { step: posted.one('step'), seen: posted.one('seen'), url };
  const done = await store.withContext(c.get('visit').actor, (tx) => decide(tx, refIn(c), actingIn(c), signing));
  return isRefusal(done) ? refuse(c, done) : c.redirect(casePath(refIn(c)), 303);
}

/** A signed letter, for who may open the case; when its applicant opens it, it is delivered. */
async function letter(c: Context<WebEnv>, { store, depot }: DecisionParts): Promise<Response> {
  const { actor, now } = c.get('visit');
  const ref = refIn(c);
  const acting = actingIn(c);
  const found = await store.withContext(actor, async (tx) => {
    const row = await letterOf(tx, ref.home, as<LetterId>(c.req.param('letter') ?? ''));
    // A letter of the body is not every post's to read: only who may see the case may.
    const seen = await caseRow(tx, ref);
    if (seen === undefined || row === undefined || row.subject.id !== ref.id || row.key === undefined)
      return { refusal: 'absent', name: 'letter', params: {}, basis: [] } as const;
    if (row.file === undefined) return { refusal: 'conflict', name: 'not-signed-yet', params: {}, basis: [] } as const;
    const key = await openKey(tx, ref.home, row.key);
    if (isRefusal(key)) return key;
    const stored = await fileOf(tx, ref.home, row.file);
    if (stored === undefined) return { refusal: 'absent', name: 'letter', params: {}, basis: [] } as const;
    const persons = row.person === undefined ? [] : [row.person];
    await recordReads(tx, {
      home: ref.home,
      id: acting.newId(),
      at: now,
      actor,
      persons,
      page: '/cases/letters',
      subject: { kind: 'case', id: ref.id },
    });
    if (actor.kind === 'person') {
      const opened = await noteOpened(tx, ref, acting);
      if (isRefusal(opened) && opened.name !== 'not-delivering') return opened;
    }
    return openFile(depot, key, stored);
  });
  return isRefusal(found) ? refuse(c, found) : downloadOf(found);
}

/** The letters of a case, as the page of the case shows them: this room's part in a slot of `cases`. */
export const lettersOf =
  ({ store }: Pick<DecisionParts, 'store'>) =>
  async (c: Context<WebEnv>, ref: CaseRef): Promise<Html> => {
    const visit = c.get('visit');
    const rows = await store.withContext(visit.actor, async (tx) => {
      const own = await lettersOfCase(tx, ref.home, ref.id);
      return Promise.all(own.map((one) => letterOf(tx, ref.home, one.letter)));
    });
    const lines = rows.flatMap((row) =>
      row === undefined
        ? []
        : [{ id: row.id, number: row.number, title: row.shown?.title ?? '', issued: row.file !== undefined, code: row.code }],
    );
    return lettersPart(visit, ref, lines);
  };
