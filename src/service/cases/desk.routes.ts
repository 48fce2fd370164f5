import { type Context, Hono } from 'hono';
import { isRefusal, type Outcome, type Refusal } from '#ground';
import { answer, readForm, tell, type WebEnv, type Wrong } from '#web';
import type { Acting } from './case.acts.ts';
import { casePath } from './case.pages.ts';
import type { CaseRef, CaseState } from './case.ts';
import { desk } from './case-words.ts';
import { type DeskTyped, deskPage } from './desk.pages.ts';
import { myTask } from './procedure.ts';
import { refusals } from './refusal-words.ts';
import { actingIn, type CaseParts, caseRefIn, refuse } from './request.routes.ts';
import { accept, advise, answerReturn, type DefectSaid, giveBack, handOver, initial, redraft, sendBack } from './step.acts.ts';
import { type CaseView, viewCase } from './view.acts.ts';

/** What officers do on a case: one address an act, all on the same page. */
export function deskRoutes(parts: CaseParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const act = (name: string, fields: readonly string[], run: Run): void => {
    routes.post(`/cases/:home/:id/steps/:step/${name}`, (c) => take(c, parts, fields, run));
  };
  act('accept', [], (tx, ref, acting, step) => accept(tx, ref, acting, step));
  act('advise', ['outcome', 'note'], (tx, ref, acting, step, typed) => {
    const outcome = typed.outcome;
    if (outcome !== 'positive' && outcome !== 'conditional' && outcome !== 'negative')
      return Promise.resolve(wrong('advise-empty', 'outcome'));
    return advise(tx, ref, acting, step, outcome, filled(typed.note));
  });
  act('initial', [], (tx, ref, acting, step) => initial(tx, ref, acting, step));
  act('redraft', ['outlook', 'conditions'], (tx, ref, acting, step, typed) => {
    const outlook =
      typed.outlook === 'grant' ? ({ grant: true } as const) : ({ grant: false, ground: typed.outlook ?? '' } as const);
    return redraft(tx, ref, acting, step, { outlook, conditions: filled(typed.conditions) });
  });
  act('send-back', ['to', 'note'], (tx, ref, acting, step, typed) =>
    sendBack(tx, ref, acting, step, typed.to ?? '', filled(typed.note)),
  );
  act('hand-over', ['how'], (tx, ref, acting, step, typed) =>
    handOver(tx, ref, acting, step, typed.how === 'post' ? 'post' : 'counter'),
  );
  routes.post('/cases/:home/:id/steps/:step/return', (c) => returnFile(c, parts));
  routes.post('/cases/:home/:id/return', (c) => answerAsked(c, parts));
  return routes;
}

type Tx = Parameters<typeof accept>[0];
type Run = (tx: Tx, ref: CaseRef, acting: Acting, step: string, typed: DeskTyped) => Promise<Outcome<CaseState>>;

const filled = (text: string | undefined): string | undefined => (text === undefined || text === '' ? undefined : text);
const wrong = (name: string, field: string): Refusal => ({ refusal: 'incomplete', name, params: {}, basis: [], field });

/** An act on a step: done, on to the inbox; refused at a field, the page again with what was typed; else the refusal's page. */
async function take(c: Context<WebEnv>, parts: CaseParts, fields: readonly string[], run: Run): Promise<Response> {
  const posted = await readForm(c, Object.fromEntries(fields.map((name) => [name, { max: 4000 }])));
  if (isRefusal(posted)) return refuse(c, posted);
  const typed = posted.answers();
  const ref = caseRefIn(c);
  const done = await parts.store.withContext(c.get('visit').actor, (tx) =>
    run(tx, ref, actingIn(c), c.req.param('step') ?? '', typed),
  );
  return finished(c, parts, ref, done, typed);
}

async function finished(
  c: Context<WebEnv>,
  parts: CaseParts,
  ref: CaseRef,
  done: Outcome<CaseState>,
  typed: DeskTyped,
): Promise<Response> {
  if (!isRefusal(done)) {
    const { actor } = c.get('visit');
    const mine = actor.kind === 'officer' && done.phase === 'procedure' && done.steps.some((step) => step.status === 'open');
    // An act that leaves the task with the officer, such as editing the draft, comes back to the case.
    return c.redirect(
      mine && c.req.path.endsWith('/redraft') ? casePath(ref) : `/inbox?done=${encodeURIComponent(done.receipt)}`,
      303,
    );
  }
  if (done.field === undefined) return refuse(c, done);
  const words =
    done.name === 'advise-empty' ? desk.adviseEmpty : (refusals[done.name as keyof typeof refusals] ?? refusals.empty);
  return showDesk(c, parts, ref, [{ field: done.field, text: tell(c.get('visit'), words, done.params) }], typed);
}

/** The case on the officer's desk. */
export async function showDesk(
  c: Context<WebEnv>,
  parts: CaseParts,
  ref: CaseRef,
  wrongs: readonly Wrong[],
  typed: DeskTyped,
): Promise<Response> {
  const visit = c.get('visit');
  const view = await parts.store.withContext(visit.actor, (tx) => viewCase(tx, ref, actingIn(c), '/cases'));
  if (isRefusal(view)) return refuse(c, view);
  const letters = await parts.letters(c, view.open.row);
  return answer(c, deskPage(visit, view, taskOf(c, view), letters, c.get('cite'), wrongs, typed), wrongs.length > 0 ? 422 : 200);
}

function taskOf(c: Context<WebEnv>, view: CaseView): { step: string; approve: boolean } | undefined {
  const task = myTask(view.open.standard, view.open.state, c.get('visit').actor);
  return task === undefined ? undefined : { step: task.step, approve: view.open.state.phase === 'return-asked' };
}

/** Every defect of a return in one form: a text for each place that has one. */
async function returnFile(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const visit = c.get('visit');
  const ref = caseRefIn(c);
  const view = await parts.store.withContext(visit.actor, (tx) => viewCase(tx, ref, actingIn(c), '/cases'));
  if (isRefusal(view)) return refuse(c, view);
  const { standard } = view.open;
  const names = [
    ...standard.questions.map((one) => `form.${one.key}`),
    ...standard.requirements.map((one) => `requirement.${one.key}`),
  ];
  const posted = await readForm(c, Object.fromEntries([...names, 'reason'].map((name) => [name, { max: 2000 }])));
  if (isRefusal(posted)) return refuse(c, posted);
  const said = names.flatMap((name): DefectSaid[] => {
    const text = posted.one(name);
    const [kind, key = ''] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)];
    return text === '' ? [] : [{ at: kind === 'form' ? { form: key } : { requirement: key }, said: text }];
  });
  const step = c.req.param('step') ?? '';
  const done = await parts.store.withContext(visit.actor, (tx) =>
    giveBack(tx, ref, actingIn(c), step, said, filled(posted.one('reason'))),
  );
  const first = names[0];
  const placed = isRefusal(done) && done.name === 'no-defect' && first !== undefined ? { ...done, field: first } : done;
  return finished(c, parts, ref, placed, posted.answers());
}

/** The superior's answer to a second return. */
async function answerAsked(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const posted = await readForm(c, { answer: {}, reason: { max: 2000 } });
  if (isRefusal(posted)) return refuse(c, posted);
  const ref = caseRefIn(c);
  const approve = posted.one('answer') === 'approve';
  const done = await parts.store.withContext(c.get('visit').actor, (tx) =>
    answerReturn(tx, ref, actingIn(c), approve, filled(posted.one('reason'))),
  );
  return finished(c, parts, ref, done, posted.answers());
}
