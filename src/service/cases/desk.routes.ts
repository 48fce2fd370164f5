import { type Context, Hono } from 'hono';
import { absent, incomplete, isRefusal, type Outcome } from '#ground';
import { revisionOf } from '#standards/reads';
import type { Tx } from '#store';
import { type Asked, answer, type Form, readForm, tell, type WebEnv, type Wrong } from '#web';
import { casePath } from './address.ts';
import { caseRow } from './case.rows.ts';
import type { CaseRef, CaseState, Outlook } from './case.ts';
import { desk } from './case-words.ts';
import { type DeskTask, deskPage } from './desk.pages.ts';
import type { DeskTyped } from './desk-form.pages.ts';
import { myTask } from './procedure.ts';
import { actingIn, type CaseParts, caseRefIn, refuse, sentenceOf } from './request.routes.ts';
import { answerReturn, type DefectSaid, giveBack } from './return.acts.ts';
import { accept, advise, handOver, initial, redraft, sendBack } from './step.acts.ts';
import { viewCase } from './view.acts.ts';
import type { Acting, CaseView } from './view.ts';

type Run = (tx: Tx, ref: CaseRef, acting: Acting, step: string, typed: DeskTyped) => Promise<Outcome<CaseState>>;
const text = { max: 4000 };

/** What officers do on a case: one address an act, all on the same page. */
export function deskRoutes(parts: CaseParts): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const act = (name: string, asked: Asked, run: Run): void => {
    routes.post(`/cases/:home/:id/steps/:step/${name}`, (c) => take(c, parts, asked, run));
  };
  act('accept', {}, accept);
  act('advise', { outcome: {}, note: text, ground: {} }, (tx, ref, acting, step, typed) => {
    const { outcome, ground } = typed;
    if (outcome !== 'positive' && outcome !== 'conditional' && outcome !== 'negative')
      return Promise.resolve(incomplete('advise-empty', { field: 'outcome' }));
    const outlook = outcome === 'negative' && filled(ground) !== undefined ? refusing(ground) : undefined;
    return advise(tx, ref, acting, step, outcome, filled(typed.note), outlook);
  });
  act('initial', {}, initial);
  act('redraft', { outlook: {}, conditions: text }, (tx, ref, acting, step, typed) => {
    const outlook: Outlook = typed.outlook === 'grant' ? { grant: true } : refusing(typed.outlook);
    return redraft(tx, ref, acting, step, { outlook, conditions: filled(typed.conditions) });
  });
  act('send-back', { to: {}, 'back-note': text }, (tx, ref, acting, step, typed) =>
    sendBack(tx, ref, acting, step, typed.to ?? '', filled(typed['back-note'])),
  );
  act('hand-over', { how: {}, proof: text }, (tx, ref, acting, step, typed) =>
    handOver(tx, ref, acting, step, typed.how === 'post' ? 'post' : 'counter', filled(typed.proof)),
  );
  routes.post('/cases/:home/:id/steps/:step/return', (c) => returnFile(c, parts));
  routes.post('/cases/:home/:id/return', (c) => answerAsked(c, parts));
  return routes;
}

const filled = (value: string | undefined): string | undefined => (value === undefined || value === '' ? undefined : value);
const refusing = (ground: string | undefined): Outlook => ({ grant: false, ground: ground ?? '' });

/** Fields that have another name on the page than in the rule. */
const fields: Readonly<Record<string, string>> = { note: 'back-note' };

/** An act on a step: done, on to the inbox; refused at a field, the page again with what was typed; else the refusal's page. */
async function take(c: Context<WebEnv>, parts: CaseParts, asked: Asked, run: Run): Promise<Response> {
  const posted = await readForm(c, asked);
  if (isRefusal(posted)) return refuse(c, parts, posted);
  const typed = posted.answers();
  const acting = actingIn(c);
  const ref = caseRefIn(c);
  const step = c.req.param('step') ?? '';
  const done = await parts.store.withContext(acting.actor, (tx) => run(tx, ref, acting, step, typed));
  const field = isRefusal(done) && done.field !== undefined && 'back-note' in asked ? fields[done.field] : undefined;
  return finished(c, parts, ref, isRefusal(done) && field !== undefined ? { ...done, field } : done, typed);
}

async function finished(
  c: Context<WebEnv>,
  parts: CaseParts,
  ref: CaseRef,
  done: Outcome<CaseState>,
  typed: DeskTyped,
): Promise<Response> {
  if (!isRefusal(done)) {
    // Editing the draft leaves the task with the officer; all else hands the case on.
    const stays = c.req.path.endsWith('/redraft');
    return c.redirect(stays ? casePath(ref) : `/inbox?done=${encodeURIComponent(done.receipt)}`, 303);
  }
  if (done.field === undefined) return refuse(c, parts, done);
  return showDesk(c, parts, ref, [{ field: done.field, text: sentenceOf(c, done) }], typed);
}

/** The case on the officer's desk. */
export async function showDesk(
  c: Context<WebEnv>,
  parts: CaseParts,
  ref: CaseRef,
  wrongs: readonly Wrong[],
  typed: DeskTyped,
): Promise<Response> {
  const acting = actingIn(c);
  const view = await parts.store.withContext(acting.actor, (tx) => viewCase(tx, ref, acting, '/cases'));
  if (isRefusal(view)) return refuse(c, parts, view);
  const letters = await parts.letters(c, view.open.row);
  const shown = { task: taskOf(c, view), letters, wrongs, typed };
  return answer(c, deskPage(c.get('visit'), view, shown, c.get('cite')), wrongs.length > 0 ? 422 : 200);
}

function taskOf(c: Context<WebEnv>, { open, erased }: CaseView): DeskTask | undefined {
  const task = erased === undefined ? myTask(open.standard, open.state, c.get('visit').actor) : undefined;
  return task === undefined ? undefined : { step: task.step, approve: open.state.phase === 'return-asked' };
}

/** Every defect of a return in one form: each place that is ticked, with what is to be mended there. */
async function returnFile(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const acting = actingIn(c);
  const ref = caseRefIn(c);
  const places = await parts.store.withContext(acting.actor, (tx) => placesOf(tx, ref));
  if (isRefusal(places)) return refuse(c, parts, places);
  const notes = Object.fromEntries(places.map((name) => [name, { max: 2000 }]));
  const many = { many: true } as const;
  const posted = await readForm(c, { ...notes, 'defect-form': many, 'defect-requirement': many, reason: { max: 2000 } });
  if (isRefusal(posted)) return refuse(c, parts, posted);
  const ticked = [...posted.many('defect-form'), ...posted.many('defect-requirement')].filter((name) => places.includes(name));
  const typed = typedIn(posted);
  const untold = ticked.filter((name) => posted.one(name) === '');
  if (untold.length > 0) {
    const wrongs = untold.map((field) => ({ field, text: tell(c.get('visit'), desk.defectEmpty) }));
    return showDesk(c, parts, ref, wrongs, typed);
  }
  const said = ticked.map((name): DefectSaid => {
    const [kind, key = ''] = name.split(/\.(.*)/s);
    return { at: kind === 'form' ? { form: key } : { requirement: key }, said: posted.one(name) };
  });
  const step = c.req.param('step') ?? '';
  const done = await parts.store.withContext(acting.actor, (tx) =>
    giveBack(tx, ref, acting, step, said, filled(posted.one('reason'))),
  );
  const placed = isRefusal(done) && done.name === 'no-defect' ? { ...done, field: 'defect-form' } : done;
  return finished(c, parts, ref, placed, typed);
}

const typedIn = (posted: Form): DeskTyped => ({
  ...posted.answers(),
  'defect-form': posted.many('defect-form').join('\n'),
  'defect-requirement': posted.many('defect-requirement').join('\n'),
});

/** Every place of a case's standard at which something may be missing. Refuses `case` (404). */
async function placesOf(tx: Tx, ref: CaseRef): Promise<Outcome<readonly string[]>> {
  const row = await caseRow(tx, ref);
  const standard = row === undefined ? undefined : (await revisionOf(tx, row.standard, row.revision))?.standard;
  if (standard === undefined) return absent('case');
  return [...standard.questions.map((one) => `form.${one.key}`), ...standard.requirements.map((one) => `requirement.${one.key}`)];
}

/** The superior's answer to a second return. */
async function answerAsked(c: Context<WebEnv>, parts: CaseParts): Promise<Response> {
  const posted = await readForm(c, { answer: {}, reason: { max: 2000 } });
  if (isRefusal(posted)) return refuse(c, parts, posted);
  const acting = actingIn(c);
  const ref = caseRefIn(c);
  const approve = posted.one('answer') === 'approve';
  const done = await parts.store.withContext(acting.actor, (tx) =>
    answerReturn(tx, ref, acting, approve, filled(posted.one('reason'))),
  );
  return finished(c, parts, ref, done, posted.answers());
}
