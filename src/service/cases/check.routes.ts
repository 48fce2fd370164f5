import { randomInt } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { calendarIn } from '#bodies';
import { as, isRefusal, type Outcome, receivedAt } from '#ground';
import { answer, readForm, type WebEnv } from '#web';
import { casePath } from './address.ts';
import { missing } from './application.ts';
import { type Checking, checkPage } from './check.pages.ts';
import { defectsFor, dueIfSent } from './correction.acts.ts';
import { promised } from './deadlines.ts';
import { applicationFor, readDraft } from './draft.acts.ts';
import { type DraftRow, isPrefilled } from './draft.ts';
import { actingIn, type CaseParts, refIn, refuse } from './request.routes.ts';
import { submitDraft } from './submission.acts.ts';
import { pinLength } from './track.ts';

/** Everything once more, and sending it. */
export function checkRoutes(parts: CaseParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/drafts/:home/:id/check', (c) => check(c, parts, 200));
  routes.post('/drafts/:home/:id/submit', (c) => submit(c, parts));
  return routes;
}

type Found = { readonly row: DraftRow; readonly checking: Checking };

async function checkingOf(c: Context<WebEnv>, { store }: CaseParts): Promise<Outcome<Found>> {
  const acting = actingIn(c);
  const { actor } = acting;
  return store.withContext(actor, async (tx): Promise<Outcome<Found>> => {
    const draft = await readDraft(tx, refIn(c), acting);
    if (isRefusal(draft)) return draft;
    const { standard, directory, row } = draft;
    const application = actor.kind === 'person' ? await applicationFor(tx, draft, actor.person) : draft.application;
    if (isRefusal(application)) return application;
    // What the record fills in is missing only for who is known.
    const lacking = missing(standard, application).filter(
      (one) => actor.kind === 'person' || !('question' in one) || !isPrefilled(standard, one.question),
    );
    const calendar = calendarIn(directory, standard.provider);
    const came = { at: acting.now, on: receivedAt(acting.now, calendar).act.toString() };
    const correcting = row.person !== undefined;
    const due = correcting ? await dueIfSent(tx, { home: row.home, id: as(row.id) }, came, acting) : undefined;
    const defects = await defectsFor(tx, draft, acting, () => true);
    const date = due ?? promised(standard, came, calendar).due;
    const checking = { ref: row, standard, application, missing: lacking, directory, promised: date, correcting, defects };
    return { row, checking };
  });
}

async function check(c: Context<WebEnv>, parts: CaseParts, status: 200 | 422): Promise<Response> {
  const found = await checkingOf(c, parts);
  if (isRefusal(found)) return refuse(c, parts, found);
  if (found.row.submittedAt !== undefined) return c.redirect(casePath(found.row), 303);
  return answer(c, checkPage(c.get('visit'), found.checking), status);
}

/** Sends the application; what is missing is told on the same page. */
async function submit(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const posted = await readForm(c, {});
  if (isRefusal(posted)) return refuse(c, parts, posted);
  const acting = actingIn(c);
  const newPin = (): string => String(randomInt(10 ** pinLength)).padStart(pinLength, '0');
  const filed = await parts.store.withContext(acting.actor, (tx) =>
    submitDraft(tx, refIn(c), { ...acting, newPin, pepper: parts.pepper }),
  );
  if (!isRefusal(filed)) return c.redirect(`${casePath(filed)}/receipt`, 303);
  return filed.name === 'not-finished' ? check(c, parts, 422) : refuse(c, parts, filed);
}
