import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { calendarIn } from '#bodies';
import { directory } from '#bodies/reads';
import { isRefusal, localDate, type Outcome, receivedAt } from '#ground';
import { revisionInForce } from '#standards/reads';
import { type Asked, answer, askedDate, dateAnswer, dateOf, type Form, readForm, tell, type WebEnv, type Wrong } from '#web';
import { readAnswer } from './answer.ts';
import { missing } from './application.ts';
import { checkPage } from './check.pages.ts';
import { promised } from './deadlines.ts';
import { applicationFor, type OpenDraft, readDraft, saveAnswers } from './draft.acts.ts';
import { draftPath, pagePath, questionsPage, startPage, type Typed } from './draft.pages.ts';
import { type FormPage, keptDays, nextPage, pageAfter, pageOf, pagesOf } from './draft.ts';
import { evidenceRoutes } from './evidence.routes.ts';
import { refusals } from './refusal-words.ts';
import { actingIn, type CaseParts, refIn, refuse, standardIn } from './request.routes.ts';
import { resumeRoutes } from './resume.routes.ts';
import { defectsFor } from './returned.acts.ts';
import { shownOf } from './shown.ts';
import { submitDraft } from './submission.acts.ts';
import { typedOf } from './typed.ts';

/** Everything from "apply" to the receipt. */
export function draftRoutes(parts: CaseParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/services/:region/:body/:service/apply', (c) => start(c, parts));
  routes.get('/drafts/:home/:id', (c) => goOn(c, parts));
  routes.get('/drafts/:home/:id/q/:page', (c) => ask(c, parts));
  routes.post('/drafts/:home/:id/q/:page', (c) => take(c, parts));
  routes.get('/drafts/:home/:id/check', (c) => check(c, parts));
  routes.post('/drafts/:home/:id/submit', (c) => submit(c, parts));
  routes.route('/', evidenceRoutes(parts));
  routes.route('/', resumeRoutes(parts));
  return routes;
}

async function start(c: Context<WebEnv>, { store }: CaseParts): Promise<Response> {
  const visit = c.get('visit');
  const found = await store.withContext(visit.actor, async (tx) => {
    const revision = await revisionInForce(tx, standardIn(c), localDate(visit.now, 'WIB'));
    return revision && { standard: revision.standard, known: await directory(tx) };
  });
  if (found === undefined) return refuse(c, { refusal: 'absent', name: 'no-standard', params: {}, basis: [] });
  if (found.standard.notYetRun.length > 0) return refuse(c, { refusal: 'conflict', name: 'not-yet-run', params: {}, basis: [] });
  return answer(c, startPage(visit, found.standard, found.known, keptDays));
}

async function goOn(c: Context<WebEnv>, { store }: CaseParts): Promise<Response> {
  const draft = await store.withContext(c.get('visit').actor, (tx) => readDraft(tx, refIn(c), actingIn(c)));
  if (isRefusal(draft)) return refuse(c, draft);
  if (draft.row.submittedAt !== undefined) return c.redirect(`/cases/${draft.row.home}/${draft.row.id}`, 303);
  return c.redirect(pagePath(draft.row, nextPage(draft.standard, draft.application)), 303);
}

async function questionsOf(
  c: Context<WebEnv>,
  { store }: CaseParts,
): Promise<Outcome<{ draft: OpenDraft; page: Extract<FormPage, { kind: 'questions' }>; defects: readonly string[] }>> {
  return store.withContext(c.get('visit').actor, async (tx) => {
    const draft = await readDraft(tx, refIn(c), actingIn(c));
    if (isRefusal(draft)) return draft;
    const page = pageOf(pagesOf(draft.standard, draft.application), 'questions', c.req.param('page') ?? '');
    if (isRefusal(page) || page.kind !== 'questions')
      return { refusal: 'absent', name: 'no-page', params: {}, basis: [] } as const;
    const keys = page.questions.map((question) => question.key);
    return {
      draft,
      page,
      defects: await defectsFor(tx, draft, actingIn(c), (place) => 'form' in place && keys.includes(place.form)),
    };
  });
}

async function ask(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const found = await questionsOf(c, parts);
  if (isRefusal(found)) return refuse(c, found);
  const { draft, page, defects } = found;
  return answer(
    c,
    questionsPage(
      c.get('visit'),
      shownOf(draft, page, [], defects),
      page.questions,
      typedOf(page.questions, draft.application.answers),
      titleOf(c, draft, page),
    ),
  );
}

const titleOf = (c: Context<WebEnv>, draft: OpenDraft, page: FormPage): string | undefined => {
  const title = draft.standard.pages?.[page.name];
  return title === undefined ? undefined : c.get('visit').lang === 'en' ? (title.en ?? title.id) : title.id;
};

async function take(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const found = await questionsOf(c, parts);
  if (isRefusal(found)) return refuse(c, found);
  const { draft, page, defects } = found;
  const visit = c.get('visit');
  const names: Asked[] = page.questions.map(({ key, schema }) =>
    schema.format === 'date' ? askedDate(key) : { [key]: schema.type === 'array' ? { many: true } : {} },
  );
  const posted = await readForm(c, Object.assign({ later: {} }, ...names) as Asked);
  if (isRefusal(posted)) return refuse(c, posted);
  const read = page.questions.map((question) => [question.key, readAnswer(question, postedFor(posted, question))] as const);
  const wrongs = read.flatMap(([key, value]): Wrong[] =>
    isRefusal(value)
      ? [{ field: key, text: tell(visit, refusals[value.name as keyof typeof refusals] ?? refusals.empty, value.params) }]
      : [],
  );
  if (wrongs.length > 0 && posted.one('later') === '')
    return answer(
      c,
      questionsPage(
        visit,
        shownOf(draft, page, wrongs, defects),
        page.questions,
        typedFrom(posted, page),
        titleOf(c, draft, page),
      ),
      422,
    );
  const answers = Object.fromEntries(read.flatMap(([key, value]) => (isRefusal(value) ? [] : [[key, value] as const])));
  const saved = await parts.store.withContext(visit.actor, (tx) =>
    saveAnswers(
      tx,
      draft.row,
      actingIn(c),
      page.questions.map(({ key }) => key),
      answers,
    ),
  );
  if (isRefusal(saved)) return refuse(c, saved);
  if (posted.one('later') !== '') return c.redirect(`${draftPath(draft.row)}/later`, 303);
  return c.redirect(pagePath(draft.row, pageAfter(pagesOf(saved.standard, saved.application), page)), 303);
}

const postedFor = (
  posted: Form,
  question: { readonly key: string; readonly schema: { readonly type: string; readonly format?: string } },
) => {
  const { key, schema } = question;
  if (schema.type === 'array') return { one: '', many: posted.many(key) };
  if (schema.format === 'date') return { one: '', many: [], date: dateOf(dateAnswer(posted, key), key) };
  return { one: posted.one(key), many: [] };
};

const typedFrom = (posted: Form, page: Extract<FormPage, { kind: 'questions' }>): Typed =>
  Object.fromEntries(
    page.questions.map(({ key, schema }) => [
      key,
      schema.type === 'array'
        ? { many: posted.many(key) }
        : schema.format === 'date'
          ? { date: dateAnswer(posted, key) }
          : { one: posted.one(key) },
    ]),
  );

async function check(c: Context<WebEnv>, { store }: CaseParts): Promise<Response> {
  const visit = c.get('visit');
  const found = await store.withContext(visit.actor, async (tx) => {
    const draft = await readDraft(tx, refIn(c), actingIn(c));
    if (isRefusal(draft)) return draft;
    const application = visit.actor.kind === 'person' ? await applicationFor(tx, draft, visit.actor.person) : draft.application;
    return isRefusal(application) ? application : { draft, application, known: await directory(tx) };
  });
  if (isRefusal(found)) return refuse(c, found);
  const { draft, application, known } = found;
  if (draft.row.submittedAt !== undefined) return c.redirect(`/cases/${draft.row.home}/${draft.row.id}`, 303);
  const calendar = calendarIn(known, draft.standard.provider);
  const lacking = missing(draft.standard, application).filter(
    (one) =>
      visit.actor.kind === 'person' ||
      !('question' in one) ||
      draft.standard.questions.find(({ key }) => key === one.question)?.prefill === undefined,
  );
  const when = promised(draft.standard, receivedAt(visit.now, calendar).act.toString(), calendar).due;
  return answer(
    c,
    checkPage(visit, {
      ref: draft.row,
      standard: draft.standard,
      application,
      missing: lacking,
      directory: known,
      promised: when,
      correcting: draft.row.person !== undefined,
    }),
  );
}

async function submit(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const posted = await readForm(c, {});
  if (isRefusal(posted)) return refuse(c, posted);
  const ref = refIn(c);
  const newPin = () => String(randomBytes(4).readUInt32BE() % 1_000_000).padStart(6, '0');
  const filed = await parts.store.withContext(c.get('visit').actor, (tx) =>
    submitDraft(tx, ref, { ...actingIn(c), newPin, pepper: parts.pepper }),
  );
  if (!isRefusal(filed)) return c.redirect(`/cases/${filed.home}/${filed.id}/receipt`, 303);
  return filed.name === 'not-finished' ? c.redirect(`${draftPath(ref)}/check`, 303) : refuse(c, filed);
}
