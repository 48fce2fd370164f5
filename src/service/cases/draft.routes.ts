import { type Context, Hono } from 'hono';
import { dateIn } from '#bodies';
import { directory } from '#bodies/reads';
import { absent, as, type BodyId, conflict, isRefusal, type Outcome } from '#ground';
import type { Question } from '#standards';
import { revisionInForce } from '#standards/reads';
import { type Asked, answer, askedDate, dateAnswer, dateOf, type Form, readForm, type WebEnv, type Wrong } from '#web';
import { casePath, draftPath, pagePath } from './address.ts';
import { type Posted, readAnswer } from './answer.ts';
import { attachRoutes } from './attach.routes.ts';
import { plainText } from './case.pages.ts';
import { checkRoutes } from './check.routes.ts';
import { defectsFor } from './correction.acts.ts';
import { type OpenDraft, readDraft, saveAnswers } from './draft.acts.ts';
import { type FormPage, keptDays, nextPage, pageOf, pagesOf } from './draft.ts';
import { evidenceRoutes } from './evidence.routes.ts';
import { questionsPage, type Typed } from './question.pages.ts';
import { actingIn, type CaseParts, isChanging, refIn, refuse, sentenceOf, standardIn } from './request.routes.ts';
import { resumeRoutes } from './resume.routes.ts';
import { onward, shownOf } from './shown.pages.ts';
import { startPage } from './start.pages.ts';
import { typedOf } from './typed.ts';

/** Everything from "apply" to the receipt. */
export function draftRoutes(parts: CaseParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/services/:region/:body/:service/apply', (c) => start(c, parts));
  routes.get('/drafts/:home/:id', (c) => goOn(c, parts));
  routes.get('/drafts/:home/:id/q/:page', (c) => ask(c, parts));
  routes.post('/drafts/:home/:id/q/:page', (c) => take(c, parts));
  routes.route('/', checkRoutes(parts));
  routes.route('/', evidenceRoutes(parts));
  routes.route('/', attachRoutes(parts));
  routes.route('/', resumeRoutes(parts));
  return routes;
}

async function start(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const visit = c.get('visit');
  const id = standardIn(c);
  const found = await parts.store.withContext(visit.actor, async (tx) => {
    const known = await directory(tx);
    const today = dateIn(known, as<BodyId>(id.slice(0, id.lastIndexOf('/'))), visit.now);
    const revision = await revisionInForce(tx, id, today);
    return revision && { standard: revision.standard, known };
  });
  if (found === undefined) return refuse(c, parts, absent('no-standard'));
  if (found.standard.notYetRun.length > 0) return refuse(c, parts, conflict('not-yet-run'));
  return answer(c, startPage(visit, found.standard, found.known, keptDays));
}

async function goOn(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const draft = await parts.store.withContext(c.get('visit').actor, (tx) => readDraft(tx, refIn(c), actingIn(c)));
  if (isRefusal(draft)) return refuse(c, parts, draft);
  if (draft.row.submittedAt !== undefined) return c.redirect(casePath(draft.row), 303);
  return c.redirect(pagePath(draft.row, nextPage(draft.standard, draft.application)), 303);
}

type QuestionPage = Extract<FormPage, { kind: 'questions' }>;
type Found = { readonly draft: OpenDraft; readonly page: QuestionPage; readonly defects: readonly string[] };

async function questionsOf(c: Context<WebEnv>, { store }: CaseParts): Promise<Outcome<Found>> {
  const acting = actingIn(c);
  return store.withContext(acting.actor, async (tx): Promise<Outcome<Found>> => {
    const draft = await readDraft(tx, refIn(c), acting);
    if (isRefusal(draft)) return draft;
    if (draft.row.submittedAt !== undefined) return conflict('submitted-already');
    const page = pageOf(pagesOf(draft.standard, draft.application), 'questions', c.req.param('page') ?? '');
    if (isRefusal(page)) return page;
    if (page.kind !== 'questions') return absent('no-page');
    const keys = page.questions.map((question) => question.key);
    const defects = await defectsFor(tx, draft, acting, (place) => 'form' in place && keys.includes(place.form));
    return { draft, page, defects: defects.map(({ note }) => note) };
  });
}

async function ask(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const found = await questionsOf(c, parts);
  if (isRefusal(found)) return refuse(c, parts, found);
  return show(c, found, typedOf(found.page.questions, found.draft.application.answers), []);
}

function show(c: Context<WebEnv>, { draft, page, defects }: Found, typed: Typed, wrongs: readonly Wrong[]): Response {
  const visit = c.get('visit');
  const title = draft.standard.pages?.[page.name];
  const shown = shownOf(draft, page, wrongs, defects, isChanging(c));
  const html = questionsPage(visit, shown, page.questions, typed, title === undefined ? undefined : plainText(visit, title));
  return answer(c, html, wrongs.length > 0 ? 422 : 200);
}

/** The answers of a page: kept, or the page again with every sentence at its field and everything that was typed. */
async function take(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const found = await questionsOf(c, parts);
  if (isRefusal(found)) return refuse(c, parts, found);
  const { draft, page } = found;
  const posted = await readForm(c, askedOn(page));
  if (isRefusal(posted)) {
    // An answer that is far too long is told at its field; the browser's own copy of the others is all that is left then.
    if (posted.field === undefined) return refuse(c, parts, posted);
    const kept = typedOf(page.questions, draft.application.answers);
    return show(c, found, kept, [{ field: posted.field, text: sentenceOf(c, posted) }]);
  }
  const later = posted.one('later') !== '';
  const read = page.questions.map((question) => ({ question, value: readAnswer(question, postedFor(posted, question)) }));
  const wrongs = read.flatMap(({ question, value }): Wrong[] =>
    isRefusal(value) && !(later && isLeft(value.name)) ? [{ field: question.key, text: sentenceOf(c, value) }] : [],
  );
  if (wrongs.length > 0) return show(c, found, typedFrom(posted, page), wrongs);
  const given = read.flatMap(({ question, value }) => (isRefusal(value) ? [] : [[question.key, value] as const]));
  const acting = actingIn(c);
  const saved = await parts.store.withContext(acting.actor, (tx) =>
    saveAnswers(
      tx,
      draft.row,
      acting,
      page.questions.map(({ key }) => key),
      Object.fromEntries(given),
    ),
  );
  if (isRefusal(saved)) return refuse(c, parts, saved);
  return c.redirect(later ? `${draftPath(draft.row)}/later` : onward(saved, page, isChanging(c)), 303);
}

/** Who stops for now may leave a question unanswered. */
const isLeft = (name: string): boolean => name === 'empty' || name === 'date-empty';

const askedOn = (page: QuestionPage): Asked => {
  const names: Asked[] = page.questions.map(({ key, schema }) =>
    schema.format === 'date' ? askedDate(key) : { [key]: { max: 40_000, ...(schema.type === 'array' ? { many: true } : {}) } },
  );
  return Object.assign({ later: {} }, ...names) as Asked;
};

function postedFor(posted: Form, { key, schema }: Question): Posted {
  if (schema.type === 'array') return { one: '', many: posted.many(key) };
  if (schema.format === 'date') return { one: '', many: [], date: dateOf(dateAnswer(posted, key), key) };
  return { one: posted.one(key), many: [] };
}

const typedFrom = (posted: Form, page: QuestionPage): Typed =>
  Object.fromEntries(
    page.questions.map(({ key, schema }) => {
      if (schema.type === 'array') return [key, { many: posted.many(key) }];
      return [key, schema.format === 'date' ? { date: dateAnswer(posted, key) } : { one: posted.one(key) }];
    }),
  );
