import { as, isRefusal, type PostId, say } from '#ground';
import {
  type Cite,
  errorSummary,
  type Html,
  heading,
  html,
  inset,
  layout,
  link,
  nothing,
  paragraph,
  summaryList,
  tell,
  type Visit,
  type Wrong,
} from '#web';
import { groundsFound } from './application.ts';
import { dateText, dayIn, erasedPart, plainText, timelineHtml, whereNow } from './case.pages.ts';
import { cases, desk } from './case-words.ts';
import { approveForm, type DeskTyped, stepForms } from './desk-form.pages.ts';
import { filedFacts } from './filed.pages.ts';
import { stepOf } from './fold.ts';
import { postWords } from './timeline.ts';
import type { CaseView } from './view.ts';

/** What the officer is to do here: an open step, or the answer to a second return. */
export type DeskTask = { readonly step: string; readonly approve: boolean };

/** What a desk is shown with besides the case: the officer's task, the decision's letters, and what was wrong and typed. */
export type Desk = {
  readonly task: DeskTask | undefined;
  readonly letters: Html;
  readonly wrongs: readonly Wrong[];
  readonly typed: DeskTyped;
};

/** A case on an officer's desk: where it is, the file, the draft, the task, the timeline. */
export function deskPage(visit: Visit, view: CaseView, { task, letters, wrongs, typed }: Desk, cite: Cite): Html {
  const { row, standard } = view.open;
  const title = tell(visit, cases.title, { receipt: row.receipt });
  const down =
    task === undefined
      ? paragraph(visit, desk.notYours)
      : html`<p class="govuk-body">${link(visit, tell(visit, desk.toTask, { task: taskTitle(visit, view, task) }), '#tugas')}</p>`;
  const file =
    view.erased === undefined ? html`${heading(visit, desk.file, 2)}${summaryList(visit, filedFacts(visit, view))}` : nothing;
  const main = html`${errorSummary(visit, wrongs)}${heading(visit, title, 1, standard.title)}
${erasedPart(visit, view, cite)}${whereNow(visit, view)}${down}${letters}
<div class="house-desk"><div class="house-desk__file">${file}${draftPart(visit, view)}</div>${task === undefined ? nothing : taskPart(visit, view, task, wrongs, typed)}</div>
${heading(visit, cases.timeline, 2)}${timelineHtml(visit, view, 'officer', cite)}`;
  return layout(visit, { title, back: '/inbox', width: 'wide', wrong: wrongs.length > 0 }, main);
}

const taskTitle = (visit: Visit, { open }: CaseView, task: DeskTask): string =>
  task.approve ? tell(visit, desk.approveTitle) : plainText(visit, stepOf(open.standard, task.step).title);

function taskPart(visit: Visit, view: CaseView, task: DeskTask, wrongs: readonly Wrong[], typed: DeskTyped): Html {
  const { standard, state } = view.open;
  const sentBack = state.steps.find((one) => one.key === task.step)?.sentBack;
  const note =
    sentBack === undefined || task.approve
      ? nothing
      : inset(visit, tell(visit, desk.sentBackNote, { note: view.notes[sentBack.note] ?? '' }), 'attention');
  const step = stepOf(standard, task.step);
  const grounds = step.does === 'check' || task.approve ? nothing : groundsPart(visit, view);
  const forms = task.approve ? approveForm(visit, view, wrongs, typed) : stepForms(visit, view, step, wrongs, typed);
  return html`<section class="house-task" id="tugas">${heading(visit, taskTitle(visit, view, task), 2, desk.does)}${note}${grounds}${forms}</section>`;
}

/** What the rules say of a refusal, and what they could not tell. */
function groundsPart(visit: Visit, view: CaseView): Html {
  const found = groundsFound(view.open.standard, view.application, view.open.state.steps);
  if (isRefusal(found)) return nothing;
  return html`${found.map(({ ground, found: how }) => {
    const words = how === 'holds' ? desk.groundsFound : desk.groundsCheck;
    return inset(visit, tell(visit, words, { ground: plainText(visit, ground.title) }), 'attention');
  })}`;
}

/** The draft as it stands: what it decides, its conditions, who drafted it. */
function draftPart(visit: Visit, view: CaseView): Html {
  const { state, standard, directory, zone } = view.open;
  const { draft } = state;
  if (draft === undefined) return nothing;
  const { outlook } = draft;
  const ground = outlook.grant ? undefined : standard.refusals.find((one) => one.key === outlook.ground);
  const what =
    ground === undefined
      ? tell(visit, desk.draftGrant)
      : tell(visit, desk.draftRefuse, { ground: plainText(visit, ground.title) });
  const who =
    draft.by.post === null ? tell(visit, cases.system) : say(postWords(as<PostId>(draft.by.post), directory), visit.lang);
  const conditions =
    view.conditions === undefined
      ? nothing
      : html`<p class="govuk-body">${view.conditions.split('\n').map((line) => html`${line}<br>`)}</p>`;
  const by = tell(visit, desk.draftBy, { who, date: dateText(visit, dayIn(draft.at, zone)) });
  return html`${heading(visit, desk.draftTitle, 2)}${inset(visit, html`<p class="govuk-body"><strong>${what}</strong></p>${conditions}<p class="govuk-hint">${by}</p>`)}`;
}
